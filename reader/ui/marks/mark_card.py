"""The card of the active mark: its meaning, layer, note and tags, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)

from reader.annotations.anchoring import State
from reader.annotations.editing import is_private
from reader.annotations.listing import passage
from reader.annotations.model import Kind
from reader.overriding import override
from reader.ui.icons import icon
from reader.ui.marks.floating import GUTTER, Floating
from reader.ui.marks.mark_menus import layers_menu, styles_menu
from reader.ui.marks.note_field import NoteField
from reader.ui.marks.swatches import SIZE, swatch
from reader.ui.marks.tags import joined, parted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.annotations.placing import Placed
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.acts import MarkActs
    from reader.ui.marks.choosing import Choice
    from reader.ui.theme import Theme

_WIDTH = 330  # pixels
_BUTTON = QSize(28, 28)


class MarkCard(Floating):
    """Stands at the active mark while there is one.

    Args:
        view: the page.
        acts: changes the mark.
        choice: which one is active.
        theme: colours.
        window: in which it floats.

    Attributes:
        beside: returns where the note of an annotation stands beside the text, if it does.

    Signals:
        left: the reader goes back to the page.
        followed: Span of the other end of a link.
    """

    left = Signal()
    followed = Signal(object)

    def __init__(
        self, view: ArticleView, acts: MarkActs, choice: Choice, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(view, theme, window)
        self._acts, self._choice = acts, choice
        self._name = self._fresh = ""
        self.beside: Callable[[str], QRect | None] = lambda _: None
        self.style_button, self.layer_button = QToolButton(), QToolButton()
        self.turn_button, self.link_button = QToolButton(), QToolButton()
        self.delete_button, self.close_button = QToolButton(), QToolButton()
        self.words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.note = NoteField()
        self.tags = QLineEdit()
        self.private = QCheckBox()
        self._place()
        self._connect()

    def _place(self) -> None:
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(6)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(4)
        for button in (self.style_button, self.layer_button):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.style_button.setIconSize(SIZE)
        head.addWidget(self.style_button)
        head.addWidget(self.layer_button)
        head.addStretch(1)
        for button in (self.turn_button, self.link_button, self.delete_button, self.close_button):
            button.setAutoRaise(True)
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.note)
        foot.addWidget(self.tags, 1)
        foot.addWidget(self.private)
        column.addLayout(foot)
        for button in (self.style_button, self.layer_button):
            button.setAutoRaise(True)

    def _connect(self) -> None:
        self._choice.changed.connect(self.refresh)
        self.note.written.connect(self._write)
        self.note.resized.connect(self.settle)
        self.tags.editingFinished.connect(self._tag)
        self.private.clicked.connect(lambda: self._write(self.note.toPlainText().strip()))
        self.turn_button.clicked.connect(lambda: self._choice.turn(1))
        self.link_button.clicked.connect(self.follow_link)
        self.delete_button.clicked.connect(self.delete)
        self.close_button.clicked.connect(self.close_card)

    @override
    def place_in(self, area: QRect) -> QRect | None:
        """Return the place under a note that stands beside the text."""
        box = self.beside(self._name)
        if box is None:
            return None
        note = box.translated(area.topLeft())
        if not note.intersects(area):
            return None
        size = self.sizeHint()
        x = min(note.left(), area.right() - GUTTER - size.width())
        below = note.bottom() + GUTTER
        y = below if below + size.height() < area.bottom() else note.top() - GUTTER - size.height()
        return QRect(QPoint(x, max(area.top() + GUTTER, y)), size)

    # What it shows

    @property
    def placed(self) -> Placed | None:
        """The annotation that is shown."""
        return self._acts.placed(self._name)

    @override
    def spans(self) -> Sequence[Span]:
        return self.placed.spans if self.placed else ()

    def refresh(self) -> None:
        """Show the active mark as it is now, or nothing."""
        if self._choice.active != self._name:
            left = self._name
            self.keep()
            self._name = self._choice.active
            self.note.timer.stop()
            self._take_back(left)
        placed = self.placed
        if placed is None:
            self.hide()
            return
        self._show_state(placed)
        self.note.set_note(placed.annotation.note)
        if not self.tags.hasFocus():
            self.tags.setText(joined(placed.annotation.tags))
        self.show()
        self.settle()

    def _show_state(self, placed: Placed) -> None:
        one, ratio = placed.annotation, self.devicePixelRatioF()
        style = self._acts.style(one.style)
        self.style_button.setIcon(swatch(style, self._theme, ratio))
        self.style_button.setText(self._acts.name(style))
        self.style_button.setMenu(styles_menu(self, self._acts, self._theme, self._name))
        layer = self._acts.layers.get(one.layer)
        self.layer_button.setText(layer.name if layer else "–")
        self.layer_button.setMenu(layers_menu(self, self._acts, self._name))
        locked = layer is not None and layer.locked
        for part in (self.style_button, self.layer_button, self.tags, self.delete_button):
            part.setEnabled(not locked)
        self.note.setReadOnly(locked)
        self.private.setEnabled(not locked)
        self.private.setChecked(is_private(one))
        ring = self._choice.ring
        self.turn_button.setVisible(len(ring) > 1)
        self.turn_button.setText(f"{self._choice.position + 1}/{len(ring)}")
        self.link_button.setVisible(one.kind is Kind.LINK)
        self._show_words(placed)
        self._name_parts()

    def _show_words(self, placed: Placed) -> None:
        text = passage(placed.annotation).replace(" … ", "　…　")
        if placed.state is State.REVIEW:
            text = self.tr("Text changed – please review: {words}").format(words=text)
        metrics = QFontMetrics(self.words.font())
        room = _WIDTH - 20
        self.words.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self.words.setForegroundRole(self.foregroundRole())

    def _name_parts(self) -> None:
        colour, ratio = self._theme.card_text, self.devicePixelRatioF()
        texts = (
            (self.style_button, "", self.tr("Meaning")),
            (self.layer_button, "", self.tr("Layer")),
            (self.turn_button, "", self.tr("The next mark at this place")),
            (self.link_button, "mark_link", self.tr("Go to the other end (G)")),
            (self.delete_button, "mark_delete", self.tr("Delete (Del)")),
            (self.close_button, "close", self.tr("Close (Esc)")),
        )
        for button, drawing, text in texts:
            button.setToolTip(text)
            button.setAccessibleName(text)
            if drawing:
                button.setIcon(icon(drawing, colour, ratio))
                button.setFixedSize(_BUTTON)
        self.note.setPlaceholderText(self.tr("Write a note…"))
        self.note.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.private.setText(self.tr("Private"))
        self.private.setToolTip(self.tr("The note is never projected, printed or exported"))

    # What is done with it

    def enter(self) -> None:
        """Give the keyboard to the note."""
        self.refresh()
        if self.isVisible():
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    def keep(self) -> None:
        """Keep what was typed and not kept yet."""
        if self._name:
            self.note.keep()
            self._tag()

    def close_card(self) -> None:
        """Leave the mark; an empty note that nobody wrote leaves the page again."""
        self.left.emit()  # first, or hiding would send the keyboard on as Tab does
        self._choice.choose("")

    def begin(self) -> None:
        """Let the reader write on a note that was just made for it."""
        self._fresh = self._choice.active
        self.enter()

    def _take_back(self, name: str) -> None:
        """Take a note off the page again that was made and never written."""
        placed, fresh = self._acts.placed(name), self._fresh
        if name and name == fresh:
            self._fresh = ""
            if placed is not None and not placed.annotation.note:
                self._acts.take_back(name)

    def delete(self) -> None:
        """Remove the mark."""
        self.note.timer.stop()
        self.left.emit()
        self._acts.delete(self._name)

    def follow_link(self) -> None:
        """Go to the other end of a link."""
        placed = self.placed
        if placed is None or placed.annotation.kind is not Kind.LINK or not placed.spans:
            return
        sight = self._view.in_sight()
        seen = [span for span in placed.spans if span.overlaps(sight)]
        others = [span for span in placed.spans if span not in seen[:1]]
        self.followed.emit((others or list(placed.spans))[0])

    def _write(self, text: str) -> None:
        self._acts.note(self._name, text, private=self.private.isChecked())

    def _tag(self) -> None:
        placed = self.placed
        tags = parted(self.tags.text())
        if placed is not None and self.tags.isModified() and tags != placed.annotation.tags:
            self.tags.setModified(False)
            self._acts.tag(self._name, tags)

    @override
    def leave_sight(self) -> None:
        self.hide()
        self._choice.choose("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.placed:
            self.refresh()
        super().changeEvent(event)
