"""Which lines of a concordance are shown, and in what order; it knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.corpus.grouping import Group, Grouping, groups
from reader.corpus.narrowing import SAMPLE, containing, sample
from reader.corpus.ordering import SortBy, ordered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.progress import Progress
    from reader.corpus.concordance import Concordance
    from reader.library.library import Library
    from reader.library.query_tree import Query


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the reader asked for.

    Attributes:
        by: the order.
        grouping: what makes lines equal; None for no groups.
        group: key of the only group that is shown.
        words: only lines with these words in them; empty for all.
        seed: of a sample of 100 lines; 0 for all.
    """

    by: SortBy = SortBy.DATE
    grouping: Grouping | None = None
    group: int | None = None
    words: str = ""
    seed: int = 0

    @property
    def plain(self) -> bool:
        """Whether it is all lines as they were found."""
        return self == Arrangement()


@dataclass(frozen=True, slots=True)
class Arranged:
    """Lines in order.

    Attributes:
        lines: their numbers.
        groups: of all lines that pass the filter, the largest first.
    """

    lines: Sequence[int]
    groups: Sequence[Group] = ()


def arrange(
    library: Library,
    query: Query,
    concordance: Concordance,
    wanted: Arrangement,
    progress: Progress,
) -> Arranged:
    """Filter, group, sample and sort the lines of a query.

    Raises:
        Cancelled: by `progress`.
        LibraryError: the library cannot be read.
    """
    chosen: Sequence[int] = range(len(concordance))
    if wanted.words:
        chosen = containing(library, query, concordance, wanted.words, progress)
    found: Sequence[Group] = ()
    if wanted.grouping is not None:
        found = groups(concordance, wanted.grouping, chosen)
        if wanted.group is not None:
            key = wanted.grouping.key
            chosen = [line for line in chosen if key(concordance, line) == wanted.group]
    progress(1.0)
    if wanted.seed:
        chosen = sample(chosen, SAMPLE, wanted.seed)
    return Arranged(ordered(concordance, wanted.by, chosen), found)
