"""The glossary: concepts, and the ways to find them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reader.glossary.concept import Concept, Form, Kind, Member, Source
from reader.glossary.labels import label_key
from reader.glossary.pinyin import toneless

Members = Mapping[str, Sequence[Sequence[Any]]]  # formulas by the id of a member


def form_keys(form: Form) -> tuple[str, ...]:
    """Return the keys under which `form` is found: of its simplified and traditional writing.

    They are one key unless folding makes another simplified word of the traditional form.
    """
    written = (form.hans, form.hant) if form.hant else (form.hans,)
    return tuple(dict.fromkeys(label_key(label) for label in written))


@dataclass(frozen=True)
class Glossary:
    """A set of concepts.

    Attributes:
        concepts: by id; each may be read only when it is asked for.
        sources: what the concepts cite, by key.
        fingerprint: changes when anything in the glossary does; hexadecimal.
        kept_forms: the forms of every concept by its id, where they can be had without reading
            the concepts.
        kept_members: `members_of` the concepts, likewise.
    """

    concepts: Mapping[str, Concept]
    sources: Mapping[str, Source]
    fingerprint: str
    kept_forms: Mapping[str, Sequence[Form]] | None = None
    kept_members: Members | None = None

    @cached_property
    def forms(self) -> Mapping[str, Sequence[Form]]:
        """The forms of every concept, by its id, in the order of the glossary."""
        if self.kept_forms is not None:
            return self.kept_forms
        return {name: concept.forms for name, concept in self.concepts.items()}

    def by_form(self, label: str) -> tuple[Concept, ...]:
        """Return the concepts that `label` can mean, in the order of the glossary.

        Case, width, traditional characters and quotation marks do not matter.
        """
        return self._named(self._by_key.get(label_key(label), ()))

    def by_pinyin(self, pinyin: str) -> tuple[Concept, ...]:
        """Return the concepts of the forms read so; tones, blanks and capitals do not matter."""
        sound = toneless(pinyin)
        return self._named(self._by_sound.get(sound, ())) if sound else ()

    def formulas_of(self, concept_id: str) -> tuple[tuple[Concept, Member], ...]:
        """Return the numbered formulas that have this concept as a member, with the member."""
        formulas = ((self.concepts[name], n) for name, n in self._members.get(concept_id, ()))
        return tuple((formula, formula.members[number - 1]) for formula, number in formulas)

    def _named(self, ids: Iterable[str]) -> tuple[Concept, ...]:
        return tuple(self.concepts[name] for name in ids)

    @cached_property
    def _by_key(self) -> Mapping[str, Iterable[str]]:
        return _grouped(
            (key, name)
            for name, forms in self.forms.items()
            for form in forms
            for key in form_keys(form)
        )

    @cached_property
    def _by_sound(self) -> Mapping[str, Iterable[str]]:
        return _grouped(
            (toneless(form.pinyin), name) for name, forms in self.forms.items() for form in forms
        )

    @cached_property
    def _members(self) -> Members:
        if self.kept_members is not None:
            return self.kept_members
        return members_of(self.concepts.values())


def members_of(concepts: Iterable[Concept]) -> Members:
    """Return the formulas that have a concept as a member, by its id: id and member's number."""
    found: dict[str, list[tuple[str, int]]] = {}
    for concept in concepts:
        if concept.kind is Kind.FORMULA:
            for member in concept.members:
                if member.target is not None:
                    found.setdefault(member.target, []).append((concept.id, member.number))
    return dict(sorted(found.items()))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for key, name in pairs:
        found.setdefault(key, {})[name] = None
    return found
