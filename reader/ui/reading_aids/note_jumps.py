"""The signs of notes on the page: a click or a key leads to the note, and from there back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip

from reader.article.model import Span
from reader.language import Text
from reader.overriding import override
from reader.ui.requests import Request

if TYPE_CHECKING:
    from reader.article.notes import NoteTable
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace

WIDTH = 36  # characters of a line of a tool tip
LIT = 1200  # milliseconds that the place one has come to is tinted
LONGEST_TIP = 300  # characters of a note that are told under the pointer
NO_NOTE = Text(en="From here on no sign points to a note.", zh="从此处往后没有注释标记。")


class NoteJumps(QObject):
    """Watches the page for what is about notes.

    Args:
        workspace: is told what cannot be done.
        view: the page; owns this object.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self._pressed: Span | None = None
        self._told: Span | None = None  # the sign whose note was told last
        self._light = QTimer(self, singleShot=True, interval=LIT)
        self._light.timeout.connect(lambda: view.set_hovered(None))
        view.viewport().installEventFilter(self)
        workspace.asked.connect(self._fulfil)

    @property
    def _notes(self) -> NoteTable | None:
        return self._view.page.column.notes if self._view.page else None

    def follow(self, sign: Span) -> None:
        """Bring the other end of a sign into sight, put the cursor before it, light it up."""
        if self._notes is not None:
            end = self._notes.other_end(sign)
            self._view.leap_to(end)
            self._view.select(Span(end.start, end.start))
            self._view.set_hovered(self._notes.note_of(sign) or end)
            self._light.start()

    def _fulfil(self, request: Request) -> None:
        if request is not Request.FOLLOW_NOTE or self._notes is None:
            return
        sight, cursor = self._view.in_sight(), self._view.selection
        at = cursor.cursor if cursor is not None and cursor.cursor in sight else -1
        sign = self._notes.sign_from(at if at >= 0 else self._view.first_visible())
        if sign is not None:
            self.follow(sign)
        else:
            self._workspace.say(NO_NOTE)

    def _sign_at(self, point: QPoint) -> Span | None:
        offset = self._view.offset_at(point)
        notes = self._notes
        return notes.sign_at(offset) if notes is not None and offset is not None else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not self._notes:
            return False
        sign = self._sign_at(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = sign if plain else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, None
            if pressed is not None and pressed == sign and not self._view.selected:
                self.follow(pressed)
        elif event.type() == QEvent.Type.MouseMove and not event.buttons():
            self._show(sign, event.globalPosition().toPoint())
        return False

    def _show(self, sign: Span | None, place: QPoint) -> None:
        """Tell the note under the pointer, as plain text."""
        shape = Qt.CursorShape.PointingHandCursor if sign else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)
        if sign == self._told:
            return
        self._told = sign
        note = self._notes.note_of(sign) if sign and self._notes else None
        if note is not None and self._view.page is not None:
            text = self._view.page.column.shown_text(note)
            QToolTip.showText(place, _in_lines(text), self._view.viewport())


def _in_lines(text: str) -> str:
    """Return a note in short lines that no tool tip takes for markup."""
    short = text if len(text) <= LONGEST_TIP else f"{text[: LONGEST_TIP - 1]}…"
    lines = (short[at : at + WIDTH] for at in range(0, len(short), WIDTH))
    return "\n".join(lines).replace("<", "\uff1c")
