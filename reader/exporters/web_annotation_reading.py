"""Web Annotations of any program: our own as they were, others as far as they fit.

Taken are a Collection, a Page, an annotation, or a list of them. Of others' annotations the text
selectors and plain text bodies are understood; one without a passage is left out and counted.
"""

import base64
import datetime
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reader.annotations.anchoring import State
from reader.annotations.documents import BadDocument, document, item_of
from reader.annotations.model import (
    Annotation,
    Body,
    Item,
    Kind,
    Layer,
    MarkedArticle,
    Purpose,
    Style,
    Target,
)
from reader.annotations.quotes import CONTEXT, Quote
from reader.article.model import Span
from reader.errors import ExchangeError
from reader.exporters.bundle import Bundle
from reader.exporters.json_text import json_value
from reader.exporters.web_annotation import NAMESPACE, PURPOSES

MOST = 100_000  # annotations of a file
_DEEPEST = 4  # pages in collections
FOREIGN_ARTICLE = "foreign"  # key of an article until it is said which one is meant
_KINDS = {
    "linking": Kind.LINK,
    "bookmarking": Kind.BOOKMARK,
    "describing": Kind.NOTE,
    "assessing": Kind.CLOZE,
}

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file gave.

    Attributes:
        bundle: what it holds.
        refused: annotations that could not be understood.
        foreign: annotations of other programs, on an article that the file does not tell.
    """

    bundle: Bundle
    refused: int = 0
    foreign: int = 0


def web_annotations(content: bytes, name: str) -> Reading:
    """Return the annotations of a JSON-LD file.

    Args:
        content: of the file.
        name: of the file, for a refusal.

    Raises:
        ExchangeError: it holds no Web Annotations.
    """
    value = json_value(content, name)
    given = list(_annotations(value, 0))
    if len(given) > MOST:
        raise ExchangeError(
            en=f"{name} holds more than {MOST:,} annotations.",
            zh=f"{name} 中的标注超过 {MOST:,} 处。",
        )
    if not given and not _is_collection(value):
        raise ExchangeError(
            en=f"{name} holds no W3C Web Annotations.", zh=f"{name} 中没有 W3C 网络标注。"
        )
    found = [_annotation(one) for one in given]
    annotations = tuple(one for one in found if one is not None)
    top = value if isinstance(value, dict) else {}
    bundle = Bundle(
        annotations,
        tuple(_items(top, "layers", Layer)),
        tuple(_items(top, "styles", Style)),
        tuple(_items(top, "articles", MarkedArticle)),
        _texts(top),
    )
    foreign = sum(one.article == FOREIGN_ARTICLE for one in annotations)
    return Reading(bundle, len(found) - len(annotations), foreign)


def _annotations(value: object, depth: int) -> Iterator[Document]:
    if isinstance(value, list):
        for one in value:
            if isinstance(one, dict) and _has_type(one, "Annotation"):
                yield one
    elif isinstance(value, dict) and depth < _DEEPEST:
        if _has_type(value, "Annotation"):
            yield value
        else:
            yield from _annotations(value.get("items"), depth + 1)
            yield from _annotations(value.get("first"), depth + 1)


def _is_collection(value: object) -> bool:
    kinds = ("AnnotationCollection", "AnnotationPage")
    return isinstance(value, dict) and any(_has_type(value, kind) for kind in kinds)


def _has_type(value: Document, kind: str) -> bool:
    given = value.get("type", value.get("@type"))
    return kind in given if isinstance(given, list) else given == kind


def _items(top: Document, part: str, kind: type[Any]) -> Iterator[Any]:
    for one in _listed(top.get(f"yandu:{part}")):
        item = _item(one)
        if isinstance(item, kind):
            yield item


def _item(given: object) -> Item | None:
    try:
        return item_of(given) if isinstance(given, dict) else None
    except BadDocument:
        return None


def _texts(top: Document) -> dict[str, str]:
    given = top.get("yandu:texts")
    if not isinstance(given, dict):
        return {}
    return {sha256: text for sha256, text in given.items() if isinstance(text, str)}


def _annotation(given: Document) -> Annotation | None:
    """Return an annotation; checked as those of the store are. None if it cannot be one."""
    try:
        made = _made(given)
        again = item_of(document(made))
    except (BadDocument, KeyError, TypeError, ValueError, OverflowError):
        return None
    return again if isinstance(again, Annotation) else None


def _made(given: Document) -> Annotation:
    own = given.get(f"{NAMESPACE}id")
    motivation = next((m for m in _listed(given.get("motivation")) if isinstance(m, str)), "")
    kind = given.get(f"{NAMESPACE}kind")
    bodies = tuple(_bodies(given))
    targets = tuple(_targets(given))
    if not targets and not isinstance(own, str):
        raise ValueError("no passage")
    created = _moment(given.get("created"))
    return Annotation(
        id=own if isinstance(own, str) else _foreign_id(given),
        article=given.get(f"{NAMESPACE}article", FOREIGN_ARTICLE),
        layer=given.get(f"{NAMESPACE}layer", ""),
        kind=Kind(kind) if kind else _KINDS.get(motivation.removeprefix("oa:"), Kind.HIGHLIGHT),
        style=given.get(f"{NAMESPACE}style", "mine"),
        targets=targets,
        bodies=bodies,
        created=created,
        modified=_moment(given.get("modified")) if given.get("modified") else created,
        strokes=tuple(
            base64.b64decode(stroke, validate=True)
            for stroke in _listed(given.get(f"{NAMESPACE}strokes"))
        ),
    )


def _foreign_id(given: Document) -> str:
    """Return the id of another program's annotation: the same whenever it is read."""
    name = given.get("id", given.get("@id"))
    if isinstance(name, str) and name.startswith("urn:uuid:"):
        return str(uuid.UUID(name[9:]))
    return str(uuid.uuid5(uuid.NAMESPACE_URL, repr(name if isinstance(name, str) else given)))


def _bodies(given: Document) -> Iterator[Body]:
    if isinstance(plain := given.get("bodyValue"), str):
        yield Body(Purpose.COMMENTING, plain)
    for body in _listed(given.get("body")):
        if isinstance(body, dict) and isinstance(value := body.get("value"), str):
            purposes = [p for p in _listed(body.get("purpose")) if isinstance(p, str)]
            purpose = next((PURPOSES[p] for p in purposes if p in PURPOSES), Purpose.COMMENTING)
            yield Body(purpose, value, bool(body.get(f"{NAMESPACE}private", False)))


def _targets(given: Document) -> Iterator[Target]:
    for target in _listed(given.get("target")):
        if isinstance(target, dict) and (quote := _quote(_listed(target.get("selector")))):
            fields = {
                "text": target.get(f"{NAMESPACE}text", ""),
                "state": target.get(f"{NAMESPACE}state", "anchored"),
                "score": target.get(f"{NAMESPACE}score", 1.0),
            }
            yield _placed(quote, fields)


def _placed(quote: Quote, fields: Document) -> Target:
    return Target(fields["text"], quote, State(fields["state"]), float(fields["score"]))


def _quote(selectors: Iterable[object]) -> Quote | None:
    """Return a passage as its selectors describe it; its words are what counts."""
    start, end, words = 0, 0, None
    for one in selectors:
        if not isinstance(one, dict):
            continue
        if one.get("type") == "TextPositionSelector":
            start, end = int(one["start"]), int(one["end"])
        elif one.get("type") == "TextQuoteSelector":
            words = (one["exact"], one.get("prefix", ""), one.get("suffix", ""))
    if words is None or not all(isinstance(word, str) for word in words):
        return None
    exact, prefix, suffix = words
    if not start <= end or (start, end) == (0, 0):
        start, end = 0, len(exact)
    return Quote(Span(start, end), exact, prefix[-CONTEXT:], suffix[:CONTEXT])


def _moment(given: object) -> datetime.datetime:
    if not isinstance(given, str):
        return datetime.datetime.fromtimestamp(0, datetime.UTC)
    moment = datetime.datetime.fromisoformat(given)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def _listed(given: object) -> list[Any]:
    if given is None:
        return []
    return given if isinstance(given, list) else [given]
