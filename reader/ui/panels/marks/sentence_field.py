"""A sentence with a passage lit in it, and the ink that belongs to it drawn over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QFontInfo,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from reader.annotations.ink_fitting import place_all
from reader.annotations.ink_placing import Box
from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.positions import Positions
from reader.ui.marks.ink_painting import Line, paint, polylines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.annotations.ink import Stroke
    from reader.ui.marks.reviewing import Excerpt
    from reader.ui.theme import Theme

_SIZE = QSize(130, 160)
_MARGIN = 14.0  # pixels beside the text, for ink that reaches over it
_LARGER = 1.25  # than the type of the panel: two sentences are compared character by character
_ASCENT = 0.88  # em from the top of a Chinese character to the base line


class SentenceField(QPlainTextEdit):
    """Text that is read and walked, not changed.

    Args:
        theme: colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._strokes: Sequence[Stroke] = ()
        self._ink, self._passage = 0, Span(0, 0)
        self._positions = Positions("")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_MARGIN)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.setFont(font)

    @override
    def sizeHint(self) -> QSize:
        return _SIZE  # Qt's own would widen the panel at the cost of the page

    def show_words(self, text: str) -> None:
        """Show words in which nothing is lit."""
        self._strokes = ()
        self.setExtraSelections([])
        self.setPlainText(text)

    def show_excerpt(self, shown: Excerpt, strokes: Sequence[Stroke], ink: int) -> None:
        """Show a sentence.

        Args:
            shown: with its passage.
            strokes: bound to the passage.
            ink: number of their marker ink.
        """
        self.setPlainText(shown.text)
        self._strokes, self._ink, self._passage = strokes, ink, shown.passage
        self._positions = Positions(shown.text)
        mark = QTextEdit.ExtraSelection()
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_utf16(shown.passage.start))
        end = self._positions.to_utf16(shown.passage.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(self.theme.hit)
        form.setForeground(self.theme.hit_text)
        form.setFontUnderline(not strokes)
        mark.cursor, mark.format = cursor, form
        self.setExtraSelections([mark])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._strokes or not self._passage.end:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spans = [self._passage] * len(self._strokes)
        for number, part in place_all(self._strokes, spans, self):
            for line in polylines(Line(number, part), self._strokes, self._em):
                paint(painter, line, self._ink, self.theme)
        painter.end()

    # Where its characters stand, as reader.annotations.ink_placing.Lettering wants it

    @property
    def _em(self) -> float:
        return float(QFontInfo(self.font()).pixelSize())

    @property
    def paper(self) -> tuple[float, float]:
        """Left and right edge of the field."""
        return 0.0, float(self.viewport().width())

    @property
    def sight(self) -> tuple[float, float]:
        """The same."""
        return self.paper

    @property
    def edges(self) -> tuple[float, float]:
        """Left and right edge of the text."""
        return _MARGIN, self.viewport().width() - _MARGIN

    def nearest(self, x: float, y: float) -> int | None:
        """Return nothing: no one draws here."""

    def box(self, at: int) -> Box:
        """Return where a character stands."""
        start, end = (self._positions.to_utf16(one) for one in (at, at + 1))
        block = self.document().findBlock(start)
        line = block.layout().lineForTextPosition(start - block.position())
        return self._box(block, line, (start, end))

    def runs(self, span: Span) -> list[Box]:
        """Return where characters stand, one box a line."""
        start, end = (self._positions.to_utf16(one) for one in (span.start, span.end))
        found, block = [], self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                first = max(start, block.position() + line.textStart())
                last = min(end, block.position() + line.textStart() + line.textLength())
                if first < last:
                    found.append(self._box(block, line, (first, last)))
            block = block.next()
        return found

    def _box(self, block: QTextBlock, line: QTextLine, between: tuple[int, int]) -> Box:
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        xs = [_x(line, position - block.position()) for position in between]
        em = self._em
        top = origin.y() + line.y() + line.ascent() - _ASCENT * em
        return Box(origin.x() + min(xs), top, abs(xs[1] - xs[0]), em)


def _x(line: QTextLine, position: int) -> float:
    """Return where a position of a block is on a line."""
    return float(line.cursorToX(position)[0])  # type: ignore[index]  # a pair, unlike the stubs
