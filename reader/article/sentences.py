"""Sentences of a text: for quoting the one under the pointer and for cutting long texts."""

import re
from collections.abc import Iterator

from reader.article.model import Span

_ENDS = "。！？；…!?;"
_CLOSERS = "”’」』）)》〉】"
# A sentence begins at its first character that is no blank and ends with its end marks and the
# closing marks after them, or with its line.
_SENTENCE = re.compile(rf"[^\s{_ENDS}][^\n{_ENDS}]*(?:[{_ENDS}]+[{_CLOSERS}]*)?|[{_ENDS}]+")


def sentences(text: str, span: Span | None = None) -> Iterator[Span]:
    """Yield the sentences of `text` in order; with `span`, those with a character in it.

    。！？；… and their ASCII forms end a sentence, closing quotes and brackets after them belong
    to it, and a newline ends it. Together they hold every character that is no blank.
    """
    start, end = (span.start, span.end) if span is not None else (0, len(text))
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    for found in _SENTENCE.finditer(text, first, len(text) if last < 0 else last):
        if found.start() >= end:
            return
        if found.end() > start:
            yield Span(found.start(), found.end())


def sentence_at(text: str, offset: int) -> Span:
    """Return the sentence at `offset`, 0 ≤ offset ≤ len(text).

    A blank belongs to the sentence before it in its line, else to the one after it. In an empty
    line the span is empty.
    """
    first = text.rfind("\n", 0, offset) + 1
    last = text.find("\n", offset)
    line = Span(first, len(text) if last < 0 else last)
    before = Span(offset, offset)
    for found in sentences(text, line):
        if found.start > offset and before:
            return before
        before = found
        if offset < found.end:
            return found
    return before
