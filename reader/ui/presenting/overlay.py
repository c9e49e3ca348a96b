"""What lies over the projected page: dimmed parts, curtain, magnifier, laser, nothing at all."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.view import ArticleView
from reader.ui.presenting.colours import mixed, thin
from reader.ui.presenting.tools import Blank, Light, Tools
from reader.ui.theme import Theme

DIMMED = 0.72  # of the paper's colour over what is not lit: about 30 % of its contrast stays
DARKENED = 0.84  # of black round a torch and a passage
TORCH = 5.5  # em, radius of the disc
LENS = QRectF(-9.0, -2.6, 18.0, 5.2)  # em round the pointer
ENLARGED = 1.9  # times
RUBY = 0.95  # em from the text to the upper edge of pinyin above it
LASER = 0.3  # em, radius of the dot
_RED = QColor("#e60012")


class Overlay(QWidget):
    """Draws the tools over one page; the pointer goes through it.

    Args:
        view: the projected page.
        theme: colours.
        parent: holds both, one upon the other, and the card above them.
    """

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._view, self._theme = view, theme
        self._tools = Tools()
        self._pointer: QPointF | None = None
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.scrolled.connect(self._move)

    @property
    def tools(self) -> Tools:
        """What is drawn."""
        return self._tools

    @property
    def pointer(self) -> QPointF | None:
        """Where the teacher points, in pixels of the projected page; None while nowhere."""
        return self._pointer

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_tools(self, tools: Tools) -> None:
        """Draw other tools."""
        before, self._tools = self._tools, tools
        if tools.blank != before.blank:  # a window whose parts change places is painted anew
            self._take_height()
        # Where nothing is drawn nothing lies over the page, so that it can scroll by moving pixels.
        self.setVisible(replace(tools, held=False) != Tools())
        self.update(self._difference(before, tools))

    def _take_height(self) -> None:
        """Lie over the page, and while all is black or white over the card, too."""
        if self._tools.blank is Blank.NONE:
            self.lower()
            self._view.lower()
        else:
            self.raise_()

    def _difference(self, before: Tools, now: Tools) -> QRect:
        """Return what must be painted again: little, where only a band or curtain moved."""
        others = replace(before, lit=now.lit, curtain=now.curtain) != now
        if others or self._sees(before) != self._sees(now):
            return self.rect()
        area = QRectF()
        em = self._view.em
        for span in (before.lit, now.lit) if before.lit != now.lit else ():
            for box in self._view.rects_of(span) if span else ():
                area |= box.adjusted(-em, -em, em, em)
        if before.curtain != now.curtain:
            tops = [self._top_of(curtain) for curtain in (before.curtain, now.curtain)]
            # A pixel above, too: of a scaled screen's pixels one may lie half in the row above.
            area |= QRectF(0, min(tops) - 1, self.width(), max(tops) - min(tops) + 5)
        return area.toAlignedRect()

    def _top_of(self, curtain: int | None) -> float:
        return float(self.height()) if curtain is None else self.curtain_top(curtain)

    def set_pointer(self, at: QPointF | None) -> None:
        """Take where the teacher points now; paints only what that changes."""
        before, self._pointer = self._pointer, at
        if self._tools.light is Light.TORCH or self._tools.laser or self._tools.magnifier:
            for point in (before, at):
                if point is not None:
                    self.update(self._about(point).toAlignedRect())

    def _about(self, point: QPointF) -> QRectF:
        """Return the surroundings of a point that its tools may paint."""
        em = self._view.em
        if self._tools.magnifier:
            return self._lens(point).adjusted(-4, -4, 4, 4)
        if self._tools.light is Light.TORCH:
            em *= TORCH + 0.5
        return QRectF(point.x() - em, point.y() - em, 2 * em, 2 * em)

    def _move(self) -> None:
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.port.keep_picture(True)  # noqa: FBT003

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._view.port.keep_picture(False)  # noqa: FBT003

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tools = self._tools
        painter = QPainter(self)
        if tools.blank is not Blank.NONE:
            black = tools.blank is Blank.BLACK
            painter.fillRect(event.rect(), Qt.GlobalColor.black if black else Qt.GlobalColor.white)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._dim(painter)
        if tools.curtain is not None:
            self._draw_curtain(painter, tools.curtain)
        if self._pointer is not None and tools.magnifier:
            self._magnify(painter, self._pointer)
        elif self._pointer is not None and tools.laser:
            self._draw_laser(painter, self._pointer)

    def _dim(self, painter: QPainter) -> None:
        lit = self._lit()
        if lit is None:
            return
        dark = self._tools.light in {Light.TORCH, Light.PASSAGE}
        black, paper = QColor(Qt.GlobalColor.black), self._theme.paper
        veil = thin(black, DARKENED) if dark else thin(paper, DIMMED)
        rest = QPainterPath()
        rest.setFillRule(Qt.FillRule.OddEvenFill)
        rest.addRect(QRectF(self.rect()))
        rest.addPath(lit)
        painter.fillPath(rest, veil)

    def _lit(self) -> QPainterPath | None:
        """Return the lit part in pixels; None where all is, as when it is out of sight."""
        tools, path, em = self._tools, QPainterPath(), self._view.em
        if tools.light is Light.ALL or not self._sees(tools):
            return None
        if tools.light is Light.TORCH:
            if self._pointer is not None:
                path.addEllipse(self._pointer, TORCH * em, TORCH * em)
            return path
        path.setFillRule(Qt.FillRule.WindingFill)
        rise = self._ruby() or 0.36 * em
        for box in self._view.rects_of(tools.lit) if tools.lit else ():
            path.addRoundedRect(box.adjusted(-0.03 * em, -rise, 0.03 * em, 0.44 * em), 8, 8)
        return path.simplified()

    def _sees(self, tools: Tools) -> bool:
        """Tell whether the passage that is lit is in sight; also where no passage is."""
        if tools.light is Light.TORCH or tools.lit is None:
            return True
        return any(box.intersects(QRectF(self.rect())) for box in self._view.rects_of(tools.lit))

    def curtain_top(self, offset: int) -> float:
        """Return where a curtain before the line of a character begins, in pixels."""
        boxes = self._view.rects_of(Span(offset, offset + 1))
        above = self._ruby() or 0.45 * self._view.em
        return boxes[0].top() - above if boxes else float(self.height())

    def _ruby(self) -> float:
        """Return how high pinyin stands above the text, in pixels; 0 where there is none."""
        page = self._view.page
        return RUBY * self._view.em if page is not None and page.column.ruby is not None else 0.0

    def _draw_curtain(self, painter: QPainter, offset: int) -> None:
        top = max(0.0, self.curtain_top(offset))
        covered = QRectF(0, top, self.width(), self.height() - top)
        painter.fillRect(covered, mixed(self._theme.paper, self._theme.muted, 0.22))
        painter.fillRect(QRectF(0, top, self.width(), 3), self._theme.muted)

    def _lens(self, at: QPointF) -> QRectF:
        em = self._view.em
        box = QRectF(LENS.x() * em, LENS.y() * em, LENS.width() * em, LENS.height() * em)
        box.setWidth(min(box.width(), self.width() - 8.0))
        box.moveCenter(at)
        left = max(4.0, min(box.left(), self.width() - 4 - box.width()))
        top = max(4.0, min(box.top(), self.height() - 4 - box.height()))
        box.moveTo(left, top)
        return box

    def _magnify(self, painter: QPainter, at: QPointF) -> None:
        box = self._lens(at)
        painter.save()
        frame = QPainterPath()
        frame.addRoundedRect(box, 10, 10)
        painter.setClipPath(frame)
        painter.translate(box.center())
        painter.scale(ENLARGED, ENLARGED)
        painter.translate(-at)
        reach = QRectF(0, 0, box.width() / ENLARGED + 8, box.height() / ENLARGED + 8)
        reach.moveCenter(at)
        self._view.draw(painter, reach)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.text, 3))
        painter.drawPath(frame)

    def _draw_laser(self, painter: QPainter, at: QPointF) -> None:
        radius = max(5.0, LASER * self._view.em)
        glow = QRadialGradient(at, radius * 2.4)
        for place, strength in ((0.0, 255), (0.36, 255), (0.44, 110), (1.0, 0)):
            colour = QColor(_RED)
            colour.setAlpha(strength)
            glow.setColorAt(place, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(at, radius * 2.4, radius * 2.4)
