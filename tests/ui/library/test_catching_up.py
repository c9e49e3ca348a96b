"""A library that owes its index something is indexed when it is opened, once."""

import pytest

from reader.errors import LibraryError
from reader.ui.library.catching_up import CatchingUp
from reader.ui.requests import Request


@pytest.fixture
def asked(workspace):
    calls = []
    CatchingUp(workspace, lambda: calls.append("index"), workspace)
    return calls


def open_it(qtbot, workspace):
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.want()


def test_what_is_owed_is_indexed(qtbot, workspace, place, asked):
    place.library.owed = 5
    open_it(qtbot, workspace)
    qtbot.waitUntil(lambda: asked == ["index"])
    workspace.library.changed.emit()  # as after an import
    qtbot.wait(20)
    assert asked == ["index"]


def test_an_index_that_is_deleted_meanwhile_is_made_again(qtbot, workspace, place, asked):
    open_it(qtbot, workspace)
    qtbot.waitUntil(lambda: workspace.jobs.is_idle)  # what is owed was looked at
    place.library.owed = 5
    workspace.jobs.start(lambda _: workspace.library.required(), lambda _: None)
    qtbot.waitUntil(lambda: asked == ["index"])
    assert workspace.library.unfound == 5
    with qtbot.assertNotEmitted(workspace.library.lacking):
        workspace.library.required()  # it is known


def test_while_an_import_changes_it_nobody_is_told_that_something_lacks(qtbot, workspace, place):
    open_it(qtbot, workspace)
    place.library.owed = 5
    workspace.library.hold()
    with qtbot.assertNotEmitted(workspace.library.lacking):
        workspace.library.required()


def test_a_library_that_owes_nothing_is_left_alone(qtbot, workspace, place, asked):
    open_it(qtbot, workspace)
    qtbot.wait(20)
    assert asked == []


def test_an_import_under_way_indexes_by_itself(qtbot, workspace, place, asked):
    place.library.owed = 5
    workspace.library.hold()
    open_it(qtbot, workspace)
    qtbot.wait(20)
    assert asked == []


def test_the_window_tells_of_it(qtbot, program, place):
    place.library.owed = 5
    window = program.window
    window.workspace.ask(Request.SEARCH_LIBRARY)
    qtbot.waitUntil(lambda: "import_strip" in vars(window))
    qtbot.waitUntil(lambda: place.library.owed == 0 and not window.importing.active)
    assert window.import_strip.isHidden()


def test_what_another_process_indexes_is_followed_until_it_is_there(
    qtbot, workspace, place, monkeypatch
):
    def refuse():
        raise LibraryError(en="Another window is changing it.", zh="另一个窗口正在更改。")

    monkeypatch.setattr(place.library, "writing", refuse)
    place.library.owed = 5
    catching = CatchingUp(workspace, pytest.fail, workspace)
    catching._again.setInterval(1)
    open_it(qtbot, workspace)
    qtbot.waitUntil(lambda: workspace.library.unfound == 5)
    with qtbot.waitSignal(workspace.library.changed):
        place.library.owed = 0
    assert workspace.library.unfound == 0


def test_what_is_lacking_of_a_read_only_library_is_known(qtbot, workspace, place, asked):
    place.library.owed, place.library.writable = 5, False
    with qtbot.waitSignal(workspace.library.unfound_changed):
        workspace.library.want()
    assert workspace.library.unfound == 5
    assert asked == []
