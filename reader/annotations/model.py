"""What a reader marks on texts: annotations in layers, each with a meaning."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from reader.annotations.anchoring import State
from reader.annotations.quotes import Quote


class Kind(StrEnum):
    """How an annotation is drawn."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    WAVY = "wavy"
    BOX = "box"
    STRIKE = "strike"
    NOTE = "note"  # a sign in the text that opens a note
    MARGIN = "margin"  # a note written beside the text
    LINK = "link"  # joins two passages
    BOOKMARK = "bookmark"
    CLOZE = "cloze"  # hidden until it is revealed
    INK = "ink"


class Purpose(StrEnum):
    """Why something is written on a passage: a motivation of W3C's Web Annotation."""

    COMMENTING = "commenting"
    DESCRIBING = "describing"
    QUESTIONING = "questioning"
    TAGGING = "tagging"
    LINKING = "linking"
    BOOKMARKING = "bookmarking"
    HIGHLIGHTING = "highlighting"


@dataclass(frozen=True, slots=True)
class Body:
    """What is written on a passage.

    Attributes:
        purpose: why.
        text: plain text; for a tag its name.
        private: never leaves the window of whoever wrote it.
    """

    purpose: Purpose
    text: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A passage of a certain text.

    Attributes:
        text: SHA-256 of the text that was marked, which the notes keep.
        quote: the passage in it.
        state: whether the passage is where the quote says.
        score: 0…1, how sure that is.
    """

    text: str
    quote: Quote
    state: State = State.ANCHORED
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark on one or several passages of an article.

    Attributes:
        id: a UUID of version 7; it stays for ever.
        article: what is marked; see `article_key`.
        layer: id of its layer.
        kind: how it is drawn.
        style: key of its meaning, such as "question".
        targets: its passages; two for a link, none for ink on an empty page.
        bodies: what is written on them.
        created: in UTC.
        modified: in UTC.
        strokes: drawn lines, as reader.annotations.ink encodes them.
    """

    id: str
    article: str
    layer: str
    kind: Kind
    style: str
    targets: tuple[Target, ...]
    bodies: tuple[Body, ...]
    created: datetime.datetime
    modified: datetime.datetime
    strokes: tuple[bytes, ...] = ()

    @property
    def note(self) -> str:
        """What is written on it, without its tags."""
        texts = (body.text for body in self.bodies if body.purpose is not Purpose.TAGGING)
        return "\n".join(texts)

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""
        return tuple(body.text for body in self.bodies if body.purpose is Purpose.TAGGING)


@dataclass(frozen=True, slots=True)
class Layer:
    """Annotations that are shown and hidden together, such as those of one class.

    Attributes:
        id: a UUID of version 7.
        name: such as "高二3班".
        place: its place in the list, from 0.
        visible: whether it is shown.
        locked: whether nothing in it can be changed.
        projected: whether the projector shows it, too.
        private: whether it never leaves the window and the computer of whoever wrote it.
    """

    id: str
    name: str
    place: int = 0
    visible: bool = True
    locked: bool = False
    projected: bool = True
    private: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """What a mark means: policy term, question, important.

    Attributes:
        key: never changes.
        name: as the reader calls it in Chinese; empty for the name the program has for it.
        kind: how it is drawn.
        ink: which of the theme's marker inks, from 0; each has a pattern of its own, too.
        place: its place in the list, from 0.
        english: as the reader calls it in English; empty for `name`, or the program's.
    """

    key: str
    name: str
    kind: Kind
    ink: int
    place: int = 0
    english: str = ""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article that was marked: what is shown of it while it is not open, and where it was.

    Attributes:
        key: see `article_key`.
        title: on one line.
        date: the day of the paper, if known.
        page: page of the paper, if known.
        source: what it was opened from, as the window remembers it.
    """

    key: str
    title: str
    date: datetime.date | None = None
    page: int | None = None
    source: str = ""


class StepKind(StrEnum):
    """What a step of a lesson does before the class."""

    SCROLL = "scroll"  # to a passage
    REVEAL = "reveal"  # a cloze
    CARD = "card"  # of a term, up to a stage
    LAYER = "layer"  # shown or hidden
    SPOTLIGHT = "spotlight"  # on a passage
    STROKE = "stroke"  # ink drawn again


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lesson.

    Attributes:
        kind: what it does.
        title: as the list of steps tells it.
        target: the passage it is about; None for a layer.
        item: id of the cloze, layer or ink.
        stage: of a card, how much of it is told, from 1.
        shown: of a layer, whether it is shown from now on.
        note: for whoever teaches; no class ever sees it.
    """

    kind: StepKind
    title: str = ""
    target: Target | None = None
    item: str = ""
    stage: int = 0
    shown: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is done before a class with an article, step by step.

    Attributes:
        id: a UUID of version 7.
        article: what is taught; see `article_key`.
        name: such as "高二3班 第一课时".
        steps: in their order.
        place: its place among the lessons of the article, from 0.
    """

    id: str
    article: str
    name: str
    steps: tuple[Step, ...] = ()
    place: int = 0


Item = Annotation | Layer | Style | MarkedArticle | Lesson


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before and after; None where it was not or is no more there."""

    before: Item | None
    after: Item | None

    @property
    def item(self) -> Item:
        """The thing as it is, or as it was last.

        Raises:
            ValueError: there is neither.
        """
        item = self.after or self.before
        if item is None:
            raise ValueError("a change of nothing")
        return item


def inverted(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return what takes some changes back."""
    return tuple(Change(change.after, change.before) for change in reversed(changes))
