"""Several glossaries as one: the reader's own and ours, by priority."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol, TypeVar

from reader.glossary.concept import Concept
from reader.glossary.gapped import Place
from reader.glossary.glossary import Glossary, Members, Written, owner
from reader.glossary.labels import squeeze
from reader.glossary.matcher import Matches, Row, TermMatcher, passages
from reader.overriding import override

_T = TypeVar("_T")


class Matcher(Protocol):
    """What finds terms in a text."""

    def find(self, text: str) -> Iterator[Matches]:
        """Yield all matches in `text`, passage by passage."""


def combined(glossaries: Mapping[str, Glossary]) -> Glossary:
    """Return several glossaries as one.

    Args:
        glossaries: by the beginning of their concepts' ids, "" for the one without; the first
            is asked first.
    """
    if list(glossaries) == [""]:
        return glossaries[""]
    each = tuple(glossaries.values())
    marks = [f"{name}={one.fingerprint}" for name, one in glossaries.items()]
    return _Combined(
        concepts=_Chained({name: one.concepts for name, one in glossaries.items()}),
        sources=_joined(one.sources for one in each),
        fingerprint=hashlib.sha256("\n".join(marks).encode()).hexdigest(),
        kept_forms=_Chained({name: one.forms for name, one in glossaries.items()}),
        kept_sounds=_Chained({name: one.sounds for name, one in glossaries.items()}),
        ranks={name: place for place, name in enumerate(glossaries)},
        parts=each,
    )


@dataclass(frozen=True)
class _Combined(Glossary):
    """Glossaries that are asked one after the other, so that nothing is made of all of them.

    Attributes:
        parts: by priority.
    """

    parts: tuple[Glossary, ...] = ()

    @cached_property
    @override
    def written(self) -> Written:
        return Written(
            _joined(one.written.plain for one in self.parts),
            _joined(one.written.special for one in self.parts),
        )

    @cached_property
    @override
    def members(self) -> Members:
        return _members(self.parts)

    @override
    def by_form(self, label: str) -> tuple[Concept, ...]:
        return tuple(concept for one in self.parts for concept in one.by_form(label))

    @override
    def by_pinyin(self, pinyin: str) -> tuple[Concept, ...]:
        return tuple(concept for one in self.parts for concept in one.by_pinyin(pinyin))


class _Chained(Mapping[str, _T]):
    """The maps of several glossaries in order; what they hold is read when it is asked for."""

    def __init__(self, maps: Mapping[str, Mapping[str, _T]]) -> None:
        self._maps = maps

    @override
    def __getitem__(self, key: str) -> _T:
        return self._maps[owner(key)][key]

    @override
    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._maps.values())

    @override
    def __len__(self) -> int:
        return sum(map(len, self._maps.values()))


def _joined(maps: Iterable[Mapping[str, _T]]) -> Mapping[str, _T]:
    joined: dict[str, _T] = {}
    for each in maps:
        joined.update(each)
    return joined


def _members(glossaries: Iterable[Glossary]) -> Members:
    found: dict[str, list[Sequence[object]]] = {}
    for one in glossaries:
        for member, formulas in one.members.items():
            found.setdefault(member, []).extend(formulas)
    return found


class CombinedMatcher:
    """Finds the forms of several glossaries.

    Each has its own matcher, so that a change of one leaves those of the others as they are.

    Args:
        matchers: the first has priority.
    """

    def __init__(self, matchers: Sequence[TermMatcher]) -> None:
        self._matchers = matchers

    def find(self, text: str) -> Iterator[Matches]:
        """Yield all matches in `text`, passage by passage."""
        for start, passage in passages(text):
            squeezed = squeeze(passage)
            each = [one.find_in(start, passage, squeezed) for one in self._matchers]
            yield _merged(each) if each else Matches(start, squeezed.folded, (), {})


def _merged(each: Sequence[Matches]) -> Matches:
    first = each[0]
    filled = [one for one in each if one.rows]
    if len(filled) < 2:  # noqa: PLR2004  # nothing to merge
        return filled[0] if filled else first
    places: dict[Place, tuple[str, ...]] = {}
    parts: dict[Place, Sequence[Place]] = {}
    for one in filled:
        for start, minus_end, ids in one.rows:
            place = start, minus_end
            known = places.get(place)
            places[place] = ids if known is None else known + ids
        parts.update(one.parts)
    rows: list[Row] = sorted((*place, ids) for place, ids in places.items())
    return Matches(first.start, first.folded, rows, _gapped_alone(filled, parts))


def _gapped_alone(
    each: Sequence[Matches], parts: Mapping[Place, Sequence[Place]]
) -> Mapping[Place, Sequence[Place]]:
    """Return the parts of the places where no glossary has a form in one piece."""
    if not parts:
        return parts
    whole = {row[:2] for one in each for row in one.rows if row[:2] not in one.parts}
    return {place: chain for place, chain in parts.items() if place not in whole}
