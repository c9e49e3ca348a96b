"""Where glossaries say two things of one label, and the reader should know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from reader.glossary.concept import Concept, RelationKind
from reader.glossary.glossary import Glossary, form_keys, owner
from reader.glossary.partial_dates import first_day, last_day


class ConflictKind(StrEnum):
    """What sort of thing is to be looked at."""

    TWICE = "twice"  # one glossary has the label twice for the same time
    ELSEWHERE = "elsewhere"  # another glossary has the label, too


@dataclass(frozen=True, slots=True)
class Conflict:
    """One label with two concepts that meet.

    Attributes:
        kind: in one glossary, or in two.
        label: as it is written in the first concept.
        first: id of the concept whose glossary has priority.
        second: id of the other.
    """

    kind: ConflictKind
    label: str
    first: str
    second: str


def conflicts(glossaries: Mapping[str, Glossary]) -> Iterator[Conflict]:
    """Yield the conflicts of glossaries by priority, those inside ours apart.

    Args:
        glossaries: by the beginning of their concepts' ids, "" for ours.
    """
    owners: dict[str, list[str]] = {}
    for one in glossaries.values():
        special = (
            (name, key)
            for name, forms in one.written.special.items()
            for form in forms
            for key in form_keys(form)
        )
        for name, key in chain(one.written.pairs(), special):
            if key:
                owners.setdefault(key, []).append(name)
    for key, names in owners.items():
        ids = list(dict.fromkeys(names))
        for number, second in enumerate(ids):
            for first in ids[:number]:
                yield from _between(glossaries, key, first, second)


def conflicts_of(concept: Concept, glossary: Glossary) -> tuple[Conflict, ...]:
    """Return the conflicts of one concept, new or known, with those of a glossary."""
    found = {}
    for form in concept.forms:
        for other in glossary.by_form(form.hans):
            if other.id != concept.id and other.id not in found:
                conflict = _conflict(form.hans, concept, other)
                if conflict is not None:
                    found[other.id] = conflict
    return tuple(found.values())


def at_one_time(one: Concept, other: Concept) -> bool:
    """Tell whether there is a day on which both meanings hold."""
    return not (_apart(one, other) or _apart(other, one))


def share_a_form(one: Concept, other: Concept) -> bool:
    """Tell whether some way of writing one is a way of writing the other."""
    keys = {key for form in one.forms for key in form_keys(form)}
    return any(key in keys for form in other.forms for key in form_keys(form))


def _between(
    glossaries: Mapping[str, Glossary], label: str, first: str, second: str
) -> Iterator[Conflict]:
    if not owner(first) and not owner(second):
        return
    one = glossaries[owner(first)].concepts[first]
    other = glossaries[owner(second)].concepts[second]
    conflict = _conflict(label, one, other)
    if conflict is not None:
        yield conflict


def _conflict(label: str, one: Concept, other: Concept) -> Conflict | None:
    if owner(one.id) != owner(other.id):
        return Conflict(ConflictKind.ELSEWHERE, label, one.id, other.id)
    if at_one_time(one, other) and not _told_apart(one, other):
        return Conflict(ConflictKind.TWICE, label, one.id, other.id)
    return None


def _told_apart(one: Concept, other: Concept) -> bool:
    pairs: Iterable[tuple[Concept, str]] = ((one, other.id), (other, one.id))
    return any(
        relation.kind is RelationKind.CONFUSABLE and relation.target == target
        for concept, target in pairs
        for relation in concept.relations
    )


def _apart(earlier: Concept, later: Concept) -> bool:
    return last_day(earlier.valid_to or "9999") < first_day(later.valid_from or "0001")
