"""What was removed is kept in a file of its own, as it was, and no more than there is room for."""

import datetime

import apsw
import pytest

from reader.errors import LibraryError
from reader.library import removed as module
from reader.library.model import Copy
from reader.library.removed import Removed
from tests.library.articles_made import numbered

SOURCES = ((b"/\xff/x", 7, "9:1"), ("/path\udcff", "stamp"))


def copies(first, count):
    made = numbered(first + count)[first:]
    return [Copy(f"id-{n}", n, one.article, SOURCES) for n, one in enumerate(made, first)]


@pytest.fixture
def removed(tmp_path):
    made = Removed(tmp_path / "库" / "removed.db")
    yield made
    made.close()


@pytest.fixture
def kept(removed):
    def keep(first, count):
        number = removed.begin()
        assert removed.keep(number, copies(first, count))
        return number

    return keep


def test_what_is_kept_comes_back_as_it_was_also_later(removed, kept, tmp_path):
    number = kept(0, 3)
    removed.close()
    later = Removed(tmp_path / "库" / "removed.db")
    assert later.copies(number, 9) == copies(0, 3)
    assert later.ids(number) == ["id-0", "id-1", "id-2"]
    assert later.problems() == []
    later.close()


def test_the_latest_removal_is_listed_first(removed, kept):
    before = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    first, second = kept(0, 1), kept(1, 2)
    found = removed.all()
    assert [(one.number, one.articles) for one in found] == [(second, 2), (first, 1)]
    assert found[0].title == " ".join(copies(1, 1)[0].article.title.split())
    assert found[0].at >= before
    assert found[0].size > found[1].size > 0


def test_what_is_back_is_kept_no_longer(removed, kept):
    number = kept(0, 3)
    whole = removed.all()[0].size
    removed.strike(number, 2)
    assert removed.copies(number, 9) == copies(2, 1)
    assert 0 < removed.all()[0].size < whole
    removed.strike(number, 9)
    assert removed.all() == []


def test_a_number_is_never_given_twice(removed, kept):
    number = kept(0, 1)
    removed.strike(number, 1)
    assert kept(0, 1) > number


def test_a_removal_can_be_given_up(removed, kept):
    first, second = kept(0, 2), kept(2, 1)
    assert removed.forget([first]) == 2
    assert [one.number for one in removed.all()] == [second]


def test_the_oldest_goes_for_a_new_one_and_what_is_too_large_is_not_kept(
    removed, kept, monkeypatch
):
    old, young = kept(0, 1), kept(1, 1)
    monkeypatch.setattr(module, "MOST_BYTES", sum(one.size for one in removed.all()) + 1)
    new = kept(2, 1)
    assert [one.number for one in removed.all()] == [new, young]
    assert old < young
    monkeypatch.setattr(module, "MOST_BYTES", 1)
    number = removed.begin()
    assert not removed.keep(number, copies(3, 1))
    assert removed.all() == []


def test_where_nothing_was_removed_no_file_is_made(removed, tmp_path):
    assert removed.all() == removed.problems() == []
    assert not (tmp_path / "库").exists()


def test_a_damaged_article_is_told(removed, kept, tmp_path):
    number = kept(0, 2)
    removed.close()
    with apsw.Connection(str(tmp_path / "库" / "removed.db")) as connection:
        connection.execute("UPDATE removed SET body = x'00' WHERE id = 'id-1'")
    with pytest.raises(LibraryError, match="id-1"):
        removed.copies(number, 9)
    (fault,) = removed.problems()
    assert "id-1" in fault.en


def test_where_nothing_can_be_written_nothing_can_be_brought_back(removed, kept, monkeypatch):
    kept(0, 1)
    monkeypatch.setattr(module, "can_write", lambda _: False)
    assert removed.all() == removed.problems() == []
