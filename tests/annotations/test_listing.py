"""Annotations are found by what they are and say."""

import datetime
from dataclasses import replace

import pytest

from reader.annotations.listing import Choice, Order, followed, listed, passage, start, tags_of
from reader.annotations.model import Body, Change, Kind, Layer, MarkedArticle, Purpose, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from tests.annotations.marks_made import NOW, TEXT, marked

LATER = NOW + datetime.timedelta(days=3)
ARTICLES = {
    "late": MarkedArticle("late", "乙", datetime.date(2004, 1, 1), 2),
    "early": MarkedArticle("early", "甲", datetime.date(2003, 1, 17), 1),
}
ONE = marked("何时提出？", article="late")
TWO = replace(
    marked(article="late", style="question", layer="class"),
    targets=(Target("sha", quote(TEXT, Span(5, 9))), Target("sha", quote(TEXT, Span(0, 2)))),
    bodies=(Body(Purpose.TAGGING, "考點"), Body(Purpose.TAGGING, "作文")),
    modified=LATER,
)
THREE = replace(
    marked(article="early", bodies=(Body(Purpose.TAGGING, "作文"),)),
    modified=NOW - datetime.timedelta(days=1),
)
ALL = (ONE, TWO, THREE)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), (ONE, TWO, THREE)),
        (Choice(words="提出"), (ONE,)),
        (Choice(words="考点 发放"), (TWO,)),
        (Choice(words="没有"), ()),
        (Choice(style="question"), (TWO,)),
        (Choice(layer="class"), (TWO,)),
        (Choice(tag="作文"), (TWO, THREE)),
        (Choice(since=LATER), (TWO,)),
    ],
)
def test_each_condition_chooses(choice, expected):
    assert set(listed(ALL, choice, Order.PLACE, ARTICLES)) == set(expected)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.PLACE, [THREE, TWO, ONE]),
        (Order.NEWEST, [TWO, ONE, THREE]),
        (Order.OLDEST, [THREE, ONE, TWO]),
        (Order.STYLE, [TWO, THREE, ONE]),
    ],
)
def test_each_order_sorts(order, expected):
    found = listed(ALL, Choice(), order, ARTICLES, ["question", "policy"])
    if order is Order.PLACE:
        assert found[0] == THREE
        assert {found[1].id, found[2].id} == {ONE.id, TWO.id}
    else:
        assert [one.id for one in found] == [one.id for one in expected]


def test_a_list_follows_what_is_done():
    changed = replace(ONE, bodies=())
    new = marked(article="early")
    done = [
        Change(ONE, changed),
        Change(TWO, None),
        Change(None, new),
        Change(None, Layer("l", "班")),
    ]
    assert followed(ALL, done) == (changed, THREE, new)
    assert followed([THREE], done, "early") == (THREE, new)


def test_what_is_said_of_an_annotation():
    assert passage(TWO) == "确保发放 … 两个"


def test_a_bookmark_is_told_by_the_line_it_lies_at():
    text = "首段。\n会议认为，要稳步推进试点工作。\n又一段。"
    spot = quote(text, Span(4, 5))
    one = replace(ONE, kind=Kind.BOOKMARK, targets=(replace(ONE.targets[0], quote=spot),))
    assert passage(one) == "会议认为，要稳步推进试点工作。"
    assert passage(replace(one, kind=Kind.HIGHLIGHT)) == "会"
    assert (start(TWO), start(marked(targets=()))) == (0, 0)
    assert tags_of(ALL) == ["作文", "考點"]
    assert listed([marked(article="unknown")], Choice(), Order.PLACE, {})
