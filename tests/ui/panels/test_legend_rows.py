"""The legend's rows count what the page underlines."""

from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.article.model import Span
from reader.glossary.category import Category
from reader.ui.panels.legend_rows import Group, Row, legend_rows


def row(analysis, group, kind):
    return next(row for row in legend_rows(analysis)[group] if row.kind is kind)


def test_every_category_and_kind_has_its_row_even_without_findings():
    rows = legend_rows(Analysis())
    assert [row.kind for row in rows[Group.TERMS]] == list(Category)
    assert [row.kind for row in rows[Group.NAMES]] == list(NameKind)
    assert rows[Group.KEYWORDS] == ()


def test_terms_inside_longer_terms_are_not_counted():
    analysis = Analysis(
        terms=(
            TermSpan(Span(0, 6), ("a",), Category.ECONOMY),
            TermSpan(Span(0, 4), ("b",), Category.ECONOMY, nested=True),
        )
    )
    assert row(analysis, Group.TERMS, Category.ECONOMY).spans == (Span(0, 6),)


def test_occurrences_stand_in_the_order_of_the_text():
    analysis = Analysis(
        names=(Name(Span(8, 9), "b", NameKind.PLACE), Name(Span(2, 3), "a", NameKind.PLACE))
    )
    assert row(analysis, Group.NAMES, NameKind.PLACE).spans == (Span(2, 3), Span(8, 9))


def test_each_key_word_has_a_row_by_weight():
    words = (Keyword("试点", 2, (Span(0, 2),)), Keyword("并轨", 1, (Span(4, 6), Span(8, 10))))
    assert legend_rows(Analysis(keywords=words))[Group.KEYWORDS] == (
        Row(Group.KEYWORDS, None, "试点", (Span(0, 2),)),
        Row(Group.KEYWORDS, None, "并轨", (Span(4, 6), Span(8, 10))),
    )
