"""The first hints: at the first start only, at what they are about, never in a reader's way."""

import pytest
from PySide6.QtCore import Qt

from reader.settings import Settings
from reader.ui.hints.first_hints import COUNT
from reader.ui.requests import Request


@pytest.fixture
def hints(program, open_file):
    open_file(program.workspace)
    return program.hints


@pytest.fixture
def shown(hints, qtbot):
    hints.show_again()
    assert hints.card.isVisible()
    return hints


def told(hints):
    return hints.card.accessibleDescription()


def test_a_first_start_begins_after_a_while(hints):
    hints.begin_at_first_start()
    assert hints._timer.isActive()
    hints._timer.timeout.emit()
    assert "underlined term" in told(hints)


def test_nothing_begins_by_itself(hints):
    assert hints.card is None
    assert not hints._timer.isActive()


class TestALaterStart:
    @pytest.fixture
    def settings(self):
        return Settings(language="en", theme="light", recent_files=("one.txt",))

    def test_begins_nothing(self, hints):
        hints.begin_at_first_start()
        assert not hints._timer.isActive()


class TestAStartAfterAHintWasSeen:
    @pytest.fixture
    def settings(self):
        return Settings(language="en", theme="light", recent_files=("one.txt",), hints=2)

    def test_goes_on_with_the_next(self, hints):
        hints.begin_at_first_start()
        hints.go_on()
        assert "Ctrl+Shift+P" in told(hints)


def test_each_hint_points_at_its_part(shown, program):
    window = program.window
    texts = []
    for number in range(COUNT):
        assert program.workspace.settings.hints == number
        assert window.rect().contains(shown.card.geometry())
        texts.append(told(shown))
        shown.card.next.click()
    assert not shown.card.isVisible()
    assert program.workspace.settings.hints == COUNT
    assert len(set(texts)) == COUNT


def test_the_hint_of_a_term_does_not_cover_it(shown, program):
    assert not shown.card.geometry().intersects(shown._place())


@pytest.mark.parametrize("where", ["page", "card"])
def test_escape_ends_them_all(shown, program, qtbot, where):
    focus = program.window.view if where == "page" else shown.card.next
    focus.setFocus()
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not shown.card.isVisible()
    assert program.workspace.settings.hints == COUNT


def test_enter_goes_on_and_skip_is_a_button_too(shown, qtbot):
    shown.card.next.setFocus()
    qtbot.keyClick(shown.card.next, Qt.Key.Key_Return)
    assert "Ctrl+F" in told(shown)
    shown.card.skip.setFocus()
    qtbot.keyClick(shown.card.skip, Qt.Key.Key_Return)
    assert not shown.card.isVisible()


def test_they_take_no_focus_and_tab_leads_to_them(shown, program):
    view = program.window.view
    assert not shown.card.isAncestorOf(program.window.focusWidget())
    assert view.nextInFocusChain() in {shown.card.next, view.viewport()}


def test_what_a_hint_is_about_goes_on_when_done(shown, program):
    shown.card.next.click()
    program.workspace.ask(Request.FIND)
    assert program.workspace.settings.hints == 2


def test_another_wish_changes_nothing(shown, program):
    program.workspace.ask(Request.SHOW_KEYS)
    assert program.workspace.settings.hints == 0


def test_a_class_sees_none(shown, program):
    program.workspace.presenting = True
    shown.go_on()
    assert not shown.card.isVisible()
    program.workspace.presenting = False
    shown.go_on()
    assert shown.card.isVisible()


def test_the_hint_of_a_term_goes_out_of_sight_with_it(shown, program):
    view = program.window.view
    program.window.resize(700, 300)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert shown.card.isHidden() or not shown.card.geometry().intersects(shown._place())


def test_without_a_term_the_next_hint_comes(program):
    program.workspace.ask(Request.SHOW_HINTS)
    assert "Ctrl+F" in told(program.hints)


def test_in_full_screen_they_stand_at_the_page(shown, program):
    program.window.menuBar().hide()
    shown.card.next.click()
    assert shown.card.isVisible()


def test_another_language_is_spoken_at_once(shown, program, qtbot):
    program.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: "释义卡" in told(shown))


def test_a_small_window_holds_them(shown, program, qtbot):
    program.window.legend.hide()
    program.window.resize(420, 320)
    qtbot.waitUntil(lambda: program.window.rect().contains(shown.card.geometry()))


def test_panels_beside_the_page_do_not_cover_them(shown, program, qtbot):
    window = program.window
    for wish in (Request.BROWSE_GLOSSARY, Request.SHOW_GAPS):
        program.workspace.ask(wish)
    middle = window.centralWidget()
    qtbot.waitUntil(
        lambda: (
            window.children().index(shown.card) > window.children().index(middle)
            and middle.geometry().intersects(shown.card.geometry())
        )
    )


def test_another_theme_is_taken(shown, program):
    program.workspace.change(theme="dark")
    assert shown.card._theme.name == "dark"
    assert not shown.card.grab().isNull()
