"""The find bar takes queries by keyboard and says what came of them in words."""

import pytest
from PySide6.QtCore import Qt

from reader.article.model import Span
from reader.ui.finding.bar import FindBar
from reader.ui.finding.regex import RegexProblem
from reader.ui.finding.session import Found

HITS = (Span(0, 2), Span(4, 6), Span(8, 10))


@pytest.fixture
def bar(qtbot, theme):
    made = FindBar(theme)
    qtbot.addWidget(made)
    made.enter()
    return made


@pytest.fixture
def searches(bar):
    heard = []
    bar.searched.connect(lambda query, regex: heard.append((query, regex)))
    return heard


def test_each_key_searches(qtbot, bar, searches):
    qtbot.keyClicks(bar.entry, "wto")
    assert [query for query, _ in searches] == ["w", "wt", "wto"]


def test_a_selected_word_is_taken_as_the_query(bar, searches):
    bar.enter("两个确保")
    assert bar.entry.text() == "两个确保"
    assert searches[-1] == ("两个确保", False)


def test_several_selected_lines_are_not(bar):
    bar.enter("一\n二")
    assert bar.entry.text() == ""


def test_the_expression_button_searches_again(bar, searches):
    bar.entry.setText("a")
    bar.regex.click()
    assert searches[-1] == ("a", True)


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, -1),
    ],
)
def test_enter_goes_on_and_shift_enter_back(qtbot, bar, key, modifier, step):
    with qtbot.waitSignal(bar.stepped) as blocker:
        qtbot.keyClick(bar.entry, key, modifier)
    assert blocker.args == [step]


def test_the_arrows_go_on_and_back(qtbot, bar):
    bar.show_found(Found("a", HITS, 0))
    heard = []
    bar.stepped.connect(heard.append)
    bar.next.click()
    bar.previous.click()
    assert heard == [1, -1]


def test_escape_closes(qtbot, bar):
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.entry, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_the_cross_closes(qtbot, bar):
    with qtbot.waitSignal(bar.closed):
        bar.close_button.click()


def test_a_query_with_hits_is_worth_keeping(qtbot, bar):
    bar.entry.setText("确保")
    bar.show_found(Found("确保", HITS, 0))
    with qtbot.waitSignal(bar.kept) as blocker:
        bar.leave()
    assert blocker.args == ["确保"]


def test_a_query_without_hits_is_not(qtbot, bar):
    bar.entry.setText("没有")
    bar.show_found(Found("没有"))
    with qtbot.assertNotEmitted(bar.kept):
        bar.leave()


def test_the_up_key_recalls_earlier_searches_and_down_comes_back(qtbot, bar, searches):
    bar.set_history(("试点", "确保"))
    for _ in range(3):
        qtbot.keyClick(bar.entry, Qt.Key.Key_Up)
    assert bar.entry.text() == "确保"
    qtbot.keyClick(bar.entry, Qt.Key.Key_Down)
    assert bar.entry.text() == "试点"
    qtbot.keyClick(bar.entry, Qt.Key.Key_Down)
    assert bar.entry.text() == ""
    assert [query for query, _ in searches] == ["试点", "确保", "试点", ""]


def test_without_a_history_the_up_key_leaves_the_query(qtbot, bar):
    bar.entry.setText("a")
    qtbot.keyClick(bar.entry, Qt.Key.Key_Up)
    assert bar.entry.text() == "a"


@pytest.mark.parametrize(
    ("found", "count", "notice"),
    [
        (Found(), "", ""),
        (Found("a"), "No hits", ""),
        (Found("a", searching=True), "Searching…", ""),
        (Found("a", HITS, 1), "2 of 3", ""),
        (Found("a", HITS, 0, wrapped=1), "1 of 3", "Went on from the beginning."),
        (Found("a", HITS, 2, wrapped=-1), "3 of 3", "Went on from the end."),
        (Found("a", HITS, 0, by_pinyin=True), "1 of 3", "Found by pinyin."),
        (
            Found("(", problem=RegexProblem.PATTERN, reason="missing )"),
            "",
            "The expression cannot be read: missing ).",
        ),
        (
            Found("a", problem=RegexProblem.TOO_LONG),
            "",
            "The expression is longer than 1000 characters.",
        ),
        (
            Found("a", problem=RegexProblem.TOO_COMPLEX),
            "",
            "The expression is too complex for this text; the search was stopped.",
        ),
        (
            Found("a", HITS, 0, problem=RegexProblem.TOO_MANY),
            "1 of 3",
            "Only the first 100,000 hits are shown.",
        ),
    ],
)
def test_the_bar_says_what_came_of_a_search(bar, found, count, notice):
    bar.show_found(found)
    assert bar.count.text() == count
    assert bar.notice.text() == notice


def test_without_hits_the_arrows_are_off(bar):
    bar.show_found(Found("a"))
    assert not bar.next.isEnabled()
    assert not bar.previous.isEnabled()


def test_every_control_has_a_name(bar):
    controls = (bar.entry, bar.regex, bar.previous, bar.next, bar.close_button)
    assert all(control.accessibleName() for control in controls)
