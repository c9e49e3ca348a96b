"""A concept map: the terms of an article and their relations (after Novak and Cañas).

Its ranks come from the relations that go downwards: a formula to its members, a whole to its
parts, a wider concept to narrower ones, a step to the next. A concept that the article does not
name is put in where it joins two that it names.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.model import TermSpan
from reader.article.model import Article, Span
from reader.glossary.category import Category
from reader.glossary.concept import Concept, RelationKind
from reader.glossary.glossary import Glossary

_MOST_BRIDGES = 2  # concepts in a row that the article does not name


class LinkKind(StrEnum):
    """How the lower concept of a link stands to the upper one."""

    MEMBER = "member"  # of a numbered formula
    PART = "part"
    NARROWER = "narrower"
    NEXT = "next"  # the step that follows
    SUCCESSOR = "successor"  # what took its place
    RELATED = "related"
    CONTRAST = "contrast"  # set against, or not to be confused with


DOWNWARD = frozenset(LinkKind) - {LinkKind.RELATED, LinkKind.CONTRAST}
"""The kinds that give the map its ranks."""

_DOWN = {
    RelationKind.NARROWER: LinkKind.NARROWER,
    RelationKind.PRECEDES: LinkKind.NEXT,
    RelationKind.SUPERSEDED_BY: LinkKind.SUCCESSOR,
}
_UP = {
    RelationKind.BROADER: LinkKind.NARROWER,
    RelationKind.PART_OF: LinkKind.PART,
    RelationKind.SUPERSEDES: LinkKind.SUCCESSOR,
}
_ASIDE = {
    RelationKind.RELATED: LinkKind.RELATED,
    RelationKind.CONTRASTS: LinkKind.CONTRAST,
    RelationKind.CONFUSABLE: LinkKind.CONTRAST,
}
_STRENGTH = {kind: rank for rank, kind in enumerate(LinkKind)}


@dataclass(frozen=True, slots=True)
class Node:
    """A concept on the map.

    Attributes:
        concept: its id.
        label: as the article writes it most often; its headword where the article does not.
        category: of its field.
        spans: where the article names it, in order; none for one that only joins others.
    """

    concept: str
    label: str
    category: Category
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two concepts of the map.

    Attributes:
        upper: id of the concept it starts from.
        lower: id of the other.
        kind: how the lower stands to the upper.
        number: of a member in its formula, from 1; 0 for other kinds.
    """

    upper: str
    lower: str
    kind: LinkKind
    number: int = 0


@dataclass(frozen=True, slots=True)
class ConceptMap:
    """The concepts that have relations to one another.

    Attributes:
        nodes: in the order in which the article first names them; those it does not name last.
        links: each pair of concepts once, by its strongest relation.
        alone: how many concepts of the article are related to no other in it.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    alone: int = 0


def concept_map(
    article: Article, terms: Iterable[TermSpan], glossary: Glossary, *, aside: bool = False
) -> ConceptMap:
    """Return the map of an article.

    Args:
        article: its text gives the labels.
        terms: what was found in it; of a term with several meanings the chosen one counts.
        glossary: knows the relations.
        aside: also show relations that do not go downwards, and the concepts that have only such.
    """
    places: dict[str, list[Span]] = {}
    for term in terms:
        places.setdefault(term.concepts[0], []).append(term.span)
    named = {name: glossary.concepts[name] for name in places if name in glossary.concepts}
    known = named | _bridges(named, glossary)
    links = _links(known, DOWNWARD | (frozenset(LinkKind) if aside else frozenset()))
    joined = {end for link in links for end in (link.upper, link.lower)}
    nodes = tuple(
        _node(article, concept, places.get(name, ()))
        for name, concept in known.items()
        if name in joined
    )
    return ConceptMap(nodes, links, len(named.keys() - joined))


def _node(article: Article, concept: Concept, spans: Iterable[Span]) -> Node:
    spans = tuple(sorted(spans))
    written = Counter(article.text[span.start : span.end].replace("\n", "") for span in spans)
    label = written.most_common(1)[0][0] if written else concept.forms[0].hans
    return Node(concept.id, label, concept.category, spans)


def _bridges(named: Mapping[str, Concept], glossary: Glossary) -> dict[str, Concept]:
    """Return the concepts on short ways downwards between two that the article names."""
    found: dict[str, Concept] = {}
    for start in named:
        _walk(start, (), named, glossary, found)
    return found


def _walk(
    name: str,
    way: tuple[str, ...],
    named: Mapping[str, Concept],
    glossary: Glossary,
    found: dict[str, Concept],
) -> None:
    for lower in _wider(glossary.concepts[name]):
        if lower in named and way:
            found.update((one, glossary.concepts[one]) for one in way)
        elif (
            lower in glossary.concepts
            and lower not in named
            and lower not in way
            and len(way) < _MOST_BRIDGES
        ):
            _walk(lower, (*way, lower), named, glossary, found)


def _wider(concept: Concept) -> Iterable[str]:
    """Yield the concepts right above one: wider ones and wholes, not formulas."""
    return (
        relation.target
        for relation in concept.relations
        if relation.kind in {RelationKind.BROADER, RelationKind.PART_OF}
    )


def _links(known: Mapping[str, Concept], kinds: frozenset[LinkKind]) -> tuple[Link, ...]:
    best: dict[frozenset[str], Link] = {}
    for concept in known.values():
        for link in _links_of(concept):
            ends = frozenset((link.upper, link.lower))
            if link.kind not in kinds or not known.keys() >= ends or len(ends) == 1:
                continue
            before = best.get(ends)
            if before is None or _STRENGTH[link.kind] < _STRENGTH[before.kind]:
                best[ends] = link
    return tuple(best.values())


def _links_of(concept: Concept) -> Iterable[Link]:
    for member in concept.members:
        if member.target:
            yield Link(concept.id, member.target, LinkKind.MEMBER, member.number)
    for relation in concept.relations:
        if kind := _DOWN.get(relation.kind):
            yield Link(concept.id, relation.target, kind)
        elif kind := _UP.get(relation.kind):
            yield Link(relation.target, concept.id, kind)
        else:
            yield Link(concept.id, relation.target, _ASIDE[relation.kind])
