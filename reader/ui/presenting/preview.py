"""A small picture of what the projector shows at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reader.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.presenting.projector import ProjectorWindow
    from reader.ui.theme import Theme

AFTER = 200  # milliseconds of quiet before a picture, so that it delays nothing that moves


class Preview(QWidget):
    """Draws the projector's window anew a moment after that was painted.

    Args:
        projector: what is drawn.
        theme: colours.
    """

    def __init__(self, projector: ProjectorWindow, theme: Theme) -> None:
        super().__init__()
        self._projector, self._theme = projector, theme
        self._picture = QPixmap()
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.refresh)
        projector.view.viewport().installEventFilter(self)
        self.setMinimumHeight(90)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @property
    def picture(self) -> QPixmap:
        """The last picture."""
        return self._picture

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Draw again when it is quiet after what changed, unless that was the drawing itself."""
        painted = event.type() == QEvent.Type.Paint and not self._projector.is_copied
        if painted and self.isVisible():
            self._timer.start()
        return False

    def refresh(self) -> None:
        """Draw the projector now."""
        ratio = self.devicePixelRatioF()
        self._picture = self._projector.picture().scaled(
            self._place().size() * ratio,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def _place(self) -> QRect:
        size = self._projector.size().scaled(
            self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio
        )
        box = QRect(0, 0, size.width(), size.height())
        box.moveCenter(self.rect().center())
        return box

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        size = self._projector.size()
        return round(width * size.height() / max(1, size.width()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self._place()
        if not self._picture.isNull():
            painter.drawPixmap(box, self._picture)
        painter.setPen(QPen(self._theme.chrome_border, 1))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
