"""`yandu timeline`."""

import csv
import io

import pytest

from tests.corpus.shelf import Shelf, article_of


@pytest.fixture(autouse=True)
def library(monkeypatch):
    shelf = Shelf(
        [
            article_of("一" * 10, date="1996-01-01", page=1),
            article_of("两个确保，两个确保", date="1998-05-14", page=1),
            article_of("两个确保" + "一" * 6, date="2000-03-02", page=2),
            article_of("改革", date="2001-03-02", page=2),
            article_of("两个确保"),
        ]
    )
    monkeypatch.setattr("reader.cli.timelines.open_to_search", lambda *_: shelf)
    return shelf


def series(answer):
    assert answer.code == 0, answer.err
    return answer.json["series"]


def hits(each):
    return {point["period"]: point["hits"] for point in each["points"]}


def test_each_term_has_its_counts_by_year(run):
    (each,) = series(run("timeline", "两个确保", "--json"))
    assert (each["term"], hits(each)) == ("两个确保", {"1998": 2, "1999": 0, "2000": 1})
    assert each["points"][0] | {"small": None} == {
        "period": "1998",
        "hits": 2,
        "articles": 1,
        "characters": 9,
        "articles_of_period": 1,
        "per_million": 222222.2222,
        "small": None,
    }
    assert each["points"][1]["per_million"] is None
    assert each["undated"] == {"hits": 1, "articles": 1}


def test_several_terms_share_their_periods(run):
    both = series(run("timeline", "两个确保", "改革", "--json"))
    assert [list(hits(each)) for each in both] == [["1998", "1999", "2000", "2001"]] * 2


def test_by_month(run):
    (each,) = series(run("timeline", "两个确保", "--monthly", "--json"))
    assert {period: n for period, n in hits(each).items() if n} == {"1998-05": 2, "2000-03": 1}
    assert len(each["points"]) == 23


def test_the_whole_span_of_the_library(run):
    (each,) = series(run("timeline", "两个确保", "--whole", "--json"))
    assert list(hits(each)) == ["1996", "1997", "1998", "1999", "2000", "2001"]


def test_limits_of_date_are_widened_to_whole_periods(run):
    (each,) = series(run("timeline", "两个确保", "--from", "1998-12-01", "--to", "1999", "--json"))
    assert hits(each) == {"1998": 2}
    assert each["undated"] == {"hits": 0, "articles": 0}


def test_one_page_is_measured_against_itself(run):
    (each,) = series(run("timeline", "两个确保", "--page", "2", "--json"))
    assert hits(each) == {"2000": 1}
    assert each["points"][0]["characters"] == 10


def test_front_page_and_inside_pages_apart(run):
    both = series(run("timeline", "两个确保", "--split", "--json"))
    assert [(each["part"], sum(hits(each).values())) for each in both] == [
        ("front", 2),
        ("inside", 1),
    ]


def test_people_see_a_table(run):
    answer = run("timeline", "两个确保", "--lang", "zh")
    heading, columns, first, *_ = answer.out.splitlines()
    assert heading == "两个确保：3 篇中 4 次"
    assert columns.split() == ["时段", "次数", "篇数", "总字数", "每百万字次数"]
    assert first.split() == ["1998", "2", "1", "9", "222222.22"]


def test_csv(run):
    rows = list(csv.DictReader(io.StringIO(run("timeline", "两个确保", "--csv").out)))
    assert [(row["period"], row["hits"], row["characters"]) for row in rows] == [
        ("1998", "2", "9"),
        ("1999", "0", "0"),
        ("2000", "1", "10"),
    ]


def test_more_than_six_terms_are_refused(run):
    answer = run("timeline", *"一二三四五六七")
    assert (answer.code, answer.err.strip()) == (1, "A timeline has at most 6 terms.")


def test_nothing_found_has_all_periods(run):
    (each,) = series(run("timeline", "并轨", "--json"))
    assert set(hits(each).values()) == {0}


def test_a_terminal_sees_how_far_the_count_is(run, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("reader.cli.share_line._EVERY", 0.0)
    answer = run("timeline", "两个确保", "--json")
    assert "Counting 两个确保 100%" in answer.err
    assert answer.err.endswith("\r\x1b[K")
