"""The glossary: concepts, and the ways to find them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.glossary.concept import Concept, Form, Kind, Member, Source
from reader.glossary.labels import label_key
from reader.glossary.pinyin import toneless


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
        concepts: by id.
        sources: what the concepts cite, by key.
        fingerprint: changes when anything in the glossary does; hexadecimal.
    """

    concepts: Mapping[str, Concept]
    sources: Mapping[str, Source]
    fingerprint: str

    def by_form(self, label: str) -> tuple[Concept, ...]:
        """Return the concepts that `label` can mean, in the order of the glossary.

        Case, width, traditional characters and quotation marks do not matter.
        """
        return self._by_key.get(label_key(label), ())

    def by_pinyin(self, pinyin: str) -> tuple[Concept, ...]:
        """Return the concepts of the forms read so; tones, blanks and capitals do not matter."""
        sound = toneless(pinyin)
        return self._by_sound.get(sound, ()) if sound else ()

    def formulas_of(self, concept_id: str) -> tuple[tuple[Concept, Member], ...]:
        """Return the numbered formulas that have this concept as a member, with the member."""
        return self._formulas.get(concept_id, ())

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Concept, ...]]:
        return _grouped(
            (key, concept)
            for concept in self.concepts.values()
            for form in concept.forms
            for key in form_keys(form)
        )

    @cached_property
    def _by_sound(self) -> Mapping[str, tuple[Concept, ...]]:
        return _grouped(
            (toneless(form.pinyin), concept)
            for concept in self.concepts.values()
            for form in concept.forms
        )

    @cached_property
    def _formulas(self) -> Mapping[str, tuple[tuple[Concept, Member], ...]]:
        found: dict[str, list[tuple[Concept, Member]]] = {}
        for concept in self.concepts.values():
            if concept.kind is Kind.FORMULA:
                for member in concept.members:
                    if member.target is not None:
                        found.setdefault(member.target, []).append((concept, member))
        return {target: tuple(formulas) for target, formulas in found.items()}


def _grouped(pairs: Iterable[tuple[str, Concept]]) -> dict[str, tuple[Concept, ...]]:
    found: dict[str, dict[str, Concept]] = {}
    for key, concept in pairs:
        found.setdefault(key, {})[concept.id] = concept
    return {key: tuple(concepts.values()) for key, concepts in found.items()}
