"""Remove many articles from a library, a thousand at a time, and bring them back."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.progress import Cancelled, Progress, unwatched
from reader.library.library import Library
from reader.library.model import Copy

MOST_KEPT = 20_000
"""Articles that can be removed and brought back; the texts of more would fill the memory."""

_AT_ONCE = 1_000  # articles of one transaction
_BACK_AT_ONCE = 200  # each takes longer, for it is indexed again
_REMOVING = 0.8  # share of the work; the rest is indexing


@dataclass(frozen=True, slots=True)
class Removal:
    """What was removed.

    Attributes:
        count: number of articles.
        copies: of all of them, to be brought back; empty where there were too many.
        cancelled: it was stopped before its end.
    """

    count: int
    copies: tuple[Copy, ...] = ()
    cancelled: bool = False


def remove(library: Library, ids: Sequence[str], progress: Progress = unwatched) -> Removal:
    """Remove articles from the store, then from the index.

    A process that is killed meanwhile leaves some removed and the others as they were; the index
    owes what is missing in it and pays when it is next asked to.

    Args:
        library: a writable one.
        ids: of the articles.
        progress: is told how far it is, and stops it by raising `Cancelled`: what was removed
            until then is told in the answer.

    Raises:
        ReadOnlyLibrary: nothing can be removed.
        LibraryError: somebody else changes the library.
    """
    copies: list[Copy] = []
    count, cancelled, keep = 0, False, len(ids) <= MOST_KEPT
    with library.writing():
        try:
            for at in range(0, len(ids), _AT_ONCE):
                progress(_REMOVING * at / len(ids))
                some = ids[at : at + _AT_ONCE]
                taken = library.copies(some) if keep else ()
                count += library.remove(some)
                copies += taken
            library.index(lambda share: progress(_REMOVING + (1 - _REMOVING) * share))
        except Cancelled:
            cancelled = True
            library.index()
    return Removal(count, tuple(copies), cancelled)


def put_back(library: Library, copies: Sequence[Copy], progress: Progress = unwatched) -> int:
    """Bring removed articles back; return how many there were not yet.

    Args:
        library: from which they were removed.
        copies: of them.
        progress: is told how far it is, and stops it by raising `Cancelled`: what came back
            until then stays and is found.

    Raises:
        ReadOnlyLibrary: nothing can be added.
        LibraryError: somebody else changes the library.
    """
    back = 0
    with library.writing():
        try:
            for at in range(0, len(copies), _BACK_AT_ONCE):
                progress(_REMOVING * at / len(copies))
                back += library.put_back(copies[at : at + _BACK_AT_ONCE]).added
            library.index(lambda share: progress(_REMOVING + (1 - _REMOVING) * share))
        except Cancelled:
            library.index()
    return back
