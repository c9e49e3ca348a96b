"""The meaning follows the day, then the context, then the newest that had begun."""

from datetime import date

import pytest

from reader.glossary.senses import senses
from tests.glossary.concepts_made import concept, form, glossary

OLD = concept("old", form("并轨", pinyin="bìngguǐ"), valid_to="1994", cues=("汇率",))
MIDDLE = concept("middle", "并轨", valid_from="2001", valid_to="2007-10", cues=("下岗", "失业"))
NEW = concept("new", "并轨", valid_from="2015-01-14", cues=("养老金",))
KNOWN = glossary(OLD, MIDDLE, NEW)


def chosen(on=None, context="", known=KNOWN):
    (first,) = [sense for sense in senses(known, "并轨", on, context) if sense.chosen]
    assert first == senses(known, "并轨", on, context)[0]
    return first.concept.id


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(1994, 12, 31), "old"),
        (date(2001, 1, 1), "middle"),
        (date(2003, 1, 17), "middle"),
        (date(2007, 10, 31), "middle"),
        (date(2015, 1, 14), "new"),
        (date(2024, 1, 1), "new"),
    ],
)
def test_the_meaning_valid_on_the_day_is_chosen(on, expected):
    assert chosen(on) == expected


def test_the_day_counts_more_than_the_words_near_by():
    assert chosen(date(2003, 1, 17), "汇率和养老金") == "middle"


def test_without_a_day_the_words_near_by_choose():
    assert chosen(context="下岗職工與失業保險，養老金") == "middle"


def test_without_day_and_cues_the_newest_is_chosen():
    assert chosen() == "new"


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2010, 1, 1), "middle"), (date(1997, 1, 1), "old")]
)
def test_between_two_meanings_the_one_that_had_begun_is_chosen(on, expected):
    assert chosen(on) == expected


def test_before_all_meanings_the_first_to_come_is_chosen():
    assert chosen(date(1980, 1, 1), known=glossary(NEW, MIDDLE)) == "middle"


def test_outside_all_dates_the_words_near_by_choose():
    assert chosen(date(2010, 1, 1), "汇率") == "old"


def test_all_meanings_are_told_with_whether_they_were_valid():
    told = [(s.concept.id, s.chosen, s.current) for s in senses(KNOWN, "并轨", date(2003, 1, 17))]
    assert told == [("middle", True, True), ("old", False, False), ("new", False, False)]
    assert all(sense.current for sense in senses(KNOWN, "并轨"))


def test_a_label_may_be_given_by_its_sound():
    assert [sense.concept.id for sense in senses(KNOWN, "bing gui")] == ["old"]


def test_an_unknown_label_has_no_meaning():
    assert senses(KNOWN, "双轨") == ()
    assert senses(glossary(), "并轨") == ()
