"""The pinyin of a term is made of our readings, its words joined."""

import pytest

from reader.analysis.spelling_out import spelled_out
from reader.article.model import Span


class Halves:
    """Every two characters are a word."""

    def segment(self, text):
        return [Span(n, min(n + 2, len(text))) for n in range(0, len(text), 2)]


class Whole:
    """All is one word, which has parts of two characters."""

    def segment(self, text):
        return [Span(0, len(text))]

    def parts(self, word):
        return tuple(word[n : n + 2] for n in range(0, len(word), 2))


@pytest.mark.parametrize(
    ("term", "apart", "joined"),
    [
        ("银行", "yín háng", "yínháng"),
        ("两个确保", "liǎng gè què bǎo", "liǎnggè quèbǎo"),
        ("西安WTO", "xī ān", "xī'ān"),
        ("", "", ""),
    ],
)
def test_words_are_joined_where_they_are_known(term, apart, joined):
    assert spelled_out(term) == apart
    assert spelled_out(term, Halves()) == joined


def test_a_long_word_is_spelled_by_its_parts():
    assert spelled_out("总理办公会议", Whole()) == "zǒnglǐ bàngōng huìyì"
    assert spelled_out("办公会议", Whole()) == "bàngōnghuìyì"
