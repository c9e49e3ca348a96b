"""Another library is chosen by its folder, its server's address or the list of recent ones."""

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu

from reader.errors import LibraryError, NoLibraryThere
from reader.ui.dialogs.library_places import NewLibraryDialog
from reader.ui.dialogs.server_dialog import ServerDialog
from reader.ui.requests import Request
from tests.ui.stand_in_library import StandInPlace, make_library

SERVER = "postgresql://archive/rmrb"


@pytest.fixture
def window(qtbot, program):
    with qtbot.waitSignal(program.workspace.library.changed):
        program.workspace.library.want()
    return program.window


def add(place, where):
    place.others[where] = StandInPlace(make_library(days=2), where=where)
    return place.others[where]


def dialog_of(window, kind):
    found = [one for one in window.findChildren(kind) if not one.isHidden()]
    assert len(found) == 1
    return found[0]


def test_a_folder_is_chosen(qtbot, window, place, tmp_path):
    stick = add(place, str(tmp_path))
    window.workspace.ask(Request.OPEN_LIBRARY)
    dialog = dialog_of(window, QFileDialog)
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog.filesSelected.emit([str(tmp_path)])
    assert window.workspace.library.library is stick.library


def test_a_folder_without_a_library_may_get_one(qtbot, window, place, tmp_path):
    stick = add(place, str(tmp_path))
    stick.failure = NoLibraryThere(en="There is none.", zh="没有。")
    window.workspace.library_asked.emit(str(tmp_path))
    qtbot.waitUntil(lambda: window.findChildren(NewLibraryDialog) != [])
    dialog = dialog_of(window, NewLibraryDialog)
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog.make.click()
    assert stick.founded == [str(tmp_path)]


def test_why_a_library_is_not_opened_is_said_above_the_page(qtbot, window, place):
    add(place, "/away").failure = LibraryError(en="It is away.", zh="不在。")
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.library_asked.emit("/away")
    assert window.notices.text.text() == "It is away."


def test_a_server_is_named_by_its_address(qtbot, window, place):
    server = add(place, SERVER)
    window.workspace.ask(Request.CONNECT_LIBRARY)
    dialog = dialog_of(window, ServerDialog)
    assert not dialog.open_button.isEnabled()
    dialog.entry.setText(f" {SERVER} ")
    with qtbot.waitSignal(dialog.finished) as caught:
        dialog.open_button.click()
    assert caught.args == [QDialog.DialogCode.Accepted]
    assert window.workspace.library.library is server.library
    assert window.workspace.settings.library_place == SERVER


def test_a_server_out_of_reach_is_told_in_the_dialog(qtbot, window, place):
    add(place, SERVER).failure = LibraryError(en="It cannot be reached.", zh="无法连接。")
    window.workspace.ask(Request.CONNECT_LIBRARY)
    dialog = dialog_of(window, ServerDialog)
    dialog.entry.setText(SERVER)
    dialog.open_button.click()
    assert dialog.message.text() == "Connecting…"
    qtbot.waitUntil(lambda: dialog.message.text() == "It cannot be reached.")
    assert dialog.open_button.isEnabled()


def test_a_folder_is_no_address(window):
    window.workspace.ask(Request.CONNECT_LIBRARY)
    dialog = dialog_of(window, ServerDialog)
    dialog.entry.setText("/media/stick")
    dialog.open_button.click()
    assert "postgresql://" in dialog.message.text()


def test_recent_libraries_stand_in_the_menu(qtbot, window, place):
    long = f"/media/{'盘' * 60}/library"
    add(place, long)
    window.workspace.change(recent_libraries=(long, "/a&b"))
    menu = next(m for m in window.findChildren(QMenu) if m.objectName() == "library/place")
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()  # twice opened, once filled
    first, second = menu.actions()[-2:]
    assert second.text() == "&2 /a&&b"
    assert first.text().startswith("&1 …盘")
    with qtbot.waitSignal(window.workspace.library.changed):
        first.trigger()
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()[-2:]] == [True, False]
