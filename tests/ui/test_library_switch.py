"""Another library takes the place of the present one; one that cannot be opened changes nothing."""

import pytest

from reader.errors import LibraryError
from reader.settings import load
from reader.ui.library_switch import LibrarySwitch
from reader.ui.open_library import LibraryState
from tests.ui.stand_in_library import StandInPlace, make_library

STICK = "/media/stick"


@pytest.fixture
def stick(place):
    place.others[STICK] = StandInPlace(make_library(days=2), where=STICK)
    return place.others[STICK]


@pytest.fixture
def places(qtbot, workspace):
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.want()
    return LibrarySwitch(workspace)


def go(qtbot, places, where=STICK):
    with qtbot.waitSignal(places.moved):
        places.go(where)


def test_another_library_is_opened_and_the_former_closed(qtbot, places, workspace, place, stick):
    former = workspace.library.library
    go(qtbot, places)
    assert workspace.library.library is stick.library
    assert workspace.library.state is LibraryState.READY
    qtbot.waitUntil(lambda: former.closed)


def test_its_place_is_remembered(qtbot, places, workspace, stick, settings_path):
    go(qtbot, places)
    workspace.close()
    kept = load(settings_path).settings
    assert (kept.library_place, kept.recent_libraries) == (STICK, (STICK,))


def test_the_usual_library_is_not_among_the_recent(qtbot, places, workspace, place, stick):
    stick.others[""] = place
    go(qtbot, places)
    go(qtbot, places, "")
    assert workspace.settings.library_place == ""
    assert workspace.settings.recent_libraries == (STICK,)
    assert workspace.library.place is place


def test_one_that_cannot_be_opened_changes_nothing(qtbot, places, workspace, place, stick):
    stick.failure = LibraryError(en="It is away.", zh="不在。")
    with qtbot.waitSignal(places.refused) as caught:
        places.go(STICK)
    assert caught.args == [STICK, stick.failure]
    assert workspace.library.place is place
    assert workspace.settings.library_place == ""


def test_an_import_holds_the_library(qtbot, places, workspace, stick):
    workspace.library.hold()
    with qtbot.waitSignal(places.refused) as caught:
        places.go(STICK)
    assert "is being changed" in str(caught.args[1])


def test_an_import_that_begins_meanwhile_holds_it_too(qtbot, places, workspace, place, stick):
    with qtbot.waitSignal(places.refused):
        places.go(STICK)
        workspace.library.hold()
    assert stick.library.closed
    assert workspace.library.place is place


def test_a_library_is_made_where_there_is_none(qtbot, places, workspace, stick):
    stick.failure = LibraryError(en="There is none.", zh="没有。")
    with qtbot.waitSignal(places.moved):
        places.make(STICK)
    assert stick.founded == [STICK]
    assert workspace.library.library is stick.library


def test_what_was_being_opened_is_dropped(qtbot, workspace, place, stick):
    """The reader leaves a slow server before it answers."""
    workspace.library.place.failure = None
    slow, opened = place.library, []

    def open_slowly():
        workspace.library.move(stick, stick.library)
        opened.append(True)
        return slow

    place.open = open_slowly
    assert workspace.library.opened() is stick.library
    assert opened
    assert slow.closed
