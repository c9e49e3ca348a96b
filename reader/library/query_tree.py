"""A query as a tree: what the query line means, whoever carries it out.

Every part that stands in a line says where, in code points: `start` is its first character, `end`
is after the last one, for marking it. Where it stands makes no difference to what it means: two
parts that differ only in place are equal.
"""

import dataclasses
import datetime
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a phrase is looked for in."""

    TEXT = "text"  # title and text
    TITLE = "title"
    COLUMN = "column"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of characters, found wherever its folded form occurs in the folded field.

    Attributes:
        text: as typed, without blanks at its ends; blanks inside match any run of blanks, but
            never the end of a paragraph.
        field: what it is looked for in.
        weight: of what pinyin stands for, how much it counts in the order of the hits, 0…1. None
            of what was typed: there what is rare counts more.
    """

    text: str
    field: Field = Field.TEXT
    weight: float | None = dataclasses.field(default=None, kw_only=True)
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Pinyin:
    """Syllables without tones, such as "liangge quebao": any characters read so."""

    text: str
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Concept:
    """All forms of a glossary term: `term:两个确保`.

    Attributes:
        text: the label as typed.
        forms: each way the label is written; only the label itself where nothing knows it.
    """

    text: str
    forms: tuple[str, ...]
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """Two phrases in one paragraph, at most `distance` characters between them, in any order."""

    first: Phrase
    second: Phrase
    distance: int
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Dates:
    """The days from `first` to `last`, both included; None leaves that side open."""

    first: datetime.date | None
    last: datetime.date | None
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages of the paper from `first` to `last`, both included; None leaves that side open."""

    first: int | None
    last: int | None
    start: int = dataclasses.field(default=0, compare=False)
    end: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Selection:
    """Only the named articles, such as those of a collection: ids of the library."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    """Articles that every part finds; without parts, every article."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that at least one part finds."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that the part does not find."""

    part: "Query"


Query = Phrase | Pinyin | Concept | Near | Dates | Pages | Selection | And | Or | Not

EVERYTHING = And(())
