"""What was removed is listed, brought back or given up, also after a restart."""

import pytest
from PySide6.QtCore import Qt

from reader.errors import LibraryError
from reader.library.removing import remove
from reader.ui.dialogs.removed_dialog import RemovedDialog
from reader.ui.requests import Request


@pytest.fixture
def window(qtbot, program, place):
    with qtbot.waitSignal(program.workspace.library.changed):
        program.workspace.library.want()
    for count in (2, 3):
        remove(place.library, list(place.library.articles)[:count])
    return program.window


@pytest.fixture
def dialog(qtbot, window):
    window.workspace.ask(Request.LIST_REMOVED)
    (shown,) = window.findChildren(RemovedDialog)
    qtbot.waitUntil(lambda: shown.list.topLevelItemCount() == 2)
    return shown


def said(window):
    return window.notices.text.text()


def test_the_latest_is_chosen_and_enter_brings_it_back(qtbot, window, dialog, place):
    item = dialog.list.topLevelItem(0)
    assert item.text(1) == "3"
    assert item.text(2).endswith("kB")
    assert len(dialog.chosen) == 1
    with qtbot.waitSignal(window.workspace.noticed):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert said(window) == "3 articles are back."
    assert len(place.library.articles) == 238


def test_several_come_back_at_once(qtbot, window, dialog, place):
    dialog.list.selectAll()
    with qtbot.waitSignal(window.workspace.noticed):
        dialog.restore.click()
    assert len(place.library.articles) == 240
    assert place.library.removed.all() == []


def test_what_is_given_up_is_asked_for_twice(qtbot, dialog, place):
    dialog.list.selectAll()
    dialog.forget.click()
    assert dialog.message.text().startswith("5 articles can then only be imported again")
    assert len(place.library.removed.all()) == 2
    dialog.forget.click()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 0)
    assert dialog.message.text() == "Nothing was removed that could be brought back."
    assert not dialog.restore.isEnabled()


def test_another_choice_takes_the_first_question_back(dialog, place):
    dialog.forget.click()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.forget.click()
    assert len(place.library.removed.all()) == 2


def test_nothing_is_brought_back_of_nothing(dialog, place):
    dialog.list.clearSelection()
    dialog._restore()
    assert dialog.isVisible()
    assert len(place.library.articles) == 235


def test_a_closed_dialog_lets_the_work_go_on(qtbot, window, dialog, place, monkeypatch):
    def refuse(_):
        raise LibraryError(en="The disk is full.", zh="磁盘已满。")

    dialog.forget.click()
    dialog.forget.click()
    dialog.reject()
    qtbot.waitUntil(lambda: len(place.library.removed.all()) == 1)
    monkeypatch.setattr(place.library.removed, "forget", refuse)
    window.workspace.ask(Request.LIST_REMOVED)
    later = next(one for one in window.findChildren(RemovedDialog) if one.isVisible())
    qtbot.waitUntil(lambda: later.list.topLevelItemCount() == 1)
    later.forget.click()
    later.forget.click()
    with qtbot.waitSignal(window.workspace.noticed):
        later.reject()


def test_why_it_cannot_be_read_is_said(qtbot, window, place, monkeypatch):
    def refuse():
        raise LibraryError(en="It is damaged.", zh="已损坏。")

    monkeypatch.setattr(place.library.removed, "all", refuse)
    window.workspace.ask(Request.LIST_REMOVED)
    (shown,) = window.findChildren(RemovedDialog)
    qtbot.waitUntil(lambda: shown.message.text() == "It is damaged.")
    assert not shown.restore.isEnabled()
