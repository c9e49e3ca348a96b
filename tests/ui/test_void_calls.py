"""The binding keeps count of None: PySide6 6.12.0 did not, and Python 3.11 aborted."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

CALLS = 20_000


def test_void_calls_leave_the_count_of_none_alone(qapp):
    quiet, label = QObject(), QLabel()
    before = sys.getrefcount(None)
    for number in range(CALLS // 2):
        quiet.setObjectName(f"n{number}")
        label.setText("研读")
    assert abs(sys.getrefcount(None) - before) < 100
