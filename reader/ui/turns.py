"""Load parts of the window one after the other, each in a turn of its own between two events.

Classes of Qt must be made on the window's thread, and all at once would keep it from its reader
for more than a tenth of a second.
"""

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

CARDS = (
    "reader.ui.term_card.type",
    "reader.ui.term_card.controls",
    "reader.ui.term_card.bar",
    "reader.ui.term_card.view",
    "reader.ui.term_card.pane",
    "reader.ui.occurring",
    "reader.ui.panels.term_panel",
    "reader.ui.term_card.hover",
    "reader.ui.cards",
)
"""What the cards are made of, what others need first."""

MARKS = (
    "reader.ui.marks.choosing",
    "reader.ui.marks.floating",
    "reader.ui.marks.mark_menus",
    "reader.ui.marks.mark_card",
    "reader.ui.marks.margin_notes",
    "reader.ui.marks.selection_bar",
    "reader.ui.marks.page_marks",
    "reader.ui.marks.marking",
)
"""What marking is made of."""


def load_in_turns(names: Sequence[str], owner: QObject, done: Callable[[], None]) -> None:
    """Import modules one a turn, then call `done`; nothing more once the owner is gone.

    Args:
        names: of modules, what others need first.
        owner: lives as long as the loading is wanted.
        done: called in a turn of its own.
    """
    left = iter(names)

    def step() -> None:
        name = next(left, None)
        if name is None:
            done()
            return
        import_module(name)
        QTimer.singleShot(0, owner, step)

    QTimer.singleShot(0, owner, step)
