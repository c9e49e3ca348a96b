"""Paint the page in layers: paper, tints, hits, selection, text, underlines, focus."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from reader.analysis.model import Analysis
from reader.article.model import Article, Span
from reader.glossary.category import Category
from reader.ui.article_view.decoration import Decorations
from reader.ui.article_view.frame import FOLIO, Frame, fitting
from reader.ui.article_view.large_type import Coloured, LargeType
from reader.ui.article_view.layers import Layers, Mark, Marks, Source
from reader.ui.article_view.page import Page
from reader.ui.article_view.roles import STYLES
from reader.ui.article_view.sheet import Sheet, foregrounds
from reader.ui.article_view.spans import SpanIndex
from reader.ui.theme import MarkStyle, Theme

translate = QCoreApplication.translate
NOTES_RULE = 8  # em of the short rule above the notes at the end
NOTHING = Article("", "", (), ())


class Overlay(Protocol):
    """Something of the reader's own on the page, such as marks or ink."""

    def under(self, sheet: Sheet) -> None:
        """Draw on the paper of a piece, under all tints and the text."""

    def over(self, sheet: Sheet) -> None:
        """Draw over the text of a piece and its underlines."""

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Draw on the margins of the sheet and beside it; the painter's origin is the sheet's."""


@dataclass(slots=True)
class Shown:
    """What lies over the text at this moment.

    Attributes:
        overlays: what draws the reader's own, from the lowest to the highest.
        marks: underlined findings.
        hits: of the search, in order.
        current_hit: the one the reader stands on.
        selection: selected characters.
        hovered: the term whose card is open.
        focused: the term the keyboard stands on.
    """

    overlays: tuple[Overlay, ...] = ()
    marks: Marks = field(default_factory=lambda: Marks(NOTHING, Analysis(), Layers()))
    hits: SpanIndex = field(default_factory=SpanIndex)
    current_hit: Span | None = None
    selection: Span | None = None
    hovered: Span | None = None
    focused: Span | None = None


class PagePainter:
    """Draws one region of the page; holds no state but the theme and what it drew last.

    Args:
        theme: its colours and line styles.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._large = LargeType()
        self._decorations = Decorations(self.style)

    def page(self, painter: QPainter, page: Page, region: QRectF, shown: Shown) -> None:
        """Draw what a region of the sheet shows; the painter's origin is the sheet's."""
        self.paper(painter, region, page.frame, page.height)
        if any(page.folio) and region.top() < page.frame.top:
            self.folio(painter, page)
        top = page.frame.top
        for index, _, piece_top in page.column.visible(region.top() - top, region.bottom() - top):
            origin = QPointF(page.frame.left, top + piece_top)
            self.piece(Sheet(painter, page.column, index, origin, region), shown)
        for overlay in shown.overlays:
            overlay.beside(painter, page, region)

    def empty(self, painter: QPainter, area: QRectF) -> None:
        """Fill an area where no article is, and say how one comes there."""
        hint = translate("Page", "Open an article with Ctrl+O, or drop a file here.")
        painter.fillRect(area, self.theme.desk)
        painter.setPen(self.theme.muted)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)

    def edge(self, painter: QPainter, area: QRect) -> None:
        """Draw the frame that tells that the keyboard is on the page."""
        painter.setPen(QPen(self.theme.focus, 3))
        painter.drawRect(area.adjusted(1, 1, -2, -2))

    def paper(self, painter: QPainter, region: QRectF, frame: Frame, height: float) -> None:
        """Fill the desk and the sheet; `height` is the sheet's, from the page's top."""
        sheet = QRectF(frame.paper_left, 0, frame.paper_width, height)
        seen = sheet & region
        painter.fillRect(seen, self.theme.paper)
        for beside in _around(seen, region):
            painter.fillRect(beside, self.theme.desk)
        painter.setPen(QPen(self.theme.rule, 1))
        for x in (sheet.left() - 0.5, sheet.right() + 0.5):
            painter.drawLine(QPointF(x, region.top()), QPointF(x, region.bottom()))

    def folio(self, painter: QPainter, page: Page) -> None:
        """Draw date, column and page above a thick and a thin rule, as a newspaper does."""
        frame, em = page.frame, page.em
        font = QFont()
        font.setFamilies(page.style.families)
        font.setPixelSize(max(1, round(em * 0.8)))
        painter.setFont(font)
        painter.setPen(self.theme.muted)
        bottom = frame.top - em * 1.1
        band = QRectF(frame.left, bottom - em * FOLIO, frame.measure, em * FOLIO - em * 0.45)
        sides = (
            Qt.AlignmentFlag.AlignLeft,
            Qt.AlignmentFlag.AlignHCenter,
            Qt.AlignmentFlag.AlignRight,
        )
        width_of = painter.fontMetrics().horizontalAdvance
        texts = fitting(page.folio, frame.measure, width_of)
        for text, side in zip(texts, sides, strict=True):
            painter.drawText(band, side | Qt.AlignmentFlag.AlignBottom, text)
        thick = max(1.0, round(em * 0.1))
        painter.fillRect(QRectF(frame.left, bottom, frame.measure, thick), self.theme.text)
        thin = QRectF(frame.left, bottom + thick * 2, frame.measure, max(1.0, em * 0.04))
        painter.fillRect(thin, self.theme.text)

    def piece(self, sheet: Sheet, shown: Shown) -> None:
        """Draw what a region shows of one piece, with everything that lies on it."""
        for overlay in shown.overlays:
            overlay.under(sheet)
        reached = sheet.meets_text()
        if reached:
            self._marked_text(sheet, shown)
        for overlay in shown.overlays:
            overlay.over(sheet)
        if reached:
            self._frames(sheet, shown)

    def _marked_text(self, sheet: Sheet, shown: Shown) -> None:
        marks = shown.marks.within(sheet.place.start, sheet.place.end)
        drawn = self._decorations.of(sheet, marks)
        drawn.draw_tints(sheet.painter, sheet.region)
        self._tints(sheet, shown)
        if sheet.begins_notes:
            em = sheet.laid.em
            rule = QRectF(sheet.origin.x(), sheet.origin.y(), NOTES_RULE * em, max(1.0, em * 0.05))
            sheet.painter.fillRect(rule, self.theme.muted)
        self._text(sheet, shown)
        self._ruby(sheet)
        drawn.draw_lines(sheet.painter, sheet.region)

    def _frames(self, sheet: Sheet, shown: Shown) -> None:
        em = sheet.laid.em
        if shown.focused:
            sheet.frame(shown.focused, QPen(self.theme.focus, max(1.5, em * 0.08)))
        if shown.current_hit:
            sheet.frame(shown.current_hit, QPen(self.theme.hit_text, max(1.0, em * 0.05)))

    def _tints(self, sheet: Sheet, shown: Shown) -> None:
        for hit in shown.hits.within(sheet.place.start, sheet.place.end):
            colour = self.theme.hit_current if hit == shown.current_hit else self.theme.hit
            sheet.fill(hit, colour, grow=0.1)
        if shown.hovered:
            sheet.fill(shown.hovered, _veil(self.theme.accent), grow=0.16)
        if shown.selection:
            sheet.fill(shown.selection, self.theme.selection, grow=0.2)

    def style(self, mark: Mark) -> MarkStyle:
        """Return how a mark looks in this theme."""
        if mark.source is Source.KEYWORD:
            return self.theme.keyword
        if isinstance(mark.kind, Category):
            return self.theme.terms[mark.kind]
        return self.theme.names[mark.kind]  # type: ignore[index]

    def _text(self, sheet: Sheet, shown: Shown) -> None:
        painter = sheet.painter
        muted = STYLES[sheet.place.role].muted
        ink = self.theme.muted if muted else self.theme.text
        coloured = [(sign, self.theme.accent) for sign in sheet.signs]
        coloured += [
            (hit, self.theme.hit_text)
            for hit in shown.hits.within(sheet.place.start, sheet.place.end)
        ]
        if shown.selection:
            coloured.append((shown.selection, self.theme.selection_text))
        own_colours = sheet.coloured(coloured)
        if self._large.takes(painter, sheet.laid.em):
            colours = [Coloured(0, len(sheet.laid.layout.text()), ink), *own_colours]
            for number in sheet.lines():
                line = sheet.laid.lines[number].line
                self._large.draw(painter, line, sheet.origin, colours, sheet.region)
        else:
            painter.setPen(ink)
            sheet.laid.layout.draw(painter, sheet.origin, foregrounds(own_colours), sheet.region)

    def _ruby(self, sheet: Sheet) -> None:
        if sheet.ruby is None or sheet.laid.ruby is None:
            return
        for number in sheet.lines():
            for tone, run in sheet.laid.ruby_of(number):
                coloured = sheet.ruby.coloured
                sheet.painter.setPen(self.theme.tones[tone - 1] if coloured else self.theme.text)
                sheet.painter.drawGlyphRun(sheet.origin, run)


def _around(inner: QRectF, outer: QRectF) -> Iterator[QRectF]:
    """Yield what is left of a rectangle round one that lies in it, or is empty."""
    if inner.isEmpty():
        yield outer
        return
    left, right = inner.left(), inner.right()
    yield QRectF(outer.left(), outer.top(), left - outer.left(), outer.height())
    yield QRectF(right, outer.top(), outer.right() - right, outer.height())
    yield QRectF(left, outer.top(), inner.width(), inner.top() - outer.top())
    yield QRectF(left, inner.bottom(), inner.width(), outer.bottom() - inner.bottom())


def _veil(colour: QColor) -> QColor:
    """Return a colour thin enough for text to be read through it."""
    thin = QColor(colour)
    thin.setAlphaF(0.18)
    return thin
