"""The other end of each relation: authored once, known to both concepts."""

import dataclasses
from collections.abc import Iterable

from reader.glossary.concept import Concept, Relation, RelationKind

INVERSE = {
    RelationKind.BROADER: RelationKind.NARROWER,
    RelationKind.NARROWER: RelationKind.BROADER,
    RelationKind.SUPERSEDES: RelationKind.SUPERSEDED_BY,
    RelationKind.SUPERSEDED_BY: RelationKind.SUPERSEDES,
    RelationKind.RELATED: RelationKind.RELATED,
    RelationKind.CONTRASTS: RelationKind.CONTRASTS,
    RelationKind.CONFUSABLE: RelationKind.CONFUSABLE,
}


def with_inverses(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """Add to each concept the inverses of the relations that point to it.

    A relation that the concept states itself stays as it is; targets outside `concepts` are
    left alone. `part_of` and `precedes` have no inverse kind.
    """
    concepts = tuple(concepts)
    added: dict[str, dict[tuple[RelationKind, str], Relation]] = {c.id: {} for c in concepts}
    for concept in concepts:
        for relation in concept.relations:
            kind = INVERSE.get(relation.kind)
            if kind is not None and relation.target in added:
                inverse = Relation(kind, concept.id, relation.note_zh, relation.note_en)
                added[relation.target].setdefault((kind, concept.id), inverse)
    return tuple(_extended(concept, added[concept.id]) for concept in concepts)


def _extended(concept: Concept, added: dict[tuple[RelationKind, str], Relation]) -> Concept:
    own = {(relation.kind, relation.target) for relation in concept.relations}
    new = tuple(relation for key, relation in added.items() if key not in own)
    return dataclasses.replace(concept, relations=concept.relations + new) if new else concept
