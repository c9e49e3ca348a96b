"""Work off the GUI thread comes back to it, whatever happens."""

import sys
from _thread import get_ident

from PySide6.QtCore import QSemaphore

from reader.errors import RefusedInput
from reader.ui import jobs as module


def test_a_result_is_delivered_on_the_gui_thread(qtbot, jobs):
    seen = []
    jobs.start(lambda _: get_ident(), lambda worker: seen.append((worker, get_ident())))
    assert not jobs.is_idle
    qtbot.waitUntil(lambda: bool(seen))
    assert jobs.is_idle
    worker, delivered = seen[0]
    assert worker != delivered == get_ident()


def test_an_error_goes_to_who_asked(qtbot, jobs):
    seen = []

    def refuse(_):
        raise RefusedInput(en="No.", zh="不。")

    jobs.start(refuse, lambda _: None, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].text.zh == "不。"


def test_an_error_nobody_takes_reaches_the_window(qtbot, jobs):
    with qtbot.waitSignal(jobs.failed) as blocker:
        jobs.start(lambda _: 1 / 0, lambda _: None)
    assert isinstance(blocker.args[0], ZeroDivisionError)


def test_an_error_meant_for_people_that_nobody_takes_reaches_the_window_too(qtbot, jobs):
    def refuse(_):
        raise RefusedInput(en="No.", zh="不。")

    with qtbot.waitSignal(jobs.failed) as blocker:
        jobs.start(refuse, lambda _: None)
    assert isinstance(blocker.args[0], RefusedInput)


def test_a_replaced_job_delivers_nothing(qtbot, jobs):
    seen = []
    jobs.replace("key", lambda _: "first", seen.append)
    jobs.replace("key", lambda _: "second", seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    jobs.stop()
    assert seen == ["second"]


def test_a_cancelled_job_ends_at_its_next_progress(qtbot, jobs):
    told = []

    def endless(progress):
        while True:
            progress(0.1)
            told.append(1)

    jobs.replace("key", endless, lambda _: None)
    qtbot.waitUntil(lambda: bool(told))
    jobs.cancel("key")
    assert jobs._pool.waitForDone(2000)


def test_stopping_ends_what_runs(qtbot, jobs):
    told = []

    def endless(progress):
        while True:
            progress(0.1)
            told.append(1)

    jobs.start(endless, lambda _: None)
    qtbot.waitUntil(lambda: bool(told))
    jobs.stop()
    assert jobs._pool.activeThreadCount() == 0


def test_cancelling_an_unknown_key_is_no_error(jobs):
    jobs.cancel("never started")


def test_a_thread_gives_way_to_the_window_quickly(jobs):
    assert sys.getswitchinterval() <= 0.001


def test_nothing_starts_after_the_end(qtbot, jobs):
    done = []
    jobs.stop()
    assert jobs.start(lambda _: 1, done.append).cancelled
    qtbot.wait(20)
    assert done == []


def test_a_job_that_does_not_end_is_not_waited_for_without_limit(jobs, monkeypatch):
    monkeypatch.setattr(module, "_LONGEST_GOODBYE", 1)
    begun, gate = QSemaphore(), QSemaphore()
    jobs.start(lambda _: (begun.release(), gate.acquire()), lambda _: None)
    begun.acquire()
    assert not jobs.stop()
    gate.release()
    assert jobs._pool.waitForDone()
