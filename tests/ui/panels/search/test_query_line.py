"""The query line shows where a mistake is, and hands its arrows to the list."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.panels.search.query_line import QueryLine
from reader.ui.theme import load_theme


@pytest.fixture
def line(qtbot, fonts):
    made = QueryLine(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(320, 30)
    made.show()
    return made


def marked(line):
    """Return the columns of pixels that look other than without marks."""
    image = line.grab().toImage()
    marks = line._wrong, line._vain
    line.set_marks((), ())
    plain = line.grab().toImage()
    line.set_marks(*marks)
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != plain.pixel(x, y) for y in range(image.height()))
    ]


def test_a_mistake_is_marked_under_its_characters(line):
    line.setText('𠮷国企 "改革')
    line.set_marks([(4, 7)], [])
    columns = marked(line)
    metrics = line.fontMetrics()
    before = metrics.horizontalAdvance("𠮷国企 ")
    assert columns
    assert min(columns) >= before - 2
    assert max(columns) <= before + metrics.horizontalAdvance('"改革') + 14


def test_a_mistake_at_the_very_end_can_be_seen(line):
    line.setText("国企 OR")
    line.set_marks([(5, 5)], [])
    assert marked(line)


def test_vain_parts_are_marked_too_and_marks_go_away(line):
    line.setText("国企 火星")
    line.set_marks([], [(3, 5)])
    assert marked(line)
    line.set_marks([], [])
    assert not marked(line)


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown]
)
def test_keys_of_the_list_are_passed_on(qtbot, line, key):
    with qtbot.waitSignal(line.walked) as heard:
        qtbot.keyClick(line, key)
    assert heard.args == [key]


def test_enter_and_escape_are_told(qtbot, line):
    with qtbot.waitSignal(line.entered):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(line.left):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_letters_are_typed(qtbot, line):
    qtbot.keyClicks(line, "liangge")
    assert line.text() == "liangge"
