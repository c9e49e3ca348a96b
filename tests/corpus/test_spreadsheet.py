"""Tables for spreadsheets."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.spreadsheet import csv_text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_nothing_can_be_taken_for_a_formula(start):
    written = csv_text(["左"], [[f"{start}HYPERLINK(1)"]])
    assert next(csv.reader(io.StringIO(written.split("\r\n", 1)[1]))) == [f"'{start}HYPERLINK(1)"]


@pytest.mark.parametrize(
    "blank", ["\n", " ", "  ", "\u3000", "\xa0", "\ufeff", "\u200b", "\u2028", "\v"]
)
def test_blanks_before_it_hide_no_formula(blank):
    written = csv_text([], [[f"{blank}=1+1", f"{blank}文"]])
    assert next(csv.reader(io.StringIO(written, newline=""))) == [f"'{blank}=1+1", f"{blank}文"]


def test_numbers_and_nothing_stay_what_they_are():
    assert csv_text(["a", "b", "c"], [[-1, 2.5, None]]) == "a,b,c\r\n-1,2.5,\r\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=9), min_size=1))
def test_every_text_comes_back(cells):
    written = csv_text(["x"] * len(cells), [cells])
    _, row = csv.reader(io.StringIO(written, newline=""))
    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]
