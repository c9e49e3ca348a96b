"""A query tree carried out on the index: what finds exactly, and what scores."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import log1p

import tantivy
from tantivy import FieldType, Occur

from reader.article.folding import fold
from reader.library.article_ids import day_number
from reader.library.query_tree import (
    And,
    Dates,
    Field,
    Near,
    Not,
    Or,
    Pages,
    Phrase,
    Query,
    Selection,
)
from reader.library.spelling import wanted
from reader.library.tokens import COMMON, pairs, phrase_run, run

_FIELDS = {Field.TEXT: "b", Field.TITLE: "t", Field.AUTHOR: "a"}
_TITLE_BOOST = 10.0
_TELLING = 25  # pairs
_USUAL_RARITY = 3.0  # of a word in one article of twenty, as BM25 has it
_SPECIAL = frozenset(r"\.+*?()|[]{}^$#&-~")


class IndexQuery:
    """Turns trees into queries of tantivy for one state of the index.

    The tree has been spelled out (spelling.py): no Pinyin, no Concept. Everything but Near is found
    exactly; where there is a Near, what is found is more than the query means, never less.
    """

    def __init__(
        self,
        schema: tantivy.Schema,
        searcher: tantivy.Searcher,
        numbers: Callable[[Sequence[str]], Sequence[int]],
    ) -> None:
        """Prepare.

        Args:
            schema: of the index.
            searcher: the state of the index.
            numbers: gives the numbers of those ids that the library has.
        """
        self._schema = schema
        self._searcher = searcher
        self._numbers = numbers

    def finding(self, query: Query) -> tantivy.Query:
        """Return what finds the articles; their scores mean nothing."""
        return self._finding(query, wide=True)

    def ranking(self, query: Query) -> tantivy.Query:
        """Return what finds the articles and scores them: BM25, the title ten times as much."""
        titles = [self._title(phrase) for phrase in _phrases(query)]
        should = [(Occur.Should, title) for title in titles if title is not None]
        found = self.finding(query)
        return tantivy.Query.boolean_query([(Occur.Must, found), *should]) if should else found

    def among(self, numbers: Iterable[int]) -> tantivy.Query:
        """Return what finds the articles of these numbers."""
        values = list(numbers)
        if not values:
            return tantivy.Query.empty_query()
        return _const(tantivy.Query.term_set_query(self._schema, "number", values))

    def alike(self, number: int, text: str) -> tantivy.Query:
        """Return what finds articles that share the telling pairs of a text, but for itself."""
        telling = [pair for pair in pairs(run(text)).split(" ") if pair.isalnum()]
        like = tantivy.Query.more_like_this_document_fields_query(
            self._schema,
            {"b": " ".join(telling)},
            min_doc_frequency=2,
            min_term_frequency=1,
            max_query_terms=_TELLING,
        )
        itself = tantivy.Query.term_query(self._schema, "number", number, "basic")
        return tantivy.Query.boolean_query([(Occur.Must, like), (Occur.MustNot, itself)])

    def _finding(self, query: Query, *, wide: bool) -> tantivy.Query:
        """Return a query that finds at least (wide), or at most, what `query` means."""
        match query:
            case And(parts):
                return self._all(parts, wide=wide)
            case Or(parts):
                found = [(Occur.Should, self._finding(part, wide=wide)) for part in parts]
                return tantivy.Query.boolean_query(found) if found else _nothing()
            case Not():
                return self._all((query,), wide=wide)
            case Near(first, second):
                return self._all((first, second), wide=True) if wide else _nothing()
        return self._exactly(query)

    def _exactly(self, query: Query) -> tantivy.Query:
        match query:
            case Phrase():
                return self._phrase(query)
            case Dates(first, last):
                until = day_number(last) if last else None
                return self._range("date", day_number(first) or 1, until)
            case Pages(first, last):
                return self._range("page", first or 1, last)
            case Selection(ids):
                return self.among(self._numbers(ids))
        raise TypeError(f"not spelled out: {query}")

    def _all(self, parts: Sequence[Query], *, wide: bool) -> tantivy.Query:
        found = []
        for part in parts:
            if isinstance(part, Not):
                found.append((Occur.MustNot, self._finding(part.part, wide=not wide)))
            else:
                found.append((Occur.Must, self._finding(part, wide=wide)))
        if all(occur == Occur.MustNot for occur, _ in found):
            found.append((Occur.Must, _const(tantivy.Query.all_query())))
        return found[0][1] if len(found) == 1 else tantivy.Query.boolean_query(found)

    def _range(self, field: str, first: int, last: int | None) -> tantivy.Query:
        return _const(
            tantivy.Query.range_query(self._schema, field, FieldType.Unsigned, first, last)
        )

    def _phrase(self, phrase: Phrase) -> tantivy.Query:
        sought = phrase_run(phrase.text)
        if not sought:
            return tantivy.Query.all_query()
        if phrase.field is Field.COLUMN:
            return self._column(fold(phrase.text))
        field = _FIELDS[phrase.field]
        found = self._one(field, sought)
        if phrase.weight is None:
            return found
        return tantivy.Query.boost_query(found, self._boost(field, sought, phrase.weight))

    def _boost(self, field: str, sought: str, weight: float) -> float:
        """Return by what the score of a spelling is to be multiplied.

        BM25 lets the rarest word count most. Of what pinyin stands for that is what is meant
        least, so its rarity is taken out and its weight put in.
        """
        rarity, size = 0.0, self._searcher.num_docs
        for token in pairs(sought).split(" ")[:-1]:
            holding = self._searcher.doc_freq(field, token)
            rarity += log1p((size - holding + 0.5) / (holding + 0.5))
        return weight * _USUAL_RARITY / (rarity or _USUAL_RARITY)

    def _one(self, field: str, phrase: str) -> tantivy.Query:
        if len(phrase) == 1:
            return self._character(field, phrase)
        return self._run(field, phrase)

    def _run(self, field: str, phrase: str) -> tantivy.Query:
        tokens = pairs(phrase).split(" ")[:-1]
        if len(tokens) == 1:
            return tantivy.Query.term_query(self._schema, field, tokens[0], "freq")
        words: list[str | tuple[int, str]] = list(tokens)
        return tantivy.Query.phrase_query(self._schema, field, words)

    def _character(self, field: str, character: str) -> tantivy.Query:
        if field == "b" and character in COMMON:
            return tantivy.Query.term_query(self._schema, "u", character, "basic")
        pattern = "\\" + character if character in _SPECIAL else character
        return _const(tantivy.Query.regex_query(self._schema, field, pattern + "."))

    def _column(self, folded: str) -> tantivy.Query:
        words = folded.split()
        names = [
            name
            for name, _ in self._searcher.terms_with_prefix("column", "")
            if _has_row(fold(name), words)
        ]
        found = [
            (Occur.Should, tantivy.Query.term_query(self._schema, "column", name, "basic"))
            for name in names
        ]
        return _const(tantivy.Query.boolean_query(found)) if found else _nothing()

    def _title(self, phrase: Phrase) -> tantivy.Query | None:
        sought = phrase_run(phrase.text)
        if not sought or phrase.field is not Field.TEXT:
            return None
        boost = 1.0 if phrase.weight is None else self._boost("t", sought, phrase.weight)
        return tantivy.Query.boost_query(self._one("t", sought), _TITLE_BOOST * boost)


def _phrases(query: Query) -> Iterator[Phrase]:
    for part in wanted(query):
        if isinstance(part, Near):
            yield from (part.first, part.second)
        else:
            yield part


def _has_row(folded: str, words: list[str]) -> bool:
    return phrase_run(" ".join(words)) in phrase_run(folded)


def _const(query: tantivy.Query) -> tantivy.Query:
    return tantivy.Query.const_score_query(query, 0.0)


def _nothing() -> tantivy.Query:
    return tantivy.Query.empty_query()
