"""Marks that lie on one another: which of them a place of the text shows."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.article.model import Span

MOST_FILLS = 3  # that lie on one another and can still be told apart


class Run(NamedTuple):
    """Characters that the same marks cover.

    Attributes:
        span: the characters.
        shown: numbers of at most `MOST_FILLS` marks, the shortest last: it lies on top.
        hidden: how many more there are.
    """

    span: Span
    shown: tuple[int, ...]
    hidden: int


def runs(spans: Sequence[Span]) -> Iterator[Run]:
    """Cut overlapping spans into runs, from the first character to the last.

    Args:
        spans: in any order; equal ones count each.
    """
    borders: dict[int, tuple[list[int], list[int]]] = {}
    for number, span in enumerate(spans):
        if len(span):
            borders.setdefault(span.start, ([], []))[0].append(number)
            borders.setdefault(span.end, ([], []))[1].append(number)
    places = sorted(borders)
    order = {n: (-len(span), n) for n, span in enumerate(spans)}
    active: list[int] = []
    for place, following in pairwise(places):
        begin, end = borders[place]
        for number in end:
            active.remove(number)
        if begin:
            active = sorted([*active, *begin], key=order.__getitem__)
        if active:
            shown = tuple(active[-MOST_FILLS:])
            yield Run(Span(place, following), shown, len(active) - len(shown))


def stretches(spans: Sequence[Span]) -> tuple[list[tuple[int, Span, int]], list[tuple[Span, int]]]:
    """Return what is to be filled, from the lowest to the highest, and where something is hidden.

    Returns:
        (number of the mark, characters, how many lie under it), the longest mark first; and
        (characters, how many marks cannot be seen there).
    """
    filled: dict[int, list[Span]] = {}
    depth: dict[int, int] = {}
    hidden: list[tuple[Span, int]] = []
    for run in runs(spans):
        if run.hidden:
            hidden.append((run.span, run.hidden))
        for under, number in enumerate(run.shown):
            depth[number] = max(depth.get(number, 0), under)
            parts = filled.setdefault(number, [])
            if parts and parts[-1].end == run.span.start:
                parts[-1] = Span(parts[-1].start, run.span.end)
            else:
                parts.append(run.span)
    numbers = sorted(filled, key=lambda number: (-len(spans[number]), number))
    return [(n, part, depth[n]) for n in numbers for part in filled[n]], hidden


def lanes(spans: Sequence[Span], most: int) -> list[int | None]:
    """Return for each span a lane on which it meets no other; None where all are taken.

    Greedy interval colouring, earlier and longer spans first.
    """
    ends = [-1] * most
    found: list[int | None] = [None] * len(spans)
    for number in sorted(range(len(spans)), key=lambda n: (spans[n].start, -spans[n].end, n)):
        for lane, end in enumerate(ends):
            if end <= spans[number].start:
                ends[lane] = spans[number].end
                found[number] = lane
                break
    return found
