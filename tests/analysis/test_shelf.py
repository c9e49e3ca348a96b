import datetime
import os

import pytest

from reader.analysis import shelf as shelf_module
from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.analysis.shelf import MOST_FILES, Shelf
from reader.analysis.span_table import SpanTable
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.category import Category
from reader.language import Text

ARTICLE = Article(
    "两个确保\n新华社北京电  落实“两个确保”。",
    "两个确保",
    (Paragraph(0, 4, Role.HEADLINE),),
    (Paragraph(5, 24, Role.BODY),),
    date=datetime.date(2003, 1, 17),
    page=1,
    page_name="要闻",
    dateline="新华社北京电",
    dateline_span=Span(5, 11),
    authors=("甲",),
    format="people_daily",
    problems=(Text(en="odd", zh="怪"),),
)
ANALYSIS = Analysis(
    (TermSpan(Span(0, 4), ("a", "b"), Category.SOCIAL_SECURITY, nested=False),),
    (Keyword("确保", 1.5, (Span(2, 4), Span(18, 20))),),
    (Name(Span(8, 10), "北京", NameKind.PLACE),),
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "文章 一.txt"
    path.write_text("内容", encoding="utf-8")
    return path


@pytest.fixture
def shelf(tmp_path):
    glossary = tmp_path / "glossary.json"
    glossary.write_text("{}", encoding="utf-8")
    return Shelf(tmp_path / "cache" / "shelf", glossary)


def only_file(shelf):
    (place,) = shelf.folder.iterdir()
    return place


def test_what_was_put_is_taken_whole(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS, "0a1b")
    article, analysis, own = shelf.take(file)
    assert own == "0a1b"
    assert article == ARTICLE
    assert analysis == ANALYSIS


def test_the_hash_of_a_text_is_not_worked_out_again(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    article, _, _ = shelf.take(file)
    assert article.known_hash == article.sha256 == ARTICLE.sha256


def test_how_far_spans_reach_is_not_worked_out_again(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    _, analysis, _ = shelf.take(file)
    for spans in (analysis.terms.spans, analysis.names.spans, analysis.keywords[0].spans):
        assert list(vars(spans)["reach"]) == list(SpanTable.of(list(spans)).reach)


def test_an_article_without_anything_but_text_is_kept_too(shelf, file):
    bare = Article("正文", "", (), (Paragraph(0, 2, Role.BODY),))
    shelf.put(file, bare, Analysis())
    assert shelf.take(file) == (bare, Analysis(), "")


def test_nothing_was_put_nothing_is_taken(shelf, file):
    assert shelf.take(file) is None


def test_a_file_that_changed_is_not_taken(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    os.utime(file, ns=(1, 1))
    assert shelf.take(file) is None


def test_another_glossary_makes_it_stale(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    shelf.glossary.write_text("{ }", encoding="utf-8")
    assert shelf.take(file) is None


def test_another_version_makes_it_stale(shelf, file, monkeypatch):
    shelf.put(file, ARTICLE, ANALYSIS)
    monkeypatch.setattr(shelf_module, "VERSION", -1)
    assert shelf.take(file) is None


def test_a_file_that_is_gone_is_not_taken(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    file.unlink()
    assert shelf.take(file) is None


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"stamp": 1}', "\x00"])
def test_a_damaged_file_counts_as_not_there(shelf, file, damage):
    shelf.put(file, ARTICLE, ANALYSIS)
    only_file(shelf).write_text(damage, encoding="utf-8")
    assert shelf.take(file) is None


def test_one_changed_byte_makes_it_unusable(shelf, file):
    shelf.put(file, ARTICLE, ANALYSIS)
    place = only_file(shelf)
    content = place.read_bytes()
    for number, byte in enumerate(content):
        place.write_bytes(content[:number] + bytes([byte ^ 1]) + content[number + 1 :])
        assert shelf.take(file) is None
    place.write_bytes(content[:-1])
    assert shelf.take(file) is None


def test_characters_of_all_planes_and_lone_surrogates_are_kept(shelf, file):
    odd = Article("𠮷\ud800\n正", "\udfff", (), (Paragraph(0, 2, Role.BODY),))
    shelf.put(file, odd, Analysis())
    assert shelf.take(file) == (odd, Analysis(), "")


def test_what_cannot_be_written_leaves_nothing_behind(shelf, file, monkeypatch):
    def full(*_):
        raise OSError

    monkeypatch.setattr(shelf_module.os, "fdopen", full)
    shelf.put(file, ARTICLE, ANALYSIS)
    assert list(shelf.folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path, file):
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    glossary = tmp_path / "glossary.json"
    glossary.write_text("{}", encoding="utf-8")
    shelf = Shelf(tmp_path / "cache" / "shelf", glossary)
    shelf.put(file, ARTICLE, ANALYSIS)
    assert shelf.take(file) is None


def test_the_oldest_give_way(shelf, tmp_path):
    files = [tmp_path / f"{number}.txt" for number in range(MOST_FILES + 2)]
    for file in files:
        file.write_text("内容", encoding="utf-8")
        shelf.put(file, ARTICLE, ANALYSIS)
    assert len(list(shelf.folder.iterdir())) == MOST_FILES
    assert shelf.take(files[-1]) is not None
