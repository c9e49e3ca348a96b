from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.article.model import Span
from reader.glossary.category import Category
from reader.ui.article_view.layers import Density, Layers, Marks, Source


def marks_of(article, analysis, layers):
    return Marks(article, analysis, layers).within(0, len(article.text))


def of(marks, source):
    return [mark for mark in marks if mark.source is source]


def test_nested_terms_are_not_underlined(article, analysis):
    spans = {mark.span for mark in of(marks_of(article, analysis, Layers()), Source.TERM)}
    nested = {term.span for term in analysis.terms if term.nested}
    assert nested
    assert not spans & nested


def test_a_category_switched_off_leaves_the_page(article, analysis):
    layers = Layers(categories=frozenset({Category.ECONOMY}))
    kinds = {mark.kind for mark in of(marks_of(article, analysis, layers), Source.TERM)}
    assert kinds == {Category.ECONOMY}


def test_key_words_and_names_can_be_switched_off(article, analysis):
    layers = Layers(keywords=False, names=frozenset())
    assert {mark.source for mark in marks_of(article, analysis, layers)} == {Source.TERM}


def test_names_show_by_kind(article, analysis):
    layers = Layers(names=frozenset({NameKind.PERSON}))
    assert of(marks_of(article, analysis, layers), Source.NAME) == []


def test_first_in_article_marks_each_concept_once(article, analysis):
    marks = marks_of(article, analysis, Layers(density=Density.FIRST_IN_ARTICLE))
    assert len(of(marks, Source.TERM)) == 5
    assert len(of(marks, Source.KEYWORD)) == 1


def test_first_in_paragraph_marks_each_concept_once_a_paragraph(article, analysis):
    marks = marks_of(article, analysis, Layers(density=Density.FIRST_IN_PARAGRAPH))
    assert len(of(marks, Source.KEYWORD)) == len(article.paragraphs)


def test_marks_that_overlap_lie_on_different_lanes(article):
    crossing = (
        TermSpan(Span(0, 6), ("a",), Category.ECONOMY),
        TermSpan(Span(4, 9), ("b",), Category.POLITICS),
    )
    word = Keyword("x", 1.0, (Span(5, 7), Span(20, 22)))
    marks = list(marks_of(article, Analysis(crossing, (word,)), Layers()))
    assert [(mark.span.start, mark.lane) for mark in marks] == [(0, 0), (4, 1), (5, 2), (20, 0)]


def test_a_fifth_overlapping_mark_finds_no_lane(article):
    stack = tuple(TermSpan(Span(i, 20), (str(i),), Category.ECONOMY) for i in range(5))
    assert len(marks_of(article, Analysis(stack), Layers())) == 4


def test_within_finds_long_marks_that_began_before(article):
    long = TermSpan(Span(0, 30), ("a",), Category.ECONOMY)
    short = TermSpan(Span(32, 34), ("b",), Category.ECONOMY)
    marks = Marks(article, Analysis((long, short)), Layers())
    assert [mark.span for mark in marks.within(29, 33)] == [Span(0, 30), Span(32, 34)]


def test_a_name_inside_an_underlined_term_gets_no_line_of_its_own(article):
    term = TermSpan(Span(0, 6), ("a",), Category.PEOPLE)
    names = tuple(Name(Span(a, b), "x", NameKind.PLACE) for a, b in ((0, 2), (4, 8)))
    found = Analysis((term,), (), names)
    shown = of(marks_of(article, found, Layers()), Source.NAME)
    assert [mark.span for mark in shown] == [Span(4, 8)]
    hidden = Layers(categories=frozenset())
    assert len(of(marks_of(article, found, hidden), Source.NAME)) == 2
