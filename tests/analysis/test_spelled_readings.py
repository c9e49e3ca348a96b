"""How a reader may write pinyin, and what is offered."""

import pytest

from reader.analysis.reading_table import load_reading_table
from reader.analysis.spelled_readings import MOST, candidates, spelled


@pytest.mark.parametrize(
    ("word", "written", "expected"),
    [
        ("银行", "yín háng", ("yín", "háng")),
        ("银行", "yin2hang2", ("yín", "háng")),
        ("银行", " Yin2 hang2 ", ("yín", "háng")),
        ("绿色", "lv4se4", ("lǜ", "sè")),
        ("绿色", "lu:4 se4", ("lǜ", "sè")),
        ("最后", "zui4 hou4", ("zuì", "hòu")),
        ("的", "de5", ("de",)),
        ("西安", "xi1'an1", ("xī", "ān")),
        ("“二为”", "èr wèi", ("", "èr", "wèi", "")),
    ],
)
def test_tones_are_marks_or_digits(word, written, expected):
    assert spelled(word, written) == expected


@pytest.mark.parametrize("written", ["", "yín", "yín háng háng", "bank", "yín xx", "2"])
def test_what_does_not_fit_is_no_reading(written):
    assert spelled("银行", written) is None


def test_the_present_reading_is_offered_first_then_its_neighbours():
    found = candidates("银行", ("yín", "háng"), load_reading_table())
    assert found[0] == ("yín", "háng")
    assert ("yín", "xíng") in found
    assert len(found) <= MOST


def test_a_character_without_a_reading_stays_so():
    assert candidates("行,", ("xíng", ""), load_reading_table())[0] == ("xíng", "")


def test_a_long_word_offers_its_readings_in_no_time():
    word = "为行长重得地" * 8
    assert len(candidates(word, ("wéi",) * len(word), load_reading_table())) == MOST
