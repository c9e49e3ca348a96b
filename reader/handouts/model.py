"""What a handout holds, whatever file it becomes."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.model import TermSpan
from reader.annotations.ink import Stroke
from reader.annotations.model import Kind, Style
from reader.annotations.placing import Placed
from reader.article.model import Article, Role, Span
from reader.glossary.concept import Member
from reader.glossary.glossary import Glossary
from reader.lessons.cloze import Cloze
from reader.lessons.worksheets import Sheet


class Version(StrEnum):
    """For whom a handout is."""

    PUPILS = "pupils"  # blanks are blank
    TEACHER = "teacher"  # blanks are filled in, and the answers listed


@dataclass(frozen=True, slots=True)
class Options:
    """How a handout is made.

    Attributes:
        version: for whom.
        language: of its own words, "zh" or "en"; the glossary is in both.
        glossary: with the glossary of its terms.
        marked_only: the glossary has only the terms that are marked, ringed or hidden.
        pinyin: with pinyin above the text.
        notes: with what is written on the marks.
        sheet: which of the blanks it has.
    """

    version: Version = Version.PUPILS
    language: str = "zh"
    glossary: bool = True
    marked_only: bool = False
    pinyin: bool = False
    notes: bool = True
    sheet: Sheet = Sheet.ALL


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the article and what it meant on its day.

    Attributes:
        number: from 1, in the order in which the terms come in the text.
        label: as the article writes it first.
        pinyin: of the concept.
        glosses: short, in Chinese and in English.
        definitions: in Chinese and in English.
        members: of a numbered formula.
    """

    number: int
    label: str
    pinyin: str
    glosses: tuple[str, str]
    definitions: tuple[str, str]
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What is written on a passage.

    Attributes:
        number: from 1, in the order of the text.
        passage: what it is written on.
        text: what is written.
    """

    number: int
    passage: str
    text: str


@dataclass(frozen=True, slots=True)
class Key:
    """The answers of one worksheet.

    Attributes:
        title: what stands above them.
        answers: number and word of each blank.
    """

    title: str
    answers: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """How words are marked.

    Attributes:
        kind: the shape.
        ink: the colour, a number of `reader.handouts.inks`.
    """

    kind: Kind
    ink: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a way of marking means in this handout.

    Attributes:
        drawn: how words are marked.
        name: such as "Policy term".
    """

    drawn: Drawn
    name: str


@dataclass(frozen=True, slots=True)
class Inked:
    """A line that was drawn by hand.

    Attributes:
        span: the characters it is bound to.
        stroke: the line.
        ink: its colour.
    """

    span: Span
    stroke: Stroke
    ink: int


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a paragraph that are all treated alike.

    Attributes:
        start: offset of the first of them in the article.
        text: the characters; where a blank hides them, as many signs of a blank.
        entry: number of the glossary's entry they belong to; 0 for none.
        first: it is the first place of that entry.
        blank: number of the blank that hides them; 0 for none.
        begins: it is the beginning of that blank.
        drawn: how they are marked.
        inked: which marks the lines drawn along or round them come to.
        notes: numbers of the notes that end here.
        pinyin: a syllable for each character; empty where there is none to show.
    """

    start: int
    text: str
    entry: int = 0
    first: bool = False
    blank: int = 0
    begins: bool = False
    drawn: tuple[Drawn, ...] = ()
    inked: tuple[Drawn, ...] = ()
    notes: tuple[int, ...] = ()
    pinyin: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph.

    Attributes:
        role: what it is in the article.
        runs: its characters, in order.
    """

    role: Role
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """One handout.

    Attributes:
        title: of the article.
        source: where the article stood: paper, date, page.
        date: of the article.
        blocks: heading and paragraphs.
        entries: the glossary; empty when it is left out.
        notes: what is written on the marks; empty when it is left out.
        legend: what the ways of marking mean, in the order of the text.
        inked: lines drawn by hand.
        keys: answers of the blanks; for the teacher only.
        heading: for whom it is, or which worksheet; empty where there is nothing to tell.
        name_line: where pupils write their names; empty where there is nothing to fill in.
        options: how it was made.
    """

    title: str
    source: str
    date: datetime.date | None
    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]
    notes: tuple[Note, ...]
    legend: tuple[Meaning, ...]
    inked: tuple[Inked, ...]
    keys: tuple[Key, ...]
    heading: str
    name_line: str
    options: Options


@dataclass(frozen=True, slots=True)
class Material:
    """What a handout is made of.

    Attributes:
        article: the text.
        terms: what was found in it.
        glossary: explains them.
        placed: its annotations that may leave, with their places.
        clozes: its blanks.
        styles: what marks can mean.
        pinyin: a syllable for each character of the text; empty without pinyin.
    """

    article: Article
    terms: Sequence[TermSpan]
    glossary: Glossary
    placed: Sequence[Placed] = ()
    clozes: Sequence[Cloze] = ()
    styles: Sequence[Style] = ()
    pinyin: Sequence[str] = ()
