"""A caret in the text: by every unit, with selection, terms, and those who listen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.article.model import Span
from reader.ui.commands.table import commands
from reader.ui.reading_modes.modes import ReadingModes
from tests.ui.stand_in import make_article, spans_of

Key, Held = Qt.Key, Qt.KeyboardModifier
PLAIN = Held.NoModifier


@pytest.fixture
def window(program, open_file, study):
    study.articles["long.txt"] = make_article(copies=12)
    open_file(program.workspace, "long.txt")
    program.workspace.change(caret=True)
    program.window.view.setFocus()
    return program.window


@pytest.fixture
def text(window):
    return window.workspace.article.text


@pytest.fixture
def caret(window):
    return window.view.findChild(ReadingModes).caret


@pytest.fixture
def put(window, caret):
    def at(offset):
        window.view.select(Span(offset, offset))

    return at


@pytest.fixture
def press(window):
    def keys(key, held=PLAIN):
        QTest.keyClick(window.view, key, held)

    return keys


def test_f7_puts_the_caret_before_the_first_line_in_sight(window, caret):
    command = next(one for one in commands() if "F7" in one.keys)
    assert caret.at == 0
    command.run(window.workspace)
    assert caret.at is None
    window.view.verticalScrollBar().setValue(900)
    command.run(window.workspace)
    assert caret.at == window.view.first_visible() > 0


def test_the_arrows_go_by_character(caret, press, put):
    put(5)
    press(Key.Key_Right)
    press(Key.Key_Right)
    press(Key.Key_Left)
    assert caret.at == 6


def test_it_stays_in_the_article(caret, press, text):
    press(Key.Key_Left)
    assert caret.at == 0
    press(Key.Key_End, Held.ControlModifier)
    press(Key.Key_Right)
    press(Key.Key_Down)
    assert caret.at == len(text)
    press(Key.Key_Home, Held.ControlModifier)
    press(Key.Key_Up)
    assert caret.at == 0


def test_with_control_by_word(window, caret, press, put, text):
    window.view.set_word_finder(lambda _, at: Span(at - at % 2, at - at % 2 + 2))
    put(4)
    press(Key.Key_Right, Held.ControlModifier)
    assert caret.at == 6
    press(Key.Key_Left, Held.ControlModifier)
    press(Key.Key_Left, Held.ControlModifier)
    assert caret.at == 2


def test_with_alt_by_sentence(caret, press, put, text):
    first = text.index("。")
    put(first - 3)
    press(Key.Key_Down, Held.AltModifier)
    assert text[caret.at - 1] in "。\n"
    after = caret.at
    press(Key.Key_Down, Held.AltModifier)
    press(Key.Key_Up, Held.AltModifier)
    assert caret.at == after


def test_with_control_up_and_down_by_paragraph(caret, press, put, text):
    second = text.index("\n") + 1
    put(2)
    press(Key.Key_Down, Held.ControlModifier)
    assert caret.at == second
    press(Key.Key_Right)
    press(Key.Key_Up, Held.ControlModifier)
    assert caret.at == second
    press(Key.Key_Up, Held.ControlModifier)
    assert caret.at == 0


def long_line(window):
    """Return the first line that is broken inside its paragraph."""
    text, page = window.workspace.article.text, window.view.page
    at = 0
    while text[page.line_span(at).end] == "\n":
        at = page.line_span(at).end + 1
    return page.line_span(at)


def test_home_and_end_keep_to_the_line(window, caret, press, put):
    line = long_line(window)
    put(line.start + 3)
    for _ in range(2):  # once more: it is behind the line, not in the next one
        press(Key.Key_End)
        assert caret.at == line.end
    press(Key.Key_Home)
    assert caret.at == line.start


def test_up_and_down_keep_to_a_column(window, caret, press, put):
    line = long_line(window)
    put(line.start + 9)
    press(Key.Key_Down)
    below = window.view.page.line_span(caret.at)
    assert below.start == line.end
    for _ in range(6):
        press(Key.Key_Down)
    for _ in range(7):
        press(Key.Key_Up)
    assert caret.at == line.start + 9


def test_down_from_the_end_of_a_line_goes_to_the_end_of_the_next(window, caret, press, put):
    line = long_line(window)
    put(line.start)
    press(Key.Key_End)
    press(Key.Key_Down)
    assert caret.at == window.view.page.line_span(line.end).end


def test_the_page_keys_take_it_along(window, caret, press, put):
    put(long_line(window).start)
    press(Key.Key_PageDown)
    assert window.view.verticalScrollBar().value() > 0
    assert caret.at in window.view.in_sight()
    press(Key.Key_PageUp)
    press(Key.Key_PageUp)
    assert caret.at == 0


def test_shift_selects(window, caret, press, put):
    put(4)
    press(Key.Key_Right, Held.ShiftModifier)
    press(Key.Key_Right, Held.ShiftModifier)
    assert window.view.selected == Span(4, 6)
    press(Key.Key_Left)
    assert window.view.selected is None
    put(9)
    press(Key.Key_Up, Held.ShiftModifier | Held.ControlModifier)
    assert window.view.selected.end == 9


def test_the_term_it_comes_into_has_the_frame_and_enter_asks_about_it(
    window, caret, press, put, text
):
    place = spans_of(text, "两个确保")[0]
    asked = []
    window.view.term_activated.connect(asked.append)
    put(place.start - 1)
    press(Key.Key_Right)
    assert window.view.current_term.span == place
    press(Key.Key_Return)
    assert [term.span for term in asked] == [place]
    put(place.end - 1)
    press(Key.Key_Right)
    assert window.view.current_term is None


def test_it_follows_the_walk_through_the_terms(window, caret, press):
    press(Key.Key_N)
    assert caret.at == window.view.current_term.span.start


def test_it_follows_the_pointer_and_the_next_article(window, caret, open_file):
    box = window.view.rects_of(Span(3, 4))[0]
    place = box.center().toPoint()
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caret.at in {3, 4}
    open_file(window.workspace, "one.txt")
    assert caret.at == 0


def test_it_is_drawn_and_goes_away(window, caret, put):
    put(6)
    box = window.view.rects_of(Span(6, 7))[0].toRect()

    def picture():
        return window.view.viewport().grab(box.adjusted(-3, -3, 0, 3)).toImage()

    drawn = picture()
    window.workspace.change(caret=False)
    assert picture() != drawn


def test_those_who_read_the_screen_aloud_are_told(window, caret, press, put, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.cursorPosition())
    )
    put(7)
    press(Key.Key_Right)
    assert told[-2:] == [7, 8]


def test_without_the_mode_the_arrows_scroll(window, press, caret):
    window.workspace.change(caret=False)
    press(Key.Key_Down)
    assert window.view.verticalScrollBar().value() > 0
    assert caret.at is None
