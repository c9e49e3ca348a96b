"""Worksheets share out the blanks of an article."""

from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.lessons.cloze import Cloze
from reader.lessons.worksheets import Sheet, on_sheet, sheets_of


def clozes(count):
    return [Cloze(str(n), n, (Span(n, n + 1),), "字") for n in range(1, count + 1)]


@given(st.integers(0, 30))
def test_a_and_b_hold_every_blank_once(count):
    known = clozes(count)
    a, b = on_sheet(known, Sheet.A), on_sheet(known, Sheet.B)
    assert sorted((*a, *b), key=lambda one: one.number) == known
    assert len(a) - len(b) in {0, 1}
    assert on_sheet(known, Sheet.ALL) == on_sheet(known, Sheet.PAIR) == tuple(known)


def test_a_pair_is_a_and_b():
    assert sheets_of(Sheet.PAIR) == (Sheet.A, Sheet.B)
    assert sheets_of(Sheet.ALL) == (Sheet.ALL,)
