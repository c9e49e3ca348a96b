"""Index what a process left that was stopped, or all of it for an index that is lost or damaged."""

from reader.errors import LibraryError
from reader.library.import_log import ImportLog
from reader.library.import_progress import Stage, Watch, unwatched
from reader.library.library import Library


def owed(library: Library) -> int:
    """Return how many articles this process should index; 0 where it cannot or another does."""
    if not library.writable or not (count := library.owing()):
        return 0
    try:
        with library.writing():
            return count
    except LibraryError:  # whoever changes it now indexes in the end
        return 0


def catch_up(library: Library, watch: Watch = unwatched) -> None:
    """Let everything be found that the library holds.

    Args:
        library: a writable one.
        watch: is told how far it is, and stops it by raising `Cancelled`.

    Raises:
        LibraryError: somebody else changes the library, or the index cannot be written.
        Cancelled: by `watch`; what was indexed until then is found.
    """
    log = ImportLog(watch)
    log.total = library.owing()
    log.enter(Stage.INDEXING)

    def tell(share: float) -> None:
        log.done = round(share * log.total)
        log.tell_soon()

    library.index(tell)
