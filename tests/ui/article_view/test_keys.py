import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.article.model import Span
from tests.ui.article_view.page_samples import spans_of


def test_space_and_page_keys_turn_the_page(view):
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Space)
    page = bar.value()
    assert 0 < page < bar.pageStep()
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_n_and_p_walk_the_underlined_terms_and_wrap(view, article):
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span == spans_of(article, "社会保障体系")[0]
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span == spans_of(article, "两个确保")[0]
    QTest.keyClick(view, Qt.Key.Key_P)
    QTest.keyClick(view, Qt.Key.Key_P)
    assert view.current_term.span == spans_of(article, "企业")[-1]
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span == spans_of(article, "社会保障体系")[0]


def test_the_walk_begins_at_the_first_line_in_sight(view):
    view.verticalScrollBar().setValue(600)
    first = view.first_visible()
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span.start >= first


def test_the_walk_begins_at_the_cursor_when_it_is_in_sight(view, article):
    place = spans_of(article, "三条保障线")[0]
    view.select(Span(place.start - 1, place.start))
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span == place


def test_the_walk_begins_anew_when_the_last_term_was_scrolled_away(view):
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_N)
    assert view.current_term.span.start >= view.in_sight().start > 0


def test_enter_asks_about_the_term_the_keyboard_stands_on(view):
    asked = []
    view.term_activated.connect(asked.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == []
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [view.current_term]


def test_moving_to_a_term_is_told_and_brings_it_into_sight(view):
    told = []
    view.term_focused.connect(told.append)
    QTest.keyClick(view, Qt.Key.Key_P)
    assert told == [view.current_term]
    box = view.rects_of(view.current_term.span)[0]
    assert 0 <= box.top() < view.viewport().height()


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_F5])
def test_other_keys_are_left_to_the_window(view, key):
    before = view.verticalScrollBar().value(), view.selection
    QTest.keyClick(view, key)
    assert (view.verticalScrollBar().value(), view.selection) == before


def test_ctrl_n_is_not_the_walk(view):
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert view.current_term is None


def test_keys_without_an_article_do_nothing(view):
    view.set_article(None)
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.current_term is None


def test_a_selection_by_keyboard_begins_at_the_current_term(view, article):
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    start = spans_of(article, "社会保障体系")[0].start
    assert view.selected == Span(start, start + 1)
