"""The glossary: concepts, and the ways to find them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, repeat
from typing import Any

from reader.glossary.concept import Concept, Form, FormKind, Kind, Member, Source
from reader.glossary.labels import label_key, label_keys
from reader.glossary.pinyin import toneless

Members = Mapping[str, Sequence[Sequence[Any]]]  # formulas by the id of a member


def form_keys(form: Form) -> tuple[str, ...]:
    """Return the keys under which `form` is found: of its simplified and traditional writing.

    They are one key unless folding makes another simplified word of the traditional form.
    """
    written = (form.hans, form.hant) if form.hant else (form.hans,)
    return tuple(dict.fromkeys(label_key(label) for label in written))


def is_plain(form: Form) -> bool:
    """Tell whether a form hits wherever it stands, and in one piece."""
    asked = form.only_in_quotes or form.not_after or form.not_before
    return form.kind is not FormKind.GAPPED and not asked


@dataclass(frozen=True, slots=True)
class Written:
    """How the concepts of a glossary are written, as matching needs it.

    Attributes:
        plain: the ways of writing the plain forms of each concept, joined by newlines, by its
            id, in the order of the glossary; empty where a concept has none.
        special: the other forms, by the id of the concept.
    """

    plain: Mapping[str, str]
    special: Mapping[str, Sequence[Form]]

    @classmethod
    def of(cls, forms: Mapping[str, Sequence[Form]]) -> "Written":
        """Return how concepts with these forms are written."""
        rest = {name: [f for f in each if not is_plain(f)] for name, each in forms.items()}
        return cls(
            {name: plain_labels(each) for name, each in forms.items()},
            {name: each for name, each in rest.items() if each},
        )

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Return each concept's id with each key of its plain forms."""
        keys = label_keys(self.plain.values()) if self.plain else []
        if len(keys) == len(self.plain):
            return zip(self.plain, keys, strict=True)
        counts = (labels.count("\n") + 1 for labels in self.plain.values())
        names = chain.from_iterable(map(repeat, self.plain, counts))
        return zip(names, keys, strict=True)


def plain_labels(forms: Iterable[Form]) -> str:
    """Return how the plain ones among `forms` are written, joined by newlines."""
    plain = [form for form in forms if is_plain(form)]
    return "\n".join(
        label for form in plain for label in ((form.hans, form.hant) if form.hant else (form.hans,))
    )


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
        kept_written: how the concepts are written, likewise.
        kept_sounds: `sounds` likewise.
        ranks: where several glossaries are one, the place of each in the order of priority, by
            the beginning of its concepts' ids; the first is asked first.
    """

    concepts: Mapping[str, Concept]
    sources: Mapping[str, Source]
    fingerprint: str
    kept_forms: Mapping[str, Sequence[Form]] | None = None
    kept_members: Members | None = None
    kept_written: Written | None = None
    kept_sounds: Mapping[str, str] | None = None
    ranks: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def forms(self) -> Mapping[str, Sequence[Form]]:
        """The forms of every concept, by its id, in the order of the glossary."""
        if self.kept_forms is not None:
            return self.kept_forms
        return {name: concept.forms for name, concept in self.concepts.items()}

    @cached_property
    def written(self) -> Written:
        """How the concepts are written."""
        return self.kept_written or Written.of(self.forms)

    @cached_property
    def sounds(self) -> Mapping[str, str]:
        """The pinyin of each concept's forms without tones, a line each, by the concept's id."""
        if self.kept_sounds is not None:
            return self.kept_sounds
        return {
            name: "\n".join(dict.fromkeys(toneless(form.pinyin) for form in forms))
            for name, forms in self.forms.items()
        }

    def rank(self, concept_id: str) -> int:
        """Return the place of a concept's glossary in the order of priority."""
        return self.ranks.get(owner(concept_id), 0)

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
        formulas = ((self.concepts[name], n) for name, n in self.members.get(concept_id, ()))
        return tuple((formula, formula.members[number - 1]) for formula, number in formulas)

    def _named(self, ids: Iterable[str]) -> tuple[Concept, ...]:
        return tuple(self.concepts[name] for name in ids)

    @cached_property
    def _by_key(self) -> Mapping[str, Iterable[str]]:
        special = self.written.special
        plain: dict[str, list[str]] = {}
        for name, key in self.written.pairs():
            plain.setdefault(name, []).append(key)
        return _grouped(
            (key, name)
            for name in self.written.plain
            for key in (*plain[name], *(k for f in special.get(name, ()) for k in form_keys(f)))
            if key
        )

    @cached_property
    def _by_sound(self) -> Mapping[str, Iterable[str]]:
        lines = ((name, sounds.split("\n")) for name, sounds in self.sounds.items())
        return _grouped((sound, name) for name, sounds in lines for sound in sounds)

    @cached_property
    def members(self) -> Members:
        """The formulas that have a concept as a member, by its id."""
        if self.kept_members is not None:
            return self.kept_members
        return members_of(self.concepts.values())


def owner(concept_id: str) -> str:
    """Return the id of the reader's own glossary that a concept belongs to; "" for ours."""
    own, slash, _ = concept_id.rpartition("/")
    return own if slash else ""


def members_of(concepts: Iterable[Concept]) -> Members:
    """Return the formulas that have a concept as a member, by its id: id and member's number."""
    found: dict[str, list[tuple[str, int]]] = {}
    for concept in concepts:
        if concept.kind is Kind.FORMULA:
            for member in concept.members:
                if member.target is not None:
                    found.setdefault(member.target, []).append((concept.id, member.number))
    return dict(sorted(found.items()))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, name in pairs:
        names = found.get(key)
        if names is None:
            found[key] = (name,)
        elif name not in names:
            found[key] = (*names, name)
    return found
