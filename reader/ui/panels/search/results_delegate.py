"""Draws a result: title, when and where it stood, and its best passage with the hits."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.article.folding import fold
from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.positions import Positions
from reader.ui.panels.records import place_text
from reader.ui.panels.search.needles import spans_in
from reader.ui.panels.search.passages import headline_text, passage
from reader.ui.panels.search.results_model import HIT, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.model import Hit, Snippet
    from reader.ui.theme import Theme

EDGE = 12  # pixels
_LINES = 2  # of the passage
_TITLE, _PLACE = 1.6, 1.45  # heights of the first two lines, in heights of the font
_PASSAGE = 1.45
_FAINT = 0.35  # of a list that is not that of the line above it


class ResultsDelegate(QStyledItemDelegate):
    """Paints results, all of one height.

    Args:
        theme: colours.

    Attributes:
        needles: folded texts to mark in titles.
        as_found: mark in titles, too, what the passage has marked: of pinyin only it tells.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.needles: Sequence[str] = ()
        self.as_found = False

    def height(self, font: QFont) -> int:
        """Return the height of a row in pixels."""
        lines = _TITLE + _PLACE + _LINES * _PASSAGE
        return round(QFontMetrics(font).height() * (lines + 0.8))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(option.font))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if option.state & QStyle.StateFlag.State_Enabled else _FAINT)
        self._ground(painter, option)
        hit = index.data(HIT)
        box = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        if hit is None:
            painter.setPen(self.theme.card_muted)
            text = index.data(Qt.ItemDataRole.DisplayRole)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        else:
            self._hit(painter, box, hit, option.font)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, theme = option.rect, self.theme
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(rect, theme.chrome)
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.chrome)
        line = QRect(rect.left() + EDGE, rect.bottom(), rect.width() - 2 * EDGE, 1)
        painter.fillRect(line, theme.chrome_border)

    def _hit(self, painter: QPainter, box: QRect, hit: Hit, font: QFont) -> None:
        metrics = QFontMetrics(font)
        unit = metrics.height()
        top = box.top() + round(0.3 * unit)
        line = QRect(box.left(), top, box.width(), round(_TITLE * unit))
        self._title(painter, line, hit, font)
        line = QRect(box.left(), line.bottom(), box.width(), round(_PLACE * unit))
        self._place(painter, line, hit, font)
        piece = passage(hit)
        if piece.text:
            at = QPointF(box.left(), line.bottom() + 0.1 * unit)
            draw_passage(painter, piece, at, box.width(), self._look(font))
        else:
            painter.setPen(self.theme.card_muted)
            line = QRect(box.left(), line.bottom(), box.width(), round(_PASSAGE * unit))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, headline_text())

    def _title(self, painter: QPainter, line: QRect, hit: Hit, font: QFont) -> None:
        """Write the title, with what was looked for on the ground of hits."""
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        metrics, at, right = painter.fontMetrics(), line.left(), 0
        title = hit.record.title.replace("\n", " ")
        text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        middle = line.center().y() - metrics.height() / 2
        wanted = [*self.needles, *(_found_in(hit.snippet) if self.as_found else ())]
        for span in [*spans_in(text, wanted), Span(len(text), len(text))]:
            for piece, marked in ((text[right : span.start], False), (_cut(text, span), True)):
                width = metrics.horizontalAdvance(piece)
                if marked:
                    ground = QRectF(at, middle, width, metrics.height())
                    painter.fillRect(ground, self.theme.hit)
                painter.setPen(self.theme.hit_text if marked else self.theme.card_text)
                place = QRect(at, line.top(), width + EDGE, line.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, piece)
                at += width
            right = span.end

    def _place(self, painter: QPainter, line: QRect, hit: Hit, font: QFont) -> None:
        """Write date, page and column, and at the right how many hits there are."""
        painter.setFont(font)
        painter.setPen(self.theme.card_muted)
        count = len(hit.matches)
        spoken = QCoreApplication.translate("Results", "{count} hits").format(count=f"{count:,}")
        spoken = spoken if count > 1 else ""
        room = line.width() - painter.fontMetrics().horizontalAdvance(spoken) - EDGE
        place = place_text(hit.record)
        elided = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, right, spoken)

    def _look(self, font: QFont) -> PassageLook:
        return PassageLook(font, self.theme)


class PassageLook:
    """The type and colours of a passage.

    Args:
        font: of the text.
        theme: colours.
    """

    def __init__(self, font: QFont, theme: Theme) -> None:
        self.font, self.theme = font, theme
        self.line = QFontMetrics(font).height() * _PASSAGE


def draw_passage(
    painter: QPainter, snippet: Snippet, at: QPointF, width: int, look: PassageLook
) -> None:
    """Draw a snippet in two lines, its hits on the ground that hits have on the page."""
    layout = _set(snippet.text, width, look.font.key(), look.line)
    painter.setPen(look.theme.card_text)
    last = layout.lineAt(layout.lineCount() - 1)
    end = last.textStart() + last.textLength()
    layout.draw(painter, at, _formats(snippet.text, snippet.matches, look.theme, end))


@lru_cache(maxsize=200)
def _set(text: str, width: int, font: str, height: float) -> QTextLayout:
    """Break a text into at most two lines; the second ends where there is no more room."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made = QFont()
    made.fromString(font)
    layout = QTextLayout(text, made)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
    layout.endLayout()
    return layout


def _formats(
    text: str, spans: Sequence[Span], theme: Theme, end: int
) -> list[QTextLayout.FormatRange]:
    """Return the looks of the hits that stand before a UTF-16 position.

    Of one beyond the last line Qt would paint the edge of its ground.
    """
    positions = Positions(text)
    ground = QTextCharFormat()
    ground.setBackground(theme.hit)
    ground.setForeground(theme.hit_text)
    formats = []
    for span in spans:
        made = QTextLayout.FormatRange()
        made.start = positions.to_utf16(span.start)
        made.length = min(positions.to_utf16(span.end), end) - made.start
        made.format = ground
        if made.length > 0:
            formats.append(made)
    return formats


def _found_in(snippet: Snippet) -> set[str]:
    return {fold(_cut(snippet.text, span)) for span in snippet.matches}


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]
