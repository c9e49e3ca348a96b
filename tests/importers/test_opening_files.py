"""A file opens as its articles; documents are read in a process that can be ended."""

import pytest

from reader.errors import RefusedInput
from reader.importers import opening
from reader.importers.opening import read_articles
from tests.importers.containers.archives_made import article, file_with
from tests.importers.documents.documents_made import SENTENCE, book, page


def test_a_plain_file_is_one_article(seed_path):
    (seed,) = read_articles(seed_path)
    assert seed.page == 1


def test_a_month_in_one_file_is_its_articles(tmp_path):
    path = file_with(tmp_path, "1946年05月.md", article("甲") + article("乙"))
    assert [one.title for one in read_articles(path)] == ["甲", "乙"]


def test_a_book_is_read_apart_as_its_chapters(tmp_path):
    path = file_with(tmp_path, "书.epub", book("<h1>甲章</h1><p>文</p>", "<h1>乙章</h1><p>文</p>"))
    assert [one.title for one in read_articles(path)] == ["甲章", "乙章"]


def test_a_refusal_in_the_other_process_arrives(tmp_path):
    path = file_with(tmp_path, "坏.pdf", b"%PDF-1.7 nothing")
    with pytest.raises(RefusedInput, match=r"“坏\.pdf” cannot be opened: it is damaged"):
        read_articles(path)


def test_reading_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", -1.0)
    path = file_with(tmp_path, "a.html", page(f"<p>{SENTENCE}</p>"))
    with pytest.raises(RefusedInput, match="takes more than"):
        read_articles(path)


def test_whoever_waits_can_end_the_reading(tmp_path):
    class Enough(Exception):
        pass

    def stop():
        raise Enough

    path = file_with(tmp_path, "a.html", page(f"<p>{SENTENCE}</p>"))
    with pytest.raises(Enough):
        read_articles(path, look_around=stop)


def test_more_articles_than_can_be_leafed_through_belong_into_the_library(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MOST_ARTICLES", 1)
    path = file_with(tmp_path, "a.md", article("甲") + article("乙"))
    with pytest.raises(RefusedInput, match="import it into the library"):
        read_articles(path)
