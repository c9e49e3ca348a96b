"""Caret mode: a caret in the text, moved and selected from by the keys of every editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt

from reader.article.model import Span
from reader.ui.article_view.movements import Movements
from reader.ui.article_view.selection import Selection
from reader.ui.presenting.focus_band import line_beside
from reader.ui.reading_modes.spoken_caret import SpokenCaret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QPainter

    from reader.analysis.model import TermSpan
    from reader.settings import Settings
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace

_WIDTH, _RISE = 0.1, 0.16  # em; it is higher than the type by the rise, on both sides
_VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_IGNORED = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CaretMode(QObject):
    """Draws the caret and moves it; it is the moving end of the page's selection.

    A term that it comes into gets the keyboard's frame, so that every command on terms, such as
    the one for its card, is about it.

    Args:
        workspace: the settings and the open article.
        view: the page; owns this object.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._moves = Movements(view)
        self._spoken = SpokenCaret(view)
        self._drawn: Span | None = None
        self._behind: int | None = None  # here it stands behind a line's end, not before the next
        self._at_line_end = False
        self._goal: float | None = None  # pixels from the left that moves up and down keep to
        self._keys = self._make_keys(self._moves)
        view.add_overlay(self)
        view.key_takers.insert(0, self.take_key)
        view.selection_changed.connect(self._follow)
        view.term_focused.connect(self._go_to_term)
        workspace.article_opened.connect(self.show)
        workspace.settings_changed.connect(self._apply)

    def _make_keys(
        self, moves: Movements
    ) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[int], int]]:
        key = Qt.Key
        return {
            (key.Key_Right, _PLAIN): moves.next_character,
            (key.Key_Left, _PLAIN): moves.previous_character,
            (key.Key_Right, _CTRL): moves.next_word,
            (key.Key_Left, _CTRL): moves.previous_word,
            (key.Key_Down, _PLAIN): lambda at: self._line_away(at, 1),
            (key.Key_Up, _PLAIN): lambda at: self._line_away(at, -1),
            (key.Key_Down, _ALT): moves.next_sentence,
            (key.Key_Up, _ALT): moves.previous_sentence,
            (key.Key_Down, _CTRL): moves.next_paragraph,
            (key.Key_Up, _CTRL): moves.previous_paragraph,
            (key.Key_Home, _PLAIN): self._line_start,
            (key.Key_End, _PLAIN): self._line_end,
            (key.Key_Home, _CTRL): moves.start,
            (key.Key_End, _CTRL): moves.end,
            (key.Key_PageDown, _PLAIN): lambda at: self._page_away(at, 1),
            (key.Key_PageUp, _PLAIN): lambda at: self._page_away(at, -1),
        }

    @property
    def at(self) -> int | None:
        """The gap between characters where the caret stands; None while there is no caret."""
        selection = self._view.selection
        shown = self._workspace.settings.caret and self._view.article is not None
        return selection.cursor if shown and selection else None

    def show(self, *_: object) -> None:
        """Put the caret where the reader is: at the cursor, at the term, or at the first line."""
        if self._view.article is None or not self._workspace.settings.caret:
            return
        sight, term = self._view.in_sight(), self._view.current_term
        at = self.at if self.at is not None else term.span.start if term else -1
        if at not in sight:
            at = self._view.first_visible()
        if self.at != at:
            self._view.select(Span(at, at))
        self._follow()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move the caret; with Shift, select. Tell whether the key was one of the caret's."""
        if self.at is None:
            return False
        modifiers = event.modifiers() & ~_IGNORED
        move = self._keys.get((Qt.Key(event.key()), modifiers))
        if move is None:
            return False
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() not in _VERTICAL:
            self._goal = None
        self._at_line_end = False
        at = move(self.at)
        self._behind = at if self._at_line_end else None
        self._put(at, held=held)
        return True

    def _put(self, at: int, *, held: bool) -> None:
        selection = self._view.selection
        moved = selection.moved_to(at) if held and selection else Selection(Span(at, at), at)
        self._view.select(moved)
        beside = self._beside(at)
        self._view.reveal(Span(beside, beside + 1))
        covering = self._view.index.covering(at)
        term = next((one for one in covering if not one.nested), None)
        if term != self._view.current_term:
            self._view.focus_term(term)

    def _line_start(self, at: int) -> int:
        return self._moves.line(self._beside(at)).start

    def _line_end(self, at: int) -> int:
        self._at_line_end = True
        return self._moves.line(self._beside(at)).end

    def _line_away(self, at: int, step: int) -> int:
        """Go up or down by a line, at the distance from the left where the caret was before."""
        page = self._view.page
        if page is None:
            return at
        beside = self._beside(at)
        if self._goal is None:
            self._goal = self._x(page.rects_of(Span(beside, beside + 1)), at)
        line = page.line_span(line_beside(page, beside, step))
        boxes = page.rects_of(line)
        if self._goal is None or not boxes or beside in line:
            return at
        found = page.gap_at(QPointF(self._goal, boxes[0].center().y()))
        self._at_line_end = found == line.end
        return found

    def _x(self, boxes: Sequence[QRectF], at: int) -> float | None:
        """Return where the caret at `at` is drawn, by the box of the character beside it."""
        for box in boxes:
            return box.left() if self._beside(at) == at else box.right()
        return None

    def _page_away(self, at: int, pages: int) -> int:
        """Scroll by a page and keep the caret at its height in the window."""
        beside = self._beside(at)
        boxes = self._view.rects_of(Span(beside, beside + 1))
        bar = self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + pages * (bar.pageStep() - round(2 * self._view.em)))
        if bar.value() == before or not boxes:
            return self._moves.end(at) if pages > 0 else self._moves.start(at)
        height = self._view.viewport().height()
        middle = min(max(round(boxes[0].center().y()), 0), height)
        return self._view.gap_at(QPoint(round(boxes[0].left()), middle))

    def _go_to_term(self, term: TermSpan | None) -> None:
        """Follow the walk from term to term."""
        if term is not None and self.at is not None and self.at not in term.span:
            self._view.select(Span(term.span.start, term.span.start))

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.caret != before.caret:
            self.show()
            self._follow()

    def _follow(self, *_: object) -> None:
        """Draw the caret at its new place and tell those who read the screen aloud."""
        before, at = self._drawn, self.at
        beside = None if at is None else self._beside(at)
        self._drawn = None if beside is None else Span(beside, beside + 1)
        self._view.repaint_spans(before, self._drawn)
        if at is not None:
            self._spoken.tell(at)

    def _beside(self, at: int) -> int:
        """Return the character at whose side the caret is drawn: after it or the one before."""
        text = self._view.article.text if self._view.article else ""
        last = at >= len(text) or text[at] == "\n"
        return max(0, at - 1) if last or at == self._behind else at

    def under(self, _: Sheet) -> None:
        """Draw nothing under the text."""

    def over(self, sheet: Sheet) -> None:
        """Draw the caret, where it stands in this piece."""
        at = self.at
        beside = -1 if at is None else self._beside(at)
        if at is None or not sheet.place.start <= beside < sheet.place.end:
            return
        boxes = list(sheet.boxes(Span(beside, beside + 1)))
        x = self._x(boxes, at)
        if x is not None:
            em = sheet.laid.em
            width, rise = max(2.0, em * _WIDTH), em * _RISE
            bar = boxes[0].adjusted(0, -rise, 0, rise)
            bar.setX(x - width / 2)
            bar.setWidth(width)
            sheet.painter.fillRect(bar, self._view.theme.text)

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw nothing beside the page."""
