"""How often terms occur in each year or month, measured against what the paper printed then."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.corpus.tally import UNDATED, Count, Tally
from reader.library.library import Library
from reader.library.model import Size

MOST_TERMS = 6  # lines that can be told apart in one picture
PER = 1_000_000  # characters: hits are given per million of them
SMALL = 0.1  # of the mean size: smaller periods are marked and do not set the scale

_NOTHING = Size(0, 0)
_NONE = Count()
MONTHS = 12


class Part(StrEnum):
    """Which pages are counted."""

    ALL = "all"
    FRONT = "front"  # page 1
    INSIDE = "inside"  # every other page, and unknown ones


@dataclass(frozen=True, slots=True)
class Point:
    """One term in one period.

    Attributes:
        period: "1978" or "1978-12".
        hits: places of the term's words.
        articles: articles that have one.
        size: all that the library holds of the period, on the pages that are counted.
        small: the period has less than a tenth of the mean size; its frequency says little.
    """

    period: str
    hits: int
    articles: int
    size: Size
    small: bool

    @property
    def frequency(self) -> float | None:
        """Hits per million characters of the period; None where there are none at all."""
        return self.hits * PER / self.size.characters if self.size.characters else None


@dataclass(frozen=True, slots=True)
class Series:
    """One term over time.

    Attributes:
        term: as it was asked for.
        part: the pages counted.
        points: one for each period, none left out between the first and the last.
        undated: what was found in articles whose day is unknown.
    """

    term: str
    part: Part
    points: tuple[Point, ...]
    undated: Count = _NONE

    @property
    def total(self) -> Count:
        """All hits, undated ones too."""
        dated = (Count(point.hits, point.articles) for point in self.points)
        return sum(dated, self.undated)

    @property
    def peak(self) -> Point | None:
        """The point of highest frequency among periods that are not small."""
        usual = [point for point in self.points if point.hits and not point.small]
        return max(usual, key=lambda point: point.frequency or 0.0, default=None)


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the library holds of each period.

    Attributes:
        monthly: the periods are months, not years.
        whole: period to size of all pages.
        front: period to size of the front page.
    """

    monthly: bool
    whole: Mapping[str, Size]
    front: Mapping[str, Size]

    @classmethod
    def of(cls, library: Library, *, monthly: bool, page: int | None = None) -> "Sizes":
        """Ask a library.

        Args:
            library: whose periods.
            monthly: by month instead of by year.
            page: only what stands on that page.
        """
        whole = library.periods(monthly=monthly, page=page)
        front = library.periods(monthly=monthly, page=1) if page in {None, 1} else {}
        return cls(monthly, whole, front)

    def size(self, period: str, part: Part) -> Size:
        """Return the size of some pages of a period."""
        whole, front = self.whole.get(period, _NOTHING), self.front.get(period, _NOTHING)
        if part is not Part.INSIDE:
            return front if part is Part.FRONT else whole
        return Size(whole.articles - front.articles, whole.characters - front.characters)


def series(term: str, tally: Tally, sizes: Sizes, part: Part = Part.ALL) -> Series:
    """Return a term's counts over the periods that a library has.

    The periods run without a gap from the first of which there is anything to the last. A period
    of which the library has nothing has size 0 and no frequency: nothing is ever supplied between
    or beyond what was counted.

    Args:
        term: as it was asked for.
        tally: its counts.
        sizes: what the library holds.
        part: the pages to take.
    """
    counts = _by_period(tally, part, monthly=sizes.monthly)
    undated = counts.pop(UNDATED, Count())
    held = {period for period, size in sizes.whole.items() if size.articles and period}
    periods = periods_between(held | counts.keys())
    small = _too_small([sizes.size(period, part) for period in periods])
    points = []
    for period in periods:
        count, size = counts.get(period, Count()), sizes.size(period, part)
        points.append(Point(period, count.hits, count.articles, size, small(size)))
    return Series(term, part, tuple(points), undated)


def moving_means(points: Sequence[Point], width: int) -> list[float | None]:
    """Return for each period the hits of `width` periods around it per million characters.

    All hits count over all characters, so that a period with little text weighs little. At both
    ends there are fewer periods; where the library has nothing of a period there is no mean.
    """
    hits, characters = [0], [0]
    for point in points:
        hits.append(hits[-1] + point.hits)
        characters.append(characters[-1] + point.size.characters)
    means: list[float | None] = []
    for number, point in enumerate(points):
        first = max(0, number - width // 2)
        last = min(len(points), number - width // 2 + width)
        size = characters[last] - characters[first]
        found = hits[last] - hits[first]
        means.append(found * PER / size if point.size.characters else None)
    return means


def trimmed(many: Sequence[Series]) -> list[Series]:
    """Return series without the periods at both ends in which none of them has a hit."""
    used = [point.period for each in many for point in each.points if point.hits]
    if not used:
        return list(many)
    return [
        replace(each, points=cut.points)
        for each, cut in zip(many, within(many, min(used), max(used)), strict=True)
    ]


def within(many: Sequence[Series], first: str, last: str) -> list[Series]:
    """Return series with only the periods from `first` to `last`, both included.

    A year as a limit takes in its months, a month the whole of its year. What is undated is in
    no stretch.
    """
    return [
        Series(
            each.term,
            each.part,
            tuple(p for p in each.points if _lies_between(p.period, first, last)),
        )
        for each in many
    ]


def periods_between(held: Iterable[str]) -> list[str]:
    """Return all years or months from the first to the last of some, in order."""
    known = sorted(held)
    if not known:
        return []
    if len(known[0]) == len("1978"):
        return [f"{year:04}" for year in range(int(known[0]), int(known[-1]) + 1)]
    first, last = _month_number(known[0]), _month_number(known[-1])
    return [f"{n // MONTHS:04}-{n % MONTHS + 1:02}" for n in range(first, last + 1)]


def days_of(period: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of a year or month."""
    year = int(period[:4])
    if len(period) == len("1978"):
        return datetime.date(year, 1, 1), datetime.date(year, MONTHS, 31)
    first = datetime.date(year, int(period[5:]), 1)
    following = datetime.date(year + first.month // MONTHS, first.month % MONTHS + 1, 1)
    return first, following - datetime.timedelta(days=1)


def _lies_between(period: str, first: str, last: str) -> bool:
    return first[: len(period)] <= period and period[: len(last)] <= last


def _by_period(tally: Tally, part: Part, *, monthly: bool) -> dict[str, Count]:
    taken = []
    if part is not Part.INSIDE:
        taken.append(dict(tally.front))  # a copy: it may be growing
    if part is not Part.FRONT:
        taken.append(dict(tally.inside))
    counts: dict[str, Count] = {}
    for months in taken:
        for month, count in months.items():
            period = month if monthly else month[:4]
            counts[period] = counts.get(period, Count()) + count
    return counts


def _too_small(sizes: Iterable[Size]) -> Callable[[Size], bool]:
    """Return what tells a small period; the mean is that of the periods with anything."""
    held = [size.characters for size in sizes if size.characters]
    least = SMALL * sum(held) / len(held) if held else 0.0
    return lambda size: size.characters < least


def _month_number(period: str) -> int:
    return int(period[:4]) * MONTHS + int(period[5:]) - 1
