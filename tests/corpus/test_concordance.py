"""Lines of a concordance: each hit once, with what stands around it."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.progress import Cancelled
from reader.article.model import Span
from reader.corpus.concordance import Concordance, collect, lines
from reader.corpus.context import Context, context, left_key, right_key, shortened, unpack
from reader.library.query_tree import And, Concept, Not, Or, Pages, Phrase
from tests.corpus.shelf import Shelf, article_of, random_articles

QUERIES = (
    Phrase("两个"),
    Phrase("保"),
    Phrase("，。"),
    Or((Phrase("两个"), Phrase("确保"))),
    And((Phrase("个"), Not(Phrase("a")))),
    And((Concept("两个确保", ("两个确保", "两确保")), Pages(1, 1))),
)


def brute_force(articles, words, window):
    """Return contexts by looking at every offset of every paragraph."""
    found = []
    for article in articles:
        for paragraph in article.text.split("\n"):
            at = paragraph.find(words)
            while at >= 0:
                end = at + len(words)
                left, right = paragraph[:at][-window:], paragraph[end:][:window]
                found.append(Context(left, words, right))
                at = paragraph.find(words, end)
    return found


@given(st.integers(0, 10_000), st.sampled_from(["两", "两个", "保，", "个确保"]), st.integers(1, 9))
def test_lines_are_what_a_scan_of_every_text_finds(seed, words, window):
    articles = random_articles(seed, 12)
    found = [line.context for line in lines(Shelf(articles), Phrase(words), window)]
    expected = brute_force(articles, words, window)
    key = lambda each: (each.left, each.right)  # noqa: E731
    assert sorted(found, key=key) == sorted(expected, key=key)


@given(st.integers(0, 10_000), st.sampled_from(QUERIES))
def test_the_columns_hold_the_same_lines(seed, query):
    library = Shelf(random_articles(seed, 10))
    concordance = Concordance()
    collect(library, query, concordance)
    shown = list(lines(library, query))
    places = [concordance.place(number) for number in range(len(concordance))]
    assert [(p.id, p.date, p.page, p.span) for p in places] == [
        (line.record.id, line.record.date, line.record.page, line.span) for line in shown
    ]
    assert concordance.total == len(shown)
    assert concordance.articles == len({line.record.id for line in shown})


@given(st.integers(0, 10_000))
def test_keys_are_the_three_nearest_characters_of_the_paragraph(seed):
    (article,) = random_articles(seed, 1)
    text = article.text
    for place in range(len(text) + 1):
        after = "".join(text[place:].partition("\n")[0].split())
        before = "".join(text[:place].rpartition("\n")[2].split())
        assert unpack(right_key(text, place)) == after[:3].lower()
        assert unpack(left_key(text, place)) == before[::-1][:3].lower()


def test_a_context_ends_with_its_paragraph():
    text = "前一段。\n落实两个确保，\n后一段。"
    assert context(text, Span(7, 11), 30) == Context("落实", "两个确保", "，")


def test_a_context_is_no_longer_than_asked_for():
    assert context("一二三四五六七", Span(3, 4), 2) == Context("二三", "四", "五六")


def test_keys_fold_letters_and_keep_marks_as_printed():
    assert unpack(right_key("“ＧＤＰ", 0)) == "“gd"
    assert unpack(right_key("經濟", 0)) == "经济"


def test_a_shortened_key_is_that_of_its_nearest_characters():
    key = right_key("两个确保", 0)
    assert [unpack(shortened(key, n)) for n in (1, 2, 3)] == ["两", "两个", "两个确"]
    assert unpack(shortened(right_key("两", 0), 2)) == "两"


def test_lines_beyond_the_limit_are_counted_only():
    library = Shelf([article_of("保保保"), article_of("保保")])
    concordance = Concordance(most=2)
    collect(library, Phrase("保"), concordance)
    assert (len(concordance), concordance.total, concordance.articles) == (2, 5, 2)
    assert concordance.articles_kept == 1


def test_the_lines_of_one_article_stand_together():
    concordance = Concordance()
    collect(
        Shelf([article_of("保"), article_of("保保保"), article_of("保")]), Phrase("保"), concordance
    )
    assert [concordance.same_article(line) for line in (0, 2, 4)] == [
        range(1),
        range(1, 4),
        range(4, 5),
    ]


def test_a_place_tells_day_and_page_or_that_they_are_unknown():
    library = Shelf([article_of("保", date="1998-05-14", page=1), article_of("保")])
    concordance = Concordance()
    collect(library, Phrase("保"), concordance)
    known, unknown = concordance.place(0), concordance.place(1)
    assert (known.date, known.page) == (datetime.date(1998, 5, 14), 1)
    assert (unknown.date, unknown.page) == (None, None)


def test_collecting_tells_how_far_it_is_and_can_be_stopped():
    concordance, shares = Concordance(), []

    def progress(share):
        shares.append(share)
        if share >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        collect(Shelf([article_of("保")] * 4), Phrase("保"), concordance, progress)
    assert shares == [0.25, 0.5]
    assert len(concordance) == 2


def test_a_query_without_words_has_no_lines():
    concordance = Concordance()
    collect(Shelf([article_of("保", page=1)]), Pages(1, 1), concordance)
    assert (len(concordance), concordance.articles) == (0, 0)
