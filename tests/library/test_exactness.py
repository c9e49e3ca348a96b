"""What a query finds is what a reader would find by reading everything."""

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.progress import unwatched
from reader.article.folding import fold
from reader.library.model import Order
from reader.library.query_tree import And, Field, Near, Not, Or, Phrase
from tests.library.shelf_in_memory import entry, searching

CHARACTERS = "甲乙甲乙丙的，“『」'两兩１1ＡaA○〇—-·𠮷𠮷\ud842 \u3000\t\n\n\x1e\x1f\u2028\x85|^$.\\"
TEXTS = st.text(CHARACTERS, max_size=14)
PHRASES = st.builds(Phrase, st.text(CHARACTERS, min_size=1, max_size=4))
TITLES = st.builds(Phrase, st.text(CHARACTERS, min_size=1, max_size=3), st.just(Field.TITLE))
NEAR = st.builds(Near, PHRASES, PHRASES, st.integers(0, 4))
QUERIES = st.recursive(
    PHRASES | TITLES | NEAR,
    lambda part: st.one_of(
        st.builds(And, st.lists(part, max_size=3).map(tuple)),
        st.builds(Or, st.lists(part, max_size=3).map(tuple)),
        st.builds(Not, part),
    ),
    max_leaves=4,
)


def pattern(phrase):
    return r"[^\S\n]+".join(map(re.escape, fold(phrase.text).split()))


def reads(query, title, text):
    """Tell whether a query finds an article, as plainly as can be."""
    match query:
        case And(parts):
            return all(reads(part, title, text) for part in parts)
        case Or(parts):
            return any(reads(part, title, text) for part in parts)
        case Not(part):
            return not reads(part, title, text)
        case Near(first, second, distance):
            one, other = pattern(first), pattern(second)
            gap = rf"[^\n]{{0,{distance}}}"
            near = f"{one}{gap}{other}|{other}{gap}{one}" if one and other else r"(?!)"
            return any(re.search(near, fold(part)) for part in (title, text))
        case Phrase(_, Field.TITLE):
            return bool(re.search(pattern(query), fold(title)))
    return any(re.search(pattern(query), fold(part)) for part in (title, text))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4), st.lists(QUERIES, max_size=8))
def test_count_and_hits_are_those_of_a_scan(articles, queries):
    entries = [entry(n, text, title) for n, (title, text) in enumerate(articles, 1)]
    with tempfile.TemporaryDirectory() as folder:
        library = searching(Path(folder), *entries)
        for query in queries:
            expected = [n for n, one in enumerate(articles, 1) if reads(query, *one)]
            results = library.search(query, Order.OLDEST, 0, 10)
            assert [hit.record.number for hit in results.hits] == expected
            assert (results.total, results.exact) == (len(expected), True)
            assert library.count(query, unwatched) == len(expected)
            assert sorted(library.numbers(query, Order.RELEVANCE)) == expected


@given(PHRASES, TEXTS)
@settings(max_examples=50, deadline=None)
def test_every_hit_of_a_phrase_is_marked(phrase, text):
    with tempfile.TemporaryDirectory() as folder:
        found = list(searching(Path(folder), entry(1, text)).found(phrase, Order.OLDEST, 0))
    if not found or not pattern(phrase):
        return
    spans = [match.span() for match in re.finditer(pattern(phrase), fold(text))]
    assert [(match.start, match.end) for match in found[0].matches] == spans
