"""The blocks of a card set one below the other, and their drawing."""

from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader.ui.article_view.large_type import LargeType
from reader.ui.term_card.blocks import Block, CardContent, Run, Shape, Style
from reader.ui.term_card.type import CardType, LinkBox, SetText
from reader.ui.term_card.year_columns import HEIGHT as YEARS_HEIGHT
from reader.ui.term_card.year_columns import YearColumns

_PAD = 1.2  # em, at the left and right
_LABEL_MOST = 6.0  # em; longer labels go over two lines
_DISC = 1.42  # em, diameter of a member's number
_ABOVE = {Style.GLOSS: 0.25, Style.SMALL: 0.1, Style.WARNING: 0.25}  # em, over lines
_GROUND = 0.07  # share of the accent in the ground of members and notices


class CardLayout:
    """A card's content at one width.

    Attributes:
        height: in whole pixels.
        links: in reading order.
    """

    def __init__(self, content: CardContent, kind: CardType, width: float) -> None:
        self._type = kind
        self._em = kind.look.em
        self._left = _PAD * self._em
        self._width = width - 2 * self._left
        self._texts: list[SetText] = []
        self._rules: list[float] = []
        self._grounds: list[QRectF] = []
        self._bars: list[QRectF] = []
        self._years: list[YearColumns] = []
        self._links: list[LinkBox] = []
        self._discs: list[tuple[QPointF, int, bool]] = []
        self._label_width = self._widest_label(content)
        y = 0.4 * self._em
        for number, (_, group) in enumerate(groupby(content.blocks, lambda b: b.section)):
            y = self._set_section(list(group), y, first=not number)
        self.height = round(y + 0.8 * self._em)

    @property
    def links(self) -> list[LinkBox]:
        """The links in reading order."""
        return self._links

    # -- setting

    def _widest_label(self, content: CardContent) -> float:
        fields = (block for block in content.blocks if block.shape is Shape.FIELD)
        labels = {block.label for block in fields if block.label}
        widths = (self._type.natural_width(label, Style.SMALL) for label in labels)
        return min(max(widths, default=0.0) + 1, _LABEL_MOST * self._em)

    def _set_section(self, blocks: list[Block], y: float, *, first: bool) -> float:
        em = self._em
        if blocks[0].shape is Shape.MEMBER:
            return self._set_members(blocks, y + 0.6 * em)
        if not first and blocks[0].shape is not Shape.NOTICE:
            below_ground = self._grounds and self._grounds[-1].bottom() >= y - 1
            y += 0.55 * em
            if not below_ground:
                self._rules.append(round(y) + 0.5)
                y += 0.55 * em
        for block in blocks:
            y = self._set_block(block, y)
        return y

    def _set_block(self, block: Block, y: float) -> float:
        if block.shape is Shape.FIELD:
            return self._set_field(block, y)
        if block.shape is Shape.NOTICE:
            return self._set_notice(block, y)
        if block.shape is Shape.YEARS:
            return self._set_years(block, y)
        above = _ABOVE.get(block.runs[0].style, 0.0) * self._em
        return self._set_lines(block, self._left, y + above, self._width)

    def _set_lines(self, block: Block, left: float, y: float, width: float) -> float:
        for runs in _lines(block):
            text = self._type.set_runs(runs, left, y, width)
            self._texts.append(text)
            self._links += text.links
            y = text.bottom
        return y

    def _set_field(self, block: Block, y: float) -> float:
        indent = self._label_width + 0.9 * self._em
        first = len(self._texts)
        bottom = self._set_lines(block, self._left + indent, y, self._width - indent)
        if not block.label:
            return bottom + 0.12 * self._em
        label = (Run(block.label, Style.SMALL),)
        top = self._texts[first].baseline - self._type.drop(Style.SMALL)
        set_label = self._type.set_runs(label, self._left, top, self._label_width)
        self._texts.append(set_label)
        return max(bottom, set_label.bottom) + 0.12 * self._em

    def _set_years(self, block: Block, y: float) -> float:
        em = self._em
        left = self._left + self._label_width + 0.9 * em
        box = QRectF(left, y + 0.4 * em, self._left + self._width - left, YEARS_HEIGHT * em)
        columns = YearColumns(box, block.years)
        self._years.append(columns)
        years = tuple(run for run in block.runs if run.target)
        if years:
            choices = tuple(zip(years, columns.places(), strict=True))
            self._links.append(LinkBox(years[0], (box,), choices))
        return box.bottom() + 0.2 * em

    def _set_notice(self, block: Block, y: float) -> float:
        em = self._em
        top = y + 0.5 * em
        indent = 0.8 * em
        bottom = self._set_lines(block, self._left + indent, top + 0.3 * em, self._width - 1.6 * em)
        ground = QRectF(self._left, top, self._width, bottom + 0.35 * em - top)
        self._grounds.append(ground)
        self._bars.append(QRectF(ground.left(), ground.top(), 3, ground.height()))
        return ground.bottom()

    def _set_members(self, blocks: list[Block], y: float) -> float:
        em = self._em
        top = y
        y += 0.5 * em
        indent = 0.8 * em + _DISC * em + 0.7 * em
        for number, block in enumerate(blocks):
            y += 0.55 * em if number else 0
            first = len(self._texts)
            bottom = self._set_lines(block, self._left + indent, y, self._width - indent - em)
            middle = self._texts[first].baseline - 0.36 * em
            centre = QPointF(self._left + 0.8 * em + _DISC * em / 2, middle)
            self._discs.append((centre, block.number, block.arrow))
            y = bottom
        ground = QRectF(self._left, top, self._width, y + 0.5 * em - top)
        self._grounds.append(ground)
        return ground.bottom()

    # -- drawing

    def draw(self, painter: QPainter, top: float, bottom: float, large: LargeType) -> None:
        """Draw what lies between two heights of the card; `large` draws large type."""
        theme = self._type.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_mixed(theme.accent, theme.card_paper, _GROUND))
        for ground in self._grounds:
            painter.drawRoundedRect(ground, 4, 4)
        for bar in self._bars:
            painter.fillRect(bar, theme.accent)
        painter.setPen(QPen(theme.rule, 1))
        for y in self._rules:
            painter.drawLine(QPointF(self._left, y), QPointF(self._left + self._width, y))
        self._draw_discs(painter)
        self._draw_texts(painter, top, bottom, large)
        for columns in self._years:
            columns.draw(painter, theme, self._type.font(Style.SMALL))

    def _draw_texts(self, painter: QPainter, top: float, bottom: float, large: LargeType) -> None:
        theme = self._type.look.theme
        faint = QColor(theme.accent)
        faint.setAlphaF(0.45)
        for text in self._texts:
            if text.bottom < top or text.layout.lineAt(0).y() > bottom:
                continue
            if large.takes(painter, text.size):
                region = QRectF(0, top, self._width + 2 * self._left, bottom - top)
                for number in range(text.layout.lineCount()):
                    line = text.layout.lineAt(number)
                    large.draw(painter, line, QPointF(), text.colours, region)
            else:
                painter.setPen(theme.card_text)
                text.layout.draw(painter, QPointF())
            painter.setPen(QPen(faint, 1))
            for link in text.links:
                for rect in link.rects:
                    y = round(rect.bottom() - 0.12 * rect.height()) + 0.5
                    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

    def _draw_discs(self, painter: QPainter) -> None:
        theme, em = self._type.look.theme, self._em
        radius = _DISC * em / 2
        font = self._type.font(Style.SMALL, bold=True)
        painter.setFont(font)
        for number, (centre, label, arrow) in enumerate(self._discs):
            if arrow:
                self._draw_arrow(painter, self._discs[number - 1][0], centre)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawEllipse(centre, radius, radius)
            painter.setPen(theme.card_paper)
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(label))

    def _draw_arrow(self, painter: QPainter, above: QPointF, below: QPointF) -> None:
        radius, accent = _DISC * self._em / 2, self._type.look.theme.accent
        tip = QPointF(below.x(), below.y() - radius - 0.12 * self._em)
        head = 0.32 * self._em
        painter.setPen(QPen(accent, 1.5))
        painter.drawLine(
            QPointF(above.x(), above.y() + radius + 0.15 * self._em), tip - QPointF(0, head)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        wing = QPointF(head * 0.75, head)
        mirrored = QPointF(-wing.x(), wing.y())
        painter.drawPolygon(QPolygonF([tip, tip - wing, tip - mirrored]))


def _lines(block: Block) -> list[tuple[Run, ...]]:
    """Part a block's runs at their newlines."""
    lines: list[list[Run]] = [[]]
    for run in block.runs:
        first, *others = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in others]
    parted = (tuple(run for run in line if run.text) for line in lines)
    return [line for line in parted if line]


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    def mix(one: int, other: int) -> int:
        return round(share * one + (1 - share) * other)

    return QColor(
        mix(colour.red(), ground.red()),
        mix(colour.green(), ground.green()),
        mix(colour.blue(), ground.blue()),
    )
