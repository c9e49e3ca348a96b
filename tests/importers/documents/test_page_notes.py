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
