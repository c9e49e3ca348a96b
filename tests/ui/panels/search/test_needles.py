"""What a query looks for is marked in titles, folded as the search folds."""

import pytest

from reader.article.model import Span
from reader.library.query import parse
from reader.library.query_tree import Concept
from reader.ui.panels.search.needles import has_pinyin, needles, spans_in


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("国企 下岗", ("国企", "下岗")),
        ("國企 title:１９９８", ("国企", "1998")),
        ("下岗 -再就业 page:1 author:新华社", ("下岗",)),
        ("(国企 ~5 改革)|下岗", ("国企", "改革", "下岗")),
    ],
)
def test_only_what_is_looked_for_in_texts_counts(line, wanted):
    assert needles(parse(line)) == wanted


def test_every_form_of_a_concept_counts():
    assert needles(Concept("两个确保", ("两个确保", "兩個確保"))) == ("两个确保",)


def test_places_are_found_by_folded_characters():
    assert spans_in("國企改革与国企", ("国企",)) == [Span(0, 2), Span(5, 7)]


def test_overlapping_places_count_once_the_longest_first():
    assert spans_in("社会保障体系", ("保障体系", "社会保障", "社会")) == [Span(0, 4)]
    assert spans_in("社会", ()) == []


@pytest.mark.parametrize(
    ("line", "told"), [("gaige", True), ("a b|ren min", True), ("改革", False)]
)
def test_pinyin_is_known_from_what_is_written(line, told):
    assert has_pinyin(parse(line)) is told
