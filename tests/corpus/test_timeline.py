"""Counts over time, and what they are measured against."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.progress import Cancelled
from reader.corpus.concordance import lines
from reader.corpus.tally import Count, Tally, TallyCache, count_hits, default_folder, meaning
from reader.corpus.timeline import (
    Part,
    Point,
    Sizes,
    days_of,
    moving_means,
    periods_between,
    series,
    trimmed,
    within,
)
from reader.library.model import Size
from reader.library.query_tree import And, Dates, Near, Or, Phrase
from tests.corpus.shelf import Shelf, article_of, random_articles

WORD = Phrase("保")


def timeline_of(library, *, part=Part.ALL, monthly=False, query=WORD):
    tally = count_hits(library, query)
    return series("保", tally, Sizes.of(library, monthly=monthly), part)


def hits(made):
    return {point.period: point.hits for point in made.points}


@given(st.integers(0, 10_000), st.booleans())
def test_the_hits_of_a_timeline_are_the_lines_of_the_concordance(seed, monthly):
    library = Shelf(random_articles(seed, 12))
    made = timeline_of(library, monthly=monthly)
    found = list(lines(library, WORD))
    assert made.total.hits == len(found)
    assert made.total.articles == len({line.record.id for line in found})


@given(st.integers(0, 10_000), st.booleans())
def test_front_page_and_inside_pages_add_up(seed, monthly):
    library = Shelf(random_articles(seed, 12))
    whole, front, inside = (
        timeline_of(library, part=part, monthly=monthly)
        for part in (Part.ALL, Part.FRONT, Part.INSIDE)
    )
    assert front.total + inside.total == whole.total
    for point, *parts in zip(whole.points, front.points, inside.points, strict=True):
        assert sum(part.hits for part in parts) == point.hits
        assert sum(part.size.characters for part in parts) == point.size.characters


@given(st.integers(0, 10_000))
def test_sizes_are_those_of_the_whole_period(seed):
    articles = random_articles(seed, 12)
    for point in timeline_of(Shelf(articles)).points:
        texts = [a.text for a in articles if a.date and str(a.date.year) == point.period]
        assert point.size == Size(len(texts), sum(map(len, texts)))


def test_the_sizes_of_one_page_only():
    shelf = [article_of("保一", date="1998-01-01", page=page) for page in (1, 3, 3)]
    made = Sizes.of(Shelf(shelf), monthly=False, page=3)
    assert made.size("1998", Part.ALL) == Size(2, 4)
    assert made.size("1998", Part.FRONT) == made.size("1990", Part.ALL) == Size(0, 0)


def test_frequency_is_hits_per_million_characters():
    made = timeline_of(Shelf([article_of("保" + "一" * 999, date="1998-01-01")]))
    (point,) = made.points
    assert point.frequency == 1000.0


def test_a_year_without_anything_has_no_frequency_and_is_not_left_out():
    days = ("1978-03-01", "1980-03-01")
    made = timeline_of(Shelf([article_of("保", date=day) for day in days]))
    assert hits(made) == {"1978": 1, "1979": 0, "1980": 1}
    assert made.points[1].frequency is None


def test_undated_articles_are_counted_apart():
    made = timeline_of(Shelf([article_of("保保"), article_of("保", date="1998-01-01")]))
    assert made.undated == Count(2, 1)
    assert hits(made) == {"1998": 1}


def test_a_period_under_a_tenth_of_the_mean_is_small_and_no_peak():
    long, short = "保" + "一" * 999, "保保"
    shelf = [article_of(long, date="1998-01-01"), article_of(short, date="1999-01-01")]
    made = timeline_of(Shelf(shelf))
    assert [point.small for point in made.points] == [False, True]
    assert made.peak is made.points[0]


def test_nothing_found_has_no_peak():
    assert timeline_of(Shelf([article_of("一", date="1998-01-01")])).peak is None


def test_months_are_told_apart():
    days = ("1978-11-30", "1978-12-01", "1979-02-01")
    made = timeline_of(Shelf([article_of("保", date=day) for day in days]), monthly=True)
    assert hits(made) == {"1978-11": 1, "1978-12": 1, "1979-01": 0, "1979-02": 1}


PERIODS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 3)), max_size=40)


@given(PERIODS, st.integers(1, 14))
def test_a_moving_mean_is_all_hits_over_all_characters_around(counted, width):
    points = [
        Point(str(1900 + n), hits if size else 0, 0, Size(size, 1_000 * size), small=False)
        for n, (hits, size) in enumerate(counted)
    ]
    means = moving_means(points, width)
    assert len(means) == len(points)
    for number, (point, mean) in enumerate(zip(points, means, strict=True)):
        first = number - width // 2
        around = points[max(0, first) : first + width]
        size = sum(one.size.characters for one in around)
        if not point.size.characters:
            assert mean is None
        else:
            assert mean == pytest.approx(sum(one.hits for one in around) * 1_000_000 / size)


def test_empty_ends_are_trimmed_for_all_series_together():
    texts = {"1990": "一", "1991": "甲", "1992": "一", "1993": "乙", "1994": "一"}
    library = Shelf([article_of(text, date=f"{year}-01-01") for year, text in texts.items()])
    both = [timeline_of(library, query=Phrase(word)) for word in "甲乙"]
    assert [list(hits(each)) for each in trimmed(both)] == [["1991", "1992", "1993"]] * 2


def test_where_nothing_is_found_nothing_is_trimmed():
    made = timeline_of(Shelf([article_of("一", date="1998-01-01")]))
    assert trimmed([made]) == [made]


def test_a_stretch_of_years_or_months():
    days = [f"{year}-{month:02}-01" for year in (1978, 1979) for month in (1, 7)]
    library = Shelf([article_of("保", date=day) for day in days])
    yearly, monthly = timeline_of(library), timeline_of(library, monthly=True)
    assert list(hits(within([yearly], "1979-05", "1990")[0])) == ["1979"]
    assert list(hits(within([monthly], "1978-06", "1978")[0]))[:2] == ["1978-06", "1978-07"]
    assert list(hits(within([monthly], "1978", "1978")[0]))[-1] == "1978-12"


def test_periods_run_without_a_gap():
    assert periods_between({"1999", "2001"}) == ["1999", "2000", "2001"]
    assert periods_between({"1999-11", "2000-01"}) == ["1999-11", "1999-12", "2000-01"]
    assert periods_between(()) == []


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("1978", "1978-01-01", "1978-12-31"),
        ("1980-02", "1980-02-01", "1980-02-29"),
        ("1980-12", "1980-12-01", "1980-12-31"),
    ],
)
def test_the_days_of_a_period(period, first, last):
    assert [day.isoformat() for day in days_of(period)] == [first, last]


def test_counting_can_be_stopped_and_tells_what_it_has():
    library = Shelf([article_of("保", date="1998-01-01")] * 4)
    tally = Tally()

    def stop(share):
        if share >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        count_hits(library, WORD, stop, tally)
    assert (tally.total, tally.complete) == (Count(2, 2), False)


def test_counts_are_kept_until_the_library_changes(tmp_path):
    library = Shelf(random_articles(1, 20))
    cache = TallyCache(tmp_path)
    first = cache.count(library, WORD)
    kept = cache.load(library, Phrase("保", start=5, end=6))
    assert (kept, kept.complete) == (first, True)
    library.generation = "2"
    assert cache.load(library, WORD) is None


def test_counts_made_before_are_not_made_again(tmp_path):
    library = Shelf(random_articles(1, 20))
    cache = TallyCache(tmp_path)
    before = cache.count(library, WORD)
    library.found = None
    assert cache.count(library, WORD) == before


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"front": {"1978-01": 3}, "inside": {}}'])
def test_damaged_counts_are_made_anew(tmp_path, damage):
    library, cache = Shelf(random_articles(1, 20)), TallyCache(tmp_path)
    before = cache.count(library, WORD)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage)
    assert cache.load(library, WORD) is None
    assert cache.count(library, WORD) == before


def test_counts_that_cannot_be_written_are_still_given(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    library = Shelf(random_articles(1, 20))
    assert TallyCache(blocked).count(library, WORD) == count_hits(library, WORD)


def test_the_cache_is_in_the_users_own_folder(tmp_path):
    assert default_folder() == tmp_path / "cache" / "counts"


def test_queries_that_mean_different_things_have_different_names():
    queries = [
        Phrase("a"),
        Or((Phrase("a"), Phrase("b"))),
        And((Phrase("a"), Phrase("b"))),
        Near(Phrase("a"), Phrase("b"), 5),
        Dates(datetime.date(1978, 1, 1), None),
    ]
    assert len({meaning(query) for query in queries}) == len(queries)


def test_counts_of_a_library_that_is_not_indexed_whole_are_not_kept(tmp_path):
    library, cache = Shelf(random_articles(1, 20)), TallyCache(tmp_path)
    query = Phrase("甲")
    library.owed = 3
    cache.count(library, query)
    assert cache.load(library, query) is None
    library.owed = 0
    cache.count(library, query)
    assert cache.load(library, query) is not None
