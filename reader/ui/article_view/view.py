"""The article as a widget: its findings, its selection, its terms, its clipboard."""

# ruff: noqa: PLC0415  # what the first picture does not show is loaded when it is first wanted

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.analysis.model import Analysis
from reader.analysis.term_index import TermIndex
from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.keyboard import KeyboardInput
from reader.ui.article_view.layers import Layers, Marks
from reader.ui.article_view.pointer import PointerInput
from reader.ui.article_view.selection import Selection, Unit
from reader.ui.article_view.sheet_area import SheetArea
from reader.ui.article_view.spans import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6 import QtGui
    from PySide6.QtWidgets import QWidget

    from reader.analysis.model import TermSpan
    from reader.article.model import Article
    from reader.ui.theme import Theme

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
WHEEL_NOTCH = 120  # eighths of a degree, as Qt reports one step of an ordinary wheel


class ArticleView(SheetArea):
    """One article on a sheet of paper. Plain data in, signals out; it computes no findings.

    Signals:
        selection_changed: Span, or None.
        term_focused: TermSpan the keyboard moved to, or None.
        term_activated: TermSpan the reader asks about.
        zoom_requested: steps, positive for larger.
        files_dropped: list of paths.
        menu_requested: QPoint on the screen.
    """

    selection_changed = Signal(object)
    term_focused = Signal(object)
    term_activated = Signal(object)
    zoom_requested = Signal(int)
    files_dropped = Signal(list)
    menu_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._analysis = Analysis()
        self._index = TermIndex(())
        self._layers = Layers()
        self._selection: Selection | None = None
        self._focused: TermSpan | None = None
        self._wheel = 0
        self._word_at: Callable[[str, int], Span] = _character_at
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
        self.select(None)

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

    def set_word_finder(self, word_at: Callable[[str, int], Span]) -> None:
        """Take the function that finds the word at an offset of a text."""
        self._word_at = word_at

    def set_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Mark the hits of a search and the one the reader stands on."""
        sight = self.in_sight()
        before = [*self._shown.hits.within(sight.start, sight.end), self._shown.current_hit]
        self._shown.hits = SpanIndex(spans)
        self._shown.current_hit = None if current is None else spans[current]
        self._repaint(*before, *self._shown.hits.within(sight.start, sight.end))
        places = self._page.places(spans) if self._page else []
        self._bar.set_marks(places, None if current is None else places[current])

    def set_hovered(self, span: Span | None) -> None:
        """Mark the term whose card is open."""
        if span != self._shown.hovered:
            before, self._shown.hovered = self._shown.hovered, span
            self._repaint(before, span)

    def _repaint(self, *spans: Span | None) -> None:
        """Paint again only the lines on which some spans stand."""
        more = round(self.em)
        sight = self.in_sight()
        for span in spans:
            if span is None or not span.overlaps(sight):
                continue
            seen = Span(max(span.start, sight.start), min(span.end, sight.end))
            for box in self.rects_of(seen):
                self.viewport().update(box.toAlignedRect().adjusted(-more, -more, more, more))

    # Selection

    @property
    def selection(self) -> Selection | None:
        """The selection with its moving end; None when nothing was selected or clicked."""
        return self._selection

    @property
    def selected(self) -> Span | None:
        """The selected characters; None when there are none."""
        return self._shown.selection

    def select(self, selection: Selection | Span | None) -> None:
        """Select characters; an empty selection keeps the place of the cursor only."""
        if isinstance(selection, Span):
            selection = Selection(Span(selection.start, selection.start), selection.end)
        self._selection = selection
        span = selection.span if selection and len(selection.span) else None
        if span != self._shown.selection:
            before, self._shown.selection = self._shown.selection, span
            self._repaint(*_difference(before, span))
        self.selection_changed.emit(span)

    def select_all(self) -> None:
        """Select the whole text."""
        if self.article:
            self.select(Span(0, len(self.article.text)))

    def unit_at(self, offset: int, unit: Unit) -> Span:
        """Return the word or sentence at a character."""
        text = self.article.text if self.article else ""
        if not text or unit is Unit.CHARACTER:
            return Span(offset, offset)
        offset = min(offset, len(text) - 1)
        from reader.article.sentences import sentence_at

        return sentence_at(text, offset) if unit is Unit.SENTENCE else self._word_at(text, offset)

    def selected_text(self) -> str:
        """Return the selected characters as they stand in the text."""
        span = self._shown.selection
        return self.article.text[span.start : span.end] if self.article and span else ""

    def copy(self) -> None:
        """Put the selected text on the clipboard."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def copy_with_source(self) -> None:
        """Put the selected text, or the whole, on the clipboard with title, date and page."""
        if self.article:
            from reader.article.citation import quotation

            span = self._shown.selection or Span(0, len(self.article.text))
            QGuiApplication.clipboard().setText(quotation(self.article, span))

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
        self._focused = term
        self._shown.focused = term.span if term else None
        if term:
            self.reveal(term.span)
        self.viewport().update()
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
        if not self._keyboard.press(event):
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
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        self.files_dropped.emit(
            [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        )
        event.acceptProposedAction()


def _difference(one: Span | None, other: Span | None) -> tuple[Span | None, ...]:
    """Return the characters that two selections do not share."""
    if one is None or other is None or not one.overlaps(other):
        return one, other
    starts, ends = sorted((one.start, other.start)), sorted((one.end, other.end))
    return Span(*starts), Span(*ends)


def _character_at(_text: str, offset: int) -> Span:
    return Span(offset, offset + 1)
