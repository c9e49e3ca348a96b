"""The members of an archive: their order, their names, and each as the file that it is."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from reader.errors import RefusedInput
from reader.importers.containers import texts
from reader.importers.containers.piece import Piece, Pieces, checksum
from reader.importers.containers.text_blocks import BLOCK
from reader.importers.file_names import printable_name
from reader.language import Text

MOST_MEMBERS = 200_000
"""Members of the largest archive that is opened: the directory of a larger one fills memory."""

_IGNORED = re.compile(r"(?:^|/)(?:__MACOSX|\.[^/]*|Thumbs\.db|desktop\.ini)(?:/|$)", re.IGNORECASE)
_FIRST_IGNORED = frozenset("_.TtDd")
_NUMBER = re.compile(r"(\d+)")
_TOO_MANY = Text(
    en=f"It has more than {MOST_MEMBERS:,} members; unpack it and import the folder.",
    zh=f"其中的文件超过 {MOST_MEMBERS:,} 个；请先解压，再导入文件夹。",
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive.

    Attributes:
        name: its path in the archive.
        read: returns its bytes; raises RefusedInput.
    """

    name: str
    read: Callable[[], bytes]


Opener = Callable[[bytes, str], Pieces]
"""Returns the pieces of a file from its bytes and its name."""


def natural(name: str) -> tuple[tuple[int, str, int], ...]:
    """Return a sort key that takes numbers for numbers: 2.json before 10.json."""
    parts = _NUMBER.split(name)
    return tuple(
        (1, "", int(part)) if number % 2 and len(part) < 19 else (0, part, 0)  # noqa: PLR2004
        for number, part in enumerate(parts)
    )


def is_ignored(name: str) -> bool:
    """Tell whether a file is put there by a system or a tool, not by a person."""
    possible = name[:1] in _FIRST_IGNORED or "/" in name  # told sooner than by the pattern
    return possible and bool(_IGNORED.search(name))


def pieces(members: Iterable[Member], count: int, opener: Opener) -> Pieces:
    """Yield the pieces of all members; a refused one is a piece of its own.

    Args:
        members: in the order they are wanted.
        count: their number.
        opener: opens each.
    """
    if count > MOST_MEMBERS:
        raise RefusedInput(en=_TOO_MANY.en, zh=_TOO_MANY.zh)
    return _pieces(members, count, opener)


def _pieces(members: Iterable[Member], count: int, opener: Opener) -> Pieces:
    for done, member in enumerate(members, 1):
        name = printable_name(member.name)
        try:
            content = member.read()
            for piece in opener(content, PurePosixPath(member.name).name):
                inner = f"{name}\n{piece.member}" if piece.member else name
                stamp = piece.stamp or checksum(content)
                yield replace(piece, member=inner, stamp=stamp, share=done / count)
        except RefusedInput as refusal:
            yield Piece(name, "", refusal.text, done / count)


def text_of(content: bytes, name: str) -> Pieces:
    """Return the pieces of a member that is a text."""
    return texts.pieces(_blocks(content), name)


def _blocks(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), BLOCK):
        yield content[start : start + BLOCK]
