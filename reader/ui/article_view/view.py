"""The article as a widget: its findings, its hits, its terms, and what is done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from reader.analysis.model import Analysis
from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.keyboard import KeyboardInput
from reader.ui.article_view.layers import Layers, Marks
from reader.ui.article_view.pointer import PointerInput
from reader.ui.article_view.selectable_area import SelectableArea
from reader.ui.article_view.spans import SpanIndex
from reader.ui.dropped_files import dropped_files, take_as_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6 import QtGui
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu, QWidget

    from reader.analysis.model import TermSpan
    from reader.article.model import Article
    from reader.ui.article_view.remarks import Remark
    from reader.ui.theme import Theme

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
WHEEL_NOTCH = 120  # eighths of a degree, as Qt reports one step of an ordinary wheel


class ArticleView(SelectableArea):
    """One article on a sheet of paper. Plain data in, signals out; it computes no findings.

    Attributes:
        claimed: tells whether a click at a point of the viewport is about more than its term.
        conceals: tells whether some of a span is hidden until it is asked for.
        menu_parts: put entries for a point of the viewport at the head of the page's menu.
        key_takers: are offered each key before the page; they tell whether they took it.
        remarks: tells what is to be known of places besides their text, in its order.

    Signals:
        term_focused: TermSpan the keyboard moved to, or None.
        term_activated: TermSpan the reader asks about.
        word_touched: int, a place that a finger tapped or was held on, and no term stands.
        zoom_requested: steps, positive for larger.
        files_dropped: list of paths.
        menu_requested: QPoint on the screen.
        concealed: more or less is hidden until it is asked for; see `conceals`.
        leapt: int, the first character that was in sight before the reader was brought elsewhere.
    """

    term_focused = Signal(object)
    term_activated = Signal(object)
    word_touched = Signal(int)
    zoom_requested = Signal(int)
    files_dropped = Signal(list)
    menu_requested = Signal(object)
    concealed = Signal()
    leapt = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._analysis = Analysis()
        self._index = TermIndex(())
        self._layers = Layers()
        self._focused: TermSpan | None = None
        self._wheel = 0
        self.menu_parts: list[Callable[[QMenu, QPoint], None]] = []
        self.key_takers: list[Callable[[QtGui.QKeyEvent], bool]] = []
        self.claimed: Callable[[QPoint], bool] = lambda _: False
        self.conceals: Callable[[Span], bool] = lambda _: False
        self.remarks: Callable[[], Sequence[Remark]] = tuple
        self._pointer = PointerInput(self)
        self._keyboard = KeyboardInput(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def index(self) -> TermIndex:
        """Every term of the article, by place."""
        return self._index

    @override
    def set_article(self, article: Article | None) -> None:
        self._analysis, self._index, self._focused = Analysis(), TermIndex(()), None
        super().set_article(article)
        self.setAccessibleName(article.title if article else "")

    def set_analysis(self, analysis: Analysis, index: TermIndex) -> None:
        """Show findings; what is selected or found stays."""
        self._analysis, self._index = analysis, index
        self._mark()

    def set_layers(self, layers: Layers) -> None:
        """Show other kinds of findings."""
        self._layers = layers
        self._mark()

    def _mark(self) -> None:
        if self.article:
            self._shown.marks = Marks(self.article, self._analysis, self._layers)
            self.viewport().update()

    def set_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Mark the hits of a search and the one the reader stands on."""
        sight = self.in_sight()
        before = [*self._shown.hits.within(sight.start, sight.end), self._shown.current_hit]
        self._shown.hits = SpanIndex(spans)
        self._shown.current_hit = None if current is None else spans[current]
        self.repaint_spans(*before, *self._shown.hits.within(sight.start, sight.end))
        places = self._page.places(spans) if self._page else []
        self._bar.set_marks(places, None if current is None else places[current])

    def set_hovered(self, span: Span | None) -> None:
        """Mark the term whose card is open."""
        if span != self._shown.hovered:
            before, self._shown.hovered = self._shown.hovered, span
            self.repaint_spans(before, span)

    def leap_to(self, span: Span) -> None:
        """Bring a span into sight from afar; the reader can come back from there."""
        before = self.first_visible()
        self.reveal(span)
        if self.first_visible() != before:
            self.leapt.emit(before)

    # Terms

    @property
    def current_term(self) -> TermSpan | None:
        """The term the keyboard stands on."""
        return self._focused

    def next_term(self) -> None:
        """Move to the next underlined term, from the last one or the first line in sight."""
        self._focus_span(self._shown.marks.term_after(self._here()))

    def previous_term(self) -> None:
        """Move to the underlined term before; from the first to the last."""
        self._focus_span(self._shown.marks.term_before(self._here()))

    def _here(self) -> Span:
        """Return where the reader is: at the last term or the cursor, if in sight, or the top."""
        sight = self.in_sight()
        if self._focused and sight.encloses(self._focused.span):
            return self._focused.span
        at = self._selection.span.start if self._selection else -1
        if at not in sight:
            at = self.first_visible()
        return Span(at, at)

    def _focus_span(self, span: Span | None) -> None:
        if span is not None:
            covering = self._index.covering(span.start)
            self.focus_term(next(term for term in covering if term.span == span))

    def focus_term(self, term: TermSpan | None) -> None:
        """Put the keyboard's frame on a term and bring it into sight."""
        before, self._focused = self._shown.focused, term
        self._shown.focused = term.span if term else None
        if term:
            self.reveal(term.span)
        self.repaint_spans(before, self._shown.focused)
        self.term_focused.emit(term)

    # Events

    @override
    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self._pointer.press(event)

    @override
    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self._pointer.double_click(event)

    @override
    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        self._pointer.release(event)

    @override
    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        taken = self.article is not None and any(take(event) for take in self.key_takers)
        if not taken and not self._keyboard.press(event):
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += event.angleDelta().y()
            steps = int(self._wheel / WHEEL_NOTCH)
            self._wheel -= steps * WHEEL_NOTCH
            if steps:
                self.zoom_requested.emit(steps)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    @override
    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        self._keyboard_focus = event.reason() in _KEYBOARD_REASONS
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if dropped_files(event):
            take_as_copy(event)

    @override
    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        self.files_dropped.emit([str(file) for file in dropped_files(event)])
        take_as_copy(event)
