"""What a card tells of the reader's own: the glossary of an entry, a note, and ways to change."""

from PySide6.QtCore import QCoreApplication

from reader.glossary.concept import Concept
from reader.glossary.glossary import owner
from reader.ui.term_card.blocks import Block, EditEntry, EditNote, OwnTold, Run, Shape, Style

translate = QCoreApplication.translate

_BLANK = Run("  ", Style.SMALL)


def own_fields(concept: Concept, own: OwnTold | None) -> list[Block]:
    """Return the blocks; none where nothing can be changed, as on a projector."""
    if own is None:
        return []
    blocks = []
    edit = EditNote(concept.id)
    if own.note:
        change = Run(translate("Card", "Change"), Style.SMALL_LINK, edit)
        label = translate("Card", "My note")
        blocks.append(Block((Run(own.note), _BLANK, change), "own", Shape.FIELD, label))
    ways = []
    if owner(concept.id):
        ways.append(Run(translate("Card", "Edit"), Style.SMALL_LINK, EditEntry(concept.id)))
    if not own.note:
        ways.append(Run(translate("Card", "Write a note"), Style.SMALL_LINK, edit))
    name = own.glossary or translate("Card", "Yandu's glossary")
    runs = [Run(name, Style.SMALL)]
    for way in ways:
        runs += [_BLANK, way]
    blocks.append(Block(tuple(runs), "own", Shape.FIELD, translate("Card", "Glossary")))
    return blocks
