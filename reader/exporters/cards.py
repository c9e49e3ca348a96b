"""Marked terms as cards to learn: the term in its sentence, what it means, where it stands."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.annotations.model import Annotation, Kind, MarkedArticle, Target
from reader.article.citation import cited
from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.exporters.bundle import Bundle

LONGEST = 40  # characters of a term; what is longer is a passage and no card
_KINDS = frozenset(
    {Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.NOTE, Kind.MARGIN, Kind.CLOZE}
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a glossary says of a term.

    Attributes:
        pinyin: of it.
        texts: glosses, one line each.
    """

    pinyin: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One card.

    Attributes:
        id: stays, so that importing it again changes the card and makes no other.
        term: what is marked, on one line.
        before: the sentence before it.
        after: the sentence after it.
        meaning: what a glossary says of it.
        note: the reader's.
        source: citation of the article.
        tags: of the annotation, without blanks.
        hidden: the term is to be recalled in its sentence.
    """

    id: str
    term: str
    before: str
    after: str
    meaning: Meaning
    note: str
    source: str
    tags: tuple[str, ...]
    hidden: bool = False


Meanings = Callable[[str, MarkedArticle | None], Meaning]
"""What a term of an article means."""


def cards(bundle: Bundle, meaning: Meanings) -> tuple[Card, ...]:
    """Return a card for each passage that is short enough, in the order of the annotations."""
    articles = {one.key: one for one in bundle.articles}
    found: list[Card] = []
    for one in bundle.annotations:
        if one.kind in _KINDS:
            found.extend(_cards(one, articles.get(one.article), bundle, meaning))
    return tuple(found)


def _cards(
    one: Annotation, article: MarkedArticle | None, bundle: Bundle, meaning: Meanings
) -> Iterator[Card]:
    targets: Sequence[Target] = one.targets[:1] if one.kind is Kind.CLOZE else one.targets
    for number, target in enumerate(targets):
        term = " ".join(target.quote.exact.split())
        if term and len(term) <= LONGEST:
            before, after = _sentence(target, bundle.texts.get(target.text))
            source = cited(article.title, (), article.date, article.page, None) if article else ""
            yield Card(
                hashlib.sha256(f"{one.id}\n{number}".encode()).hexdigest()[:20],
                term,
                before,
                after,
                meaning(term, article),
                one.note,
                source,
                tuple("_".join(tag.split()) for tag in one.tags if tag.strip()),
                one.kind is Kind.CLOZE,
            )


def _sentence(target: Target, text: str | None) -> tuple[str, str]:
    """Return what stands before and after a passage in its sentences."""
    quote = target.quote
    if text is None or text[quote.span.start : quote.span.end] != quote.exact:
        return quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]
    first = sentence_at(text, quote.span.start)
    last = sentence_at(text, quote.span.end - 1)
    around = Span(min(first.start, quote.span.start), max(last.end, quote.span.end))
    return text[around.start : quote.span.start], text[quote.span.end : around.end]
