"""The glossary's terms in one article, each with the meaning its date and context suggest."""

from collections.abc import Sequence

from reader.analysis.model import TermSpan
from reader.article.model import Article, Span
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import Match, TermMatcher
from reader.glossary.senses import ranking


def find_terms(article: Article, glossary: Glossary, matcher: TermMatcher) -> tuple[TermSpan, ...]:
    """Return every term in `article`, by rising start, the longer first.

    Several concepts on the same characters are one span. A span inside a longer one is marked
    nested; two that only cross are not, nor is one that stands in the gap of a gapped form, since
    the words there are not that form's own.

    Args:
        article: whose text is searched; its date chooses among meanings.
        glossary: the concepts.
        matcher: made of the same glossary.
    """
    matches = matcher.find(article.text)
    choice = _Choice(article, glossary)
    return tuple(
        TermSpan(Span(match.start, match.end), ids, glossary.concepts[ids[0]].category, nested)
        for match, nested in zip(matches, _nested(matches), strict=True)
        for ids in (choice.of(match),)
    )


class _Choice:
    """Puts the meanings of each match in order, once for each label in each paragraph."""

    def __init__(self, article: Article, glossary: Glossary) -> None:
        self._article = article
        self._glossary = glossary
        self._made: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}

    def of(self, match: Match) -> tuple[str, ...]:
        if len(match.concepts) == 1:
            return match.concepts
        start = self._article.text.rfind("\n", 0, match.start) + 1
        label = start, match.concepts
        if label not in self._made:
            end = self._article.text.find("\n", start)
            paragraph = self._article.text[start : None if end < 0 else end]
            concepts = [self._glossary.concepts[name] for name in match.concepts]
            ranked = ranking(concepts, self._article.date, paragraph)
            self._made[label] = tuple(concept.id for concept in ranked)
        return self._made[label]


def _nested(matches: Sequence[Match]) -> list[bool]:
    """Tell of each match, given by rising start and the longer first, whether it is nested."""
    nested = [False] * len(matches)
    own_words = [
        (start, -end, not match.parts, number)
        for number, match in enumerate(matches)
        for start, end in match.parts or ((match.start, match.end),)
    ]
    # What came before starts no later: if it reaches as far, it encloses. A gapped form's part
    # comes before a plain match of the same characters and so encloses it.
    reached = 0
    for _, end, plain, number in sorted(own_words):
        if plain:
            nested[number] = -end <= reached
        reached = max(reached, -end)
    reached = 0
    for number, match in enumerate(matches):
        if match.parts:
            nested[number] = match.end <= reached
        reached = max(reached, match.end)
    return nested
