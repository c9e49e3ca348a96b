"""The bar at a card's top: the term's field, history, the ring of terms, copy, pin, close."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.glossary.category import Category
from reader.overriding import override
from reader.ui.article_view.typesetting import FAMILY
from reader.ui.term_card.blocks import CardContent
from reader.ui.term_card.controls import CardButton, Glyph, LeavesKeys, draw_focus
from reader.ui.term_card.hover_pointer import WheelNotches
from reader.ui.term_card.type import CardLook

translate = QCoreApplication.translate
_SIZE = 0.8  # em, of the bar's words


def _font(look: CardLook) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(_SIZE * look.em))
    return font


class Caption(QWidget):
    """The term's field, with the field's colour on the page, and its sort."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self._category = ""

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        self._look = look
        self.update()

    def set_content(self, content: CardContent) -> None:
        """Name the field of another card."""
        self._text, self._category = content.caption, content.category
        self.setAccessibleName(self._text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, theme, middle = self._look.em, self._look.theme, self.height() / 2
        line = theme.terms[Category(self._category)].line if self._category else theme.card_border
        painter.fillRect(QRectF(0, middle - 0.4 * em, 0.22 * em, 0.8 * em), line)
        font = _font(self._look)
        painter.setFont(font)
        painter.setPen(theme.card_muted)
        room = self.width() - 0.6 * em
        text = QFontMetricsF(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        box = QRectF(0.6 * em, 0, room, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


class RingSign(LeavesKeys, QPushButton):
    """Tells that several terms cover the place, and goes through them.

    Signals:
        turned: 1 for the next term, -1 for the one before.
    """

    turned = Signal(int)

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._notches = WheelNotches()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.clicked.connect(lambda: self.turned.emit(1))
        self.set_ring(0, 1)

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        self._look = look
        width = QFontMetricsF(_font(look)).horizontalAdvance(self.text()) + 1.9 * look.em
        self.setFixedSize(QSize(round(width), max(24, round(1.7 * look.em))))
        self.update()

    def set_ring(self, position: int, count: int) -> None:
        """Say that term number `position`, from 0, of `count` is shown; one alone needs no sign."""
        self.setText(f"{position + 1} / {count}")
        name = translate("Card", "Term {number} of {count} at this place, longest first")
        self.setAccessibleName(name.format(number=position + 1, count=count))
        self.setToolTip(
            translate("Card", "{count} terms here: ↑ ↓ or the wheel").format(count=count)
        )
        self.set_look(self._look)
        self.setVisible(count > 1)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = self._notches.turn(event.angleDelta().y())
        if notches:
            self.turned.emit(-1 if notches > 0 else 1)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, theme = self._look.em, self._look.theme
        ground = QColor(theme.accent)
        ground.setAlphaF(0.2 if self.underMouse() else 0.1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        x, y, half = self.width() - 0.9 * em, self.height() / 2, 0.2 * em
        painter.setBrush(theme.accent)
        for up in (-1, 1):
            base = y + up * 0.14 * em
            tip = QPointF(x, base + up * 0.3 * em)
            painter.drawPolygon(QPolygonF([QPointF(x - half, base), QPointF(x + half, base), tip]))
        painter.setPen(theme.accent)
        painter.setFont(_font(self._look))
        words = QRectF(0.6 * em, 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme)


class CardBar(QWidget):
    """All controls of a card that are not links."""

    def __init__(self, look: CardLook, *, pinnable: bool) -> None:
        super().__init__()
        self.back = CardButton(Glyph.BACK)
        self.forward = CardButton(Glyph.FORWARD)
        self.caption = Caption(look)
        self.ring = RingSign(look)
        self.copy = CardButton(Glyph.COPY)
        self.pin = CardButton(Glyph.PIN)
        self.close_card = CardButton(Glyph.CLOSE)
        self.pin.setVisible(pinnable)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        self._row.addWidget(self.back)
        self._row.addWidget(self.forward)
        self._row.addWidget(self.caption, 1)
        self._row.addWidget(self.ring)
        for button in (self.copy, self.pin, self.close_card):
            self._row.addWidget(button)
        self.set_look(look)
        self.name_controls()

    @property
    def _buttons(self) -> tuple[CardButton, ...]:
        return self.back, self.forward, self.copy, self.pin, self.close_card

    @property
    def stops(self) -> list[QWidget]:
        """The controls that the keyboard can come to now, in their order."""
        controls = (self.back, self.forward, self.ring, self.copy, self.pin, self.close_card)
        return [each for each in controls if each.isEnabled() and not each.isHidden()]

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        side = round(1.2 * look.em)
        self._row.setContentsMargins(side, round(0.35 * look.em), round(0.5 * look.em), 0)
        for button in self._buttons:
            button.set_look(look.theme, look.em)
        self.caption.set_look(look)
        self.ring.set_look(look)

    def name_controls(self) -> None:
        """Name the buttons in the interface's language."""
        self.back.set_name(translate("Card", "Back (Alt+Left)"))
        self.forward.set_name(translate("Card", "Forward (Alt+Right)"))
        self.copy.set_name(translate("Card", "Copy the card (Ctrl+C)"))
        self.pin.set_name(translate("Card", "Move to the side panel (Enter)"))
        self.close_card.set_name(translate("Card", "Close (Esc)"))

    def set_history(self, *, back: bool, forward: bool) -> None:
        """Offer Back and Forward once there is anywhere to go."""
        for button, can in ((self.back, back), (self.forward, forward)):
            button.setEnabled(can)
            button.setVisible(back or forward)
