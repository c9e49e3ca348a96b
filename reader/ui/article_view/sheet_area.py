"""A scrolling, zooming window on one page; what is drawn over the text is its child's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.article.model import Article, Span
from reader.overriding import override
from reader.ui.article_view.page import Page, page_of
from reader.ui.article_view.page_style import USUAL, PageStyle
from reader.ui.article_view.painting import Overlay, PagePainter, Shown
from reader.ui.article_view.port import Port
from reader.ui.article_view.scroll_marks import MarkedScrollBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.article.script import Convert
    from reader.ui.article_view.ruby import Ruby
    from reader.ui.theme import Theme

EM = 19.0  # pixels of body type at 100 %
SMALLEST, LARGEST = 50, 400  # zoom in per cent


class SheetArea(QAbstractScrollArea):
    """Shows a page from some height on and knows where its characters are on the screen.

    Attributes:
        lender: may have an article that is set already, on a page of the same window.
        port: its viewport.

    Signals:
        scrolled: places on the screen changed.
        first_painted: the first article is on the screen; what a start can do without follows.
    """

    scrolled = Signal()
    first_painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._zoom, self._style = 100, USUAL
        self._y = 0
        self._anchor: int | None = None
        self._painted = False
        self._keyboard_focus = False
        self._notes = False
        self.lender: Callable[[Article], Page | None] = lambda _: None
        self._shown = Shown()
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self._set_ahead)
        self._painter = PagePainter(theme)
        self._bar = MarkedScrollBar()
        self.setVerticalScrollBar(self._bar)
        self.port = Port()  # of Qt's own PySide would ask for every class of widgets
        self.setViewport(self.port)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.set_theme(theme)

    @property
    def article(self) -> Article | None:
        """The article on the page."""
        return self._page.article if self._page else None

    @property
    def page(self) -> Page | None:
        """The set page, for layers above it and for tests."""
        return self._page

    @property
    def em(self) -> float:
        """Size of body type in pixels."""
        return EM * self._zoom / 100

    @property
    def theme(self) -> Theme:
        """Its colours and line styles."""
        return self._painter.theme

    @property
    def zoom(self) -> int:
        """Size of type in per cent."""
        return self._zoom

    def set_article(self, article: Article | None) -> None:
        """Show another article from its top, with nothing marked."""
        self._shown, self._anchor = Shown(self._shown.overlays), None
        width, self._notes = self.viewport().width(), False
        lent = self.lender(article) if article else None
        self._page = page_of(article, width, self.em, self._style, lent) if article else None
        self._bar.set_marks((), None)
        self._y = 0
        self._settle()

    def set_style(self, style: PageStyle) -> None:
        """Set every article in another face, width or distance; the place is kept."""
        if style != self._style:
            self._style, width = style, self.viewport().width()
            self._keep_place(lambda page: page.set_style(style, width, notes=self._notes))

    def set_ruby(self, ruby: Ruby | None) -> None:
        """Put pinyin above the text, or other pinyin, or none; the place is kept."""
        if self._page is not None:
            self._keep_place(lambda page: page.set_ruby(ruby))

    def set_script(self, convert: Convert | None) -> None:
        """Show the text in other characters, or as it was printed; the place is kept."""
        if self._page is not None:
            self._keep_place(lambda page: page.set_script(convert))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours and line styles."""
        self._painter = PagePainter(theme)
        self._bar.set_theme(theme)
        self.viewport().update()

    def add_overlay(self, overlay: Overlay) -> None:
        """Let something draw on every article from now on, over what was added before."""
        self._shown.overlays = (*self._shown.overlays, overlay)
        self.viewport().update()

    def set_notes(self, *, beside: bool) -> None:
        """Leave room for notes beside the text of the open article, or no longer."""
        if beside != self._notes:
            self._notes = beside
            self._set_anew()

    def set_zoom(self, percent: int) -> None:
        """Set type at `percent` of its size; the first visible character stays the first."""
        percent = max(SMALLEST, min(LARGEST, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._set_anew()

    def first_visible(self) -> int:
        """Return the first character of the first line that is wholly on the screen."""
        if self._anchor is not None or self._page is None:
            return self._anchor or 0
        return self._page.first_whole_line(self._y)

    def in_sight(self, screens: int = 0) -> Span:
        """Return the characters of all pieces that are at least partly on the screen.

        Args:
            screens: those that would be if the page were scrolled down by so many screens.
        """
        height = self.viewport().height()
        top = self._y + screens * height
        return self._page.span_between(top, top + height) if self._page else Span(0, 0)

    def scroll_to(self, offset: int) -> None:
        """Bring the line of a character to the top; it stays the first through every zoom."""
        if self._page is None or not self._page.article.text:
            return
        at_top = offset < self._page.line_span(0).end
        self._bar.setValue(0 if at_top else int(self._page.line_top(offset)))
        self._settle()
        self._anchor = None if at_top else offset

    def stay(self) -> None:
        """Keep in its place what is in sight, after pieces above it were set by others."""
        if self._page is not None and (moved := self._page.take_shift()):
            self._y = max(0, self._y + moved)
            self._settle_range()
            self.viewport().update()

    def reveal(self, span: Span) -> None:
        """Scroll, if need be, so that a span is in sight with lines around it."""
        rects = self.rects_of(span)
        height = self.viewport().height()
        if rects and not (rects[0].top() > self.em and rects[-1].bottom() < height - self.em):
            self._bar.setValue(int(self._y + rects[0].top() - height / 3))

    def offset_at(self, point: QPoint) -> int | None:
        """Return the character under a point of the viewport; None where there is no text."""
        return self._page.offset_at(self._on_sheet(point)) if self._page else None

    def gap_at(self, point: QPoint) -> int:
        """Return the gap between characters nearest to a point of the viewport."""
        return self._page.gap_at(self._on_sheet(point)) if self._page else 0

    def rects_of(self, span: Span) -> list[QRectF]:
        """Return the em-box bands of a span in viewport coordinates, one a line."""
        boxes = self._page.rects_of(span) if self._page else []
        return [box.translated(0, -self._y) for box in boxes]

    def _on_sheet(self, point: QPoint) -> QPointF:
        return QPointF(point.x(), point.y() + self._y)

    def _set_anew(self) -> None:
        """Set the page for the present width and zoom, keeping the place."""
        width, em = self.viewport().width(), self.em
        self._keep_place(lambda page: page.resize(width, em, notes=self._notes))

    def _keep_place(self, change: Callable[[Page], None]) -> None:
        """Change the page so that its first visible character stays the first."""
        if self._page is None:
            return
        offset, at_top = self.first_visible(), self._y == 0
        change(self._page)
        if at_top:
            self._settle()
        else:
            self._settle_range()
            self.scroll_to(offset)
        self.scrolled.emit()

    def _settle(self) -> None:
        """Set what is in sight, keep it where it is, and give the scroll bar its range."""
        height = self.viewport().height()
        if self._page:
            self._page.watched = self._y
            self._page.settle(self._y, self._y + height)
            self._y = max(0, self._y + self._page.take_shift())
        self._settle_range()
        if self._page:
            self._page.settle(self._y, self._y + height)
            self._page.take_shift()
        self.viewport().update()

    def _settle_range(self) -> None:
        """Tell the scroll bar the heights without letting it scroll by itself."""
        self._bar.blockSignals(True)  # noqa: FBT003
        self._bar.setRange(0, self._last_scroll())
        self._bar.setPageStep(self.viewport().height())
        self._bar.setSingleStep(round(self._page.pitch if self._page else self.em))
        self._bar.setValue(self._y)
        self._bar.blockSignals(False)  # noqa: FBT003
        self._y = self._bar.value()
        self._bar.update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._page is None:
            return
        self._anchor = None
        before, self._y = self._y, self._bar.value()
        self._page.watched = self._y
        self._page.settle(self._y, self._y + self.viewport().height())
        if self._page.take_shift():
            self._settle()
        else:
            self._blit(before)
        if self._y > before:
            self._ahead.start()
        self.scrolled.emit()

    def _blit(self, before: int) -> None:
        """Move what is painted; only the lines that come into sight are painted anew."""
        y = self._y
        if self._bar.maximum() != self._last_scroll():
            self._settle_range()
        if self._y == y:
            self.port.scroll(0, before - y)
        else:
            self.viewport().update()

    def _set_ahead(self) -> None:
        """Set the next piece below what is in sight, so that the next frame need not wait."""
        bottom = self._y + self.viewport().height()
        if self._page and self._page.set_one(bottom, bottom + self.viewport().height() / 2):
            self._ahead.start()

    def _last_scroll(self) -> int:
        return max(0, (self._page.height if self._page else 0) - self.viewport().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_anew()

    def draw(self, painter: QPainter, region: QRectF) -> None:
        """Draw what the viewport shows of a region of it, as under a magnifier."""
        if self._page:
            painter.translate(0, -self._y)
            self._painter.page(painter, self._page, region.translated(0, self._y), self._shown)
            painter.translate(0, self._y)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._page:
            self.port.paint(painter, event.region(), self.draw)
        else:
            self._painter.empty(painter, QRectF(self.viewport().rect()))
        if self.hasFocus() and self._keyboard_focus:
            self._painter.edge(painter, self.viewport().rect())
        painter.end()
        if self._page and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)
