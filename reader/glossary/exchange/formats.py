"""The formats in which glossaries come and go, each by the ending of its files."""

# ruff: noqa: PLC0415  # rdflib and its like are loaded by the format that needs them

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import RefusedInput
from reader.glossary.concept import Concept
from reader.glossary.exchange.files import packed_text, read_bytes, refused
from reader.glossary.exchange.pack import Going, Loss, Pack, Reading, losses, unheeded
from reader.language import Text
from reader.storage.whole_files import write_whole, write_whole_bytes

_Read = Callable[[bytes, str, Going], Reading]
_Write = Callable[[Pack], Iterable[str] | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: as it is called.
        suffix: of its files, with the dot.
        text: what it is good for.
        kept: tells what remains of a concept.
        read: makes a reading of a file's content and name.
        write: makes the pieces of a file; None where we only read.
    """

    name: str
    suffix: str
    text: Text
    kept: Callable[[Concept], Concept]
    read: _Read
    write: _Write | None


def formats() -> Sequence[Format]:
    """Return all of them, those that lose nothing first."""
    from reader.glossary.exchange import (
        cedict,
        skos_reading,
        skos_writing,
        tables,
        tbx,
        topic_form,
        yomitan,
    )

    return (
        Format(
            "TOML",
            ".toml",
            Text(
                en="as Yandu's own glossary is written; nothing is lost", zh="本程序词库格式，无损"
            ),
            topic_form.kept,
            topic_form.read,
            topic_form.write,
        ),
        Format(
            "SKOS",
            ".ttl",
            Text(en="linked data, Turtle", zh="关联数据，Turtle 格式"),
            skos_writing.kept,
            skos_reading.read,
            skos_writing.write,
        ),
        Format(
            "CSV",
            ".csv",
            Text(en="for spreadsheets", zh="电子表格"),
            tables.kept,
            tables.Table(",").read,
            tables.Table(",").write,
        ),
        Format(
            "TSV",
            ".tsv",
            Text(en="table with tabs", zh="制表符分隔的表格"),
            tables.kept,
            tables.Table("\t").read,
            tables.Table("\t").write,
        ),
        Format(
            "TBX-Basic",
            ".tbx",
            Text(en="for translators' programs", zh="翻译软件通用"),
            tbx.kept,
            tbx.read,
            tbx.write,
        ),
        Format(
            "Yomitan",
            ".zip",
            Text(en="dictionary for the browser", zh="浏览器词典"),
            yomitan.kept,
            yomitan.read,
            yomitan.write,
        ),
        Format(
            "CC-CEDICT",
            ".u8",
            Text(en="dictionary; in only", zh="词典，仅可导入"),
            lambda concept: concept,
            cedict.read,
            None,
        ),
    )


def format_of(path: Path, *, writing: bool = False) -> Format:
    """Return the format of a file by its ending; CC-CEDICT may also end in .txt or .gz.

    Raises:
        RefusedInput: there is no such format.
    """
    suffix = path.suffix.lower()
    suffix = {".txt": ".u8", ".gz": ".u8", ".xml": ".tbx"}.get(suffix, suffix)
    for one in formats():
        if one.suffix == suffix and (one.write or not writing):
            return one
    known = ", ".join(one.suffix for one in formats() if one.write or not writing)
    raise RefusedInput(
        en=f"“{path.name}” has none of the endings of a glossary: {known}.",
        zh=f"“{path.name}”的扩展名不是词库格式：{known}。",
    )


def read_file(path: Path, going: Going = unheeded) -> Reading:
    """Read a glossary from a file.

    Args:
        path: the file; its ending tells the format.
        going: called now and then; what it raises ends the reading.

    Raises:
        RefusedInput: it cannot be read, or is no glossary.
    """
    chosen, content = format_of(path), read_bytes(path)
    if (dictionary := packed_text(content, path.name)) is not None:
        chosen, content = format_of(Path("x.u8")), dictionary
    return chosen.read(content, path.name, going)


def losses_of(pack: Pack, path: Path) -> Sequence[Loss]:
    """Return what writing a pack into a file would lose.

    Raises:
        RefusedInput: there is no such format.
    """
    return losses(pack, format_of(path, writing=True).kept)


def write_file(path: Path, pack: Pack) -> None:
    """Write a pack; the file is whole or, after an error, as it was.

    Raises:
        RefusedInput: there is no such format, or the file cannot be written.
    """
    chosen = format_of(path, writing=True)
    if chosen.write is None:
        raise refused(path.name, "it is only read", "只能导入")
    made = chosen.write(pack)
    if isinstance(made, bytes):
        write_whole_bytes(path, made)
    else:
        write_whole(path, made, marked=chosen.suffix == ".csv")
