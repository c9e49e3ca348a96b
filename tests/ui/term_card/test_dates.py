import pytest

from reader.ui.term_card.dates import day, validity


@pytest.mark.parametrize(
    ("iso", "chinese", "english"),
    [
        ("1998", "1998年", "1998"),
        ("2001-07", "2001年7月", "July 2001"),
        ("2001-07-08", "2001年7月8日", "8 July 2001"),
        ("c. 1998", "c. 1998", "c. 1998"),
        ("2001-13", "2001-13", "2001-13"),
    ],
)
def test_days_are_told_in_words(iso, chinese, english):
    assert day(iso, "zh") == chinese
    assert day(iso, "en") == english


def test_validity_names_the_ends_that_are_known():
    assert validity("1998", "2007", "en") == "1998–2007"
    assert validity("1998-03", "2007", "en") == "March 1998 – 2007"
    assert validity("1998", "2007", "zh") == "1998年至2007年"
    assert validity("1998", None, "en") == "since 1998"
    assert validity(None, "2007", "en") == "until 2007"
    assert validity("1994", "1994", "en") == "1994"
    assert validity(None, None, "en") == ""
