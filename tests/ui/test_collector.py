import gc
import weakref
from types import SimpleNamespace

import pytest

from reader.ui import collector as collector_module
from reader.ui.collector import THRESHOLDS, Collector


class Knot:
    def __init__(self):
        self.itself = self


@pytest.fixture
def collector(qapp, qtbot):
    was_on = gc.isenabled()
    made = Collector(qapp)
    yield made
    made.setParent(None)
    gc.unfreeze()
    if was_on:
        gc.enable()


def test_the_automatic_collector_is_off(collector):
    assert not gc.isenabled()


@pytest.mark.parametrize("generation", [0, 1, 2])
def test_a_due_generation_is_collected(collector, monkeypatch, generation):
    due = [10**9] * 3
    due[generation] = -1
    monkeypatch.setattr(collector_module, "THRESHOLDS", tuple(due))
    done = []
    stand_in = SimpleNamespace(collect=done.append, get_count=lambda: (0, 0, 0))
    monkeypatch.setattr(collector_module, "gc", stand_in)
    collector.collect()
    assert done == [generation]


def test_nothing_due_nothing_collected(collector, monkeypatch):
    done = []
    stand_in = SimpleNamespace(collect=done.append, get_count=lambda: THRESHOLDS)
    monkeypatch.setattr(collector_module, "gc", stand_in)
    collector.collect()
    assert done == []


def test_knots_are_collected_by_and_by(collector, qtbot, monkeypatch):
    monkeypatch.setattr(collector_module, "THRESHOLDS", (0, 0, 10**9))
    knot = weakref.ref(Knot())
    qtbot.waitUntil(lambda: knot() is None)


def test_what_is_set_aside_is_not_looked_at_again(collector):
    collector.set_aside()
    assert gc.get_freeze_count() > 1000
