"""A finger scrolls a card."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.finger import FingerScrolling
from reader.ui.term_card.type import CardLook
from reader.ui.term_card.view import CardView


class Tall(QAbstractScrollArea):
    """Something high in a low window."""

    def paintEvent(self, _):  # noqa: N802
        QPainter(self.viewport()).end()

    def viewportEvent(self, event):  # noqa: N802
        if isinstance(event, QMouseEvent):
            event.accept()
            return True
        return super().viewportEvent(event)


@pytest.fixture
def area(qtbot):
    made = Tall()
    FingerScrolling(made)
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show()
    made.verticalScrollBar().setRange(0, 5000)
    return made


@pytest.fixture(scope="module")
def device(qapp):
    return QTest.createTouchDevice()


def test_a_swipe_scrolls(qtbot, area, device):
    page = area.viewport()
    QTest.touchEvent(page, device).press(0, QPoint(100, 250), page).commit()
    for y in (220, 180, 120):
        QTest.touchEvent(page, device).move(0, QPoint(100, y), page).commit()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    QTest.touchEvent(page, device).release(0, QPoint(100, 120), page).commit()


def test_a_mouse_does_not(qtbot, area):
    page = area.viewport()
    qtbot.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(100, 250))
    qtbot.mouseMove(page, QPoint(100, 100))
    qtbot.mouseRelease(page, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert area.verticalScrollBar().value() == 0


def test_every_card_is_scrolled_so(qtbot, theme):
    card = CardView(CardLook(theme))
    qtbot.addWidget(card)
    assert card.findChild(FingerScrolling) is not None
