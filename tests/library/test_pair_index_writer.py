"""What a new writer of the index makes of what the last one has left."""

import contextlib

import pytest

from reader.library.pair_index import open_index
from reader.library.store.store import Store
from tests.library.articles_made import numbered


@pytest.fixture
def entries(folder):
    folder.mkdir()
    with contextlib.closing(Store(folder, writable=True)) as store:
        store.add(numbered(90))
        return list(store.entries(range(1, 91)))


def committed(folder, *, put=(), drop=()):
    """Change an index, and end the writer before it has merged anything."""
    index = open_index(folder, new=False)
    index.drop(drop)
    index.put(put)
    index.commit()
    index.finish()


def test_merging_brings_nothing_back_that_a_new_writer_deletes(tmp_path, entries):
    open_index(tmp_path, new=True)
    committed(tmp_path, put=entries[:20])
    for at in range(20, 53, 3):
        committed(tmp_path, put=entries[at : at + 3])
    earlier, gone = set(range(21, 54, 6)), set(range(2, 54, 3))
    committed(tmp_path, drop=earlier)  # half of the segments were last changed by this commit
    index = open_index(tmp_path, new=False)
    index.drop(gone)
    index.put(entries[53:])
    index.commit()
    index._writer.wait_merging_threads()
    index._writer = None
    index.refresh()
    assert set(index.numbers()) == set(range(1, 91)) - earlier - gone


def test_files_that_a_killed_writer_has_left_do_not_matter(tmp_path, entries):
    first = open_index(tmp_path, new=True)
    first.put(entries[:10])
    first.commit()
    first.finish()
    state = {path: path.read_bytes() for path in tmp_path.glob("meta.json")}
    killed = open_index(tmp_path, new=False)
    killed.drop([3])
    killed.commit()
    killed.finish()
    for path, content in state.items():  # as if it had ended just before this file was written
        path.write_bytes(content)
    last = open_index(tmp_path, new=False)
    last.drop([3])
    last.commit()
    assert set(last.numbers()) == set(range(1, 11)) - {3}
    last.close()


def test_a_writer_replaces_what_another_process_has_put(tmp_path, entries):
    mine, other = open_index(tmp_path, new=True), open_index(tmp_path, new=False)
    other.put(entries[:5])
    other.commit()
    other.finish()
    mine.put(entries[2:3])
    mine.commit()
    assert mine.searcher().num_docs == 5
    mine.close()
