"""A lesson on one article, done with another: what of it there is something for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reader.annotations.model import Step, StepKind, Target
from reader.article.model import Article, Span
from reader.lessons.cloze import Cloze
from reader.lessons.making import spans_of, step_at


def reused(
    steps: Iterable[Step],
    article: Article,
    among: Iterable[Cloze],
    text_of: Callable[[str], str | None],
) -> tuple[Step, ...]:
    """Return the steps of a lesson on another article that can be done with this one.

    A layer is shown or hidden as it was; a card is opened at the term's first place; the blank with
    the same word is revealed; places and lights go where the same passage is. What has no place
    here, and ink, which belongs to one article, is left out.

    Args:
        steps: of the other lesson.
        article: as it is open.
        among: its clozes.
        text_of: returns a text that was marked, by its SHA-256.
    """
    given = tuple(steps)
    spans = spans_of(given, article, text_of)
    names = {cloze.answer: cloze for cloze in among}
    return tuple(_reused(zip(given, spans, strict=True), article, names))


def _reused(
    pairs: Iterable[tuple[Step, Span | None]], article: Article, names: dict[str, Cloze]
) -> Iterator[Step]:
    for step, place in pairs:
        words = step.target.quote.exact if step.target else ""
        if step.kind is StepKind.LAYER:
            yield step
        elif step.kind is StepKind.REVEAL and words in names:
            cloze = names[words]
            yield replace(step, item=cloze.id, target=_at(article, cloze.spans[0]))
        elif step.kind in {StepKind.CARD, StepKind.SCROLL, StepKind.SPOTLIGHT}:
            span = _first(article, words) if step.kind is StepKind.CARD else None
            span = span or place or _first(article, words)
            if span is not None:
                yield replace(step, target=_at(article, span))


def _first(article: Article, words: str) -> Span | None:
    at = article.text.find(words) if words else -1
    return Span(at, at + len(words)) if at >= 0 else None


def _at(article: Article, span: Span) -> Target | None:
    return step_at(article, StepKind.SCROLL, span).target
