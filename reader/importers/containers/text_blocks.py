"""A long text, decoded block by block, so that its size does not matter."""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from reader.importers.decoding import decode
from reader.language import Text

BLOCK = 2 * 1024 * 1024
"""Bytes that are read and decoded at a time."""


@dataclass(frozen=True, slots=True)
class TextBlocks:
    """A text on its way in.

    Attributes:
        name: the file's name, without its folder.
        encoding: the character encoding it is read in.
        problems: what was odd so far.
        head: the first block.
        rest: the blocks after it; they can be read once.
        whole: there are no blocks after the first.
    """

    name: str
    encoding: str
    problems: tuple[Text, ...]
    head: str
    rest: Iterator[str]
    whole: bool

    def __iter__(self) -> Iterator[str]:
        return chain((self.head,), self.rest)


def decoded_blocks(blocks: Iterable[bytes], name: str) -> TextBlocks:
    """Return the text that `blocks` hold; the first tells its encoding.

    Raises:
        RefusedInput: the bytes are no text.
    """
    source = iter(blocks)
    first = next(source, b"")
    second = next(source, b"")
    if not second:
        decoded = decode(first, name=name)
        return TextBlocks(
            name, decoded.encoding, decoded.problems, decoded.text, iter(()), whole=True
        )
    lines = first[: first.rfind(b"\n") + 1] or first
    decoded = decode(lines, name=name)
    decoder = codecs.getincrementaldecoder(decoded.encoding)("replace")
    head = decoder.decode(first).removeprefix("\ufeff")
    rest = _decoded(decoder, chain((second,), source))
    return TextBlocks(name, decoded.encoding, decoded.problems, head, rest, whole=False)


def _decoded(decoder: codecs.IncrementalDecoder, blocks: Iterable[bytes]) -> Iterator[str]:
    for block in blocks:
        yield decoder.decode(block)
    yield decoder.decode(b"", final=True)
