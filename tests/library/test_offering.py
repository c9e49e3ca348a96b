"""What is added within one change goes to the index at once, and is committed later."""

import pytest

from reader.language import Text
from reader.library.embedded import EmbeddedLibrary
from reader.library.text_index import IndexFailed
from tests.library.articles_made import coming, made, numbered
from tests.library.plain_index import PlainIndex, open_plain


@pytest.fixture
def begun(stored):
    """A library whose index exists, so that articles can be offered to it."""
    stored.add(numbered(2, "1978-12-22"))
    stored.index()
    return stored


@pytest.fixture
def read(begun, monkeypatch):
    """The numbers of the articles that are read from the store again."""
    numbers = []
    entries = begun._store.entries

    def reading(wanted):
        wanted = list(wanted)
        numbers.extend(wanted)
        return entries(wanted)

    monkeypatch.setattr(begun._store, "entries", reading)
    return numbers


def texts(library):
    return sorted(library._indexing.opened().committed.values())


def test_what_was_offered_is_not_read_again(begun, read):
    with begun.writing():
        begun.add(numbered(3))
        begun.add(numbered(2, "1978-12-25"))
        begun.index()
    assert read == []
    assert begun.owing() == 0
    assert len(texts(begun)) == 7


def test_an_offered_article_that_changed_again_is_found_as_it_is_now(begun):
    with begun.writing():
        begun.add([coming(made("旧\n文"), stamp="1"), coming(made("乙\n文"), "/b.txt")])
        begun.add([coming(made("新\n文"), stamp="2")])
        begun.remove([record.id for record in begun.records() if record.title == "乙"])
        begun.index()
    assert "新\n文" in texts(begun)
    assert not {"旧\n文", "乙\n文"} & set(texts(begun))


def test_what_was_offered_but_not_committed_stays_owed(begun, folder, read):
    with begun.writing():
        begun.add(numbered(3))
    assert begun.owing() == 3
    begun.index()
    assert len(read) == 3
    assert len(texts(begun)) == 5


def test_an_index_that_takes_no_more_is_left_for_the_next_run(begun, read, monkeypatch):
    def full(_index, _entries):
        raise IndexFailed(Text(en="full", zh="满"))

    with monkeypatch.context() as patched:
        patched.setattr(PlainIndex, "put", full)
        begun.add(numbered(3))
    begun.index()
    assert len(read) == 3
    assert begun.owing() == 0


def test_the_writer_is_kept_until_the_outermost_change_ends(begun, monkeypatch):
    ended = []

    def finish(index):
        ended.append(index)

    monkeypatch.setattr(PlainIndex, "finish", finish)
    with begun.writing():
        begun.add(numbered(1))
        begun.index()
        begun.add(numbered(1, "1978-12-26"))
        assert not ended
    assert len(ended) == 1


def test_others_may_change_the_library_once_the_change_is_over(begun, folder):
    with begun.writing():
        begun.add(numbered(1))
    other = EmbeddedLibrary(folder, open_plain)
    assert other.add(numbered(1, "1978-12-27")).added == 1
    other.close()
