"""What a term card is made of: blocks of plain text, some of it links."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from reader.article.model import Span
from reader.corpus.occurrences import Occurrences
from reader.glossary.stage import Stage


@dataclass(frozen=True, slots=True)
class OpenConcept:
    """A link that shows another concept in the same card."""

    concept: str


@dataclass(frozen=True, slots=True)
class JumpTo:
    """A link to a place in the article."""

    span: Span


@dataclass(frozen=True, slots=True)
class CopyText:
    """A link that puts a text on the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class ToggleSecond:
    """A link that shows or hides the definition in the other language."""


@dataclass(frozen=True, slots=True)
class ShowLines:
    """A link to the lines of a query in the library."""

    line: str


@dataclass(frozen=True, slots=True)
class ShowTimeline:
    """A link to a query over time."""

    line: str


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """A link to an article of the library, at its hits.

    Attributes:
        id: of the article.
        title: of it.
        line: the query.
        matches: hits in the article's text.
    """

    id: str
    title: str
    line: str
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EditEntry:
    """A link that opens one of the reader's own entries to be changed."""

    concept: str


@dataclass(frozen=True, slots=True)
class EditNote:
    """A link to what the reader writes about an entry."""

    concept: str


@dataclass(frozen=True, slots=True)
class TakeWord:
    """A link that begins an entry of the reader's own with what the dictionary says.

    Attributes:
        word: of the dictionary.
    """

    word: str


InLibrary: TypeAlias = ShowLines | ShowTimeline | OpenArticle
InGlossary: TypeAlias = EditEntry | EditNote | TakeWord
Target: TypeAlias = InGlossary | OpenConcept | JumpTo | CopyText | ToggleSecond | InLibrary


class Style(StrEnum):
    """How a run of text is set."""

    HEADWORD = "headword"
    WORD = "word"  # that of an ordinary word
    PINYIN = "pinyin"
    GLOSS = "gloss"
    BODY = "body"
    MUTED = "muted"  # body size, quieter
    SMALL = "small"  # smaller and quieter
    LINK = "link"
    SMALL_LINK = "small link"
    WARNING = "warning"


class Shape(StrEnum):
    """How a block stands on the card."""

    LINE = "line"  # across the card
    FIELD = "field"  # a label at the left, its value beside it
    MEMBER = "member"  # a number in a disc, its text beside it, on a tinted ground
    YEARS = "years"  # a column for each year, beside the labels; its runs are only spoken
    NOTICE = "notice"  # across the card, with a bar at its left


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a block's text.

    Attributes:
        target: makes it a link.
        name: what a screen reader says for the link, where the text alone is no name.
        tone: 1 to 5, colours a syllable of pinyin where the reader wishes so.
    """

    text: str
    style: Style = Style.BODY
    target: Target | None = None
    name: str = ""
    tone: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    r"""A paragraph of the card.

    Attributes:
        runs: joined they are its text; "\n" begins a new line.
        section: a hairline is drawn between blocks of different sections.
        label: of a FIELD.
        number: of a MEMBER, counted from 1.
        arrow: a MEMBER that follows on the one before in time.
        years: of YEARS: year and number, rising.
    """

    runs: tuple[Run, ...]
    section: str
    shape: Shape = Shape.LINE
    label: str = ""
    number: int = 0
    arrow: bool = False
    years: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The text alone."""
        return "".join(run.text for run in self.runs)

    @property
    def spoken(self) -> str:
        """The text as a screen reader says it and the clipboard gets it, on one line."""
        said = " ".join(self.text.split("\n"))
        if self.shape is Shape.MEMBER:
            return f"{'→ ' if self.arrow else ''}{self.number}. {said}"
        return f"{self.label}: {said}" if self.label else said


@dataclass(frozen=True, slots=True)
class CardContent:
    """Everything one card shows.

    Attributes:
        title: the headword.
        caption: field and sort of the term, for the card's bar.
        category: value of the concept's Category, for its colour; "" for none.
        quiet: the card is narrower, for it says little.
        stage: how well the reader knows the term; None of what has no stages.
    """

    title: str
    caption: str
    category: str
    blocks: tuple[Block, ...]
    quiet: bool = False
    stage: Stage | None = None

    @property
    def spoken(self) -> str:
        """The whole card as lines of plain text."""
        return "\n".join(block.spoken for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a card is about.

    Attributes:
        concept: id.
        label: the words as they stand in the article; empty when a link led here.
        here: the occurrence the card was opened on.
        senses: ids of all concepts the label can mean, the chosen one first.
    """

    concept: str
    label: str = ""
    here: Span | None = None
    senses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnTold:
    """What of the reader's own belongs to a concept.

    Attributes:
        glossary: name of the own glossary it stands in; empty for ours.
        note: what the reader wrote about it; empty for nothing.
    """

    glossary: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What decides how a subject is told.

    Attributes:
        language: of the interface, "zh" or "en".
        on: the day of the article.
        spans: occurrences of the concept in the article, in order.
        second: the definition in the other language is unfolded.
        occurrences: where the concept stands in the library; None where there is no library.
        line: the query line that finds it there.
        own: what is the reader's own; None where nothing can be changed.
    """

    language: str = "en"
    on: date | None = None
    spans: Sequence[Span] = ()
    second: bool = False
    occurrences: Occurrences | None = None
    line: str = ""
    own: OwnTold | None = None
