"""Panels say why something may not be found yet."""

import pytest

from reader.ui.panels.unfound import unfound_text


@pytest.fixture
def library(qtbot, workspace):
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.want()
    return workspace.library


def test_nothing_is_said_of_a_library_that_is_indexed_whole(library):
    assert unfound_text(library) == ""


def test_an_index_that_is_being_made_tells_how_far_it_is(library):
    library.note_index(8, 0.25)
    assert unfound_text(library).startswith("The index is being made (25%)")


def test_an_import_says_that_more_is_to_come(library):
    library.hold()
    assert "still being indexed" in unfound_text(library)
    library.let_go()


def test_what_another_process_is_to_index_is_said(library):
    library.note_index(1234, None)
    assert unfound_text(library).startswith("1,234 articles are not indexed yet")


def test_a_read_only_library_says_what_to_do(library, place):
    place.library.writable = False
    library.note_index(8, None)
    assert "nothing can be written there" in unfound_text(library)


def test_it_is_told_once(qtbot, library):
    library.note_index(8, 0.5)
    with qtbot.assertNotEmitted(library.unfound_changed):
        library.note_index(8, 0.5)
