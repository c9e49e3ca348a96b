"""The order of lines."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus.concordance import Concordance, collect
from reader.corpus.context import unpack
from reader.corpus.grouping import Grouping, Side, groups
from reader.corpus.narrowing import containing, contains, sample
from reader.corpus.ordering import SortBy, ordered, rank
from reader.library.query_tree import Phrase
from tests.corpus.shelf import Shelf, article_of, random_articles


def concordance_of(*articles, words="保"):
    made = Concordance()
    collect(Shelf(articles), Phrase(words), made)
    return made


def rights(concordance, by):
    return [unpack(concordance.rights[line]) for line in ordered(concordance, by)]


def lefts(concordance, by):
    return [unpack(concordance.lefts[line])[::-1] for line in ordered(concordance, by)]


def test_characters_stand_by_pinyin_then_letters_then_marks_then_the_end():
    shelf = [article_of(f"保{after}") for after in ("", "，中", "wto", "障", "安", "龘", "5")]
    found = rights(concordance_of(*shelf), SortBy.RIGHT_1)
    assert found == ["安", "障", "龘", "5", "wto", "，中", ""]


def test_equal_first_characters_are_sorted_by_the_next():
    shelf = [article_of(f"保{after}") for after in ("障中", "障安", "安中")]
    assert rights(concordance_of(*shelf), SortBy.RIGHT_1) == ["安中", "障安", "障中"]


def test_the_second_character_can_come_first():
    shelf = [article_of(f"保{after}") for after in ("障安", "安中", "中安")]
    assert rights(concordance_of(*shelf), SortBy.RIGHT_2) == ["障安", "中安", "安中"]


def test_the_left_is_sorted_from_the_hit_outwards():
    shelf = [article_of(f"{before}保") for before in ("中安", "安中", "安安", "")]
    found = concordance_of(*shelf)
    assert lefts(found, SortBy.LEFT_1) == ["安安", "中安", "安中", ""]
    assert lefts(found, SortBy.LEFT_2) == ["安安", "安中", "中安", ""]


def test_pages_are_in_order_and_unknown_ones_last():
    made = concordance_of(*(article_of("保", page=page) for page in (3, None, 1, 12)))
    assert [made.place(n).page for n in ordered(made, SortBy.PAGE)] == [1, 3, 12, None]


def test_newest_first_keeps_the_lines_of_an_article_in_its_order():
    days = ("1998-01-01", "1999-01-01")
    made = concordance_of(*(article_of("保，保", date=day) for day in days))
    shown = [made.place(number) for number in ordered(made, SortBy.NEWEST)]
    assert [(p.date.year, p.span.start) for p in shown] == [
        (1999, 0),
        (1999, 2),
        (1998, 0),
        (1998, 2),
    ]


@given(st.integers(0, 10_000), st.sampled_from(SortBy))
def test_sorting_loses_no_line_and_keeps_equal_ones_in_order_of_date(seed, by):
    made = concordance_of(*random_articles(seed, 10))
    found = list(ordered(made, by))
    assert sorted(found) == list(range(len(made)))
    pairs = itertools.pairwise(found)
    if by is SortBy.RIGHT_1:
        assert all(made.rights[a] != made.rights[b] or a < b for a, b in pairs)


def test_only_the_chosen_lines_are_sorted():
    made = concordance_of(article_of("保中保安保本"))
    assert list(ordered(made, SortBy.RIGHT_1, [0, 1])) == [1, 0]


@pytest.mark.parametrize(
    ("first", "then"), [("啊", "中"), ("中", "一龘"[1]), ("9", "a"), ("z", "。")]
)
def test_ranks(first, then):
    assert rank(first) < rank(then)


def test_groups_are_counted_with_their_articles_largest_first():
    made = concordance_of(article_of("保障，保障，保安"), article_of("保障"))
    found = groups(made, Grouping(Side.RIGHT, 1))
    assert [(each.text, each.lines, each.articles) for each in found] == [
        ("障", 3, 2),
        ("安", 1, 1),
    ]


def test_groups_of_the_left_are_read_towards_the_hit():
    made = concordance_of(article_of("社会保，社会保，会保"))
    texts = {each.text: each.lines for each in groups(made, Grouping(Side.LEFT, 2))}
    assert texts == {"社会": 2, "，会": 1}


@given(st.integers(0, 10_000), st.sampled_from(Side), st.integers(1, 3))
def test_every_line_is_in_one_group(seed, side, characters):
    made = concordance_of(*random_articles(seed, 8))
    grouping = Grouping(side, characters)
    found = groups(made, grouping)
    assert sum(each.lines for each in found) == len(made)
    for each in found:
        of_group = [n for n in range(len(made)) if grouping.key(made, n) == each.key]
        assert len(of_group) == each.lines
        assert len({made.article_of(line) for line in of_group}) == each.articles


def test_groups_of_chosen_lines():
    made = concordance_of(article_of("保障保安"))
    assert [each.text for each in groups(made, Grouping(Side.RIGHT, 1), [1])] == ["安"]


def test_a_sample_is_the_same_for_the_same_seed():
    lines = range(1000)
    assert list(sample(lines, 100, 7)) == list(sample(lines, 100, 7))
    assert list(sample(lines, 100, 7)) != list(sample(lines, 100, 8))
    assert len(set(sample(lines, 100, 7))) == 100
    assert list(sample(lines, 100, 7)) == sorted(sample(lines, 100, 7))


def test_a_sample_of_few_is_all_of_them():
    assert list(sample(range(5), 100)) == [0, 1, 2, 3, 4]


@given(st.integers(0, 10_000), st.sampled_from(["确", "个 A", "，。", "ａ", " "]))
def test_filtering_by_index_gives_what_a_scan_of_the_lines_gives(seed, words):
    library = Shelf(random_articles(seed, 10))
    made = Concordance()
    collect(library, Phrase("保"), made)
    chosen = list(containing(library, Phrase("保"), made, words))
    expected = []
    for number in range(len(made)):
        place = made.place(number)
        text = library.article(place.id).text
        first = max(text.rfind("\n", 0, place.span.start) + 1, place.span.start - 30)
        last = (text.find("\n", place.span.end) + 1 or len(text) + 1) - 1
        if contains(text[first : min(last, place.span.end + 30)], words):
            expected.append(number)
    assert chosen == expected


def test_filtering_reads_only_articles_that_have_the_words():
    library = Shelf([article_of("保障"), article_of("保险"), article_of("保障")])
    made = Concordance()
    collect(library, Phrase("保"), made)
    assert list(containing(library, Phrase("保"), made, "险")) == [1]
    assert library.readings == 1
