"""Parts of the window are loaded one a turn, so that events come between."""

import sys

import shiboken6
from PySide6.QtCore import QObject, QTimer

from reader.ui.turns import CARDS, MARKS, load_in_turns


def test_events_come_between_two_modules(qtbot):
    owner, seen = QObject(), []
    timer = QTimer(owner, interval=0)
    timer.timeout.connect(lambda: seen.append(1))
    timer.start()
    load_in_turns(["colorsys"] * 3, owner, lambda: seen.append("done"))
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen.index("done") >= 3
    assert "colorsys" in sys.modules


def test_nothing_is_loaded_for_an_owner_that_is_gone(qtbot):
    owner, done = QObject(), []
    load_in_turns(["colorsys"], owner, lambda: done.append(1))
    shiboken6.delete(owner)
    later = []
    QTimer.singleShot(20, lambda: later.append(1))
    qtbot.waitUntil(lambda: bool(later))
    assert done == []


def test_the_lists_end_with_what_is_wanted():
    assert (CARDS[-1], MARKS[-1]) == ("reader.ui.cards", "reader.ui.marks.marking")
