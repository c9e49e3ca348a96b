"""The row at a card's foot: how well the reader knows the term, to be told by a click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.glossary.stage import Stage
from reader.overriding import override
from reader.ui.article_view.typesetting import FAMILY
from reader.ui.notes.stages import stage_label
from reader.ui.term_card.controls import LeavesKeys, draw_focus

if TYPE_CHECKING:
    from reader.ui.term_card.type import CardLook

translate = QCoreApplication.translate
KEYS = "Ctrl+Alt+L K I"
_SIZE = 0.8  # em, of the words, as in the bar


class StageChip(LeavesKeys, QPushButton):
    """One stage; the one the term is at has a ground and bold type."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes; at least 24 pixels high (WCAG 2.5.8)."""
        self._look = look
        width = QFontMetricsF(self._font(bold=True)).horizontalAdvance(self.text())
        self.setFixedSize(QSize(round(width + 1.1 * look.em), max(24, round(1.6 * look.em))))
        self.update()

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(round(_SIZE * self._look.em))
        font.setBold(bold)
        return font

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, checked = self._look.theme, self.isChecked()
        box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        if checked or self.underMouse():
            ground = QColor(theme.accent)
            ground.setAlphaF(0.14 if checked else 0.07)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.accent if checked else theme.card_muted)
        painter.setFont(self._font(bold=checked))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme)


class StageRow(QWidget):
    """Offers the four stages, with their keys.

    Args:
        look: colours and sizes.

    Attributes:
        chips: by stage.

    Signals:
        asked: Stage that the reader says the term is at.
    """

    asked = Signal(object)

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self.chips = {stage: StageChip(look) for stage in Stage}
        self._keys = QLabel(KEYS, textFormat=Qt.TextFormat.PlainText)
        self._keys.setMinimumWidth(1)  # a narrow panel does without them
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2)
        for stage, chip in self.chips.items():
            self._group.addButton(chip)
            self._row.addWidget(chip)
            chip.clicked.connect(lambda _=False, stage=stage: self.asked.emit(stage))
        self._row.addStretch(1)
        self._row.addWidget(self._keys)
        self.name_controls()

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        self._look = look
        side = round(0.65 * look.em)
        self._row.setContentsMargins(side, round(0.2 * look.em), round(1.2 * look.em), 0)
        font = QFont(FAMILY)
        font.setPixelSize(round(0.7 * look.em))
        self._keys.setFont(font)
        palette = self._keys.palette()
        palette.setColor(self._keys.foregroundRole(), look.theme.card_muted)
        self._keys.setPalette(palette)
        for chip in self.chips.values():
            chip.set_look(look)
        self.update()

    def name_controls(self) -> None:
        """Name the stages in the interface's language, with their keys."""
        acts = {
            Stage.NEW: translate("Card", "New: neither known nor being learnt"),
            Stage.LEARNING: translate("Card", "I am learning it (Ctrl+Alt+L)"),
            Stage.KNOWN: translate("Card", "I know this term (Ctrl+Alt+K)"),
            Stage.IGNORED: translate("Card", "Never mark it (Ctrl+Alt+I)"),
        }
        for stage, chip in self.chips.items():
            chip.setText(stage_label(stage))
            chip.setToolTip(acts[stage])
            chip.setAccessibleName(acts[stage])
        self.set_look(self._look)

    def set_stage(self, stage: Stage | None) -> None:
        """Say at which stage the term is; None hides the row."""
        self.setVisible(stage is not None)
        if stage is not None:
            self.chips[stage].setChecked(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where there is no room for them; the tool tips tell them, too."""
        super().resizeEvent(event)
        chips = sum(chip.width() + self._row.spacing() for chip in self.chips.values())
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - chips
        self._keys.setVisible(room >= self._keys.sizeHint().width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = round(1.2 * self._look.em)
        painter.fillRect(side, 0, self.width() - 2 * side, 1, self._look.theme.rule)
