"""Notices stay until they are dismissed, the latest in front, in both languages."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from reader.language import Text
from reader.ui.notice_strip import NoticeStrip
from reader.ui.theme import load_theme

FIRST, SECOND = Text(en="First.", zh="一。"), Text(en="Second.", zh="二。")


@pytest.fixture
def strip(qtbot, workspace, theme):
    made = NoticeStrip(workspace, theme)
    workspace.noticed.connect(made.show_notice)
    workspace.withdrawn.connect(made.withdraw)
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_while_there_is_nothing_to_say(strip):
    assert strip.isHidden()


def test_a_notice_is_shown_as_it_stands(strip, workspace):
    workspace.say(Text(en="<b>No</b>", zh="不"))
    assert strip.isVisible()
    assert strip.text.text() == "<b>No</b>"
    assert strip.text.textFormat() == Qt.TextFormat.PlainText


def test_the_latest_notice_is_in_front_of_those_before(strip, workspace):
    workspace.say(FIRST)
    assert strip.more.isHidden()
    workspace.say(SECOND)
    assert strip.text.text() == "Second."
    assert strip.more.text() == "1 more"
    strip.close_button.click()
    assert strip.text.text() == "First."
    assert strip.more.isHidden()
    strip.close_button.click()
    assert strip.isHidden()


def test_a_notice_that_comes_again_comes_to_the_front(strip, workspace):
    for text in (FIRST, SECOND, FIRST):
        workspace.say(text)
    assert strip.text.text() == "First."
    assert strip.more.text() == "1 more"


def test_a_notice_that_holds_no_more_is_withdrawn_wherever_it_is(strip, workspace):
    for text in (FIRST, SECOND):
        workspace.say(text)
    workspace.unsay(FIRST)
    assert (strip.text.text(), strip.more.isHidden()) == ("Second.", True)
    workspace.unsay(SECOND)
    workspace.unsay(SECOND)
    assert strip.isHidden()


def test_the_same_notice_twice_counts_once(strip, workspace):
    for text in (FIRST, FIRST, SECOND, SECOND):
        workspace.say(text)
    strip.dismiss()
    strip.dismiss()
    assert strip.isHidden()


def test_details_are_there_on_demand(strip, workspace):
    workspace.say(FIRST, "Traceback …")
    assert strip.details_button.isVisible()
    assert not strip.details.isVisible()
    strip.details_button.click()
    assert strip.details.isVisible()
    assert strip.details.toPlainText() == "Traceback …"


def test_without_details_there_is_no_button(strip, workspace):
    workspace.say(FIRST)
    assert not strip.details_button.isVisible()


def test_escape_dismisses(qtbot, strip, workspace):
    workspace.say(FIRST)
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.isHidden()


def test_other_keys_do_not(qtbot, strip, workspace):
    workspace.say(FIRST)
    qtbot.keyClick(strip, Qt.Key.Key_A)
    assert strip.isVisible()


def test_a_shown_notice_changes_its_language(strip, workspace):
    workspace.say(FIRST)
    workspace.change(language="zh_CN")
    QApplication.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
    assert strip.text.text() == "一。"


def test_a_shown_strip_takes_another_theme(strip, workspace):
    workspace.say(FIRST)
    before = strip.close_button.icon().cacheKey()
    strip.set_theme(load_theme("dark"))
    assert strip.close_button.icon().cacheKey() != before
