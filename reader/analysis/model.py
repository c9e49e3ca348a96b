"""What analysis finds in an article; the page, the legend and the commands only show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.article.model import Span
from reader.glossary.category import Category


@dataclass(frozen=True, slots=True)
class TermSpan:
    """One occurrence of a glossary term.

    Attributes:
        span: its place; for a gapped form from the first part's start to the last part's end.
        concepts: ids of all concepts this form can mean, the one chosen for the article's
            date first.
        category: of the chosen concept.
        nested: it lies wholly inside a longer term, so that the page does not underline it.
    """

    span: Span
    concepts: tuple[str, ...]
    category: Category
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that this article uses more than others do.

    Attributes:
        text: the word.
        weight: TF-IDF, ≥ 0; only its order matters.
        spans: all its occurrences, in order.
    """

    text: str
    weight: float
    spans: Sequence[Span]


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    DOCUMENT = "document"  # in 《》
    DATE = "date"
    FIGURE = "figure"  # a number with its unit: 77％, 24万人


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name, a date or a figure."""

    span: Span
    text: str
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one article.

    Each list follows the order of the text; key words stand by falling weight.
    """

    terms: Sequence[TermSpan] = ()
    keywords: tuple[Keyword, ...] = ()
    names: Sequence[Name] = ()
