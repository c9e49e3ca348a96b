"""Equal texts are known for what they are, however many there are of them."""

import datetime

import pytest

from reader.library.embedded import EmbeddedLibrary
from reader.library.store.compression import Compression
from tests.library.articles_made import coming, made

FIRST = datetime.date(1978, 1, 1)


@pytest.fixture
def library(tmp_path):
    library = EmbeddedLibrary(tmp_path / "library")
    yield library
    library.close()


def days(count):
    return [(FIRST + datetime.timedelta(n)).isoformat() for n in range(count)]


def headlines(days, page=None):
    return [coming(made("图片", day=day, page=page), f"/list.csv\n{day} {page}") for day in days]


def _noted(pieces, read):
    for piece in pieces:
        read.append(piece)
        yield piece


def test_of_many_equal_texts_each_new_one_is_compared_with_one(library, monkeypatch):
    read = []
    unpacked = Compression.unpacked
    monkeypatch.setattr(
        Compression,
        "unpacked",
        lambda self, pieces: unpacked(self, _noted(pieces, read)),
    )
    outcome = library.add(headlines(days(200)))
    assert (outcome.added, outcome.duplicates) == (200, 199)
    assert len(read) <= 200
    assert len({one.duplicate_of for one in library.records(limit=200)}) == 2


@pytest.mark.parametrize("day", ["1978-01-01", None])
@pytest.mark.parametrize("page", [1, None])
def test_the_same_text_on_the_same_page_is_one_article(library, day, page):
    one = coming(made("图片", day=day, page=page), "/a.txt")
    library.add([*headlines(days(3), page=7), one])
    outcome = library.add([coming(made("图片", day=day, page=page), "/b.txt")])
    assert (outcome.added, outcome.unchanged) == (0, 1)
    assert library.size().articles == 4


def test_texts_with_the_same_digest_are_no_duplicates_of_each_other(library, monkeypatch):
    monkeypatch.setattr("reader.library.store.rows.digest_of", lambda _hashed: 1)
    library.add([coming(made("甲", day="1978-01-01"), "/a.txt")])
    library.add([coming(made("乙", day="1978-01-02"), "/b.txt")])
    outcome = library.add([coming(made("乙", day="1978-01-03"), "/c.txt")])
    assert outcome.duplicates == 1
    by_day = {str(one.date): one for one in library.records()}
    assert by_day["1978-01-03"].duplicate_of == by_day["1978-01-02"].id
    assert by_day["1978-01-02"].duplicate_of is None
