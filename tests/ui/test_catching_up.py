"""A library that owes its index something is indexed when it is opened, once."""

import pytest

from reader.ui.catching_up import CatchingUp
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
