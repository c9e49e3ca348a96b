"""The card on the projector: large, without buttons, and told step by step."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from reader.overriding import override
from reader.ui.term_card.blocks import Block, CardContent, Run, Style, Subject, ToggleSecond
from reader.ui.term_card.hover_card import HoverCard
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.term_card.layouts import CardLayouts
    from reader.ui.theme import Theme

MOST = 0.82  # share of the projector's height
SIZES = (0.76, 0.7, 0.64, 0.58, 0.52, 0.47)  # of the page's type, until the card fits
MEASURE = 38  # em at most
EDGE = 3  # pixels of its border: it has no shadow, and must stand out from the last row
_EDGES = 2 * EDGE  # at the left and right of the content
_SECTIONS = ("head", "members", "senses", "definition")


class Stage(IntEnum):
    """How much of a card is told; each stage holds those before it."""

    TERM = 1
    PINYIN = 2
    GLOSS = 3
    MEMBERS = 4
    NOTE = 5  # definition, note and other meanings


def stage_of(block: Block) -> Stage:
    """Return at which stage a block of a card's upper part is told."""
    if block.section == "head":
        first = {Style.HEADWORD: Stage.TERM, Style.PINYIN: Stage.PINYIN}
        return first.get(block.runs[0].style, Stage.GLOSS)
    return Stage.MEMBERS if block.section == "members" else Stage.NOTE


def stages(content: CardContent) -> tuple[Stage, ...]:
    """Return the stages in which a card has something to tell."""
    return tuple(sorted({stage_of(block) for block in _upper(content)}))


def staged(content: CardContent, stage: Stage) -> CardContent:
    """Return what a card tells a class up to a stage: no sources, no links, no controls."""
    blocks = [block for block in _upper(content) if stage_of(block) <= stage]
    plain = (replace(block, runs=tuple(map(_unlinked, block.runs))) for block in blocks)
    return replace(content, blocks=tuple(plain), stage=None)


def _upper(content: CardContent) -> list[Block]:
    return [
        block
        for block in content.blocks
        if block.section in _SECTIONS
        and not any(isinstance(run.target, ToggleSecond) for run in block.runs)
    ]


def _unlinked(run: Run) -> Run:
    style = {Style.LINK: Style.BODY, Style.SMALL_LINK: Style.SMALL}.get(run.style, run.style)
    return replace(run, target=None, style=style)


class StagedSource(CardSource):
    """Tells subjects as far as their stage; what a class is not told is not looked for.

    Attributes:
        stage: how far.
    """

    stage = Stage.NOTE
    detailed = False

    @override
    def content(self, subject: Subject, *, second: bool) -> CardContent:
        return staged(super().content(subject, second=False), self.stage)

    def stages(self, subject: Subject) -> tuple[Stage, ...]:
        """Return the stages in which a subject's card has something to tell."""
        return stages(super().content(subject, second=False))


class ProjectedCard(HoverCard):
    """A card that takes the largest type in which its content fits.

    Args:
        source: tells it what to say.
        theme: colours.
        window: in which it stands.
    """

    def __init__(self, source: StagedSource, theme: Theme, window: QWidget) -> None:
        super().__init__(source, CardLook(theme), window)
        self._em = 30.0
        self._theme = theme
        self._tones = True
        self.most = MOST
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(EDGE, EDGE, EDGE, margins.bottom())
        self.bar.setMaximumHeight(0)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_type(self, theme: Theme, em: float, *, tones: bool) -> None:
        """Take colours, and the size of the page's type in pixels."""
        if (theme, em, tones) == (self._theme, self._em, self._tones):
            return
        self._theme, self._em, self._tones = theme, em, tones
        if self.isVisible():
            self.refresh()

    @override
    def put(self, content: CardContent, *, keep_place: bool) -> None:
        """Set a content at once in the type in which it fits, and in no other."""
        layouts = self.view.layouts_of(content)
        self.view.take(layouts)
        look = self._fitting(layouts)
        self.set_look(look, look.width - _EDGES)

    @override
    def set_look(self, look: CardLook, inner: int | None = None) -> None:
        self._look = look  # it has neither buttons nor a row of stages that would take it, too
        self.view.set_look(look, inner)
        self.update()

    @override
    def settle(self) -> None:
        look = self._fitting(self.view.layouts)
        if look != self._look:
            self.set_look(look, look.width - _EDGES)
        super().settle()

    @override
    def rehearse(self, subject: Subject) -> None:
        """Set and draw a card unseen in the type in which it fits, so that it comes at once."""
        layouts = self.view.rehearse(self._source.content(subject, second=False))
        look = self._fitting(layouts)
        layouts.draw_unseen(look, look.width - _EDGES, self.view.large)

    def _fitting(self, layouts: CardLayouts) -> CardLook:
        """Return the largest type in which a content fits the share of the window it may take.

        Sizes that are estimated to be too large are not set in order to be measured, so that one
        which a content would only just fit may be passed over: of 1,071 concepts' cards one.
        """
        room = self.most * self.window().height()
        looks = [self._look_at(size) for size in SIZES]
        fitting = (look for look in looks[:-1] if layouts.fits(look, look.width - _EDGES, room))
        return next(fitting, looks[-1])

    def _look_at(self, size: float) -> CardLook:
        em = self._em * size
        measure = min(MEASURE, 0.9 * self.window().width() / em)
        return CardLook(self._theme, em, self._tones, measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it to its corners: what is opaque to Qt is not painted twice under it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.card_border)
        inner = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter.fillRect(inner & event.rect(), self._look.theme.card_paper)

    @override
    def open(self) -> None:
        """Show it without a shadow, which would take longer to draw than the card."""
        self.show()
        self.raise_()
