"""Who gives way has a lower rank, among real-time threads, too."""

import os
import sys

import pytest

from reader.importers.rank import lower


@pytest.fixture
def told(monkeypatch):
    """Let this process be a real-time one; return what the system is asked for."""
    if sys.platform != "linux":
        pytest.skip("only Linux ranks threads")
    asked = []
    monkeypatch.setattr(os, "getpriority", lambda *_: 0)
    monkeypatch.setattr(os, "setpriority", lambda _, thread, rank: asked.append((thread, rank)))
    monkeypatch.setattr(os, "sched_getscheduler", lambda _: os.SCHED_RR)
    monkeypatch.setattr(os, "sched_getparam", lambda _: os.sched_param(10))
    monkeypatch.setattr(
        os,
        "sched_setscheduler",
        lambda thread, policy, param: asked.append((thread, policy, param.sched_priority)),
    )
    return asked


def test_a_real_time_thread_gets_the_priority_below(told):
    lower(7, below=5)
    assert told == [(7, 10), (7, os.SCHED_RR, 9)]


def test_below_the_least_priority_there_is_only_the_usual_class(told, monkeypatch):
    monkeypatch.setattr(os, "sched_getparam", lambda _: os.sched_param(1))
    lower(7, below=5)
    assert told[-1] == (7, os.SCHED_OTHER, 0)


def test_the_usual_class_stays(told, monkeypatch):
    monkeypatch.setattr(os, "sched_getscheduler", lambda _: os.SCHED_OTHER)
    lower(7, below=5)
    assert told == [(7, 10)]


def test_a_lower_rank_than_that_stays(told, monkeypatch):
    monkeypatch.setattr(os, "getpriority", lambda _, thread: 15 if thread == 7 else 0)
    lower(7, below=5)
    assert told[0] == (7, 15)


def test_there_is_no_rank_below_the_last(told, monkeypatch):
    monkeypatch.setattr(os, "getpriority", lambda _, thread: 0 if thread == 7 else 15)
    lower(7, below=5)
    assert told[0] == (7, 19)


def test_a_system_without_ranks_is_left_alone(monkeypatch):
    monkeypatch.delattr(os, "setpriority")
    lower(7, below=5)
