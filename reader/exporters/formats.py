"""Files of annotations by their suffix: which format one is, how it is written and read."""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reader.article.model import Article
from reader.errors import ExchangeError, system_reason
from reader.exporters.anki_package import anki_package
from reader.exporters.anki_text import anki_text
from reader.exporters.annotation_table import annotations_csv, annotations_of_csv
from reader.exporters.cards import Meanings, cards
from reader.exporters.class_pack import SUFFIX, ClassPack, pack_bytes
from reader.exporters.class_pack_reading import LARGEST_FILE, class_pack
from reader.exporters.foreign import on_article
from reader.exporters.web_annotation import web_annotations_text
from reader.exporters.web_annotation_reading import FOREIGN_ARTICLE, web_annotations
from reader.language import Text, counted


class Format(Enum):
    """A format of files, with its suffixes, the usual one first."""

    PACK = (SUFFIX,)
    WEB = (".jsonld", ".json")
    TABLE = (".csv",)
    ANKI_PACKAGE = (".apkg",)
    ANKI_TEXT = (".txt", ".tsv")

    @property
    def suffix(self) -> str:
        """The usual suffix, with its dot."""
        return str(self.value[0])

    @property
    def is_read(self) -> bool:
        """Tell whether it comes back in."""
        return self in (Format.PACK, Format.WEB, Format.TABLE)

    @property
    def text(self) -> Text:
        """What a person calls it."""
        return _NAMES[self]


_NAMES = {
    Format.PACK: Text(en="Class pack", zh="课堂包"),
    Format.WEB: Text(en="W3C Web Annotations", zh="W3C 网络标注"),
    Format.TABLE: Text(en="Table", zh="表格"),
    Format.ANKI_PACKAGE: Text(en="Anki package", zh="Anki 牌组包"),
    Format.ANKI_TEXT: Text(en="Text for Anki", zh="Anki 文本"),
}


@dataclass(frozen=True, slots=True)
class Received:
    """What a file gave.

    Attributes:
        pack: what it holds; of other formats only the annotations.
        refused: annotations that could not be understood.
        foreign: annotations of which nobody has said which article they are on.
    """

    pack: ClassPack
    refused: int = 0
    foreign: int = 0


def format_of(path: Path) -> Format:
    """Return the format that a suffix stands for.

    Raises:
        ExchangeError: it stands for none.
    """
    for one in Format:
        if path.suffix.lower() in one.value:
            return one
    known = " ".join(one.suffix for one in Format)
    raise ExchangeError(
        en=f"{path.name}: the suffix says no format; use one of {known}.",
        zh=f"{path.name}：无法由后缀判断格式，请用 {known} 之一。",
    )


def file_bytes(kind: Format, pack: ClassPack, meanings: Meanings) -> bytes:
    """Return annotations as the bytes of a file.

    Args:
        kind: of the file.
        pack: what to write; other formats take its annotations.
        meanings: what terms mean, for cards.
    """
    made = cards(pack.bundle, meanings) if kind in _CARDS else ()
    match kind:
        case Format.PACK:
            return pack_bytes(pack)
        case Format.WEB:
            return web_annotations_text(pack.bundle).encode()
        case Format.TABLE:
            return annotations_csv(pack.bundle).encode("utf-8-sig")
        case Format.ANKI_PACKAGE:
            return anki_package(made)
        case Format.ANKI_TEXT:
            return anki_text(made).encode()


def written(kind: Format, pack: ClassPack, path: Path) -> Text:
    """Return the sentence that tells what of a pack was written to a file of a format."""
    count = len(pack.bundle.annotations)
    lessons = len(pack.bundle.lessons) if kind is Format.PACK else 0
    more = Text(f" and {counted(lessons, 'lesson')}", f"和 {lessons:,} 个教案")
    en, zh = more if lessons else ("", "")
    return Text(
        en=f"{counted(count, 'annotation')}{en} written to {path}.",
        zh=f"已将 {count:,} 处标注{zh}写入 {path}。",
    )


_CARDS = (Format.ANKI_PACKAGE, Format.ANKI_TEXT)


def received(path: Path, article: Article | None = None) -> Received:
    """Return what a file holds.

    Args:
        path: the file.
        article: what annotations of other programs are on.

    Raises:
        ExchangeError: it cannot be read, or is of no format that comes in.
    """
    kind = format_of(path)
    if not kind.is_read:
        raise ExchangeError(
            en=f"{path.name}: {kind.text.en} is for Anki and cannot be imported here.",
            zh=f"{path.name}：{kind.text.zh}供 Anki 使用，不能导入此处。",
        )
    content = _content(path)
    if kind is Format.PACK:
        return Received(class_pack(content, path.name))
    if kind is Format.WEB:
        reading = web_annotations(content, path.name)
        bundle, refused = reading.bundle, reading.refused
    else:
        bundle, refused = annotations_of_csv(content, path.name)
    if article is not None:
        bundle = on_article(bundle, article)
    foreign = sum(one.article == FOREIGN_ARTICLE for one in bundle.annotations)
    return Received(ClassPack(path.stem, bundle=bundle), refused, foreign)


def _content(path: Path) -> bytes:
    """Return the bytes of a file that is no larger than any format may be."""
    try:
        if not path.is_file():
            raise FileNotFoundError(2, os.strerror(2))
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        reason = system_reason(error)
        raise ExchangeError(
            en=f"{path} cannot be read: {reason.en}.", zh=f"无法读取 {path}：{reason.zh}。"
        ) from error
    return content
