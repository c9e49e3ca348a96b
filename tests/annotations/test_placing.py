"""Marks are found again in the text that is open."""

import pytest

from reader.annotations.anchoring import State
from reader.annotations.editing import marked, orphaned
from reader.annotations.model import Kind
from reader.annotations.placing import place_all, placed_as_made
from reader.article.model import Article, Paragraph, Role, Span

OLD = "会议强调，要坚持两个确保，完善三条保障线。各地要抓好落实，不得拖欠离退休人员的养老金。"
NEW = "新华社北京一月十七日电。" + OLD


def article(text):
    return Article(text, "", (), (Paragraph(0, len(text), Role.BODY),))


def mark(text, *words):
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    return marked(article(text), spans, Kind.HIGHLIGHT, "policy", "layer")


def test_in_the_text_that_was_marked_nothing_is_searched_for():
    one = mark(OLD, "两个确保", "养老金")
    (placed,) = place_all([one], article(OLD), pytest.fail)
    assert placed == placed_as_made(one, article(OLD).sha256)
    assert [OLD[span.start : span.end] for span in placed.spans] == ["两个确保", "养老金"]
    assert (placed.state, placed.start) == (State.ANCHORED, OLD.index("两个确保"))


def test_in_another_text_the_passages_are_found_again():
    one = mark(OLD, "两个确保")
    assert placed_as_made(one, article(NEW).sha256) is None
    (placed,) = place_all([one], article(NEW), {article(OLD).sha256: OLD}.get)
    assert placed.state is State.ANCHORED
    assert [NEW[span.start : span.end] for span in placed.spans] == ["两个确保"]


def test_a_passage_that_is_gone_has_no_place():
    (placed,) = place_all([mark(OLD, "三条保障线")], article("另一篇文章。"), lambda _: OLD)
    assert (placed.state, placed.spans) == (State.ORPHAN, ())
    assert placed.start > 10**9


def test_what_the_reader_has_given_up_is_not_searched_for_again():
    one = orphaned(mark(OLD, "三条保障线"), 0)
    (placed,) = place_all([one], article(NEW), pytest.fail)
    assert placed.state is State.ORPHAN
    assert placed_as_made(one, article(OLD).sha256).spans == ()


def test_the_search_can_be_ended():
    def end(_):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        place_all([mark(OLD, "两个确保")], article(NEW), lambda _: OLD, end)
