"""The article: one frozen text, and what its parts are.

Every offset in the program is a Unicode code point of `Article.text`.
"""

import datetime
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from reader.language import Text


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters of one text.

    Attributes:
        start: offset of the first character.
        end: offset after the last one; start ≤ end.
    """

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have a character in common."""
        return self.start < other.end and other.start < self.end

    def encloses(self, other: "Span") -> bool:
        """Tell whether every character of `other` is in this one (equal spans included)."""
        return self.start <= other.start and other.end <= self.end


class Role(StrEnum):
    """What a paragraph is. The first four make the heading, the others the body."""

    KICKER = "kicker"  # 引题, set above the headline
    HEADLINE = "headline"  # 主题
    SUBTITLE = "subtitle"  # 副题, set below the headline
    BYLINE = "byline"  # 本报记者 …, a line of its own under the heading
    BODY = "body"
    SUBHEAD = "subhead"  # 小标题, a heading inside the body
    VERSE = "verse"
    CAPTION = "caption"
    TABLE = "table"
    NOTE = "note"  # 注释, a note at the end; its sign begins it, see reader.article.notes


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text: `text[start:end]` has no newline, indent or trailing blank."""

    start: int
    end: int
    role: Role

    @property
    def span(self) -> Span:
        """The paragraph's characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    r"""One article, as it is read, searched and cited.

    Attributes:
        text: the heading's lines and the body's paragraphs, each without its indent, joined
            by one "\n". It never changes; another text is another article.
        title: the title as the source gives it (for the archive: its first line).
        heading: kicker, headline, subtitles, byline, in the order of the text; may be empty.
        paragraphs: the body, after the heading.
        date: the day of the paper, if known.
        page: page of the paper (版), counted from 1.
        page_name: name of that page or section, such as 要闻.
        column: name of the column (专栏).
        dateline: the 电头 at the start of the body, such as 新华社北京1月16日电.
        dateline_span: its place in `text`.
        authors: names on the author line, or found in the byline or dateline.
        format: name of the importer that read it.
        encoding: name of the character encoding it was read in.
        problems: one sentence for each thing that was odd in the source.
        known_hash: `sha256`, where it was worked out before; of a long text it takes 7 ms.
    """

    text: str
    title: str
    heading: tuple[Paragraph, ...]
    paragraphs: tuple[Paragraph, ...]
    date: datetime.date | None = None
    page: int | None = None
    page_name: str | None = None
    column: str | None = None
    dateline: str | None = None
    dateline_span: Span | None = None
    authors: tuple[str, ...] = ()
    format: str = "plain"
    encoding: str = "utf-8"
    problems: tuple[Text, ...] = ()
    known_hash: str = field(default="", compare=False, repr=False)

    @property
    def blocks(self) -> tuple[Paragraph, ...]:
        """Heading and body together: they cover the text but for its newlines."""
        return self.heading + self.paragraphs

    @property
    def sha256(self) -> str:
        """SHA-256 of the UTF-8 text, in hexadecimal. A lone surrogate counts as U+FFFD."""
        return self.known_hash or hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()

    @property
    def id(self) -> str:
        """The first 16 digits of the hash: equal texts are one article."""
        return self.sha256[:16]

    @property
    def kicker(self) -> str | None:
        """The line above the headline (引题)."""
        return next(iter(self._lines(Role.KICKER)), None)

    @property
    def headline(self) -> str | None:
        """The headline (主题); several lines are joined by one ideographic space."""
        return "\u3000".join(self._lines(Role.HEADLINE)) or None

    @property
    def subheads(self) -> tuple[str, ...]:
        """The lines below the headline (副题)."""
        return tuple(self._lines(Role.SUBTITLE))

    @property
    def byline(self) -> str | None:
        """The line that names the writer under the heading."""
        return next(iter(self._lines(Role.BYLINE)), None)

    def _lines(self, role: Role) -> list[str]:
        return [self.text[p.start : p.end] for p in self.heading if p.role is role]
