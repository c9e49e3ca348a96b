"""How often a query's words occur in each month, on the front page and inside, counted exactly."""

import contextlib
import dataclasses
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from reader.analysis.kept_files import keep
from reader.analysis.progress import Progress, unwatched
from reader.library.library import Library
from reader.library.model import Found, Order
from reader.library.query_tree import Query

VERSION = 1  # raise it when hits are counted differently
UNDATED = ""  # the month of articles whose day is unknown

_MOST_FILES = 500  # of a few thousand bytes
_LARGEST = 4 * 1024 * 1024  # bytes
_UNUSABLE = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Count:
    """Hits in some articles.

    Attributes:
        hits: places of the words.
        articles: articles with at least one.
    """

    hits: int = 0
    articles: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.hits + other.hits, self.articles + other.articles)


@dataclass(slots=True)
class Tally:
    """Counts by month ("1978-12", or `UNDATED`), the front page apart.

    Attributes:
        front: what stands on page 1.
        inside: what stands on other pages, or on one that is not known.
        complete: all articles were counted.
    """

    front: dict[str, Count] = field(default_factory=dict)
    inside: dict[str, Count] = field(default_factory=dict)
    complete: bool = False

    def add(self, found: Found) -> None:
        """Count one more article."""
        if found.matches:
            date, page = found.record.date, found.record.page
            part = self.front if page == 1 else self.inside
            month = date.isoformat()[:7] if date else UNDATED
            part[month] = part.get(month, Count()) + Count(len(found.matches), 1)

    @property
    def total(self) -> Count:
        """All that was counted, undated articles too."""
        return sum((*self.front.values(), *self.inside.values()), Count())


def count_hits(
    library: Library, query: Query, progress: Progress = unwatched, into: Tally | None = None
) -> Tally:
    """Return the exact number of hits by reading every article that a query finds, oldest first.

    Args:
        library: where to count.
        query: whose words.
        progress: told the share of the articles that were read.
        into: is filled meanwhile, so that another thread can show how far it is.

    Raises:
        Cancelled: by `progress`.
        LibraryError: the library cannot be read.
    """
    tally = Tally() if into is None else into
    expected = max(1, library.count(query))
    for number, found in enumerate(library.found(query, Order.OLDEST), 1):
        tally.add(found)
        progress(min(1.0, number / expected))
    tally.complete = True
    return tally


def default_folder() -> Path:
    """Return the user's own folder for counts; YANDU_CACHE_DIR moves it."""
    root = os.environ.get("YANDU_CACHE_DIR") or platformdirs.user_cache_dir("yandu")
    return Path(root) / "counts"


@dataclass(frozen=True, slots=True)
class TallyCache:
    """Counts made before, on disk: one small file for each query and state of a library.

    Reading and writing never fail: what cannot be read is counted again.

    Attributes:
        folder: made when first written to, readable by its owner only.
    """

    folder: Path

    def load(self, library: Library, query: Query) -> Tally | None:
        """Return the counts of a query in a library that has not changed since, or None."""
        return _load(self._path(library, query))

    def count(
        self,
        library: Library,
        query: Query,
        progress: Progress = unwatched,
        into: Tally | None = None,
    ) -> Tally:
        """Return the counts of a query, at once if they are known; see `count_hits`.

        They are not kept where the library's index still lacks articles.
        """
        path = self._path(library, query)  # of the state before: articles may come meanwhile
        tally = _load(path)
        if tally is None:
            whole = not library.owing()
            tally = count_hits(library, query, progress, into)
            if whole:
                _store(path, tally)
        return tally

    def _path(self, library: Library, query: Query) -> Path:
        parts = (str(VERSION), library.place, library.generation, meaning(query))
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
        return self.folder / f"{digest[:32]}.json"


def _load(path: Path) -> Tally | None:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        stored = json.loads(path.read_text("utf-8"))
        tally = Tally(_counts(stored["front"]), _counts(stored["inside"]), complete=True)
        os.utime(path)
    except _UNUSABLE:
        return None
    return tally


def _store(path: Path, tally: Tally) -> None:
    plain = {"front": _plain(tally.front), "inside": _plain(tally.inside)}
    with contextlib.suppress(OSError):
        keep(path, json.dumps(plain).encode(), _MOST_FILES)


def meaning(query: object) -> str:
    """Return what a query asks for, the same wherever in a line it was typed."""
    if isinstance(query, tuple):
        return f"({', '.join(map(meaning, query))})"
    if not dataclasses.is_dataclass(query):
        return repr(query)
    names = (each.name for each in dataclasses.fields(query))
    parts = (meaning(getattr(query, name)) for name in names if name not in {"start", "end"})
    return f"{type(query).__name__}({', '.join(parts)})"


def _plain(counts: Mapping[str, Count]) -> dict[str, list[int]]:
    return {month: [count.hits, count.articles] for month, count in counts.items()}


def _counts(stored: Mapping[str, list[int]]) -> dict[str, Count]:
    return {month: Count(int(hits), int(articles)) for month, (hits, articles) in stored.items()}
