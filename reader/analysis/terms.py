"""The glossary's terms in one article, each with the meaning its date and context suggest."""

import datetime
from array import array

from reader.analysis.span_table import SpanTable
from reader.analysis.term_table import Meaning, TermTable
from reader.article.model import Article
from reader.glossary.combined import Matcher
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import Matches
from reader.glossary.senses import Ranking

_Ids = tuple[str, ...]
_BEHIND = 1 << 62  # the end of every text


def find_terms(article: Article, glossary: Glossary, matcher: Matcher) -> TermTable:
    """Return every term in `article`, by rising start, the longer first.

    Several concepts on the same characters are one span. A span inside a longer one is marked
    nested; two that only cross are not, nor is one that stands in the gap of a gapped form, since
    the words there are not that form's own.

    Args:
        article: whose text is searched; its date chooses among meanings.
        glossary: the concepts.
        matcher: made of the same glossary.
    """
    starts, ends, kinds = array("i"), array("i"), array("i")
    choice = _Choice(article.date, glossary)
    for found in matcher.find(article.text):
        starts.extend([found.start + start for start, _, _ in found.rows])
        ends.extend([found.start - minus_end for _, minus_end, _ in found.rows])
        kinds.extend(choice.kinds(found))
    return TermTable(SpanTable(starts, ends), kinds, choice.meanings)


class _Choice:
    """Puts the meanings of each match in order, and numbers what comes out.

    Attributes:
        meanings: by number.
    """

    def __init__(self, on: datetime.date | None, glossary: Glossary) -> None:
        self.meanings: list[Meaning] = []
        self._on, self._glossary = on, glossary
        self._rankings: dict[_Ids, Ranking] = {}
        # Numbers of ids in order, and of those that have the same order everywhere, each when
        # not nested and when nested.
        self._numbers: tuple[dict[_Ids, int], dict[_Ids, int]] = ({}, {})
        self._settled: tuple[dict[_Ids, int], dict[_Ids, int]] = ({}, {})

    def kinds(self, found: Matches) -> list[int]:
        """Return the number of each match's meaning."""
        settled = self._settled
        kinds = []
        orders: dict[tuple[int, _Ids], _Ids] = {}
        for (start, _, ids), nested in zip(found.rows, _nested(found), strict=True):
            kind = settled[nested].get(ids)
            if kind is None and len(ids) == 1:
                kind = settled[nested][ids] = self._number(ids, nested)
            elif kind is None:
                paragraph = found.folded.rfind("\n", 0, start) + 1
                if (paragraph, ids) not in orders:
                    end = found.folded.find("\n", start)
                    context = found.folded[paragraph : None if end < 0 else end]
                    orders[paragraph, ids] = self._in_order(ids, context)
                kind = self._number(orders[paragraph, ids], nested)
                if self._rankings[ids].settled:
                    settled[nested][ids] = kind
            kinds.append(kind)
        return kinds

    def _in_order(self, ids: _Ids, context: str) -> _Ids:
        if ids not in self._rankings:
            concepts = [self._glossary.concepts[name] for name in ids]
            self._rankings[ids] = Ranking(concepts, self._on, self._glossary.rank)
        return tuple(concept.id for concept in self._rankings[ids].order(context))

    def _number(self, ids: _Ids, nested: bool) -> int:  # noqa: FBT001
        if ids not in self._numbers[nested]:
            self._numbers[nested][ids] = len(self.meanings)
            self.meanings.append((ids, self._glossary.concepts[ids[0]].category, nested))
        return self._numbers[nested][ids]


def _nested(found: Matches) -> list[bool]:
    """Tell of each match whether it is nested.

    What came before starts no later: if it reaches as far, it encloses. The words of a gapped
    form are those of its parts; a part encloses a match of just the same characters.
    """
    parts = [(start, -end) for chain in found.parts.values() for start, end in chain]
    parts = sorted([*parts, (_BEHIND, 0)], reverse=True)
    gapped = {start for start, _ in found.parts}
    nested = []
    words = whole = 0  # how far words, and matches with their gaps, reach; minus the end
    for start, minus_end, _ in found.rows:
        while parts[-1][0] <= start and parts[-1] <= (start, minus_end):
            words = min(words, parts.pop()[1])
        if start in gapped and (start, minus_end) in found.parts:
            nested.append(minus_end >= whole)
        elif minus_end >= words:
            nested.append(True)
        else:
            nested.append(False)
            words = minus_end
        if minus_end < whole:  # noqa: PLR1730  # a call for each match would take as long as all
            whole = minus_end
    return nested
