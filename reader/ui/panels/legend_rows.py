"""The rows of the legend: what was found, by group, with its occurrences."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from reader.analysis.model import Analysis, NameKind
from reader.article.model import Span
from reader.glossary.concept import Category

K = TypeVar("K")


class Group(Enum):
    """The three sources of marks, in the order of the legend."""

    TERMS = auto()
    KEYWORDS = auto()
    NAMES = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the legend.

    Attributes:
        group: under which it stands.
        kind: category of terms, kind of names; None for a key word.
        word: the key word; empty for the others.
        spans: its occurrences in the order of the text.
    """

    group: Group
    kind: Category | NameKind | None
    word: str
    spans: tuple[Span, ...]


Rows = Mapping[Group, Sequence[Row]]


def legend_rows(analysis: Analysis) -> Rows:
    """Return the rows of each group.

    A category is listed even when the article has nothing of it, so that the legend keeps its
    shape; terms inside longer terms are not counted, as the page does not underline them.
    """
    terms = _by_kind((term.category, term.span) for term in analysis.terms if not term.nested)
    names = _by_kind((name.kind, name.span) for name in analysis.names)
    return {
        Group.TERMS: tuple(Row(Group.TERMS, kind, "", terms.get(kind, ())) for kind in Category),
        Group.KEYWORDS: tuple(
            Row(Group.KEYWORDS, None, word.text, word.spans) for word in analysis.keywords
        ),
        Group.NAMES: tuple(Row(Group.NAMES, kind, "", names.get(kind, ())) for kind in NameKind),
    }


def _by_kind(found: Iterable[tuple[K, Span]]) -> dict[K, tuple[Span, ...]]:
    places: dict[K, list[Span]] = defaultdict(list)
    for kind, span in found:
        places[kind].append(span)
    return {kind: tuple(sorted(spans)) for kind, spans in places.items()}
