"""The reader's lists and searches in the window: read once, changed by acts that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.errors import NotesError
from reader.overriding import override
from reader.ui.notes.backing_up import BackingUp
from reader.ui.notices import notice_of
from reader.ui.sources import LibrarySource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.article.model import Article
    from reader.language import Text
    from reader.notes.model import ArticleList, Entry, SavedSearch
    from reader.notes.store import NotesStore
    from reader.ui.jobs import Jobs
    from reader.ui.library_place import LibraryPlace
    from reader.ui.sources import Source


class _Act(QUndoCommand):
    """One change of the notes, and what takes it back."""

    def __init__(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._do, self._undo = do, undo

    @override
    def redo(self) -> None:
        self._do()

    @override
    def undo(self) -> None:
        self._undo()


class Notebook(QObject):
    """Holds what the notes store holds; every change is one act, kept before it is shown.

    Args:
        place: opens the store.
        jobs: runs the opening.
        undo: the window's stack of acts; owns this object.

    Attributes:
        lists: the reading list, collections and tags.
        saved: the saved searches.
        history: query lines, the latest first.
        refusal: why the store cannot be opened, when that was tried and failed.

    Signals:
        changed: any of them.
        failed: Exception; the notes are as they were, or it tells how they were opened.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, place: LibraryPlace, jobs: Jobs, undo: QUndoStack) -> None:
        super().__init__(undo)
        self._place, self._jobs, self._undo = place, jobs, undo
        self._store: NotesStore | None = None
        self._opening = False
        self._backing_up: BackingUp | None = None
        self._later: list[Callable[[], None]] = []
        self.lists: tuple[ArticleList, ...] = ()
        self.saved: tuple[SavedSearch, ...] = ()
        self.history: tuple[str, ...] = ()
        self.refusal: Text | None = None

    def want(self) -> None:
        """Open the store unless that was done; `changed` tells when its contents are here."""
        if self._store is None and not self._opening:
            self._opening = True
            self._jobs.start(lambda _: self._place.notes(), self._take, self._refuse)

    def after_opening(self, act: Callable[[], None]) -> None:
        """Do something when the contents are here, at once if they are."""
        if self._store is None:
            self._later.append(act)
            self.want()
        else:
            act()

    def if_there(self, act: Callable[[], None]) -> None:
        """Do something when the contents are here, but make no store for it."""

        def go_on(there: bool) -> None:  # noqa: FBT001  # a job's result
            if there:
                self.after_opening(act)

        self._jobs.start(lambda _: self._place.has_notes(), go_on)

    @property
    def store(self) -> NotesStore | None:
        """The store, for the other notes in it; None until it is open."""
        return self._store

    @property
    def is_open(self) -> bool:
        """Tell whether the contents are here."""
        return self._store is not None

    def close(self) -> None:
        """Close the store."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
        if self._backing_up is not None:
            self._backing_up.stop()

    def _take(self, store: NotesStore) -> None:
        self._store, self._opening, self.refusal = store, False, None
        self._backing_up = BackingUp(store, self._jobs, self)
        self._backing_up.failed.connect(self.failed)
        for text in store.notices:
            self.failed.emit(NotesError(en=text.en, zh=text.zh))
        self.read_again()
        later, self._later = self._later, []
        for act in later:
            act()

    def _refuse(self, error: Exception) -> None:
        self._opening, self.refusal = False, notice_of(error).text
        self._later.clear()
        self.failed.emit(error)

    def read_again(self) -> None:
        """Read the store: something else has changed it."""
        try:
            self._read()
        except NotesError as error:
            self.failed.emit(error)

    def _read(self) -> None:
        if self._store is not None:
            self.lists, self.saved = self._store.lists(), self._store.saved()
            self.history = self._store.history()
            self.changed.emit()

    def _write(self, write: Callable[[NotesStore], object]) -> bool:
        """Change the store and read it again; tell whether that went well."""
        if self._store is None:
            return False
        try:
            write(self._store)
        except NotesError as error:
            self.failed.emit(error)
            return False
        self._read()
        return True

    def _act(
        self,
        text: str,
        do: Callable[[NotesStore], object],
        undo: Callable[[NotesStore], object],
    ) -> None:
        """Carry out a change as an act of the window; one that fails is no act."""
        if self._store is not None:
            command = _Act(text, lambda: self._redo(command, do), lambda: self._back(undo))
            self._undo.push(command)

    def _redo(self, command: QUndoCommand, do: Callable[[NotesStore], object]) -> None:
        if not self._write(do):
            command.setObsolete(True)  # Qt's own signature

    def _back(self, undo: Callable[[NotesStore], object]) -> None:
        self._write(undo)

    # Searches

    def remember(self, line: str) -> None:
        """Put a query line first in the history; that is no act."""
        line = line.strip()
        if line and self.history[:1] != (line,):
            self._write(lambda store: store.remember(line))

    def forget(self, line: str) -> None:
        """Take a query line out of the history."""
        self._write(lambda store: store.forget(line))

    def search_of(self, line: str) -> SavedSearch | None:
        """Return the saved search with a query line, if there is one."""
        return next((one for one in self.saved if one.line == line), None)

    def save_search(self, search: SavedSearch) -> None:
        """Keep a new search, or a known one under another name."""
        before = next((one for one in self.saved if one.number == search.number), None)
        kept: list[SavedSearch] = []

        def keep(store: NotesStore) -> None:
            kept.append(store.save(replace(search, number=search.number if before else 0)))

        def take_back(store: NotesStore) -> None:
            if before is not None:
                store.save(before)
            else:
                store.drop(kept[-1].number)

        self._act(self.tr("Save Search"), keep, take_back)

    def look_at(self, search: SavedSearch, total: int, library: str) -> None:
        """Note how many articles of a library a saved search finds now; that is no act."""
        if (search.total, search.library) != (total, library):
            self._write(lambda store: store.save(replace(search, total=total, library=library)))

    def drop_search(self, search: SavedSearch) -> None:
        """Forget a saved search."""
        self._act(
            self.tr("Forget Search"),
            lambda store: store.drop(search.number),
            lambda store: store.save(search),
        )

    # Lists

    def list_of(self, number: int) -> ArticleList | None:
        """Return a list by its number."""
        return next((one for one in self.lists if one.number == number), None)

    def holding(self, article: str) -> tuple[ArticleList, ...]:
        """Return the lists that hold an article."""
        return tuple(one for one in self.lists if one.holds(article))

    def make(self, made: ArticleList) -> None:
        """Make a list, with what it holds."""
        kept: list[ArticleList] = []
        self._act(
            self.tr("New List"),
            lambda store: kept.append(store.keep(replace(made, number=0))),
            lambda store: store.delete(kept[-1].number),
        )

    def rename(self, renamed: ArticleList, name: str) -> None:
        """Give a list another name."""
        self._act(
            self.tr("Rename"),
            lambda store: store.keep(replace(renamed, name=name)),
            lambda store: store.keep(renamed),
        )

    def delete(self, deleted: ArticleList) -> None:
        """Delete a list; its articles stay where they are."""
        self._act(
            self.tr("Delete List"),
            lambda store: store.delete(deleted.number),
            lambda store: store.keep(deleted),
        )

    def put(self, into: ArticleList, entries: Iterable[Entry]) -> None:
        """Put articles into a list; those that are there stay as they are."""
        new = [entry for entry in entries if not into.holds(entry.article)]
        if not into.number:
            self.make(replace(into, entries=tuple(new)))
        elif new:
            self._act(
                self.tr("Add to List"),
                lambda store: store.put(into.number, new),
                lambda store: store.take(into.number, [entry.article for entry in new]),
            )

    def take(self, out_of: ArticleList, articles: Iterable[str]) -> None:
        """Take articles out of a list."""
        wanted = set(articles)
        old = [entry for entry in out_of.entries if entry.article in wanted]
        if old:
            self._act(
                self.tr("Remove from List"),
                lambda store: store.take(out_of.number, [entry.article for entry in old]),
                lambda store: store.put(out_of.number, old),
            )

    def finish(self, among: ArticleList, entry: Entry, *, finished: bool) -> None:
        """Note that the reader is done with an article, or not yet."""
        self._act(
            self.tr("Mark as Read"),
            lambda store: store.put(among.number, [replace(entry, finished=finished)]),
            lambda store: store.put(among.number, [entry]),
        )


def entry_of(source: Source | None, article: Article | None) -> Entry | None:
    """Return what a list keeps of an article of the library; None for a file's."""
    from reader.notes.model import Entry  # noqa: PLC0415  # no start needs it

    if article is None or not isinstance(source, LibrarySource):
        return None
    return Entry(source.id, article.title.replace("\n", " "), article.date, article.page)
