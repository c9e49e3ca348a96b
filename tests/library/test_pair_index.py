"""The index is what was put and not dropped, and says when it cannot be used."""

import pytest

from reader.library import pair_index
from reader.library.pair_index import open_index
from reader.library.text_index import IndexFailed, UnusableIndex
from tests.library.shelf_in_memory import entry


@pytest.fixture
def folder(tmp_path):
    return tmp_path


@pytest.fixture
def index(folder):
    index = open_index(folder, new=True)
    index.put(entry(n, f"第{n}篇") for n in (1, 2, 3))
    index.commit()
    yield index
    index.close()


def found(index, pair):
    query = pair_index.tantivy.Query.term_query(index.schema, "b", pair)
    return index.searcher().search(query).count


def test_what_is_put_is_found_after_a_commit(index):
    index.put([entry(4, "甲乙")])
    assert index.numbers() == {1, 2, 3}
    index.commit()
    assert index.numbers() == {1, 2, 3, 4}


def test_an_article_put_again_replaces_itself(index):
    index.put([entry(2, "甲乙"), entry(2, "丙丁")])
    index.commit()
    assert index.numbers() == {1, 2, 3}
    assert (found(index, "2篇"), found(index, "甲乙"), found(index, "丙丁")) == (0, 0, 1)


def test_what_is_dropped_is_found_no_more(index):
    index.drop([2, 77])
    index.drop([])
    index.commit()
    assert index.numbers() == {1, 3}


def test_what_was_not_committed_never_was(index, folder):
    index.put([entry(4, "甲乙")])
    index.finish()
    index.commit()
    assert index.numbers() == {1, 2, 3}
    index.put([entry(5, "甲乙")])
    index.commit()
    index.close()
    assert open_index(folder, new=False).numbers() == {1, 2, 3, 5}


def test_a_replacement_is_known_in_an_index_opened_again(index, folder):
    index.close()
    again = open_index(folder, new=False)
    again.put([entry(3, "甲乙")])
    again.commit()
    assert again.numbers() == {1, 2, 3}
    assert found(again, "3篇") == 0
    again.close()


def test_another_reader_sees_what_is_committed(index, folder):
    reader = open_index(folder, new=False)
    index.put([entry(4, "甲乙")])
    index.commit()
    assert reader.numbers() == {1, 2, 3, 4}


def test_an_index_of_another_version_is_not_used(index, folder, monkeypatch):
    index.close()
    monkeypatch.setattr(pair_index, "FORMAT", 0)
    with pytest.raises(UnusableIndex):
        open_index(folder, new=False)


@pytest.mark.parametrize("content", [None, b"", b"{}", b'{"segments": 5'])
def test_a_damaged_index_is_not_used(index, folder, content):
    index.close()
    state = folder / "meta.json"
    state.unlink() if content is None else state.write_bytes(content)
    with pytest.raises(UnusableIndex):
        open_index(folder, new=False)


def test_a_missing_file_makes_an_index_unusable(index, folder):
    index.close()
    next(folder.glob("*.term")).unlink()
    with pytest.raises(UnusableIndex):
        open_index(folder, new=False)


def test_an_empty_folder_is_no_index(folder):
    with pytest.raises(UnusableIndex):
        open_index(folder, new=False)


def test_an_index_that_cannot_be_written_says_so(index, monkeypatch):
    class Broken:
        def add_document(self, _document):
            raise ValueError("An index writer was killed")

    index.finish()
    monkeypatch.setattr(index, "_writer", Broken())
    with pytest.raises(IndexFailed) as caught:
        index.put([entry(9, "甲乙")])
    assert str(caught.value).endswith("An index writer was killed.")
    index.put([entry(4, "甲乙")])
    index.commit()
    assert index.numbers() == {1, 2, 3, 4}
