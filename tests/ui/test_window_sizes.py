"""No window is larger than its screen when it is first shown."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from reader.ui.window_sizes import fitting


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_fits_is_left_alone(window):
    assert fitting(QSize(300, 200), window) == QSize(300, 200)


def test_what_is_too_large_leaves_room_for_its_frame(window):
    room = window.screen().availableSize()
    found = fitting(QSize(10_000, 200), window)
    assert room.width() - 20 < found.width() < room.width()
    assert found.height() == 200
    assert room.height() - 60 < fitting(QSize(9, 10_000), window).height() < room.height()
