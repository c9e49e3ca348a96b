"""The library is opened when it is wanted, once, and what comes of it is told."""

import pytest

from reader.errors import LibraryError
from reader.ui.open_library import LibraryState, OpenLibrary
from tests.ui.stand_in_library import StandInLibrary, StandInPlace


@pytest.fixture
def opened(jobs, qtbot):
    """Return a function that opens a place's library and waits for what comes of it."""

    def open_it(place):
        library = OpenLibrary(place, jobs)
        with qtbot.waitSignal(library.changed):
            library.want()
        return library

    return open_it


def test_a_library_is_opened(opened):
    place = StandInPlace(StandInLibrary())
    library = opened(place)
    assert library.state is LibraryState.READY
    assert library.library is place.library


def test_there_may_be_none_yet(opened):
    library = opened(StandInPlace())
    assert library.state is LibraryState.MISSING
    with pytest.raises(LibraryError, match="no library"):
        library.required()


def test_why_it_cannot_be_opened_is_kept_and_opening_can_be_tried_again(opened, qtbot):
    place = StandInPlace(StandInLibrary())
    place.failure = LibraryError(en="It is damaged.", zh="已损坏。")
    library = opened(place)
    assert library.state is LibraryState.REFUSED
    assert library.error is place.failure
    place.failure = None
    with qtbot.waitSignal(library.changed):
        library.want()
    assert library.state is LibraryState.READY


def test_it_is_not_opened_twice(opened, qtbot):
    library = opened(StandInPlace(StandInLibrary()))
    with qtbot.assertNotEmitted(library.changed, wait=20):
        library.want()


def test_the_first_import_makes_it(opened):
    library = opened(StandInPlace())
    made = library.made()
    library.tell()
    assert library.state is LibraryState.READY
    assert library.required() is made


def test_closing_closes_it(opened):
    library = opened(StandInPlace(StandInLibrary()))
    kept = library.library
    library.close()
    assert kept.closed
    assert library.library is None
