"""Which characters of an article have pinyin above them."""

from collections.abc import Callable, Iterable, Sequence

from reader.analysis.model import TermSpan
from reader.analysis.span_table import SpanTable
from reader.article.model import Span

Wanted = Callable[[TermSpan], bool]


def every_term(_: TermSpan) -> bool:
    """Want the pinyin of every term."""
    return True


def underlined_terms(terms: Iterable[TermSpan], wanted: Wanted = every_term) -> SpanTable:
    """Return the places of the terms that are not nested and whose pinyin is wanted."""
    return SpanTable.of(term.span for term in terms if not term.nested and wanted(term))


def only_in(syllables: Sequence[str], start: int, spans: SpanTable) -> tuple[str, ...]:
    """Return the syllables of a passage that stand in `spans`; "" for the others.

    Args:
        syllables: one for each character of the passage.
        start: offset of the passage in the text.
        spans: places in the text.
    """
    passage = Span(start, start + len(syllables))
    found = [""] * len(syllables)
    for number in spans.within(passage.start, passage.end):
        first = max(0, spans.starts[number] - start)
        last = min(len(syllables), spans.ends[number] - start)
        found[first:last] = syllables[first:last]
    return tuple(found)


def with_turned(spans: Sequence[Span], turned: Span) -> tuple[Span, ...]:
    """Return `spans` without what `turned` covers if all of it is there, or else with it.

    Args:
        spans: sorted, none touching another; so is the result.
        turned: a selection.
    """
    if any(span.encloses(turned) for span in spans):
        return tuple(part for span in spans for part in _without(span, turned) if len(part) > 0)
    touching = [span for span in spans if span.start <= turned.end and turned.start <= span.end]
    start = min([turned.start, *(span.start for span in touching)])
    end = max([turned.end, *(span.end for span in touching)])
    return tuple(sorted([*(span for span in spans if span not in touching), Span(start, end)]))


def _without(span: Span, turned: Span) -> tuple[Span, ...]:
    if not span.overlaps(turned):
        return (span,)
    return Span(span.start, turned.start), Span(turned.end, span.end)
