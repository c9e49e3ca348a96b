"""The scrolled body of a card: draws its text and holds its links."""

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.overriding import override
from reader.ui.article_view.large_type import LargeType
from reader.ui.finger import FingerScrolling
from reader.ui.term_card.blocks import CardContent
from reader.ui.term_card.controls import CardLink, LeavesKeys, SlimScrollBar
from reader.ui.term_card.layouts import CardLayouts
from reader.ui.term_card.type import CardLook, CardType
from reader.ui.term_card.year_link import YearLink

if TYPE_CHECKING:
    from reader.ui.term_card.layout import CardLayout

_EMPTY = CardContent("", "", "", ())
_REHEARSED = 128  # contents of about 0.1 MB: the terms of three screens


class CardView(LeavesKeys, QAbstractScrollArea):
    """Shows one CardContent, as wide as it is, scrolled where it is too long.

    Attributes:
        large: draws its large type.

    Signals:
        link_activated: Target of the link that was clicked or chosen by key.
    """

    link_activated = Signal(object)

    def __init__(self, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.large = LargeType()
        self._type = CardType(look)
        self._layouts = CardLayouts(_EMPTY)
        self._rehearsed: deque[CardLayouts] = deque(maxlen=_REHEARSED)
        self._layout: CardLayout | None = None
        self._width = 0
        self._made: dict[type[CardLink], list[CardLink]] = {CardLink: [], YearLink: []}
        self._links: list[CardLink] = []
        self._bar = SlimScrollBar()
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._bar.set_theme(look.theme)
        FingerScrolling(self)

    @property
    def content(self) -> CardContent:
        """What is shown."""
        return self._layouts.content

    @property
    def links(self) -> list[CardLink]:
        """The links of the card, in reading order."""
        return list(self._links)

    def set_look(self, look: CardLook, width: int | None = None) -> None:
        """Draw in other colours or sizes, at the width the frame is about to give or has."""
        self._type = CardType(look)
        self._bar.set_theme(look.theme)
        self._arrange(width)

    def set_content(self, content: CardContent, *, keep_place: bool = False) -> None:
        """Show another content from its top, or at the height the old one was scrolled to."""
        place = self._bar.value() if keep_place else 0
        self.take(self.layouts_of(content))
        self._arrange()
        self._bar.setValue(place)

    def layouts_of(self, content: CardContent) -> CardLayouts:
        """Return a content as it was set before, or as nothing was set of it yet."""
        known = (made for made in self._rehearsed if made.content == content)
        return next(known, None) or CardLayouts(content)

    def take(self, layouts: CardLayouts) -> None:
        """Have a content that is shown from the next look or width on."""
        self._layouts = layouts

    def height_at(self, width: int) -> int:
        """Return how high the content is at a width, in pixels."""
        return self._layouts.at(self._type.look, width).height

    @property
    def layouts(self) -> CardLayouts:
        """The content as it was set so far."""
        return self._layouts

    def rehearse(self, content: CardContent) -> CardLayouts:
        """Keep what will be set of a content until that content is shown."""
        made = self.layouts_of(content)
        if made in self._rehearsed:  # a term that comes again
            self._rehearsed.remove(made)
        self._rehearsed.append(made)
        return made

    def _arrange(self, width: int | None = None) -> None:
        self._width = self.width() if width is None else width
        self._layout = self._layouts.at(self._type.look, self._width)
        self._fit_bar()
        self._place_links()
        self.viewport().update()

    def _fit_bar(self) -> None:
        height = self._layout.height if self._layout else 0
        self._bar.setRange(0, max(0, height - self.viewport().height()))
        self._bar.setPageStep(self.viewport().height())
        self._bar.setSingleStep(round(2 * self._type.look.em))

    def _place_links(self) -> None:
        boxes = self._layout.links if self._layout else []
        idle = {kind: deque(made) for kind, made in self._made.items()}
        self._links = []
        for box in boxes:
            kind = YearLink if box.choices else CardLink
            link = idle[kind].popleft() if idle[kind] else self._new_link(kind)
            link.stand_for(box, self._bar.value(), self._type)
            link.show()
            self._links.append(link)
        for link in chain.from_iterable(idle.values()):
            link.hide()

    def _new_link(self, kind: type[CardLink]) -> CardLink:
        link = kind(self.viewport())
        link.clicked.connect(self._activate)
        link.focused.connect(self._reveal)
        self._made[kind].append(link)
        return link

    def _activate(self) -> None:
        link = self.sender()
        if isinstance(link, CardLink):
            self.link_activated.emit(link.run.target)

    def _reveal(self) -> None:
        """Scroll so that the link that was focused is in sight."""
        link = self.sender()
        if not isinstance(link, CardLink):
            return
        top, bottom = link.geometry().top(), link.geometry().bottom()
        if top < 0:
            self._bar.setValue(self._bar.value() + top - 8)
        elif bottom > self.viewport().height():
            self._bar.setValue(self._bar.value() + bottom - self.viewport().height() + 8)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        for link in self._links:
            link.move(link.pos() + QPoint(0, dy))
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.width() != self._width:
            self._arrange()
        else:
            self._fit_bar()
            self._place_links()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._type.look.theme.card_paper)
        if self._layout:
            top = self._bar.value()
            painter.translate(0, -top)
            self._layout.draw(painter, top, top + self.viewport().height(), self.large)
            painter.resetTransform()
            if top < self._bar.maximum():
                self._fade(painter)

    def _fade(self, painter: QPainter) -> None:
        """Let the last line pale, as a sign that there is more below."""
        paper = self._type.look.theme.card_paper
        height = self.viewport().height()
        depth = 1.5 * self._type.look.em
        pale = QLinearGradient(0, height - depth, 0, height)
        pale.setColorAt(0, QColor(paper.red(), paper.green(), paper.blue(), 0))
        pale.setColorAt(1, paper)
        painter.fillRect(QRectF(0, height - depth, self.width(), depth), pale)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._type.look.width, 240)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(14 * self._type.look.em), round(6 * self._type.look.em))
