"""The rows of the legend: what was found, by group, with its occurrences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.analysis.found_names import FoundNames
from reader.analysis.model import Analysis, NameKind
from reader.analysis.term_table import TermTable
from reader.article.model import Span
from reader.glossary.category import Category


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
    spans: Sequence[Span]


Rows = Mapping[Group, Sequence[Row]]


def legend_rows(analysis: Analysis) -> Rows:
    """Return the rows of each group.

    A category is listed even when the article has nothing of it, so that the legend keeps its
    shape; terms inside longer terms are not counted, as the page does not underline them.
    """
    terms = TermTable.of(analysis.terms).spans_by_category()
    names = FoundNames.of(analysis.names).spans_by_kind()
    return {
        Group.TERMS: tuple(Row(Group.TERMS, kind, "", terms[kind]) for kind in Category),
        Group.KEYWORDS: tuple(
            Row(Group.KEYWORDS, None, word.text, word.spans) for word in analysis.keywords
        ),
        Group.NAMES: tuple(Row(Group.NAMES, kind, "", names[kind]) for kind in NameKind),
    }
