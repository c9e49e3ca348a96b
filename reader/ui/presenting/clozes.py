"""The clozes of the open article: made, hidden and revealed on every page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from reader.annotations import editing
from reader.annotations.model import Change, Kind, Layer
from reader.annotations.privacy import is_projected
from reader.language import Text
from reader.lessons.cloze import Cloze, cloze_at, clozes, hidden, words_at
from reader.overriding import override
from reader.ui.first_mark import free_layer, put_down
from reader.ui.presenting.cloze_overlay import ClozeOverlay
from reader.ui.requests import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from reader.article.model import Span
    from reader.lessons.cloze import Words
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
_NOTHING = Text(
    "Select what is to be hidden, or walk to a term with N.",
    "请先选中要隐去的文字，或按 N 移到一个词语。",
)
_LOCKED = Text(
    "Blanks in a locked layer stay; unlock the layer in the panel of marks first.",
    "锁定图层中的填空予以保留；请先在标注面板中解锁图层。",
)


class Clozes(QObject):
    """Holds which words are hidden, and which of them have been revealed since.

    Args:
        workspace: whose article is open.
        view: the reader's page; owns this object.

    Attributes:
        all: in the order of the text.
        revealed: ids of those whose words are shown for now, on this page and on one beside it.
        placed_beside: returns the ids of the annotations of the article beside.

    Signals:
        changed: other words are hidden or revealed.
        revealed_one: Cloze that was revealed just now.
    """

    changed = Signal()
    revealed_one = Signal(object)

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._pages: dict[ArticleView, ClozeOverlay] = {}
        self.all: tuple[Cloze, ...] = ()
        self.revealed: frozenset[str] = frozenset()
        self.placed_beside: Callable[[], Collection[str]] = tuple
        annotations = workspace.annotations
        annotations.loaded.connect(self._start_over)
        annotations.changed.connect(self._read)
        workspace.settings_changed.connect(self._show)
        self.add_page(view)
        self._start_over()

    def add_page(self, view: ArticleView) -> None:
        """Show the clozes on another page, too."""
        self._pages[view] = ClozeOverlay(view)
        view.viewport().installEventFilter(self)
        self._show()

    # What is hidden

    def _start_over(self) -> None:
        """Forget what was revealed of articles that are gone, but not while a class is taught."""
        if not self._workspace.presenting:
            self.revealed &= {*self._workspace.annotations.placed, *self.placed_beside()}
        self._read()

    def _read(self, *_: object) -> None:
        article = self._workspace.article
        found = self._workspace.annotations.shown(Kind.CLOZE)
        self.all = clozes(found, article) if article else ()
        self._show()

    def _show(self, *_: object) -> None:
        for view, overlay in self._pages.items():
            mine = view is self._view
            shown = self.all if mine else tuple(filter(self._is_projected, self.all))
            overlay.show(shown, self.revealed, opened=mine and self.answers_shown)
        self.changed.emit()

    @property
    def answers_shown(self) -> bool:
        """Whether the pages of the window show frames, not blanks.

        Who presents sees the answers, the class does not.
        """
        return self._workspace.presenting or not self._workspace.settings.clozes_hidden

    def _is_projected(self, cloze: Cloze) -> bool:
        annotations = self._workspace.annotations
        placed = annotations.placed.get(cloze.id)
        return placed is not None and is_projected(annotations.layers.get(placed.annotation.layer))

    def refresh(self) -> None:
        """Show blanks or answers as befits who sees which page now."""
        self._show()

    def set_revealed(self, names: Collection[str]) -> None:
        """Reveal just these clozes of the open article."""
        others = self.revealed - {one.id for one in self.all}
        if (wished := others.union(names)) != self.revealed:
            self.revealed = wished
            self._show()

    def reveal(self, cloze: Cloze) -> None:
        """Reveal one."""
        self.set_revealed(self.revealed | {cloze.id})
        self.revealed_one.emit(cloze)

    @property
    def next(self) -> Cloze | None:
        """The first that is not yet revealed."""
        return next((one for one in self.all if one.id not in self.revealed), None)

    def reveal_next(self) -> bool:
        """Reveal the next one and bring it into sight; False where there is none."""
        cloze = self.next
        if cloze is None:
            return False
        self._view.reveal(cloze.spans[0])
        self.reveal(cloze)
        return True

    def reveal_all(self) -> None:
        """Reveal all, or hide all again."""
        everything = frozenset(one.id for one in self.all)
        self.set_revealed(frozenset() if everything <= self.revealed else everything)

    # Making and removing

    def fulfil(self, request: Request) -> None:
        """Do what a command asks."""
        act: dict[Request, Callable[[], object]] = {
            Request.HIDE_AS_CLOZE: self.hide_here,
            Request.CHOOSE_CLOZES: self._choose,
            Request.REVEAL_NEXT: self.reveal_next,
            Request.REVEAL_ALL: self.reveal_all,
            Request.REMOVE_CLOZES: self.remove_all,
        }
        if request in act:
            act[request]()

    def hide_here(self) -> None:
        """Hide what is selected, or the term the keyboard is at; what is hidden is freed."""
        article, term = self._workspace.article, self._view.current_term
        span = self._view.selected or (term.span if term else None)
        if article is None or span is None or article.text[span.start : span.end].isspace():
            self._workspace.say(_NOTHING)
            return
        known = cloze_at(self.all, span.start)
        if known is not None and known in self._overlapping(span):
            self._remove([known])
        else:
            self.hide(words_at(article, [span]))

    def _overlapping(self, span: Span) -> list[Cloze]:
        return [one for one in self.all if any(span.overlaps(other) for other in one.spans)]

    def hide(self, words: Words) -> int:
        """Hide words as one act; return how many."""
        article = self._workspace.article
        if article is None:
            return 0
        layer = self._layer()
        made = hidden(article, words, self.all, layer.id)
        changes, label = [Change(None, one) for one in made], translate("Clozes", "Hide as Cloze")
        done = put_down(self._workspace, changes, label, layer)
        if done:
            self._workspace.change(clozes_hidden=True)
        return len(made) if done else 0

    def _layer(self) -> Layer:
        return free_layer(self._workspace, lambda layer: not layer.locked)

    def remove_all(self) -> None:
        """Free all words of the article."""
        self._remove(self.all)

    def _remove(self, which: Collection[Cloze]) -> None:
        placed = self._workspace.annotations.placed
        ours = [placed[one.id].annotation for one in which if one.id in placed]
        locked = self._workspace.annotations.is_locked
        free = [one for one in ours if one.kind is Kind.CLOZE and not locked(one)]
        if len(free) < len(ours):
            self._workspace.say(_LOCKED)
        label = translate("Clozes", "Remove Cloze")
        self._workspace.annotations.act(editing.removed(free), label)

    def _choose(self) -> None:
        from reader.ui.presenting.cloze_dialog import ClozeDialog  # noqa: PLC0415  # when wanted

        dialog = ClozeDialog(self._workspace, self._view.window())
        dialog.chosen.connect(self.hide)
        dialog.open()

    # On the page

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reveal a blank by a click."""
        if not isinstance(event, QMouseEvent) or not self.all:
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        if event.type() != QEvent.Type.MouseButtonPress or not left:
            return False
        view = next((one for one in self._pages if one.viewport() is watched), None)
        if view is None:
            return False
        offset = view.offset_at(event.position().toPoint())
        cloze = None if offset is None else cloze_at(self.all, offset)
        if cloze is None or not self._pages[view].hides(cloze):
            return False
        self.reveal(cloze)
        return True
