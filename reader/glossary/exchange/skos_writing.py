"""Glossaries as SKOS in Turtle; a formula's members are an ordered collection.

SKOS (W3C 2009) has no place for forms, dates and certainty: these stand beside it in a
vocabulary of ours, and programs that do not know it read the rest.
"""

# ruff: noqa: PLC0415  # rdflib takes 0.3 s to load, and only who exchanges SKOS needs it

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.glossary.concept import Concept, Form, FormKind, RelationKind
from reader.glossary.documents import plain, row_line
from reader.glossary.exchange.skos_names import BASE, HANS, HANT, NOTES, OURS, RELATIONS, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib import Graph, URIRef
    from rdflib.term import Node

    from reader.glossary.exchange.pack import Pack


_UNSAFE = re.compile("[^A-Za-z0-9-]")


def kept(concept: Concept) -> Concept:
    """Return what remains of a concept: all of it."""
    return concept


def write(pack: Pack) -> Iterator[str]:
    """Yield the graph as Turtle."""
    from rdflib import Graph

    graph = Graph()
    graph.bind("yandu", OURS)
    _Writing(graph, pack).write()
    yield graph.serialize(format="turtle")


class _Writing:
    """Puts a pack into a graph."""

    def __init__(self, graph: Graph, pack: Pack) -> None:
        from rdflib import SKOS, Namespace

        self._graph, self._pack, self._skos = graph, pack, SKOS
        self._ours = Namespace(OURS)
        self._known = {concept.id for concept in pack.concepts}
        self._above = _closure(
            (c.id, r.target) if r.kind is RelationKind.BROADER else (r.target, c.id)
            for c in pack.concepts
            for r in c.relations
            if r.kind in {RelationKind.BROADER, RelationKind.NARROWER}
        )

    def write(self) -> None:
        from rdflib import DCTERMS, RDF, Literal, URIRef

        scheme = URIRef(BASE + "scheme")
        self._graph.add((scheme, RDF.type, self._skos.ConceptScheme))
        self._graph.add((scheme, DCTERMS.title, Literal(self._pack.name)))
        if self._pack.note:
            self._graph.add((scheme, DCTERMS.rights, Literal(self._pack.note)))
        for concept in self._pack.concepts:
            node = _node(concept.id)
            self._graph.add((node, RDF.type, self._skos.Concept))
            self._graph.add((node, self._skos.inScheme, scheme))
            self._graph.add((node, self._ours.row, Literal(row_line(plain(concept)))))
            self._labels(node, concept)
            self._notes(node, concept)
            self._links(node, concept)
            self._members(node, concept)

    def _labels(self, node: Node, concept: Concept) -> None:
        """One preferred label a language; no label is both preferred and alternative."""
        from rdflib import Literal

        preferred: dict[str, str] = {HANS: concept.headword}
        others: list[tuple[str, str]] = []
        apart = _labels_of(f for f in concept.forms if f.kind is FormKind.BESIDE)
        renderings = sorted(concept.renderings, key=lambda r: not r.preferred)
        labels = _labels_of(f for f in concept.forms if f.kind is not FormKind.BESIDE)
        labels += [(rendering.lang, rendering.text) for rendering in renderings]
        for language, label in labels:
            if preferred.setdefault(language, label) != label:
                others.append((language, label))
        for language, label in preferred.items():
            self._graph.add((node, self._skos.prefLabel, Literal(label, lang=language)))
        for language, label in others:
            self._graph.add((node, self._skos.altLabel, Literal(label, lang=language)))
        for language, label in apart:  # found by a search, but no other name of the concept
            if (language, label) not in others and preferred.get(language) != label:
                self._graph.add((node, self._skos.hiddenLabel, Literal(label, lang=language)))

    def _notes(self, node: Node, concept: Concept) -> None:
        from rdflib import DCTERMS, Literal

        for field, name in NOTES.items():
            for language, code in (("zh", HANS), ("en", "en")):
                text = getattr(concept, f"{field}_{language}")
                if text:
                    self._graph.add((node, self._skos[name], Literal(text, lang=code)))
        if concept.valid_from or concept.valid_to:
            span = f"{concept.valid_from or ''}/{concept.valid_to or ''}"
            self._graph.add((node, DCTERMS.temporal, Literal(span)))
        for citation in concept.citations:
            told = (citation.publisher, citation.title, citation.number, citation.date)
            cited = ", ".join(part for part in told if part)
            self._graph.add((node, DCTERMS.source, Literal(cited)))

    def _links(self, node: Node, concept: Concept) -> None:
        for relation in concept.relations:
            kind = RELATIONS.get(relation.kind)
            target = relation.target
            if kind is None or target not in self._known or target == concept.id:
                continue
            # A concept is not related to one above it: SKOS S27.
            above = (concept.id, target) in self._above or (target, concept.id) in self._above
            if kind != "related" or not above:
                self._graph.add((node, self._skos[kind], _node(target)))

    def _members(self, node: Node, concept: Concept) -> None:
        from rdflib import RDF, BNode, Literal, URIRef
        from rdflib.collection import Collection

        if not concept.members:
            return
        members: list[Node] = []
        for member in concept.members:
            if member.target in self._known:
                members.append(_node(str(member.target)))
                continue
            made = URIRef(f"{_node(concept.id)}/{member.number}")
            self._graph.add((made, RDF.type, self._skos.Concept))
            self._graph.add((made, RDF.type, self._ours.Member))
            self._graph.add((made, self._skos.prefLabel, Literal(member.zh, lang=HANS)))
            if member.en:
                self._graph.add((made, self._skos.prefLabel, Literal(member.en, lang="en")))
            members.append(made)
        collection = URIRef(f"{_node(concept.id)}/members")
        listed = BNode()
        Collection(self._graph, listed, members)
        self._graph.add((collection, RDF.type, self._skos.OrderedCollection))
        label = Literal(concept.headword, lang=HANS)
        self._graph.add((collection, self._skos.prefLabel, label))
        self._graph.add((collection, self._skos.memberList, listed))
        self._graph.add((node, self._ours.members, collection))


def _labels_of(forms: Iterable[Form]) -> list[tuple[str, str]]:
    """Return what the forms are in simplified, in traditional characters and spoken."""
    told = list(forms)
    labels = [(HANS, form.hans) for form in told]
    labels += [(HANT, form.hant) for form in told if form.hant]
    return labels + [(SPOKEN, form.pinyin) for form in told if form.pinyin]


def _node(name: str) -> URIRef:
    from rdflib import URIRef

    return URIRef(BASE + _UNSAFE.sub(_quoted, name))


def _quoted(unsafe: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in unsafe[0].encode("utf-8", "replace"))


def _closure(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return all pairs of a concept and one above it, however far."""
    above: dict[str, set[str]] = {}
    for low, high in pairs:
        above.setdefault(low, set()).add(high)
    found: set[tuple[str, str]] = set()
    for low, directly in above.items():
        seen: set[str] = set()
        waiting = list(directly)
        while waiting:
            high = waiting.pop()
            if high not in seen:
                seen.add(high)
                waiting += above.get(high, ())
        found.update((low, high) for high in seen)
    return found
