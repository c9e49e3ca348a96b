"""Search by regular expression, bounded in pattern, time and number of hits."""

import time
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRegularExpression

from reader.analysis.progress import Progress
from reader.article.model import Span
from reader.ui.article_view.positions import Positions

LONGEST_PATTERN = 1000  # characters
LONGEST_SEARCH = 2.0  # seconds
MOST_HITS = 100_000
_STEPS = "(*LIMIT_MATCH=100000)"  # for PCRE2, at each place of the text: about 0.3 ms


class RegexProblem(Enum):
    """Why a search by pattern gave no hits, or not all."""

    NONE = auto()
    PATTERN = auto()  # it cannot be read
    TOO_LONG = auto()
    TOO_COMPLEX = auto()  # it was given up
    TOO_MANY = auto()  # the first `MOST_HITS` are given


@dataclass(frozen=True, slots=True)
class RegexHits:
    """What a search by pattern found.

    Attributes:
        spans: hits that are not empty, in order, in code points of the text.
        problem: why they are none, or not all.
        reason: what is wrong with the pattern, in Qt's words.
    """

    spans: tuple[Span, ...] = ()
    problem: RegexProblem = RegexProblem.NONE
    reason: str = ""


def find_regex(text: str, pattern: str, progress: Progress) -> RegexHits:
    """Search paragraph by paragraph; letters' case makes no difference.

    Args:
        text: paragraphs parted by newlines; no hit goes over one.
        pattern: a Perl-compatible regular expression.
        progress: gets the share done; raises `Cancelled` to end the search.
    """
    if len(pattern) > LONGEST_PATTERN:
        return RegexHits(problem=RegexProblem.TOO_LONG)
    regex = _compiled(pattern)
    if not regex.isValid():
        return RegexHits(problem=RegexProblem.PATTERN, reason=regex.errorString())
    latest = time.monotonic() + LONGEST_SEARCH
    spans: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        progress(start / max(1, len(text)))
        complete = _search(regex, paragraph, start, spans)
        if not complete or time.monotonic() > latest:
            return RegexHits(problem=RegexProblem.TOO_COMPLEX)
        if len(spans) >= MOST_HITS:
            return RegexHits(tuple(spans[:MOST_HITS]), RegexProblem.TOO_MANY)
        start += len(paragraph) + 1
    return RegexHits(tuple(spans))


def _compiled(pattern: str) -> QRegularExpression:
    # A verb at the start, such as (*LIMIT_MATCH=…), could lift our limit: inside a group it is
    # an error.
    body = f"(?:{pattern})" if pattern.startswith("(*") else pattern
    option = QRegularExpression.PatternOption
    return QRegularExpression(
        _STEPS + body, option.CaseInsensitiveOption | option.UseUnicodePropertiesOption
    )


def _search(regex: QRegularExpression, paragraph: str, start: int, spans: list[Span]) -> bool:
    """Add the hits in one paragraph; return False when Qt gave up."""
    positions = Positions(paragraph)
    matches, end = regex.globalMatch(paragraph), 0
    while matches.hasNext():
        match = matches.next()
        end = match.capturedEnd()
        if match.capturedLength() and len(spans) < MOST_HITS:
            spans.append(
                Span(
                    start + positions.to_code_point(match.capturedStart()),
                    start + positions.to_code_point(end),
                )
            )
    # After a hit at the very end Qt tries beyond it, which fails too, but harmlessly.
    return matches.isValid() or end == positions.to_utf16(len(paragraph))
