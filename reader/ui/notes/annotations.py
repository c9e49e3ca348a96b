"""The annotations of the open article in the window, changed by acts that are kept at once."""

# ruff: noqa: PLC0415  # no first picture shows annotations

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.errors import NotesError
from reader.ui.notes.operation_stack import OperationStack
from reader.ui.notes.placed_by_id import PlacedById

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QUndoStack

    from reader.analysis.progress import Progress
    from reader.annotations.model import Annotation, Change, Kind, Layer, MarkedArticle, Style
    from reader.annotations.placing import Placed
    from reader.article.model import Article, Span
    from reader.notes.marks import Marks
    from reader.notes.operations import Operation
    from reader.ui.jobs import Jobs
    from reader.ui.notes.notebook import Notebook


class _Read(NamedTuple):
    """What the store holds of an article, and of all."""

    key: str
    placed: tuple[Placed, ...]
    layers: tuple[Layer, ...]
    styles: tuple[Style, ...]
    known: tuple[MarkedArticle, ...]
    state: tuple[int, int, str]


class Annotations(QObject):
    """Holds what is marked on the open article; the store always holds the same.

    Args:
        notebook: opens the store.
        jobs: reads and places annotations.
        undo: the window's stack of acts; owns this object.
        step_things: takes back, or does again, acts of former days on the reader's glossaries.

    Attributes:
        article: whose annotations they are.
        placed: by id, those of the open article, wherever they are in its text.
        layers: by id, in their order.
        styles: in their order.
        known: what the notes know of marked articles, by key.
        selected: what is selected on the page of the window.
        stack: its acts on the window's stack.
        read_already: takes over what was read of an article for another page; tells whether it was.

    Signals:
        loaded: the annotations of another article are here.
        changed: Operation that was done, undone or done again.
        stepped_back: Operation that was undone or done again.
        asked: str, id of an annotation of the open article to bring into sight.
        failed: Exception; everything is as it was.
    """

    loaded = Signal()
    changed = Signal(object)
    stepped_back = Signal(object)
    asked = Signal(str)
    failed = Signal(object)
    _job = "annotations"  # a new reading takes the place of the last of this name

    def __init__(
        self,
        notebook: Notebook,
        jobs: Jobs,
        undo: QUndoStack,
        step_things: Callable[[int, bool], bool] = lambda *_: False,
    ) -> None:
        super().__init__(undo)
        self._notebook, self._jobs = notebook, jobs
        self.stack = OperationStack(notebook, undo, self._step, step_things)
        self._state = (0, 0, "")
        self._kept: set[str] = set()  # hashes of texts that need not be packed once more
        self._key = self._wanted = ""
        self.article: Article | None = None
        self.placed = PlacedById()
        self.layers: dict[str, Layer] = {}
        self.styles: tuple[Style, ...] = ()
        self.known: dict[str, MarkedArticle] = {}
        self.selected: Span | None = None
        self.read_already: Callable[[Article], bool] = lambda _: False

    @property
    def key(self) -> str:
        """By which the notes know the open article; empty until its annotations are here."""
        return self._key

    @property
    def store(self) -> Marks | None:
        """Where they are kept; None until it is open."""
        store = self._notebook.store
        return store.marks if store else None

    # Reading

    def show(self, article: Article | None) -> None:
        """Read the annotations of an article; `loaded` tells when they are here."""
        self._jobs.cancel(self._job)
        if article is not None and self.read_already(article):
            self._take_wanted()
            return
        self.article, self._key, self.placed = article, "", PlacedById()
        if article is not None:
            self._notebook.after_opening(lambda: self._read(article))

    def _read(self, article: Article) -> None:
        store = self.store
        if store is None or article is not self.article:
            return
        self._kept.clear()  # other notes may be there than when they were kept

        def read(going: Progress) -> _Read:
            from reader.annotations.keys import article_key
            from reader.annotations.placing import place_all
            from reader.annotations.styles import all_styles

            key, state = article_key(article), store.state()
            placed = place_all(store.of_article(key), article, store.text, going)
            layers, styles = store.layers(), all_styles(store.styles())
            return _Read(key, placed, layers, styles, store.articles(), state)

        self._jobs.replace(self._job, read, self._take, self.failed.emit)

    def look_again(self) -> None:
        """Read the annotations again if another window has changed any."""
        store = self.store
        if store is None or not self._key or self.article is None:
            return
        try:
            changed = store.state() != self._state
        except NotesError:
            return  # the next act will say what is wrong
        if changed:
            self._read(self.article)

    def _take(self, read: _Read) -> None:
        self._state = read.state
        self._key = read.key
        self.placed = PlacedById(read.placed)
        self.layers = {layer.id: layer for layer in read.layers}
        self.styles = read.styles
        self.known = {one.key: one for one in read.known}
        self._take_wanted()

    def _take_wanted(self) -> None:
        """Tell that they are here, and go to the one that was asked for."""
        self.loaded.emit()
        if self._wanted in self.placed:
            self.asked.emit(self._wanted)
        self._wanted = ""

    def read_all(self, done: Callable[[tuple[Annotation, ...]], None]) -> None:
        """Read the annotations of every article, and hand them over."""

        def read() -> None:
            if store := self.store:
                self._jobs.replace("all annotations", lambda _: store.all(), done)

        self._notebook.after_opening(read)

    def go_to(self, name: str) -> None:
        """Bring an annotation into sight, now or when its article has been opened."""
        if name in self.placed:
            self.asked.emit(name)
        else:
            self._wanted = name

    # Acting

    def act(
        self, changes: Sequence[Change], label: str, texts: Mapping[str, str] | None = None
    ) -> bool:
        """Carry out changes as one act of the window; tell whether that went well."""
        store = self.store
        if store is None or not changes:
            return False
        new = {name: text for name, text in (texts or {}).items() if name not in self._kept}
        try:
            done = store.apply(changes, label, new)
            self._state = (done.number, 0, done.made)
        except NotesError as error:
            self._refuse(error)
            return False
        self._kept.update(new)
        self.stack.push(done)
        self._follow(done)
        return True

    def go_on(self, number: int, changes: Sequence[Change]) -> bool:
        """Carry out changes as a part of the last act; tell whether it was the last one still.

        Args:
            number: of the act, as `stack.last` has it.
            changes: of a text that the act has kept already.
        """
        store = self.store
        if store is None or number != self.stack.last:
            return False
        try:
            done = store.go_on(number, changes)
            self._state = store.state()
        except NotesError as error:
            self._refuse(error)
            return False
        if done is not None:
            self._follow(done)
        return done is not None

    def _step(self, number: int, undone: bool) -> bool:  # noqa: FBT001  # as the stack calls it
        store = self.store
        if store is None:
            return False
        try:
            done = store.undo(number) if undone else store.redo(number)
            self._state = store.state()
        except NotesError as error:
            self._refuse(error)
            return False
        if done is not None:
            self._follow(done)
            self.stepped_back.emit(done)
        return done is not None

    def _refuse(self, error: NotesError) -> None:
        """Say it, and look at what the store holds: another window may have changed it."""
        self.failed.emit(error)
        if self.article is not None:
            self._read(self.article)

    def _follow(self, done: Operation) -> None:
        """Change what is held here as the store was changed."""
        from reader.annotations.model import Annotation, Layer, MarkedArticle
        from reader.annotations.styles import all_styles

        styles = False
        for change in done.changes:
            item = change.item
            if isinstance(item, Annotation):
                self._put(item.id, change.after if isinstance(change.after, Annotation) else None)
            elif isinstance(item, Layer):
                _put(self.layers, item.id, change.after)
            elif isinstance(item, MarkedArticle):
                _put(self.known, item.key, change.after)
            else:
                styles = True
        self.layers = dict(sorted(self.layers.items(), key=lambda one: (one[1].place, one[0])))
        if styles and self.store:
            self.styles = all_styles(self.store.styles())
        self.changed.emit(done)

    def _put(self, name: str, annotation: Annotation | None) -> None:
        from reader.annotations.placing import place_all, placed_as_made

        if annotation is None or annotation.article != self._key or self.article is None:
            self.placed.leave_out(name)
            return
        placed = placed_as_made(annotation, self.article.sha256)
        if placed is None and self.store:
            (placed,) = place_all([annotation], self.article, self.store.text)
        if placed is not None:
            self.placed[name] = placed

    # Asking

    def is_shown(self, annotation: Annotation) -> bool:
        """Tell whether the layer of an annotation is shown."""
        layer = self.layers.get(annotation.layer)
        return layer is None or layer.visible

    def is_locked(self, annotation: Annotation) -> bool:
        """Tell whether the layer of an annotation may not be changed."""
        layer = self.layers.get(annotation.layer)
        return layer is not None and layer.locked

    def shown(self, kind: Kind | None = None) -> list[Placed]:
        """Return what of the open article is shown, maybe of one kind only, in no order."""
        placed = self.placed.values() if kind is None else self.placed.of_kind(kind)
        return [one for one in placed if self.is_shown(one.annotation)]


def _put(kept: dict[str, Any], key: str, item: object | None) -> None:
    if item is None:
        kept.pop(key, None)
    else:
        kept[key] = item
