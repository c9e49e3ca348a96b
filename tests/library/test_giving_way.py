"""The threads that index have a lower rank than all others."""

import os
import sys
from pathlib import Path

import pytest

from reader.library import giving_way, pair_index
from reader.library.giving_way import give_way
from reader.library.pair_index import open_index
from tests.library.shelf_in_memory import entry

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux ranks threads")


def ranks():
    """Return the niceness of each thread of this process, by its name."""
    tasks = [task for task in Path("/proc/self/task").iterdir() if (task / "comm").exists()]
    return [
        ((task / "comm").read_text("ascii"), os.getpriority(os.PRIO_PROCESS, int(task.name)))
        for task in tasks
    ]


def indexing_ranks():
    """Return the niceness of the threads that index, once they have named themselves."""
    while not (found := [rank for name, rank in ranks() if name.startswith("thrd-tantivy")]):
        os.sched_yield()
    return found


def test_the_threads_of_the_index_give_way_also_after_a_commit(tmp_path):
    own = os.getpriority(os.PRIO_PROCESS, 0)
    index = open_index(tmp_path, new=True)
    index.put([entry(1, "甲乙")])
    index.commit()
    index.put([entry(2, "丙")])
    indexing_ranks()
    index.put([entry(3, "丁")])
    indexing = indexing_ranks()
    index.close()
    assert min(indexing) >= 10
    assert os.getpriority(os.PRIO_PROCESS, 0) == own


def test_a_thread_that_names_itself_late_gives_way_with_the_next_articles(tmp_path, monkeypatch):
    monkeypatch.setattr(pair_index, "give_way", lambda: None)
    index = open_index(tmp_path, new=True)
    index.put([entry(1, "甲乙")])
    indexing_ranks()
    monkeypatch.undo()
    index.put([entry(2, "丙")])
    indexing = indexing_ranks()
    index.close()
    assert min(indexing) >= 10


def test_a_system_that_allows_no_ranks_is_left_alone(monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(os, "getpriority", refuse)
    monkeypatch.setattr(giving_way, "_NAMES", ("",))
    give_way()


def test_other_systems_are_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(giving_way, "_THREADS", None)
    give_way()
