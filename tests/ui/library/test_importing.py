"""An import runs beside the window: it can be paused, stopped and followed."""

import pytest

from reader.analysis.progress import Cancelled
from reader.errors import LibraryError
from reader.ui.library.importing import Gate, Importing
from reader.ui.open_library import LibraryState
from tests.ui.import_samples import PATHS, READING, SlowImport
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def place():
    return StandInPlace()


@pytest.fixture
def run():
    return SlowImport()


@pytest.fixture
def importing(workspace, run):
    made = Importing(workspace, run)
    yield made
    made.stop()


def test_it_makes_the_library_and_tells_how_far_it_is(qtbot, importing, run, workspace):
    with qtbot.waitSignal(importing.progressed) as heard:
        importing.start(PATHS)
    assert heard.args[0].files == 1234
    assert importing.active
    run.gate.release(4)
    with qtbot.waitSignal(importing.ended) as ended:
        pass
    assert ended.args[0].refusals == 3
    assert not importing.active
    assert workspace.library.state is LibraryState.READY


def test_what_was_indexed_is_told_at_once(qtbot, importing, run, workspace):
    importing.start(PATHS)
    run.gate.release(3)
    with qtbot.waitSignal(workspace.library.changed):
        pass
    assert importing.active


def test_a_paused_import_waits_until_it_may_go_on(qtbot, importing, run):
    importing.start(PATHS)
    qtbot.waitUntil(lambda: importing.standing is not None)
    importing.set_paused(paused=True)
    run.gate.release(4)
    with qtbot.assertNotEmitted(importing.ended, wait=30):
        pass
    assert importing.paused
    with qtbot.waitSignal(importing.ended):
        importing.set_paused(paused=False)


@pytest.mark.parametrize("paused", [False, True])
def test_it_can_be_stopped_at_any_moment(qtbot, importing, paused):
    importing.start(PATHS)
    importing.start(PATHS)
    qtbot.waitUntil(lambda: importing.standing is not None)
    importing.set_paused(paused=paused)
    with qtbot.waitSignal(importing.ended) as heard:
        importing.stop()
    assert heard.args[0].cancelled
    assert not importing.active


def test_what_has_arrived_is_indexed_after_a_stop_unless_that_is_stopped_too():
    gate, going = Gate(), lambda _: None
    for _ in range(2):
        gate.stop()
        with pytest.raises(Cancelled):
            gate.go_through(going)
        gate.go_through(going)


def test_a_library_is_held_until_everybody_knows_that_the_import_is_over(
    qtbot, importing, run, workspace
):
    held = []
    importing.start(PATHS)
    qtbot.waitUntil(lambda: importing.standing is not None)
    workspace.library.changed.connect(lambda: held.append(workspace.library.held))
    with qtbot.waitSignal(importing.ended):
        importing.stop()
    assert held == [True]
    assert not workspace.library.held


def test_a_second_import_follows_the_first(qtbot, importing, run):
    importing.start(PATHS)
    importing.start((*PATHS, *PATHS))
    run.gate.release(8)
    with qtbot.waitSignals([importing.ended, importing.ended]):
        pass
    assert run.asked == [PATHS, (*PATHS, *PATHS)]


def test_a_library_that_cannot_be_written_is_said(qtbot, importing, run, workspace):
    run.failure = LibraryError(en="The disk is full.", zh="磁盘已满。")
    with qtbot.waitSignal(workspace.noticed) as heard:
        importing.start(PATHS)
    assert heard.args[0].text.en == "The disk is full."
    assert not importing.active


def test_a_closing_window_ends_a_paused_import(qtbot, importing, workspace):
    importing.start(PATHS)
    qtbot.waitUntil(lambda: importing.standing is not None)
    importing.set_paused(paused=True)
    workspace.close()
    assert not workspace.jobs._running


def test_nothing_happens_without_an_import(qtbot, importing):
    with qtbot.assertNotEmitted(importing.progressed):
        importing.set_paused(paused=True)
        importing._take(READING)
        importing.stop()
