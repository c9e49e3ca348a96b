"""What looks like a term of an article and is explained by no glossary in use.

Three sorts: words between quotation marks, numbered formulas (a numeral, a measure word and what
is counted), and long runs of characters that come again and again. A run is cut where the
characters beside it vary, which is how Chinese words were found without a dictionary (the accessor
variety of Feng et al. 2004).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.analysis.model import TermSpan
from reader.article.model import Article, Span

MOST_CHARACTERS = 300_000
"""Of a longer text only so many are looked through for what is repeated."""

_QUOTED = re.compile("[“『「]([\u4e00-\u9fff〇0-9A-Za-z·，、]{2,16})[”』」]")
_NUMBERED = re.compile(
    "(?<![第零一二两三四五六七八九十百千万亿几数每这那])"
    "[两双三四五六七八九十](?:个|项|大|条|面|种|位一体)[\u4e00-\u9fff]{2}"
)
_RUN = re.compile("[\u4e00-\u9fff]{4,}")
_COMMON = re.compile(
    "[个项大条面种](?:月|年|小时|星期|人|国家|地区|省|市|县|代表团|方面|问题|单位|部门|多|以上|半|省市)"
)
# A word seldom begins or ends with these.
_PROUD = frozenset("项大")  # measure words that seldom count anything but points of a policy
_UNFOLDED = re.compile("[：:]|——|，(?:即|一是|一要|第一|首先)")  # its members are told at once
_WEAK_START = frozenset("的了着过和与及或等之其把被将使在于从向对为是有也都又还要就而并很更最")
_WEAK_END = frozenset("的了着过和与及或把被将使在于从向对为是有也都又还就而并很更最一二三四五六")
_SHORTEST, _LONGEST = 4, 12  # characters of a repeated run that may be a term
_SENTENCE = 30  # characters: what is repeated at more length than a term is no term
_OFTEN, _OFTEN_LONG, _LONG = 3, 2, 6  # times; and times for one of so many characters
_UNEXPLAINED = 0.5  # share of a run's characters that no term covers


class GapKind(StrEnum):
    """Why something looks like a term."""

    QUOTED = "quoted"
    NUMBERED = "numbered"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that looks like a term and is not explained.

    Attributes:
        text: as the article writes it.
        kind: why it looks like one.
        spans: where it stands, in order.
    """

    text: str
    kind: GapKind
    spans: tuple[Span, ...]


def find_gaps(
    article: Article, terms: Iterable[TermSpan], going_on: Callable[[float], None] = lambda _: None
) -> tuple[Gap, ...]:
    """Return what is not explained, each sort by falling count, the quoted first.

    Args:
        article: where to look.
        terms: what the glossaries in use explain in it.
        going_on: called now and then with the share done; what it raises ends the search.
    """
    covered = _Cover(article.text, terms)
    found: dict[str, Gap] = {}
    for kind, spans in (
        (GapKind.QUOTED, [Span(*match.span(1)) for match in _QUOTED.finditer(article.text)]),
        (GapKind.NUMBERED, list(_numbered(article.text))),
    ):
        for gap in _gathered(article.text, spans, kind):
            once = kind is GapKind.NUMBERED and len(gap.spans) == 1
            if not (once and _is_plain(article.text, gap)) and not any(
                map(covered.encloses, gap.spans)
            ):
                found.setdefault(gap.text, gap)
    for gap in _repeated(article.text, covered, going_on):
        if not any(gap.text in text or text in gap.text for text in found):
            found[gap.text] = gap
    order = list(GapKind)
    return tuple(
        sorted(found.values(), key=lambda gap: (order.index(gap.kind), -len(gap.spans), gap.spans))
    )


class _Cover:
    """Which characters are explained, and which runs are one term."""

    def __init__(self, text: str, terms: Iterable[TermSpan]) -> None:
        self._explained = bytearray(len(text))
        self._reach = list(range(len(text) + 1))  # how far the longest term from here goes
        for term in terms:
            start, end = term.span.start, term.span.end
            self._explained[start:end] = b"\1" * (end - start)
            self._reach[start] = max(self._reach[start], end)
        for place in range(1, len(self._reach)):
            self._reach[place] = max(self._reach[place], self._reach[place - 1])

    def encloses(self, span: Span) -> bool:
        """Tell whether one term covers the whole of a run."""
        return self._reach[span.start] >= span.end

    def share(self, span: Span) -> float:
        """Return how many of a run's characters some term covers, 0…1."""
        return sum(self._explained[span.start : span.end]) / len(span)


def _numbered(text: str) -> Iterator[Span]:
    for match in _NUMBERED.finditer(text):
        if not _COMMON.search(match[0]):
            yield Span(*match.span())


def _is_plain(text: str, gap: Gap) -> bool:
    """Tell whether a numbered formula that stands once may be a plain number of things."""
    return gap.text[1] not in _PROUD and not _UNFOLDED.match(text, gap.spans[0].end)


def _gathered(text: str, spans: Iterable[Span], kind: GapKind) -> Iterator[Gap]:
    places: dict[str, list[Span]] = {}
    for span in spans:
        places.setdefault(text[span.start : span.end], []).append(span)
    for label, found in places.items():
        yield Gap(label, kind, tuple(found))


def _repeated(text: str, covered: _Cover, going_on: Callable[[float], None]) -> Iterator[Gap]:
    """Yield the repeated runs, the longest first; no part of one is one again."""
    runs = [match.span() for match in _RUN.finditer(text[:MOST_CHARACTERS])]
    taken = bytearray(len(text))
    for length in range(_SENTENCE, _SHORTEST - 1, -1):
        going_on((_SENTENCE - length) / _SENTENCE)
        starts = [
            start for begin, end in runs for start in range(begin, end - length + 1)
            if not taken[start] and not taken[start + length - 1]
        ]  # fmt: skip
        counts = Counter(text[start : start + length] for start in starts)
        least = _OFTEN_LONG if length >= _LONG else _OFTEN
        wanted = {run for run, count in counts.items() if count >= least and _may_be_word(run)}
        places: dict[str, list[Span]] = {}
        for start in starts:
            run = text[start : start + length]
            if run in wanted:
                places.setdefault(run, []).append(Span(start, start + length))
        for run, spans in places.items():
            apart = _without_overlaps(spans)
            if len(apart) < least or any(taken[one.start] or taken[one.end - 1] for one in apart):
                continue
            for span in apart:
                taken[span.start : span.end] = b"\1" * length
            if length <= _LONGEST and 1 - covered.share(apart[0]) >= _UNEXPLAINED:
                yield Gap(run, GapKind.REPEATED, tuple(apart))


def _may_be_word(run: str) -> bool:
    return run[0] not in _WEAK_START and run[-1] not in _WEAK_END


def _without_overlaps(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
