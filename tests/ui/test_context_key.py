"""Shift+F10 opens the menu of what has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QListWidget, QWidget

from reader.ui.context_key import add_context_key


class Rows(QListWidget):
    def contextMenuEvent(self, event):  # noqa: N802  # Qt's name
        self.asked = (event.reason(), self.itemAt(event.pos()).text())


def test_the_menu_opens_at_the_current_row(qtbot):
    window = QWidget()
    rows = Rows(window)
    rows.addItems(["one", "two"])
    rows.setCurrentRow(1)
    add_context_key(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert rows.asked == (QContextMenuEvent.Reason.Keyboard, "two")


def test_without_the_keyboard_nothing_opens(qtbot):
    window = QWidget()
    keys = add_context_key(window)
    qtbot.addWidget(window)
    keys.activated.emit()
