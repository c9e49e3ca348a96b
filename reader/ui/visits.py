"""Where the reader has been in a tab: articles and places in them, to go back and forward in."""

from typing import NamedTuple

from reader.article.model import Span
from reader.ui.sources import Source

MOST = 100  # stays kept


class Visit(NamedTuple):
    """One opening of an article.

    Attributes:
        source: what is opened.
        origin: name of the panel it was opened from, to which Back leads; may be empty.
        query: what was searched there.
        matches: the hits to mark, in code points of the article's text.
        first: number of the hit to stand on; None for where the reader left the article.
        apart: it is opened in a tab of its own.
    """

    source: Source
    origin: str = ""
    query: str = ""
    matches: tuple[Span, ...] = ()
    first: int | None = None
    apart: bool = False


class Stay(NamedTuple):
    """A place where the reader was.

    Attributes:
        visit: of the article.
        offset: of its first line in sight when the reader left; None before that.
    """

    visit: Visit
    offset: int | None = None


class Asked(NamedTuple):
    """What is to be opened: a visit, its neighbours, how far back or forward it lies.

    Attributes:
        again: it is open, and is read once more at the place where its reader is.
        offset: of the line it is to be opened at; None for where the reader left it.
    """

    visit: Visit
    neighbours: tuple[Source, ...]
    step: int = 0
    encoding: str | None = None
    again: bool = False
    offset: int | None = None


class Visits:
    """The last stays in one tab, and which of them is the present one."""

    def __init__(self) -> None:
        self._kept: list[Stay] = []
        self._place = -1

    @property
    def current(self) -> Visit | None:
        """The visit that lasts; None before the first."""
        return self._kept[self._place].visit if self._kept else None

    def beyond(self, step: int) -> Stay | None:
        """Return the stay `step` places on, or back (−1), as it was left; None at the end."""
        place = self._place + step
        if not 0 <= place < len(self._kept):
            return None
        stay = self._kept[place]
        return stay._replace(visit=stay.visit._replace(first=None, apart=False))

    def arrive(self, visit: Visit, step: int = 0) -> None:
        """Note that a visit began.

        Args:
            visit: it; one of the article that is open already takes the place of its last.
            step: how far it was gone back or forward; 0 for a new visit, after which there is
                no way forward.
        """
        if step:
            self._place += step
        elif self.current and self.current.source == visit.source:
            self._kept[self._place] = Stay(visit)
        else:
            self._push(Stay(visit))

    def leave(self, offset: int) -> None:
        """Note where the reader is before going elsewhere."""
        if self._kept:
            self._kept[self._place] = self._kept[self._place]._replace(offset=offset)

    def leap(self) -> None:
        """Note that the reader went to another place of the article, after `leave`."""
        if visit := self.current:
            self._push(Stay(visit._replace(origin="", first=None)))

    def _push(self, stay: Stay) -> None:
        self._kept = [*self._kept[: self._place + 1], stay][-MOST:]
        self._place = len(self._kept) - 1
