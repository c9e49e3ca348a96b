"""Entries looked for by term, sound, English, field, year and member, the likeliest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.glossary.category import Category
from reader.glossary.concept import Concept, Kind
from reader.glossary.glossary import Glossary
from reader.glossary.labels import label_key
from reader.glossary.partial_dates import first_day, last_day
from reader.glossary.pinyin import toneless
from reader.glossary.rows import mentioning, passing

MOST = 5_000  # entries that are listed


class Where(StrEnum):
    """In what of an entry a text is looked for."""

    ANYWHERE = "anywhere"
    TERM = "term"
    PINYIN = "pinyin"
    ENGLISH = "english"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; everything that is set must hold.

    Attributes:
        text: a term or a part of it, pinyin without tones, English words, a member.
        where: in what.
        category: the field.
        year: in which the meaning was current.
        glossary: the beginning of the ids of one glossary, "" for ours; None for all.
    """

    text: str = ""
    where: Where = Where.ANYWHERE
    category: Category | None = None
    year: int | None = None
    glossary: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries found.

    Attributes:
        concepts: the first `MOST`, the likeliest first.
        total: how many there are.
    """

    concepts: tuple[Concept, ...]
    total: int


def browse(glossaries: Mapping[str, Glossary], wanted: Wanted) -> Listed:
    """Return the entries that are wanted.

    Args:
        glossaries: by the beginning of their concepts' ids, "" for ours, by priority.
        wanted: what is looked for.
    """
    ranked: list[tuple[int, int, str, int, str]] = []
    for place, (name, glossary) in enumerate(glossaries.items()):
        if wanted.glossary in {None, name}:
            for concept, rank in _found(glossary, wanted):
                if _holds(glossary, concept, wanted):
                    labels = glossary.written.plain.get(concept, "") if wanted.text else ""
                    sound = glossary.sounds.get(concept, "").partition("\n")[0] or "~"
                    length = len(labels.partition("\n")[0])
                    ranked.append((rank, length, sound, place, concept))
    ranked.sort()
    every = list(glossaries.values())
    shown = [(row[0], row[3], every[row[3]].concepts[row[4]]) for row in ranked[:MOST]]
    # What was put in order by any of its forms is now by the one that is shown.
    shown.sort(
        key=lambda row: (
            row[0],
            len(row[2].headword) if wanted.text else 0,
            toneless(row[2].pinyin) or "~",
            row[1],
        )
    )
    return Listed(tuple(concept for _, _, concept in shown), len(ranked))


def current_in(concept: Concept, year: int) -> bool:
    """Tell whether a meaning held in a year; one without any date is not known to have."""
    if concept.valid_from is None and concept.valid_to is None:
        return False
    began = concept.valid_from is None or first_day(concept.valid_from).year <= year
    return began and (concept.valid_to is None or year <= last_day(concept.valid_to).year)


def _holds(glossary: Glossary, name: str, wanted: Wanted) -> bool:
    if wanted.category is None and wanted.year is None:
        return True
    concept = passing(glossary.concepts, name)
    if wanted.category is not None and concept.category is not wanted.category:
        return False
    return wanted.year is None or current_in(concept, wanted.year)


def _found(glossary: Glossary, wanted: Wanted) -> Iterable[tuple[str, int]]:
    """Return the ids of the entries that have the text, with 0 for the likeliest."""
    text = wanted.text.strip()
    if not text:
        return ((name, 0) for name in glossary.concepts)
    ranks: dict[str, int] = {}
    ways = (
        (Where.TERM, _by_term),
        (Where.PINYIN, _by_sound),
        (Where.ENGLISH, _by_english),
        (Where.MEMBER, _by_member),
    )
    for where, way in ways:
        if wanted.where in {Where.ANYWHERE, where}:
            for name, rank in way(glossary, text):
                ranks[name] = min(rank, ranks.get(name, rank))
    return ranks.items()


def _by_term(glossary: Glossary, text: str) -> Iterator[tuple[str, int]]:
    key = label_key(text)
    if not key:
        return
    for name, label in glossary.written.pairs():
        if key in label:
            yield name, _closeness(key, label)
    for name, forms in glossary.written.special.items():
        for form in forms:
            label = label_key(form.hans)
            if key in label:
                yield name, _closeness(key, label)


def _by_sound(glossary: Glossary, text: str) -> Iterator[tuple[str, int]]:
    sound = toneless(text)
    if len(sound) < 2 or (not text.isascii() and not any(c.isalpha() for c in sound)):  # noqa: PLR2004
        return
    for name, sounds in glossary.sounds.items():
        if sound in sounds:
            closest = min(_closeness(sound, one) for one in sounds.split("\n") if sound in one)
            yield name, 3 + closest


def _by_english(glossary: Glossary, text: str) -> Iterator[tuple[str, int]]:
    words = text.casefold()
    if len(words) < 2 or not any("a" <= letter <= "z" for letter in words):  # noqa: PLR2004
        return
    for name in mentioning(glossary.concepts, words, folded=True):
        concept = passing(glossary.concepts, name)
        short = [concept.gloss_en, *(r.text for r in concept.renderings if r.lang == "en")]
        ranks = [_closeness(words, one.casefold()) for one in short if words in one.casefold()]
        if ranks:
            yield name, 6 + min(ranks)
        elif words in concept.definition_en.casefold():
            yield name, 9


def _by_member(glossary: Glossary, text: str) -> Iterator[tuple[str, int]]:
    key = label_key(text)
    targets = {one.id for one in glossary.by_form(text)}
    for name in _formulas(glossary, text, targets):
        concept = passing(glossary.concepts, name)
        if concept.kind is not Kind.FORMULA:
            continue
        for member in concept.members:
            if (key and key in label_key(member.zh)) or member.target in targets:
                yield name, 10
                break


def _formulas(glossary: Glossary, text: str, targets: Iterable[str]) -> set[str]:
    """Return what may be formulas with such a member."""
    found = {str(row[0]) for target in targets for row in glossary.members.get(target, ())}
    return found.union(mentioning(glossary.concepts, text))


def _closeness(part: str, whole: str) -> int:
    return 0 if part == whole else 1 if whole.startswith(part) else 2
