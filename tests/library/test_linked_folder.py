"""An index is read where nothing can be written."""

import pytest

from reader.library import pair_index
from reader.library.linked_folder import LinkedFolder
from reader.library.pair_index import open_index
from reader.library.text_index import UnusableIndex
from tests.library.shelf_in_memory import entry

LOCK = ".tantivy-meta.lock"


@pytest.fixture
def folder(tmp_path):
    index = open_index(tmp_path, new=True)
    index.put([entry(1, "甲乙")])
    index.commit()
    index.close()
    (tmp_path / LOCK).unlink()
    return tmp_path


@pytest.fixture
def only_read(monkeypatch):
    monkeypatch.setattr(pair_index, "can_write", lambda _: False)


def test_nothing_is_written_where_an_index_can_only_be_read(folder, only_read):
    index = open_index(folder, new=False)
    assert index.numbers() == {1}
    assert not (folder / LOCK).exists()
    index.close()


def test_what_another_computer_has_indexed_since_is_seen(folder, only_read, monkeypatch):
    reading = open_index(folder, new=False)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(pair_index, "can_write", lambda _: True)
        writing = open_index(folder, new=False)
    writing.put([entry(2, "丙")])
    writing.commit()
    writing.close()
    assert reading.numbers() == {1, 2}
    reading.close()


def test_the_links_go_with_the_index(folder):
    linked = LinkedFolder(folder)
    assert (linked.path / "meta.json").read_bytes() == (folder / "meta.json").read_bytes()
    linked.close()
    assert not linked.path.exists()
    assert (folder / "meta.json").exists()


@pytest.mark.parametrize("name", ["", "missing"])
def test_an_index_that_cannot_be_opened_leaves_no_links(
    folder, only_read, monkeypatch, tmp_path_factory, name
):
    elsewhere = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    (folder / "meta.json").write_text("damaged")
    with pytest.raises(UnusableIndex):
        open_index(folder / name, new=False)
    assert list(elsewhere.iterdir()) == []
