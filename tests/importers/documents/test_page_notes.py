"""Notes of web pages and books come to the end, with signs where they were pointed to."""

import pytest

from reader.article.model import Role
from reader.importers.documents.epub import chapters
from reader.importers.documents.web_page import web_page
from tests.importers.documents.documents_made import SENTENCE, book, page

HEAD = f"<h1>标题在此</h1><p>{SENTENCE}</p>"
ASIDE = '<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>. 确保发放。</p></aside>'
ITEM = '<ol><li id="n1"><p>确保发放。 <a href="#r1">↩</a></p></li></ol>'
LINE = '<p><a id="n1" href="#r1">[1]</a> 确保发放。</p>'


def shape(article):
    return [(one.role, article.text[one.start : one.end]) for one in article.paragraphs]


@pytest.mark.parametrize("note", [ASIDE, ITEM, LINE])
@pytest.mark.parametrize(
    "sign",
    [
        '<sup><a id="r1" href="#n1">1</a></sup>',
        '<a id="r1" href="#n1">[1]</a>',
        '<a id="r1" epub:type="noteref" href="#n1">1</a>',
    ],
)
def test_a_note_comes_to_the_end_of_a_page(sign, note):
    body = f"{HEAD}<p>要落实两个确保{sign}。</p><p>{SENTENCE}</p>{note}"
    article = web_page(page(body), "a.html")
    assert shape(article)[-3:] == [
        (Role.BODY, "要落实两个确保〔1〕。"),
        (Role.BODY, SENTENCE),
        (Role.NOTE, "〔1〕确保发放。"),
    ]


def test_a_chapter_of_a_book_has_its_notes():
    body = f'{HEAD}<p>两个确保<sup><a href="#n1">①</a></sup>和<a href="#n1">①</a></p>{ITEM}'
    (article,) = chapters(book(body), "b.epub")
    assert shape(article)[-2:] == [
        (Role.BODY, "两个确保〔1〕和〔1〕"),
        (Role.NOTE, "〔1〕确保发放。"),
    ]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#part1">1</a>',
        '<sup><a href="#gone">1</a></sup>',
        '<sup><a href="#self">1</a></sup>',
        '<sup><a href="other.html#n1">1</a></sup>',
        '<a href="#n1">参见下文</a>',
        '<sup><a href="#long">1</a></sup>',
    ],
)
def test_other_links_are_left_alone(link):
    long = f'<p id="long">{SENTENCE * 120}</p>'
    body = f'{HEAD}<p id="self">见{link}</p><p id="part1">{SENTENCE}</p><p id="n1">二</p>{long}'
    article = web_page(page(body), "a.html")
    assert "〔" not in article.text
    assert Role.NOTE not in {one.role for one in article.paragraphs}


def test_notes_on_another_page_of_a_book_come_to_each_chapter():
    link = '<a epub:type="noteref" href="第2章.xhtml#n{}">{}</a>'
    body = f"{HEAD}<p>两个确保{link.format(1, 1)}和低保{link.format(2, 2)}{link.format(9, 9)}</p>"
    notes = '<p id="n1"><a href="第1章.xhtml#r">1</a> 确保发放。</p><p id="n2">2. 应保尽保。</p>'
    first, second = chapters(book(body, f"<h1>注释</h1>{notes}"), "b.epub")
    assert shape(first)[-3:] == [
        (Role.BODY, "两个确保〔1〕和低保〔2〕9"),
        (Role.NOTE, "〔1〕确保发放。"),
        (Role.NOTE, "〔2〕应保尽保。"),
    ]
    assert "应保尽保" in second.text


def test_a_chapter_may_name_itself_in_its_links():
    body = f'{HEAD}<p>两个确保<sup><a href="第1章.xhtml#n1">1</a></sup></p>{ITEM}'
    (article,) = chapters(book(body), "b.epub")
    assert shape(article)[-1] == (Role.NOTE, "〔1〕确保发放。")
