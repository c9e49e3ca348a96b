"""The card of the page that stands beside the one that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.ui.term_card.hover import HoverController

if TYPE_CHECKING:
    from reader.ui.side_by_side.side_by_side import SideBySide
    from reader.ui.term_card.blocks import Subject
    from reader.ui.term_card.hover_card import HoverCard
    from reader.ui.term_card.source import CardSource


class CardBeside(QObject):
    """Explains under the pointer what stands beside; a click makes that the page that is read.

    Args:
        sides: both pages; own this object.
        source: tells the card what to say.
        card: a child of the window.
        keys: the object through which all key events of the program pass.

    Attributes:
        hover: opens and closes the card.

    Signals:
        pinned: Subject to keep in the side panel, after its page has become the one that is read.
    """

    pinned = Signal(object)

    def __init__(
        self, sides: SideBySide, source: CardSource, card: HoverCard, keys: QObject
    ) -> None:
        super().__init__(sides)
        self._sides, self.source, self.card = sides, source, card
        source.script = lambda: sides.beside.page.column.convert if sides.beside.page else None
        self.hover = HoverController(sides.beside, card, source, keys)
        self.hover.pin_requested.connect(self._pin)
        sides.shown_beside.connect(self._take)
        sides.entering.come_first()
        self._take()

    def _take(self) -> None:
        terms = self._sides.findings.analysis.terms
        self.source.set_article(self._sides.beside.article, terms)
        self.hover.set_index(self._sides.findings.index)

    def _pin(self, subject: Subject) -> None:
        self._sides.enter_beside()
        self.pinned.emit(subject)
