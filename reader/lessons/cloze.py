"""Cloze: words of an article that are hidden until they are revealed, each with all its places.

A cloze is kept as an annotation of that kind, so that it keeps its places when the text changes
and belongs to a layer. Screen, worksheet and card all take it from here.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.model import Name, TermSpan
from reader.annotations.editing import marked
from reader.annotations.model import Annotation, Kind
from reader.annotations.placing import Placed
from reader.article.model import Article, Span
from reader.glossary.category import Category

BLANK = "□"  # as wide as a character, so that nothing is set anew
STYLE = "policy"
_HIDEABLE = frozenset({Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX})

Words = Mapping[str, Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Cloze:
    """One hidden word.

    Attributes:
        id: of its annotation.
        number: by which a class calls it, from 1, in the order of the text.
        spans: all its places, in order; at least one.
        answer: what is hidden at the first of them.
    """

    id: str
    number: int
    spans: tuple[Span, ...]
    answer: str


def clozes(placed: Iterable[Placed], article: Article) -> tuple[Cloze, ...]:
    """Return the clozes among the annotations of an article, numbered by their first places."""
    found = [one for one in placed if one.annotation.kind is Kind.CLOZE and one.spans]
    found.sort(key=lambda one: (one.start, one.annotation.id))
    return tuple(
        Cloze(one.annotation.id, number, tuple(sorted(one.spans)), _answer(one, article))
        for number, one in enumerate(found, 1)
    )


def _answer(one: Placed, article: Article) -> str:
    first = min(one.spans)
    return article.text[first.start : first.end]


def words_of_terms(
    article: Article, terms: Iterable[TermSpan], categories: Collection[Category]
) -> Words:
    """Return the glossary terms of some categories as words with their places.

    Terms inside longer ones are left out: the longer one hides them.
    """
    chosen = (one.span for one in terms if not one.nested and one.category in categories)
    return words_at(article, chosen)


def words_of_names(article: Article, names: Iterable[Name], kinds: Collection[str]) -> Words:
    """Return names, dates or figures of some kinds as words with their places."""
    return words_at(article, (one.span for one in names if one.kind in kinds))


def words_of_marks(article: Article, placed: Iterable[Placed]) -> Words:
    """Return what is marked as words with their places."""
    drawn = (one for one in placed if one.annotation.kind in _HIDEABLE)
    return words_at(article, (span for one in drawn for span in one.spans))


def words_at(article: Article, spans: Iterable[Span]) -> Words:
    """Return spans by the words that stand there, in the order of the text, each once."""
    found: dict[str, list[Span]] = {}
    for span in sorted(set(spans)):
        found.setdefault(article.text[span.start : span.end], []).append(span)
    return found


def hidden(
    article: Article, words: Words, known: Iterable[Cloze], layer: str
) -> tuple[Annotation, ...]:
    """Return new clozes for words; places that overlap an earlier cloze are left out.

    Args:
        article: as it is open.
        words: what to hide, with all places.
        known: the clozes it has.
        layer: id of the layer the new ones belong to.
    """
    taken = [span for cloze in known for span in cloze.spans]
    made = []
    for spans in sorted(words.values(), key=lambda spans: -max(map(len, spans))):
        free = [span for span in spans if not any(span.overlaps(other) for other in taken)]
        if free:
            taken += free
            made.append(marked(article, free, Kind.CLOZE, STYLE, layer))
    return tuple(made)


def blanked(text: str, among: Iterable[Cloze], shown: Collection[str] = ()) -> str:
    """Return a text with blanks as wide as what they hide.

    Args:
        text: of the article.
        among: its clozes.
        shown: ids of those that are revealed.
    """
    characters = list(text)
    for cloze in among:
        if cloze.id not in shown:
            for span in cloze.spans:
                for at in range(span.start, span.end):
                    if not text[at].isspace():
                        characters[at] = BLANK
    return "".join(characters)


def cloze_at(among: Iterable[Cloze], offset: int) -> Cloze | None:
    """Return the cloze that hides a character."""
    return next((one for one in among if any(offset in span for span in one.spans)), None)
