"""Where a marked passage is in a text that has changed: found, to be reviewed, or gone.

Policy prose is full of look-alikes, and a mark that silently lands on the wrong sentence is worse
than one that asks. So a passage is only placed when its words, its surroundings and the difference
of the two texts agree; otherwise its likeliest place is shown to the reader. The numbers were
chosen on newspaper articles with known changes; benchmarks/anchoring.py measures them again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.annotations.alignment import align
from reader.annotations.approximate import edits_after, edits_before, occurrences
from reader.annotations.compact import compact
from reader.annotations.quotes import CONTEXT, Quote, quote
from reader.article.model import Span

_NEAR = 16  # characters of context that help to find an edited passage
_SHORTEST_EDITED = 4  # a shorter passage matches almost anything once it is edited
_LONG = 13  # characters after which a passage speaks for itself
_MOST_EDITED = 0.34  # share of a passage's characters
_MOST_CANDIDATES = 40  # beyond, only those nearest to the old place

# Likeness of the surroundings, 0…1, and how far the next candidate must be behind.
_FAMILIAR, _FAMILIAR_EDITED = 0.6, 0.75
_SAME, _SAME_SIDE, _OTHER_SIDE = 0.9, 0.97, 0.3
_STRANGE_SHORT, _STRANGE_EDITED = 0.35, 0.5
_MARGIN, _MARGIN_EDITED = 0.05, 0.02


class State(StrEnum):
    """What became of a mark's place."""

    ANCHORED = "anchored"
    REVIEW = "review"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a passage is in a text.

    Attributes:
        state: whether that is certain.
        span: the place, or the likeliest one for a review; None for an orphan.
        score: 0…1, how alike the passage and its surroundings are.
    """

    state: State
    span: Span | None
    score: float


@dataclass(frozen=True, slots=True)
class _Sought:
    """A passage in compact form."""

    exact: str
    prefix: str
    suffix: str
    span: Span  # in the compact old text; or by offsets where there is none


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    edits: int
    prefix: float
    suffix: float
    score: float

    @property
    def context(self) -> float:
        """The better of the two sides."""
        return max(self.prefix, self.suffix)


class Anchorer:
    """Finds passages of an old text in a new one.

    Args:
        new: the text as it is now.
        old: the text that was marked; with None, passages are found by their words alone.
    """

    def __init__(self, new: str, old: str | None = None) -> None:
        self._text = new
        self._same = new == old
        self._new = compact(new)
        self._old = compact(old) if old is not None else None
        self._alignment = align(self._old.text, self._new.text) if self._old else None

    def place(self, passage: Quote) -> Placement:
        """Return where `passage` is now; about 2 ms for an article of 2,000 characters."""
        if self._same or quote(self._text, passage.span) == passage:
            return Placement(State.ANCHORED, passage.span, 1.0)
        sought = self._sought(passage)
        if not sought.exact:
            return Placement(State.ORPHAN, None, 0.0)
        if untouched := self._untouched(sought):
            return Placement(State.ANCHORED, self._new.original(untouched), 1.0)
        found = sorted(self._candidates(sought), key=lambda one: -one.score)
        if not found:
            return Placement(State.ORPHAN, None, 0.0)
        best = found[0]
        rival = next((one for one in found[1:] if not one.span.overlaps(best.span)), None)
        margin = best.score - rival.score if rival else 1.0
        state = self._judge(sought, best, margin)
        span = None if state is State.ORPHAN else self._new.original(best.span)
        return Placement(state, span, best.score)

    def _sought(self, passage: Quote) -> _Sought:
        return _Sought(
            compact(passage.exact).text,
            compact(passage.prefix).text,
            compact(passage.suffix).text,
            self._old.span(passage.span) if self._old else self._guess(passage.span),
        )

    def _untouched(self, sought: _Sought) -> Span | None:
        """Return the place of a passage that came over whole with all its surroundings."""
        before, after = len(sought.prefix), len(sought.suffix)
        if self._alignment is None or not (before and after):
            return None
        around = Span(sought.span.start - before, sought.span.end + after)
        start = self._alignment.start(around.start)
        target = Span(start, start + len(around))
        whole = sought.prefix + sought.exact + sought.suffix
        same = self._new.text[target.start : target.end] == whole
        if same and self._alignment.kept(around, target) == len(around):
            return Span(start + before, target.end - after)
        return None

    def _guess(self, span: Span) -> Span:
        """Return an old place in the new compact text, as if nothing had changed."""
        return Span(self._new.nearest(span.start), self._new.nearest(span.end))

    def _candidates(self, sought: _Sought) -> Iterator[_Candidate]:
        seen: set[Span] = set()
        for span, edits in (*self._exact(sought), *self._edited(sought)):
            if span not in seen and len(span):
                seen.add(span)
                yield self._rated(sought, span, edits)

    def _exact(self, sought: _Sought) -> list[tuple[Span, int]]:
        starts, start = [], self._new.text.find(sought.exact)
        while start >= 0:
            starts.append(start)
            start = self._new.text.find(sought.exact, start + 1)
        near = self._expected(sought).start
        starts = sorted(starts, key=lambda place: abs(place - near))[:_MOST_CANDIDATES]
        return [(Span(place, place + len(sought.exact)), 0) for place in starts]

    def _edited(self, sought: _Sought) -> Iterator[tuple[Span, int]]:
        """Yield what is like the passage, and what stands where its surroundings are."""
        length = len(sought.exact)
        if length >= _SHORTEST_EDITED:
            for found in occurrences(sought.exact, self._new.text, 3 * length // 10):
                if found.edits:
                    yield found.span, found.edits
        before, after = sought.prefix[-_NEAR:], sought.suffix[:_NEAR]
        whole = before + sought.exact + after
        for found in occurrences(whole, self._new.text, int(_MOST_EDITED * length) + 6):
            window = self._new.text[found.span.start : found.span.end]
            inside = align(whole, window)
            start, end = inside.start(len(before)), inside.end(len(before) + length)
            if start < end:
                span = Span(found.span.start + start, found.span.start + end)
                yield span, _edits(sought.exact, self._new.text[span.start : span.end])

    def _rated(self, sought: _Sought, span: Span, edits: int) -> _Candidate:
        before = self._new.text[max(0, span.start - 2 * CONTEXT) : span.start]
        after = self._new.text[span.end : span.end + 2 * CONTEXT]
        prefix = _likeness(sought.prefix, before, edits_before)
        suffix = _likeness(sought.suffix, after, edits_after)
        alike = max(0.0, 1 - edits / len(sought.exact))
        distance = abs(span.start - self._expected(sought).start) / max(1, len(self._new.text))
        score = 0.45 * alike + 0.25 * prefix + 0.25 * suffix + 0.05 * (1 - min(1.0, distance))
        return _Candidate(span, edits, prefix, suffix, score)

    def _expected(self, sought: _Sought) -> Span:
        if self._alignment is None:
            return sought.span
        start = self._alignment.start(sought.span.start)
        return Span(start, max(start, self._alignment.end(sought.span.end)))

    def _agrees(self, sought: _Sought, best: _Candidate) -> bool:
        """Tell whether the difference of the texts leads to the same place."""
        if self._alignment is None:
            return False
        around = Span(max(0, sought.span.start - _NEAR), sought.span.end + _NEAR)
        target = Span(max(0, best.span.start - _NEAR), best.span.end + _NEAR)
        kept = self._alignment.kept(around, target)
        allowed = max(4, len(sought.exact) // 4)
        near = abs(self._expected(sought).start - best.span.start) <= allowed
        return near and 2 * kept >= len(around)

    def _is_another(self, sought: _Sought, span: Span) -> bool:
        """Tell whether what stands there came from another place of the old text: a look-alike."""
        if self._alignment is None:
            return False
        of_others = self._alignment.came(span) - self._alignment.kept(sought.span, span)
        return 2 * of_others >= len(span)

    def _judge(self, sought: _Sought, best: _Candidate, margin: float) -> State:
        agrees = self._agrees(sought, best)
        length = len(sought.exact)
        if best.edits == 0:
            certain = _is_certain_unedited(best, length, margin, agrees=agrees)
            gone = length < _LONG and best.context < _STRANGE_SHORT
        else:
            alike = best.edits <= _MOST_EDITED * length
            near = best.context >= _FAMILIAR_EDITED and margin >= _MARGIN_EDITED
            certain = agrees and alike and near
            gone = not alike or best.context < _STRANGE_EDITED
        certain = certain and not self._is_another(sought, best.span)
        return State.ANCHORED if certain else State.ORPHAN if gone else State.REVIEW


def _is_certain_unedited(best: _Candidate, length: int, margin: float, *, agrees: bool) -> bool:
    """Tell whether an unchanged passage is certainly the one sought."""
    if margin < _MARGIN:
        return False
    worse = min(best.prefix, best.suffix)
    both_sides = worse >= _OTHER_SIDE
    led_there = agrees and best.context >= _FAMILIAR and (both_sides or length >= _LONG)
    one_side = best.context >= _SAME_SIDE and both_sides and length >= _LONG
    return led_there or worse >= _SAME or one_side


def _likeness(context: str, text: str, edits: Callable[[str, str], int]) -> float:
    """Return 0…1; at the edge of a text only its edge is like nothing."""
    if not context:
        return 0.5 if text else 1.0
    return 1 - edits(context, text) / len(context)


def _edits(first: str, second: str) -> int:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  # 3 MB that few texts need

    return int(Levenshtein.distance(first, second))
