import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.article.model import Span
from reader.ui.article_view.selection import Selection, Unit
from tests.ui.article_view.page_samples import SENTENCE, spans_of

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def at(view, offset, part=0.5):
    rect = view.rects_of(Span(offset, offset + 1))[0]
    return QPoint(round(rect.left() + rect.width() * part), round(rect.center().y()))


def drag(view, start, end):
    QTest.mousePress(view.viewport(), LEFT, pos=at(view, start, 0.1))
    QTest.mouseMove(view.viewport(), at(view, end, 0.1))
    QTest.mouseRelease(view.viewport(), LEFT, pos=at(view, end, 0.1))


@pytest.fixture
def start(article):
    return article.paragraphs[0].start


def test_dragging_selects_forward_and_backward(view, start):
    drag(view, start + 4, start + 9)
    assert view.selected == Span(start + 4, start + 9)
    drag(view, start + 9, start + 4)
    assert view.selected == Span(start + 4, start + 9)


def test_a_click_clears_the_selection(view, start):
    drag(view, start, start + 9)
    QTest.mouseClick(view.viewport(), LEFT, pos=at(view, start + 20))
    assert view.selected is None


def test_shift_click_extends(view, start):
    QTest.mouseClick(view.viewport(), LEFT, pos=at(view, start + 2, 0.1))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, at(view, start + 8, 0.1))
    assert view.selected == Span(start + 2, start + 8)


def test_double_click_selects_the_word_and_drags_by_words(view, article):
    view.set_word_finder(lambda _, offset: Span(offset // 4 * 4, offset // 4 * 4 + 4))
    offset = spans_of(article, "两个确保")[0].start
    QTest.mouseDClick(view.viewport(), LEFT, pos=at(view, offset))
    word = Span(offset // 4 * 4, offset // 4 * 4 + 4)
    assert view.selected == word
    QTest.mouseMove(view.viewport(), at(view, offset + 8))
    assert view.selected == Span(word.start, (offset + 8) // 4 * 4 + 4)
    QTest.mouseMove(view.viewport(), at(view, offset - 8))
    assert view.selected == Span((offset - 8) // 4 * 4, word.end)
    QTest.mouseRelease(view.viewport(), LEFT, pos=at(view, offset - 8))


def test_triple_click_selects_the_sentence(view, start):
    point = at(view, start + 3)
    QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.selected_text() == SENTENCE


def test_the_other_buttons_do_not_select(view, start):
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=at(view, start))
    assert view.selection is None


def test_dragging_below_the_edge_scrolls(view, start, qtbot):
    QTest.mousePress(view.viewport(), LEFT, pos=at(view, start))
    QTest.mouseMove(view.viewport(), QPoint(400, view.viewport().height() + 30))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 60)
    QTest.mouseRelease(view.viewport(), LEFT, pos=QPoint(400, 300))
    assert len(view.selected) > 100


def test_every_change_of_selection_is_told(view, start):
    told = []
    view.selection_changed.connect(told.append)
    view.select(Span(start, start + 2))
    view.select(None)
    assert told == [Span(start, start + 2), None]


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Qt.Key.Key_Right, SHIFT, (0, 1)),
        (Qt.Key.Key_Left, SHIFT, (-1, 0)),
        (Qt.Key.Key_Right, SHIFT | CONTROL, (0, 3)),
        (Qt.Key.Key_Left, SHIFT | CONTROL, (-3, 0)),
    ],
)
def test_shift_and_arrows_select(view, start, key, modifiers, expected):
    place = start + 6
    view.set_word_finder(
        lambda _, offset: Span(
            (offset - place) // 3 * 3 + place, (offset - place) // 3 * 3 + 3 + place
        )
    )
    view.select(Selection(Span(place, place), place))
    QTest.keyClick(view, key, modifiers)
    assert view.selected == Span(place + expected[0], place + expected[1])


def test_shift_home_and_end_select_to_the_ends_of_the_line(view, start):
    place = start + 50
    line = view.page.line_span(place)
    view.select(Selection(Span(place, place), place))
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected == Span(place, line.end)
    QTest.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert view.selected == Span(line.start, place)


def test_shift_down_selects_about_a_line_and_shift_up_takes_it_back(view, start):
    place = start + 60
    view.select(Selection(Span(place, place), place))
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert 30 < len(view.selected) < 42
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert view.selected is None


def test_select_to_the_ends_of_the_document(view, article, start):
    view.select(Selection(Span(start, start), start))
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT | CONTROL)
    assert view.selected == Span(start, len(article.text))
    QTest.keyClick(view, Qt.Key.Key_Home, SHIFT | CONTROL)
    assert view.selected == Span(0, start)


def test_copy_gives_clean_text_and_copy_with_source_adds_the_source(view, start):
    view.select(Span(start, start + len(SENTENCE)))
    view.copy()
    assert QGuiApplication.clipboard().text() == SENTENCE
    view.copy_with_source()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(SENTENCE + "\n——《")
    assert copied.endswith("2003年1月17日，第1版（要闻）")


def test_select_all_takes_every_character(view, article):
    view.select_all()
    assert view.selected_text() == article.text


def test_units_of_a_character_are_empty(view):
    assert view.unit_at(5, Unit.CHARACTER) == Span(5, 5)
    assert view.unit_at(5, Unit.WORD) == Span(5, 6)
