"""A date known to the year or month stands for all its days."""

from datetime import date

import pytest

from reader.glossary.partial_dates import first_day, last_day


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1998", date(1998, 1, 1), date(1998, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2004-03-14", date(2004, 3, 14), date(2004, 3, 14)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(written, first, last):
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize("written", ["98", "2004-13", "2004-02-30", "2004-2", "March 2004"])
def test_what_is_no_iso_date_is_refused(written):
    with pytest.raises(ValueError, match=f"^{written}$"):
        first_day(written)
    with pytest.raises(ValueError, match=f"^{written}$"):
        last_day(written)
