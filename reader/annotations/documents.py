"""Annotations, layers and styles as JSON: what the store keeps and packs carry."""

import base64
import datetime
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from reader.annotations.anchoring import State
from reader.annotations.model import (
    Annotation,
    Body,
    Item,
    Kind,
    Layer,
    Lesson,
    MarkedArticle,
    Purpose,
    Step,
    StepKind,
    Style,
    Target,
)
from reader.annotations.quotes import Quote
from reader.article.model import Span

Document = dict[str, Any]

_MOST_TEXT = 1_000_000  # characters of a note
_LONGEST_NAME = 200
_MOST_PARTS = 10_000  # targets, bodies or strokes of an annotation

_LAYER = ("id", "name", "place", "visible", "locked", "projected", "private")
_STEP = ("kind", "title", "item", "stage", "shown", "note")
_STYLE = ("key", "name", "kind", "ink", "place", "english")

T = TypeVar("T")


class BadDocument(ValueError):
    """A document that is none of ours."""


def document(item: Item) -> Document:
    """Return an item as what JSON knows; `item_of` makes an equal item of it."""
    if isinstance(item, Annotation):
        return _annotation(item)
    if isinstance(item, Layer):
        return {"is": "layer", **{name: getattr(item, name) for name in _LAYER}}
    if isinstance(item, MarkedArticle):
        return _article(item)
    if isinstance(item, Lesson):
        return _lesson(item)
    return {"is": "style", **{name: getattr(item, name) for name in _STYLE}}


def item_of(given: Mapping[str, Any]) -> Item:
    """Return the item that a document describes.

    Raises:
        BadDocument: something is missing, of another type, or out of bounds.
    """
    try:
        read = _READERS[given["is"]]
        return read(given)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise BadDocument(str(error)) from error


def _layer_of(given: Mapping[str, Any]) -> Layer:
    return Layer(
        _name(given["id"]),
        _text(given["name"]),
        _number(given["place"]),
        _flag(given["visible"]),
        _flag(given["locked"]),
        _flag(given["projected"]),
        _flag(given.get("private", False)),
    )


def _style_of(given: Mapping[str, Any]) -> Style:
    return Style(
        _name(given["key"]),
        _text(given["name"]),
        Kind(given["kind"]),
        _number(given["ink"]),
        _number(given["place"]),
        _text(given.get("english", "")),
    )


def _article(one: MarkedArticle) -> Document:
    return {
        "is": "article",
        "key": one.key,
        "title": one.title,
        "date": one.date.isoformat() if one.date else None,
        "page": one.page,
        "source": one.source,
    }


def _article_of(given: Mapping[str, Any]) -> MarkedArticle:
    day, page = given["date"], given["page"]
    return MarkedArticle(
        _name(given["key"]),
        _text(given["title"]),
        None if day is None else datetime.date.fromisoformat(_text(day)),
        None if page is None else _number(page),
        _text(given["source"]),
    )


def _lesson(one: Lesson) -> Document:
    return {
        "is": "lesson",
        "id": one.id,
        "article": one.article,
        "name": one.name,
        "place": one.place,
        "steps": [
            {name: getattr(step, name) for name in _STEP}
            | {"target": _target(step.target) if step.target else None}
            for step in one.steps
        ],
    }


def _lesson_of(given: Mapping[str, Any]) -> Lesson:
    return Lesson(
        _name(given["id"]),
        _name(given["article"]),
        _text(given["name"]),
        tuple(_step_of(part) for part in _parts(given["steps"])),
        _number(given["place"]),
    )


def _step_of(given: Mapping[str, Any]) -> Step:
    target = given["target"]
    return Step(
        StepKind(given["kind"]),
        _text(given["title"]),
        None if target is None else _target_of(target),
        _name(given["item"]),
        _number(given["stage"]),
        _flag(given["shown"]),
        _text(given["note"]),
    )


def _annotation(one: Annotation) -> Document:
    return {
        "is": "annotation",
        "id": one.id,
        "article": one.article,
        "layer": one.layer,
        "kind": one.kind,
        "style": one.style,
        "targets": [_target(target) for target in one.targets],
        "bodies": [
            {"purpose": body.purpose, "text": body.text, "private": body.private}
            for body in one.bodies
        ],
        "created": one.created.isoformat(),
        "modified": one.modified.isoformat(),
        "strokes": [base64.b64encode(stroke).decode() for stroke in one.strokes],
    }


def _target(one: Target) -> Document:
    return {
        "text": one.text,
        "start": one.quote.span.start,
        "end": one.quote.span.end,
        "exact": one.quote.exact,
        "prefix": one.quote.prefix,
        "suffix": one.quote.suffix,
        "state": one.state,
        "score": one.score,
    }


def _annotation_of(given: Mapping[str, Any]) -> Annotation:
    return Annotation(
        id=_name(given["id"]),
        article=_name(given["article"]),
        layer=_name(given["layer"]),
        kind=Kind(given["kind"]),
        style=_name(given["style"]),
        targets=tuple(_target_of(part) for part in _parts(given["targets"])),
        bodies=tuple(
            Body(Purpose(part["purpose"]), _text(part["text"]), _flag(part["private"]))
            for part in _parts(given["bodies"])
        ),
        created=_moment(given["created"]),
        modified=_moment(given["modified"]),
        strokes=tuple(
            base64.b64decode(_text(part), validate=True) for part in _parts(given["strokes"])
        ),
    )


def _target_of(given: Mapping[str, Any]) -> Target:
    start, end = _number(given["start"]), _number(given["end"])
    score = float(given["score"])
    if not 0 <= start <= end or not 0 <= score <= 1:
        raise ValueError(given)
    words = (_text(given[name]) for name in ("exact", "prefix", "suffix"))
    return Target(
        _text(given["text"]), Quote(Span(start, end), *words), State(given["state"]), score
    )


def _parts(given: Any) -> list[Any]:  # noqa: ANN401
    parts = _of(list, given)
    if len(parts) > _MOST_PARTS:
        raise ValueError(len(parts))
    return parts


def _text(given: Any) -> str:  # noqa: ANN401
    text = _of(str, given)
    if len(text) > _MOST_TEXT:
        raise ValueError(len(text))
    return text


def _name(given: Any) -> str:  # noqa: ANN401
    """Return a name of ours: short, and without halves of characters."""
    name = _text(given)
    name.encode()
    if len(name) > _LONGEST_NAME:
        raise ValueError(name)
    return name


def _number(given: Any) -> int:  # noqa: ANN401
    if isinstance(given, bool):
        raise TypeError(given)
    number = _of(int, given)
    if abs(number) >= 1 << 53:
        raise ValueError(number)
    return number


def _flag(given: Any) -> bool:  # noqa: ANN401
    return _of(bool, given)


def _moment(given: Any) -> datetime.datetime:  # noqa: ANN401
    moment = datetime.datetime.fromisoformat(_text(given))
    if moment.tzinfo is None:
        raise ValueError(given)
    return moment.astimezone(datetime.UTC)


def _of(kind: type[T], given: object) -> T:
    if not isinstance(given, kind):
        raise TypeError(given)
    return given


_READERS: dict[str, Callable[[Mapping[str, Any]], Item]] = {
    "annotation": _annotation_of,
    "layer": _layer_of,
    "style": _style_of,
    "article": _article_of,
    "lesson": _lesson_of,
}
