"""Dates of headers, file names and first lines."""

from datetime import date

import pytest

from reader.importers.dates import date_of_head, date_of_line, date_of_name
from reader.importers.lines import Line


@pytest.mark.parametrize(
    "line", ["2003-01-17", "2003-1-17", "2003/01/17", "2003.1.17", "2003年1月17日", " 2003-01-17  "]
)
def test_a_date_line_is_a_date_and_nothing_else(line):
    assert date_of_line(line) == date(2003, 1, 17)


@pytest.mark.parametrize("line", ["", "2003", "2003-01", "于2003-01-17", "2003-01-17 要闻"])
def test_any_other_line_is_none(line):
    assert date_of_line(line) is None


def test_a_day_that_does_not_exist_is_an_error():
    with pytest.raises(ValueError, match="day"):
        date_of_line("2003-02-30")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("1946-05-15_五月杂感.md", date(1946, 5, 15)),
        ("20030117-01-02.txt", date(2003, 1, 17)),
        ("19980101-001.txt", date(1998, 1, 1)),
        ("2003年1月17日讲话.txt", date(2003, 1, 17)),
        ("劳动法(2018-12-29).md", date(2018, 12, 29)),
        ("2003_1_7.txt", date(2003, 1, 7)),
        ("20031399 又 20030117.txt", date(2003, 1, 17)),
        ("000_f80aa17869e98d91.txt", None),
        ("120030117.txt", None),
        ("2003-02-30.txt", None),
        ("正文.txt", None),
    ],
)
def test_a_name_may_hold_a_date(name, day):
    assert date_of_name(name) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("（一九九七年十二月三十一日）", date(1997, 12, 31)),
        ("(一九五七年二月二十七日)", date(1957, 2, 27)),
        ("二○○三年元月十日", date(2003, 1, 10)),
        ("一九四六年五月廿一日", date(1946, 5, 21)),
        ("一九四九年十月卅日", date(1949, 10, 30)),
        ("１９９８年１月１日", date(1998, 1, 1)),
        ("1994年7月5日 全国人民代表大会常务委员会通过", date(1994, 7, 5)),
        ("2003-01-31 新春越过越红火", date(2003, 1, 31)),
        ("一九九八年二月三十日", None),
        ("2003年1月", None),
        (
            "在2001年7月5日国务院批准实施辽宁完善城镇社会保障体系试点方案以来，在各有关部门支持下，进展顺利。",
            None,
        ),
    ],
)
def test_a_short_first_line_may_hold_a_date(text, day):
    assert date_of_head([Line("标题"), Line(text)]) == day


def test_lines_further_down_are_not_asked():
    assert date_of_head([Line("甲")] * 6 + [Line("2003年1月17日")]) is None
