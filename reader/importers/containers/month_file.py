"""A text file that holds the articles of a month, or any others, one after the other."""

import re
from collections.abc import Iterable, Iterator

from reader.errors import RefusedInput
from reader.importers.containers.piece import MemberNames, Piece, Pieces, checksum
from reader.importers.containers.text_blocks import TextBlocks
from reader.importers.file_bytes import LIMIT
from reader.importers.reading import parse_text
from reader.language import Text

_MARK = "### "
_START = re.compile(
    r"^### [^\n]*\n"  # the title
    r"(?:[^\n]*\n){0,3}?"  # authors, perhaps on several lines, or a blank one
    r"[ \t]*\d{4}-\d\d-\d\d[ \t\r]*$",
    re.MULTILINE,
)
_LONGEST = LIMIT // 2  # characters
_TOO_LONG = Text(en="This article is too long.", zh="这篇文章过长。")


def holds_several(head: str) -> bool:
    """Tell whether a text that begins with `head` is a row of articles in the archive's format."""
    if head.count(_MARK) < 2:  # noqa: PLR2004 - one is an article by itself
        return False
    starts = _START.finditer(head)
    return next(starts, None) is not None and next(starts, None) is not None


def pieces(blocks: TextBlocks) -> Pieces:
    """Yield the articles of a text of which `holds_several` is true."""
    names = MemberNames()
    for number, text in enumerate(split(blocks), 1):
        if not text.strip():
            continue
        if len(text) > _LONGEST:
            yield Piece(f"{number}", checksum(text), _TOO_LONG)
            continue
        try:
            article = parse_text(
                text, name=blocks.name, encoding=blocks.encoding, problems=blocks.problems
            )
        except RefusedInput as refusal:
            yield Piece(f"{number}", checksum(text), refusal.text)
            continue
        yield Piece(names.name(article), checksum(text), article)


def split(blocks: Iterable[str]) -> Iterator[str]:
    """Yield the text of each article; what stands before the first comes by itself."""
    rest = ""
    for block in blocks:
        text = rest + block
        starts = [found.start() for found in _START.finditer(text)]
        begun = 0
        for start in starts:
            yield text[begun:start]
            begun = start
        rest = text[begun:]
        if len(rest) > _LONGEST:
            yield rest
            rest = ""
    yield rest
