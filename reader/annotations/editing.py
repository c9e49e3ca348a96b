"""What a reader does to marks and layers, as changes for the store."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.annotations.anchoring import State
from reader.annotations.keys import article_key, new_id
from reader.annotations.model import (
    Annotation,
    Body,
    Change,
    Kind,
    Layer,
    MarkedArticle,
    Purpose,
    Style,
    Target,
)
from reader.annotations.quotes import quote
from reader.article.model import Article, Span

_LONGEST_TITLE = 120  # characters
_PURPOSES = {
    Kind.NOTE: Purpose.DESCRIBING,
    Kind.LINK: Purpose.LINKING,
    Kind.BOOKMARK: Purpose.BOOKMARKING,
}


def now() -> datetime.datetime:
    """Return the moment, as annotations keep it."""
    return datetime.datetime.now(datetime.UTC)


def marked(
    article: Article, spans: Iterable[Span], kind: Kind, style: str, layer: str
) -> Annotation:
    """Return a new annotation of passages of an article.

    Args:
        article: as it is open.
        spans: at least one.
        kind: how it is drawn.
        style: key of its meaning.
        layer: id of its layer.
    """
    moment = now()
    targets = tuple(target_of(article, span) for span in spans)
    key = article_key(article)
    return Annotation(new_id(), key, layer, kind, style, targets, (), moment, moment)


def target_of(article: Article, span: Span) -> Target:
    """Return a passage of an article as an annotation remembers it."""
    return Target(article.sha256, quote(article.text, span))


def record_of(article: Article, source: str) -> MarkedArticle:
    """Return what the notes keep of an article that is marked."""
    title = (article.headline or article.title).replace("\n", " ").replace("\u3000", " ")
    return MarkedArticle(
        article_key(article), title[:_LONGEST_TITLE], article.date, article.page, source
    )


def noted(annotation: Annotation, text: str, *, private: bool = False) -> Annotation:
    """Return an annotation with another note; an empty one leaves it without."""
    tags = tuple(body for body in annotation.bodies if body.purpose is Purpose.TAGGING)
    purpose = _PURPOSES.get(annotation.kind, Purpose.COMMENTING)
    note = (Body(purpose, text, private),) if text else ()
    return replace(annotation, bodies=(*note, *tags), modified=now())


def is_private(annotation: Annotation) -> bool:
    """Tell whether a note on it is kept from others."""
    return any(body.private for body in annotation.bodies)


def tagged(annotation: Annotation, tags: Sequence[str]) -> Annotation:
    """Return an annotation with just these tags, each once."""
    others = tuple(body for body in annotation.bodies if body.purpose is not Purpose.TAGGING)
    names = dict.fromkeys(tag.strip() for tag in tags)
    new = tuple(Body(Purpose.TAGGING, name) for name in names if name)
    return replace(annotation, bodies=(*others, *new), modified=now())


def restyled(annotation: Annotation, kind: Kind, style: str) -> Annotation:
    """Return an annotation with another meaning; a note, link or bookmark stays what it is."""
    drawn = annotation.kind not in {Kind.NOTE, Kind.MARGIN, Kind.LINK, Kind.BOOKMARK, Kind.INK}
    kind = kind if drawn else annotation.kind
    return replace(annotation, kind=kind, style=style, modified=now())


def redrawn(annotations: Iterable[Annotation], before: Style, after: Style) -> list[Change]:
    """Return what draws marks as their meaning is drawn from now on.

    One that was drawn otherwise than its meaning is left as it is.
    """
    found = (one for one in annotations if (one.style, one.kind) == (before.key, before.kind))
    return [Change(one, replace(one, kind=after.kind)) for one in found]


def drawn(annotation: Annotation, strokes: tuple[bytes, ...]) -> Annotation:
    """Return an annotation with other drawn lines, as reader.annotations.ink encodes them."""
    return replace(annotation, strokes=strokes, modified=now())


def extended(annotation: Annotation, targets: Iterable[Target]) -> Annotation:
    """Return an annotation with further passages, in the order of the text.

    Ink is left as it is: its lines are bound to its passages by their numbers.
    """
    if annotation.kind is Kind.INK:
        return annotation
    every = sorted({*annotation.targets, *targets}, key=lambda target: target.quote.span)
    return replace(annotation, targets=tuple(every), modified=now())


def replaced(annotation: Annotation, number: int, target: Target) -> Annotation:
    """Return an annotation with another passage in place of one of its targets."""
    targets = list(annotation.targets)
    targets[number] = target
    return replace(annotation, targets=tuple(targets), modified=now())


def orphaned(annotation: Annotation, number: int) -> Annotation:
    """Return an annotation of which the reader has said that a passage is gone."""
    return replaced(annotation, number, replace(annotation.targets[number], state=State.ORPHAN))


def moved(annotations: Iterable[Annotation], layer: str) -> tuple[Change, ...]:
    """Put annotations into another layer."""
    return tuple(
        Change(one, replace(one, layer=layer, modified=now()))
        for one in annotations
        if one.layer != layer
    )


def copied(annotations: Iterable[Annotation], layer: str) -> tuple[Change, ...]:
    """Put copies of annotations into a layer."""
    moment = now()
    return tuple(
        Change(None, replace(one, id=new_id(), layer=layer, created=moment, modified=moment))
        for one in annotations
    )


def removed(annotations: Iterable[Annotation]) -> tuple[Change, ...]:
    """Remove annotations."""
    return tuple(Change(one, None) for one in annotations)


def merged(layer: Layer, into: Layer, annotations: Iterable[Annotation]) -> tuple[Change, ...]:
    """Put all of a layer into another one, and remove it.

    Args:
        layer: is removed.
        into: gets its annotations.
        annotations: all of them, of whatever layer.
    """
    ours = (one for one in annotations if one.layer == layer.id)
    return (*moved(ours, into.id), Change(layer, None))


def deleted(layer: Layer, annotations: Iterable[Annotation]) -> tuple[Change, ...]:
    """Remove a layer with all that is in it."""
    return (*removed(one for one in annotations if one.layer == layer.id), Change(layer, None))
