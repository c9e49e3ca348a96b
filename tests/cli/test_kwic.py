"""`yandu kwic`."""

import csv
import io

import pytest

from reader.cli.research_rows import ORDERS
from reader.corpus.ordering import SortBy
from tests.corpus.shelf import Shelf, article_of


@pytest.fixture(autouse=True)
def library(monkeypatch):
    shelf = Shelf(
        [
            article_of("落实两个确保，做好衔接。", "=两个确保", date="1998-05-14", page=1),
            article_of("实现两个确保的目标", date="1999-03-02", page=2, column="今日谈"),
            article_of("改革开放", date="1999-03-02", page=1),
        ]
    )
    monkeypatch.setattr("reader.cli.concordances.open_to_search", lambda *_: shelf)
    return shelf


def lines(answer):
    assert answer.code == 0, answer.err
    return answer.json["lines"]


def test_every_hit_is_a_line_with_its_context(run):
    found = lines(run("kwic", "两个确保", "--json"))
    assert [(line["left"], line["match"], line["right"]) for line in found] == [
        ("落实", "两个确保", "，做好衔接。"),
        ("=", "两个确保", ""),
        ("实现", "两个确保", "的目标"),
    ]
    assert [(line["date"], line["page"]) for line in found][::2] == [
        ("1998-05-14", 1),
        ("1999-03-02", 2),
    ]


def test_the_offsets_are_those_of_the_text_of_the_article(run, library):
    for line in lines(run("kwic", "确保", "--json")):
        text = library.article(line["id"]).text
        assert text[line["start"] : line["end"]] == line["match"]


def test_several_queries_give_one_concordance(run):
    found = lines(run("kwic", "改革", "目标", "--json"))
    assert sorted(line["match"] for line in found) == ["改革", "目标"]


@pytest.mark.parametrize(
    ("limits", "days"),
    [
        (("--from", "1999"), ["1999-03-02"]),
        (("--to", "1998"), ["1998-05-14"] * 2),
        (("--from", "1998-05", "--to", "1998-05-14"), ["1998-05-14"] * 2),
        (("--page", "2"), ["1999-03-02"]),
    ],
)
def test_limits_of_date_and_page(run, limits, days):
    assert [line["date"] for line in lines(run("kwic", "两个确保", "--json", *limits))] == days


@pytest.mark.parametrize("value", ["1998-02-30", "98", "1998-13", "soon"])
def test_a_date_that_is_none_is_wrong_usage(run, value):
    answer = run("kwic", "两个确保", "--from", value)
    assert answer.code == 2
    assert "1978-12-18, 1978-12 or 1978" in answer.err


def test_offset_and_limit_cut_a_stretch(run):
    found = lines(run("kwic", "两个确保", "--json", "--offset", "1", "--limit", "1"))
    assert [line["left"] for line in found] == ["="]


def test_the_window_is_that_many_characters(run):
    found = lines(run("kwic", "确保", "--json", "--window", "2", "--limit", "1"))
    assert [(line["left"], line["right"]) for line in found] == [("两个", "，做")]


def test_lines_can_be_sorted_by_what_stands_to_the_right(run):
    found = lines(run("kwic", "两个确保", "--json", "--sort", "right1"))
    assert [line["right"][:1] for line in found] == ["的", "，", ""]


def test_every_order_can_be_asked_for(run):
    assert [by.value for by in SortBy] == list(ORDERS)
    for order in ORDERS:
        assert len(lines(run("kwic", "两个确保", "--json", "--sort", order))) == 3


def test_lines_can_be_filtered(run):
    found = lines(run("kwic", "两个确保", "--json", "--filter", "目标"))
    assert [line["left"] for line in found] == ["实现"]


def test_lines_can_be_drawn_by_chance(run):
    first, again = (run("kwic", "两个确保", "--json", "--random", "2").out for _ in range(2))
    assert first == again
    assert len(lines(run("kwic", "两个确保", "--json", "--random", "2", "--seed", "5"))) == 2


def test_people_see_the_hits_one_below_the_other(run):
    answer = run("kwic", "两个确保", "--window", "4")
    assert answer.out.splitlines()[::2] == [
        "1998-05-14   1      落实【两个确保】，做好衔",
        "1999-03-02   2      实现【两个确保】的目标",
    ]


def test_csv_is_safe_for_spreadsheets(run):
    heading, *rows = csv.reader(io.StringIO(run("kwic", "两个确保", "--csv").out))
    assert heading[:6] == ["id", "date", "page", "left", "match", "right"]
    assert [row[3] for row in rows] == ["落实", "'=", "实现"]


def test_nothing_found_is_an_answer_too(run):
    assert lines(run("kwic", "并轨", "--json")) == []


def test_a_query_that_cannot_be_understood_is_refused(run):
    answer = run("kwic", "(两个确保")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.strip() == "This parenthesis is not closed."


def test_all_forms_of_a_concept(run):
    found = lines(run("kwic", "term:两个确保", "--json"))
    assert {line["match"] for line in found} == {"两个确保"}


@pytest.mark.parametrize(("language", "word"), [("zh", "两侧"), ("en", "each side")])
def test_help_in_both_languages(run, language, word):
    answer = run("kwic", "--help", "--lang", language)
    assert answer.code == 0
    assert word in answer.out
