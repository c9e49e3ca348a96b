"""Which part of an old text is which part of a new one: a difference of the two."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.article.model import Span

_LARGEST = 16_000_000  # characters of one part times those of the other: 50 ms and 4 MB
_SENTENCE_ENDS = "。！？；;!?"


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stretches that two texts have in common, in order.

    Attributes:
        old: their starts in the old text, rising.
        new: their starts in the new text, rising.
        lengths: their lengths.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    lengths: tuple[int, ...]

    def start(self, offset: int) -> int:
        """Return where a passage now starts that started at `offset`: at what of it is kept."""
        index = max(0, bisect_right(self.old, offset) - 1)
        while index < len(self.old) and self.old[index] + self.lengths[index] <= offset:
            index += 1
        if index == len(self.old):
            return self.end(offset)
        return self.new[index] + max(0, offset - self.old[index])

    def end(self, offset: int) -> int:
        """Return where a passage now ends that ended at `offset`: after what of it is kept."""
        index = bisect_left(self.old, offset) - 1
        if index < 0:
            return 0
        return self.new[index] + min(offset - self.old[index], self.lengths[index])

    def came(self, target: Span) -> int:
        """Return how many characters of `target` of the new text came from the old one."""
        ends = map(int.__add__, self.new, self.lengths)
        shared = (
            min(end, target.end) - max(start, target.start)
            for start, end in zip(self.new, ends, strict=True)
        )
        return sum(count for count in shared if count > 0)

    def kept(self, span: Span, target: Span) -> int:
        """Return how many characters of `span` of the old text went into `target` of the new."""
        count = 0
        first = max(0, bisect_right(self.old, span.start) - 1)
        for index in range(first, len(self.old)):
            if self.old[index] >= span.end:
                break
            shift = self.new[index] - self.old[index]
            start = max(span.start, self.old[index], target.start - shift)
            end = min(span.end, self.old[index] + self.lengths[index], target.end - shift)
            count += max(0, end - start)
        return count


def align(old: str, new: str) -> Alignment:
    """Return what `old` and `new` have in common: of sentences first, then of characters.

    Whole sentences are matched as units where the texts are long (difflib), so that time and
    memory stay small; what differs between them is compared by characters (Levenshtein).
    """
    joined: list[tuple[int, int, int]] = []
    for stretch in _equal_parts(old, new):
        if joined and all(joined[-1][side] + joined[-1][2] == stretch[side] for side in (0, 1)):
            start, other, length = joined.pop()
            joined.append((start, other, length + stretch[2]))
        else:
            joined.append(stretch)
    olds, news, lengths = zip(*joined, strict=True) if joined else ((), (), ())
    return Alignment(olds, news, lengths)


def _equal_parts(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    if len(old) * len(new) <= _LARGEST:
        yield from _equal_characters(old, new, 0, 0)
        return
    from difflib import SequenceMatcher  # noqa: PLC0415  # few texts are so long

    olds, news = _sentences(old), _sentences(new)
    matcher = SequenceMatcher(None, olds, news, autojunk=False)
    at, other = _offsets(olds), _offsets(news)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield at[i], other[k], at[j] - at[i]
        elif tag == "replace" and (at[j] - at[i]) * (other[m] - other[k]) <= _LARGEST:
            part, counterpart = old[at[i] : at[j]], new[other[k] : other[m]]
            yield from _equal_characters(part, counterpart, at[i], other[k])


def _equal_characters(old: str, new: str, at: int, other: int) -> Iterator[tuple[int, int, int]]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  # 3 MB that few texts need

    for change in Levenshtein.opcodes(old, new):
        if change.tag == "equal":
            length = change.src_end - change.src_start
            yield at + change.src_start, other + change.dest_start, length


def _sentences(text: str) -> list[str]:
    """Cut `text` after the marks that end a sentence; joined they are the text."""
    parts, start = [], 0
    for place, character in enumerate(text, 1):
        if character in _SENTENCE_ENDS:
            parts.append(text[start:place])
            start = place
    return [*parts, text[start:]] if start < len(text) else parts


def _offsets(parts: Iterable[str]) -> list[int]:
    offsets = [0]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return offsets
