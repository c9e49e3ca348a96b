"""Two entries made one, and two glossaries made one, so that nothing is lost."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from reader.glossary.concept import Concept, Form, Rendering
from reader.glossary.conflicts import at_one_time
from reader.glossary.glossary import form_keys
from reader.glossary.identifiers import Identifiers
from reader.glossary.labels import label_key
from reader.glossary.own import Change, EntryNote, OwnState, Thing
from reader.glossary.rows import mentioning

_T = TypeVar("_T")
_TEXTS = ("gloss_zh", "gloss_en", "definition_zh", "definition_en", "status_zh", "status_en")
_FACTS = ("valid_from", "valid_to", "issuer", "place")


def merged(one: Concept, other: Concept) -> Concept:
    """Return one concept that says what both say; where they differ, `one` prevails.

    A definition of `other` that gives way is kept in the note.
    """
    values = {name: getattr(one, name) or getattr(other, name) for name in (*_TEXTS, *_FACTS)}
    values["origin"] = None if values["issuer"] else one.origin or other.origin
    for language in ("zh", "en"):
        name = f"definition_{language}"
        mine, theirs = getattr(one, name), getattr(other, name)
        kept = [theirs] if theirs and mine and theirs != mine else []
        notes = [getattr(each, f"note_{language}") or "" for each in (one, other)]
        parts = dict.fromkeys(part for part in (*notes, *kept) if part)
        values[f"note_{language}"] = "\n".join(parts) or None
    preferred = any(rendering.preferred for rendering in one.renderings)
    theirs = tuple(replace(r, preferred=r.preferred and not preferred) for r in other.renderings)
    return replace(
        one,
        **values,
        forms=_united(one.forms, other.forms, _written),
        members=one.members or other.members,
        renderings=_united(one.renderings, theirs, _rendered),
        relations=tuple(
            r
            for r in _united(one.relations, other.relations, lambda r: (r.kind, r.target))
            if r.target not in {one.id, other.id}
        ),
        citations=_united(one.citations, other.citations, lambda c: (c.title, c.supports)),
        cues=_united(one.cues, other.cues, lambda cue: cue),
    )


def merge_entries(state: OwnState, one: Concept, other: Concept) -> tuple[Change, ...]:
    """Return the changes that leave `one` with what both said, and send links to `other` there."""
    result = _retargeted(merged(one, other), {other.id: one.id})
    return (
        Change(one, result),
        Change(other, None),
        *_sent(state, {other.id: one.id}, {one.id, other.id}),
    )


def merge_glossaries(state: OwnState, into: str, other: str) -> tuple[Change, ...]:
    """Return the changes that move all entries of one glossary into another and delete it.

    An entry with the headword of one that is there, for the same time, is merged with it.
    """
    kept = {concept.id: concept for concept in state.entries(into)}
    known: dict[str, list[str]] = {}
    for concept in kept.values():
        known.setdefault(label_key(concept.headword), []).append(concept.id)
    identifiers = Identifiers(into, kept)
    moved: dict[str, str] = {}
    result = dict(kept)
    for concept in state.entries(other):
        same = known.get(label_key(concept.headword), ())
        target = next((i for i in same if at_one_time(result[i], concept)), None)
        if target is None:
            target = identifiers.of(concept)
            result[target] = replace(concept, id=target)
        else:
            result[target] = merged(result[target], concept)
        moved[concept.id] = target
    result = {name: _retargeted(concept, moved) for name, concept in result.items()}
    return (
        *(Change(concept, None) for concept in state.entries(other)),
        *_differences(kept, result),
        *_sent(state, moved, moved.keys() | kept.keys()),
        *_rest(state, other),
    )


def _differences(kept: dict[str, Concept], result: dict[str, Concept]) -> Iterator[Change]:
    for name, concept in result.items():
        if concept != kept.get(name):
            yield Change(kept.get(name), concept)


def _rest(state: OwnState, glossary: str) -> Iterator[Change]:
    """Yield what removes a glossary that has no entries any more."""
    things: list[Thing] = [s for s in state.switches if s.glossary == glossary]
    if named := state.named(glossary):
        things.append(named)
    return (Change(thing, None) for thing in things)


def delete_glossary(state: OwnState, glossary: str) -> tuple[Change, ...]:
    """Return the changes that delete a glossary with its entries and switches."""
    return (
        *(Change(concept, None) for concept in state.entries(glossary)),
        *_rest(state, glossary),
    )


def _sent(state: OwnState, moved: dict[str, str], apart: Iterable[str]) -> Iterator[Change]:
    """Yield what sends links of other entries, and notes, to where their targets are now."""
    known = set(apart)
    for content in state.contents.values():
        touched = {name for old in moved for name in mentioning(content.concepts, old)}
        for name in sorted(touched - known):
            concept = content.concepts[name]
            after = _retargeted(concept, moved)
            if after is not concept:
                yield Change(concept, after)
    notes = dict(state.notes)
    for old, new in moved.items():
        if old in state.notes and old != new:
            before = EntryNote(new, notes[new]) if new in notes else None
            notes[new] = "\n".join(filter(None, (notes.get(new), state.notes[old])))
            yield Change(EntryNote(old, state.notes[old]), None)
            yield Change(before, EntryNote(new, notes[new]))


def _retargeted(concept: Concept, moved: dict[str, str]) -> Concept:
    targets = {r.target for r in concept.relations} | {m.target for m in concept.members}
    if targets.isdisjoint(moved):
        return concept
    relations = tuple(replace(r, target=moved.get(r.target, r.target)) for r in concept.relations)
    members = tuple(
        replace(m, target=moved.get(m.target, m.target) if m.target else None)
        for m in concept.members
    )
    return replace(
        concept,
        relations=tuple(r for r in dict.fromkeys(relations) if r.target != concept.id),
        members=members,
    )


def _united(
    ours: Iterable[_T], theirs: Iterable[_T], key: Callable[[_T], object]
) -> tuple[_T, ...]:
    found: dict[object, _T] = {}
    for one in (*ours, *theirs):
        found.setdefault(key(one), one)
    return tuple(found.values())


def _written(form: Form) -> object:
    return form_keys(form), form.kind == "gapped"


def _rendered(rendering: Rendering) -> object:
    return rendering.lang, rendering.text.casefold()
