"""Remove many articles from a library, a thousand at a time, and bring them back."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.progress import Cancelled, Progress, unwatched
from reader.library.library import Library

MOST_KEPT = 200_000
"""Articles that can be removed at one time and brought back; more would take hundreds of MB."""

_AT_ONCE = 1_000  # articles of one transaction
_BACK_AT_ONCE = 200  # each takes longer, for it is indexed again
_REMOVING = 0.8  # share of the work; the rest is indexing


@dataclass(frozen=True, slots=True)
class Removal:
    """What came of a removal.

    Attributes:
        count: number of articles removed.
        number: of the removal in `library.removed`; None where they cannot be brought back.
        cancelled: it was stopped before its end.
    """

    count: int
    number: int | None = None
    cancelled: bool = False


def remove(library: Library, ids: Sequence[str], progress: Progress = unwatched) -> Removal:
    """Remove articles from the store, then from the index; they can be brought back.

    A process that is killed meanwhile leaves some removed and the others as they were; the index
    owes what is missing in it and pays when it is next asked to. What is removed was kept before.

    Args:
        library: a writable one.
        ids: of the articles.
        progress: is told how far it is, and stops it by raising `Cancelled`: what was removed
            until then is told in the answer.

    Raises:
        ReadOnlyLibrary: nothing can be removed.
        LibraryError: somebody else changes the library, or what is removed cannot be kept.
    """
    count, cancelled = 0, False
    with library.writing():
        number = library.removed.begin() if len(ids) <= MOST_KEPT else None
        try:
            for at in range(0, len(ids), _AT_ONCE):
                progress(_REMOVING * at / len(ids))
                some = ids[at : at + _AT_ONCE]
                if number and not library.removed.keep(number, library.copies(some)):
                    number = None
                count += library.remove(some)
            library.index(lambda share: progress(_REMOVING + (1 - _REMOVING) * share))
        except Cancelled:
            cancelled = True
            library.index()
    return Removal(count, number if count else None, cancelled)


def put_back(library: Library, number: int, progress: Progress = unwatched) -> int:
    """Bring removed articles back; return how many there were not yet.

    Args:
        library: from which they were removed.
        number: of the removal in `library.removed`; what came back is no longer there.
        progress: is told how far it is, and stops it by raising `Cancelled`: what came back
            until then stays and is found.

    Raises:
        ReadOnlyLibrary: nothing can be added.
        LibraryError: somebody else changes the library, or a removed article is damaged.
    """
    back = 0
    with library.writing():
        removed = library.removed
        total, done = max(1, len(removed.ids(number))), 0
        try:
            while copies := removed.copies(number, _BACK_AT_ONCE):
                progress(_REMOVING * min(1.0, done / total))
                back += library.put_back(copies).added
                removed.strike(number, len(copies))
                done += len(copies)
            library.index(lambda share: progress(_REMOVING + (1 - _REMOVING) * share))
        except Cancelled:
            library.index()
    return back
