"""Offsets of a text and of the same text in other characters: from one to the other and back."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from reader.article.model import Span

MOST_OTHERS = 5  # one in so many may be another character where lengths happen to agree


class Part(NamedTuple):
    """A stretch of the text, and what it has become; `alike` if character for character."""

    start: int
    end: int
    shown_start: int
    shown_end: int
    alike: bool = True


class OffsetMap:
    """Where each character of a text has gone.

    Where characters became as many others, each goes to its own; a word that became one of
    another length (U盘, 隨身碟) is one part, inside which offsets go in proportion.

    Args:
        parts: they cover both texts without a gap, in order; none is empty in either text.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self._starts = [part.start for part in parts]
        self._shown_starts = [part.shown_start for part in parts]

    @classmethod
    def between(cls, text: str, shown: str, bridge: str) -> "OffsetMap":
        """Return the map from `text` to `shown`.

        Args:
            text: the true one.
            shown: what it was converted to.
            bridge: `text` converted character by character, so that it is as long, and where it
                is like `shown` the two belong together.
        """
        if not text or not shown:
            return cls(())
        others = sum(a != b for a, b in zip(bridge, shown, strict=False))
        if len(text) == len(shown) and others <= max(4, len(text) // MOST_OTHERS):
            return cls((Part(0, len(text), 0, len(shown)),))
        return cls(_aligned(bridge, shown))

    def to_shown(self, offset: int) -> int:
        """Return where a place of the text is in what is shown; it rises with `offset`."""
        if not self.parts:
            return 0
        part = self.parts[max(0, bisect_right(self._starts, offset) - 1)]
        return part.shown_start + _share(offset - part.start, part, back=False)

    def to_true(self, offset: int) -> int:
        """Return where a place of what is shown is in the text; it rises with `offset`."""
        if not self.parts:
            return 0
        part = self.parts[max(0, bisect_right(self._shown_starts, offset) - 1)]
        return part.start + _share(offset - part.shown_start, part, back=True)

    def shown_span(self, span: Span) -> Span:
        """Return what a span of the text has become; a changed word counts as a whole."""
        first, last = self._touched(span, self._starts)
        start = first.shown_start + (span.start - first.start if first.alike else 0)
        end = last.shown_start + span.end - last.start if last.alike else last.shown_end
        return Span(start, end)

    def true_span(self, span: Span) -> Span:
        """Return from what a span of what is shown has come; a changed word counts as a whole."""
        first, last = self._touched(span, self._shown_starts)
        start = first.start + (span.start - first.shown_start if first.alike else 0)
        end = last.start + span.end - last.shown_start if last.alike else last.end
        return Span(start, end)

    def _touched(self, span: Span, starts: Sequence[int]) -> tuple[Part, Part]:
        """Return the parts with the first and the last character of a span that is not empty."""
        first = bisect_right(starts, span.start) - 1
        return self.parts[first], self.parts[bisect_right(starts, span.end - 1) - 1]


def _share(into: int, part: Part, *, back: bool) -> int:
    """Return how far into the other text it is, so far into one part."""
    length, other = part.end - part.start, part.shown_end - part.shown_start
    if back:
        length, other = other, length
    return into if part.alike else min(into, length) * other // length


def _aligned(bridge: str, shown: str) -> list[Part]:
    """Lay two texts side by side by their fewest changes (Levenshtein 1966).

    What has nothing beside it takes a neighbour with it, so that no part is empty.
    """
    found: list[Part] = []
    changed: Part | None = None
    for step in Levenshtein.opcodes(bridge, shown):
        part = Part(step.src_start, step.src_end, step.dest_start, step.dest_end)
        if step.tag != "equal":
            changed = _joined(changed, part)
            continue
        if changed is not None:
            taken = 0 if _is_whole(changed) else 1
            found.append(_grown(changed, after=taken))
            part = _cut(part, taken)
            changed = None
        if part.start < part.end:
            found.append(part)
    if changed is not None:
        if not _is_whole(changed) and found:
            changed = _joined(found.pop(), changed)
        found.append(_grown(changed))
    return found


def _is_whole(part: Part) -> bool:
    return part.start < part.end and part.shown_start < part.shown_end


def _joined(one: Part | None, other: Part) -> Part:
    return Part(one.start, other.end, one.shown_start, other.shown_end) if one else other


def _grown(part: Part, after: int = 0) -> Part:
    """Return a changed part with so many characters behind it."""
    end, shown_end = part.end + after, part.shown_end + after
    alike = end - part.start == shown_end - part.shown_start
    return Part(part.start, end, part.shown_start, shown_end, alike)


def _cut(part: Part, before: int) -> Part:
    return part._replace(start=part.start + before, shown_start=part.shown_start + before)
