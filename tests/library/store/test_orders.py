"""The list of all articles, sorted by any column."""

import datetime
import random

import pytest

from reader.library.model import Size, Sorting
from reader.library.store.orders import title_place
from tests.library.articles_made import coming, made

NAMES = ("保障", "改革", "阿姨", "农业", "《市场》")


@pytest.fixture
def records(stored):
    chance = random.Random(7)  # noqa: S311
    batch = []
    for n in range(60):
        day = chance.choice((None, "1978-12-24", "1979-01-01", "2003-01-17"))
        text = f"{chance.choice(NAMES)}{chance.randrange(9)}\n{'字' * chance.randrange(9)}{n}"
        column = chance.choice((None, None, "今日谈", "人民论坛"))
        page = chance.choice((None, 1, 2, 12))
        batch.append(coming(made(text, day=day, page=page, column=column), f"/{n}.txt"))
    stored.add(batch)
    return stored.records(limit=100)


KEYS = {
    Sorting.DATE: lambda r: r.date,
    Sorting.PAGE: lambda r: r.page,
    Sorting.LENGTH: lambda r: r.characters,
    Sorting.TITLE: lambda r: title_place(r.title),
    Sorting.COLUMN: lambda r: r.column and title_place(r.column),
}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sorting", Sorting)
def test_the_list_is_sorted_with_what_is_not_known_last(stored, records, sorting, descending):
    listed = stored.records(sorting, descending=descending, limit=100)
    assert {one.number for one in listed} == {one.number for one in records}
    keys = [KEYS[sorting](one) for one in listed]
    known = [key for key in keys if key is not None]
    assert known == sorted(known, reverse=descending)
    assert keys[len(known) :] == [None] * (len(keys) - len(known))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sorting", Sorting)
def test_stretches_of_the_list_join(stored, records, sorting, descending):
    whole = stored.records(sorting, descending=descending, limit=100)
    for offset in range(0, 70, 7):
        part = stored.records(sorting, descending=descending, offset=offset, limit=7)
        assert part == whole[offset : offset + 7]


def test_within_a_day_the_list_goes_by_page_and_place(stored, records):
    day = [one for one in records if one.date == datetime.date(1978, 12, 24)]
    assert day == stored.day(datetime.date(1978, 12, 24))
    assert day == sorted(day, key=lambda one: (one.page or 0, one.number))


def test_titles_go_by_pinyin_whatever_marks_they_begin_with():
    titles = ["《市场》", "保障", "改革", "“阿姨”", "农业", "ＷＴＯ", "wto"]
    ordered = ["ＷＴＯ", "wto", "“阿姨”", "保障", "改革", "农业", "《市场》"]
    assert sorted(titles, key=title_place) == ordered


def test_days_columns_and_periods_add_up(stored, records):
    first, last = datetime.date(1978, 1, 1), datetime.date(2003, 12, 31)
    dated = [one for one in records if one.date]
    assert sum(stored.days(first, last).values()) == len(dated)
    assert list(stored.days(first, last)) == sorted({one.date for one in dated})
    assert sum(stored.columns().values()) == sum(1 for one in records if one.column)
    years = stored.periods()
    assert list(years) == ["1978", "1979", "2003"]
    assert sum(size.articles for size in years.values()) == len(dated)
    front = [one for one in dated if one.page == 1 and one.date.year == 1979]
    assert stored.periods(monthly=True, page=1)["1979-01"] == Size(
        len(front), sum(one.characters for one in front)
    )
