"""The index kept in step with the store, whatever end a process comes to.

A change is owed to the index in the transaction that stores it, paid by a commit of the index,
and struck out afterwards. An index that is missing, damaged, of another version or of another
store is left behind, and everything is owed to a new one, in a folder of another name.
"""

import contextlib
import shutil
import uuid
from pathlib import Path

from reader.analysis.progress import Cancelled, Progress
from reader.errors import LibraryError, system_reason
from reader.library.store.debts import Debt
from reader.library.store.store import Added, Store
from reader.library.text_index import IndexFailed, OpenIndex, TextIndex, UnusableIndex
from reader.storage.locking import Turn

FOLDER = "index"
_AT_ONCE = 1_000  # articles handed over together
_COMMIT = 50_000  # articles; a commit costs, and until then what is new is not found


class Indexing:
    """The index of one store. May be used from any thread."""

    def __init__(self, store: Store, open_index: OpenIndex) -> None:
        self._store = store
        self._open_index = open_index
        self._turn = Turn()
        self._index: TextIndex | None = None
        self._name: str | None = None
        # What the index's writer has got, but not committed: article to change.
        self._offered: dict[int, int] = {}

    def opened(self) -> TextIndex | None:
        """Return the index as it is, or None while there is none to be used."""
        name = self._store.index()
        if name != self._name:  # another process has begun a new one
            self.close()
        if self._index is None and name is not None:
            with contextlib.suppress(UnusableIndex):
                self._index = self._open_index(self._folder(name), new=False)
                self._name = name
        return self._index

    def owing(self) -> int:
        """Return how many articles are not found yet as they are now."""
        self._leave_deleted()
        return self._store.owing() if self.opened() else self._store.count()

    def run(self, progress: Progress) -> None:
        """Hand over all that is owed.

        Raises:
            Cancelled: by `progress`; what was handed over before stays.
            LibraryError: the index cannot be written; what is owed stays owed.
        """
        with self._turn:
            self._leave_deleted()
            index = self.opened() or self._begun()
            try:
                self._hand_over(index, progress)
            except IndexFailed as error:
                self._offered.clear()
                raise LibraryError(en=error.text.en, zh=error.text.zh) from error

    def offer(self, added: Added) -> None:
        """Give the index what was just stored, so that `run` need not read it again.

        The writer works on it in threads of its own while more is stored. Nothing is promised:
        without an index, in the middle of a run or after an error it is left to the next run.
        """
        if not self._turn.take():
            return
        try:
            index = self.opened()
            if index is not None:
                index.put(added.entries())
                self._offered.update(dict.fromkeys(added.written, added.change))
        except IndexFailed:
            self._offered.clear()
        finally:
            self._turn.release()

    def rest(self) -> None:
        """End the writer, which holds memory and a lock; what is not committed stays owed."""
        with self._turn:
            self._offered.clear()
            if self._index is not None:
                # One that was deleted cannot be put back to its last commit, nor need it be.
                with contextlib.suppress(IndexFailed):
                    self._index.finish()

    def close(self) -> None:
        """Close the index."""
        index, self._index = self._index, None
        self._offered.clear()
        if index is not None:
            index.close()

    def _leave_deleted(self) -> None:
        """Have done with an index whose files were deleted while it was open."""
        if self._index is not None and not self._index.is_there():
            self._index = None  # not closed: whoever still writes to it may fail in peace
            self._offered.clear()

    def _hand_over(self, index: TextIndex, progress: Progress) -> None:
        total, done = self._store.owing(), 0
        while debts := self._store.owed(_COMMIT):
            paid: list[Debt] = []
            try:
                for at in range(0, len(debts), _AT_ONCE):
                    progress(min(1.0, done / max(total, 1)))
                    some = debts[at : at + _AT_ONCE]
                    self._put(index, some)
                    paid += some
                    done += len(some)
            except Cancelled:
                self._settle(index, paid)
                raise
            self._settle(index, paid)
        progress(1.0)

    def _settle(self, index: TextIndex, paid: list[Debt]) -> None:
        index.commit()
        self._store.paid(paid)
        self._offered.clear()

    def _put(self, index: TextIndex, debts: list[Debt]) -> None:
        numbers = [debt.article for debt in debts if self._offered.get(debt.article) != debt.change]
        entries = list(self._store.entries(numbers))
        index.drop(set(numbers) - {entry.record.number for entry in entries})
        index.put(entries)

    def _begun(self) -> TextIndex:
        """Begin a new index, which is owed everything."""
        name = uuid.uuid4().hex
        folder = self._folder(name)
        for old in folder.parent.glob("*"):
            shutil.rmtree(old, ignore_errors=True)
        try:
            folder.mkdir(mode=0o700, parents=True)
        except OSError as error:
            raise LibraryError(
                en=f"No index can be made in {folder.parent}: {system_reason(error).en}.",
                zh=f"无法在 {folder.parent} 建立索引：{system_reason(error).zh}。",
            ) from error
        index = self._open_index(folder, new=True)
        self._store.owe_all(name)
        self._index, self._name = index, name
        return index

    def _folder(self, name: str) -> Path:
        return self._store.folder / FOLDER / name
