"""Counts by year as a row of columns on a card."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader.ui.theme import Theme

HEIGHT = 4.8  # em of the card, names of the years included
_FEWEST = 12  # years, so that a term of one year is no slab
_SHARE = 0.72  # of a year's width is its column
_LEAST = 1.5  # pixels of a column, however small its number
_SMALLER = 0.88  # of the small type


@dataclass(frozen=True, slots=True)
class YearColumns:
    """Columns in a box.

    Attributes:
        box: in pixels.
        years: year and number, rising; years without any may be left out.
    """

    box: QRectF
    years: tuple[tuple[int, int], ...]

    def places(self) -> tuple[QRectF, ...]:
        """Return where each year stands, over the whole height of the box."""
        step = self._step
        first = self.years[0][0] if self.years else 0
        return tuple(
            QRectF(self.box.left() + (year - first) * step, self.box.top(), step, self.box.height())
            for year, _ in self.years
        )

    @property
    def _step(self) -> float:
        """The width of a year in pixels."""
        span = self.years[-1][0] - self.years[0][0] + 1 if self.years else 0
        return self.box.width() / max(_FEWEST, span)

    def draw(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        """Draw the columns with their first and last year and the greatest number."""
        font = QFont(font)
        font.setPixelSize(round(font.pixelSize() * _SMALLER))
        painter.setFont(font)
        line = QFontMetricsF(font).height()
        plot = self.box.adjusted(0, line, 0, -1.1 * line)
        painter.setPen(QPen(theme.card_muted, 1))
        base = round(plot.bottom()) + 0.5
        painter.drawLine(QLineF(plot.left(), base, plot.right(), base))
        if not self.years:
            return
        first, last = self.years[0][0], self.years[-1][0]
        peak, most = max(self.years, key=lambda each: each[1])
        step = self._step
        colour = QColor(theme.accent)
        colour.setAlphaF(0.75)
        for year, count in self.years:
            height = max(_LEAST, count / most * plot.height())
            left = plot.left() + (year - first + (1 - _SHARE) / 2) * step
            painter.fillRect(QRectF(left, base - height, step * _SHARE, height), colour)
        painter.setPen(theme.card_muted)
        names = QRectF(plot.left(), base + 1, plot.width(), line)
        wide = last - first + 1 >= _FEWEST
        told = str(first) if wide or first == last else f"{first}–{last}"
        painter.drawText(names, Qt.AlignmentFlag.AlignLeft, told)
        if wide:
            painter.drawText(names, Qt.AlignmentFlag.AlignRight, str(last))
        above = QRectF(plot.left() + (peak - first + 0.5) * step - 100, self.box.top(), 200, line)
        _draw_inside(painter, above, plot, f"{most:,}")


def _draw_inside(painter: QPainter, box: QRectF, limits: QRectF, text: str) -> None:
    """Draw a text in the middle of a box, or as near to it as the limits allow."""
    width = painter.fontMetrics().horizontalAdvance(text)
    left = box.center().x() - width / 2
    left = max(limits.left(), min(limits.right() - width, left))
    painter.drawText(
        QRectF(left, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignLeft, text
    )
