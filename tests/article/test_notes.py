"""The signs of notes lead to the notes and back."""

import pytest

from reader.article.model import Article, Paragraph, Role, Span
from reader.article.notes import NoteTable, note_links, without_signs

LINES = (
    ("两个确保〔1〕和国发〔2003〕1号〔2〕。", Role.BODY),
    ("又见〔1〕。", Role.BODY),
    ("〔1〕确保发放。", Role.NOTE),
    ("〔2〕见《公报》，〔1〕同。", Role.NOTE),
    ("没有号的注。", Role.NOTE),
)


@pytest.fixture
def article():
    blocks, start = [], 0
    for line, role in LINES:
        blocks.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    text = "\n".join(line for line, _ in LINES)
    return Article(text=text, title="", heading=(), paragraphs=tuple(blocks))


@pytest.fixture
def table(article):
    return NoteTable(article)


def test_each_sign_of_the_text_is_a_link(article):
    text = article.text
    assert [text[one.sign.start : one.sign.end] for one in note_links(article)] == [
        "〔1〕",
        "〔2〕",
        "〔1〕",
    ]
    assert {text[one.note.start : one.note.end] for one in note_links(article)} == {
        "〔1〕确保发放。",
        "〔2〕见《公报》，〔1〕同。",
    }


def test_a_sign_leads_to_its_note_and_the_note_to_its_first_sign(article, table):
    first = table.sign_at(5)
    head = table.other_end(first)
    assert head.start == article.paragraphs[2].start
    assert table.other_end(head) == first == Span(4, 7)
    assert table.note_of(first) == article.paragraphs[2].span
    assert table.note_of(head) is None


def test_the_sign_at_a_place(article, table):
    assert table.sign_at(0) is table.sign_at(7) is None
    assert table.sign_at(article.text.index("2003")) is None
    assert table.within(Span(0, 10)) == [Span(4, 7)]
    assert len(table.signs) == 5


def test_the_next_sign_from_the_cursor_or_the_note_it_is_in(article, table):
    assert table.sign_from(5) == Span(4, 7)
    assert table.sign_from(8).start > 8
    inside = article.paragraphs[2].start + 5
    assert table.sign_from(inside).start == article.paragraphs[2].start
    assert table.sign_from(len(article.text)) is None


def test_an_article_without_notes_has_no_links():
    plain = Article("见〔1〕。", "", (), (Paragraph(0, 5, Role.BODY),))
    assert note_links(plain) == ()
    assert NoteTable(plain).sign_from(0) is None


def test_a_title_is_told_without_signs():
    assert without_signs("关于〔1〕通知〔23〕") == "关于通知"
