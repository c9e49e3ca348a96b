"""Where a concept stands in the library."""

from reader.article.model import Span
from reader.corpus.occurrences import Occurrences, occurrences
from reader.library.query_tree import Concept, Phrase
from tests.corpus.shelf import Shelf, article_of

CONCEPT = Concept("两个确保", ("两个确保", "“两确保”"))


def test_first_last_and_years_of_every_form():
    library = Shelf(
        [
            article_of("落实“两确保”", date="1999-03-02", page=2),
            article_of("两个确保", date="1998-06-10", page=1),
            article_of("两个确保，两个确保", date="1998-07-01", page=4),
            article_of("别的", date="1997-01-01", page=1),
            article_of("两个确保"),
        ]
    )
    found = occurrences(library, CONCEPT)
    assert (found.articles, found.front, dict(found.years)) == (4, 1, {1998: 2, 1999: 1})
    days = [found.first.record.date.isoformat(), found.last.record.date.isoformat()]
    assert days == ["1998-06-10", "1999-03-02"]
    assert found.last.matches == (Span(2, 7),)
    assert found.peak == 1998


def test_of_equal_years_the_first_is_the_peak():
    assert Occurrences(articles=2, years={1998: 1, 1999: 1}).peak == 1998


def test_a_term_only_in_undated_articles_has_no_first():
    assert occurrences(Shelf([article_of("两个确保")]), CONCEPT) == Occurrences(articles=1)


def test_a_term_that_is_nowhere():
    found = occurrences(Shelf([article_of("别的", date="1998-01-01")]), Phrase("两个确保"))
    assert (found, found.peak) == (Occurrences(), None)
