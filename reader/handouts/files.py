"""Which file a handout becomes, by the ending of its name."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from reader.errors import RefusedInput
from reader.handouts.markdown_file import markdown
from reader.handouts.model import Handout, Options, Version
from reader.handouts.web_page import web_page
from reader.handouts.words import KEY_FILE
from reader.storage.whole_files import write_whole_bytes

Writer = Callable[[Handout], bytes]


def _json(handout: Handout) -> bytes:
    return json.dumps(asdict(handout), ensure_ascii=False, indent=1, default=str).encode()


def _word(handout: Handout) -> bytes:
    from reader.handouts.word_document import word_document  # noqa: PLC0415 - its library is slow

    return word_document(handout)


WRITERS: Mapping[str, Writer] = {
    ".html": lambda handout: web_page(handout).encode("utf-8", "replace"),
    ".htm": lambda handout: web_page(handout).encode("utf-8", "replace"),
    ".docx": _word,
    ".md": lambda handout: markdown(handout).encode("utf-8", "replace"),
    ".json": _json,
}
"""By ending; a PDF, which is painted, has its writer in the window."""


def write_handouts(
    made: Sequence[Handout], path: Path, painters: Mapping[str, Writer]
) -> tuple[Path, ...]:
    """Write a handout, or the worksheets of a pair and their answers, each into a file of its own.

    Args:
        made: what to write.
        path: of the single one; the others are called after it.
        painters: writers of further formats.

    Returns:
        The files, in the order of the handouts.

    Raises:
        RefusedInput: the ending names no format, or a file cannot be written.
    """
    paths = file_names(path, [one.options for one in made])
    for one, target in zip(made, paths, strict=True):
        write_handout(one, target, painters)
    return paths


def file_names(path: Path, made: Sequence[Options]) -> tuple[Path, ...]:
    """Return the names under which handouts are written when `path` was asked for."""
    if len(made) == 1:
        return (path,)
    return tuple(path.with_name(f"{path.stem}-{_called(one)}{path.suffix}") for one in made)


def _called(options: Options) -> str:
    if options.version is Version.TEACHER:
        return KEY_FILE.in_language(options.language)
    return options.sheet.value


def write_handout(handout: Handout, path: Path, painters: Mapping[str, Writer]) -> None:
    """Write a handout; what was in the file stays there until all of it is written.

    Args:
        handout: what to write.
        path: its ending chooses the format.
        painters: writers of further formats.

    Raises:
        RefusedInput: the ending names no format, or the file cannot be written.
    """
    writer = {**WRITERS, **painters}.get(path.suffix.lower())
    if writer is None:
        known = ", ".join(sorted({**WRITERS, ".pdf": _json}))
        raise RefusedInput(
            en=f"“{path.name}” cannot be written: its ending must be one of {known}.",
            zh=f"无法写入“{path.name}”：扩展名应为 {known} 之一。",
        )
    write_whole_bytes(path, writer(handout))
