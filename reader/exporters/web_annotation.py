"""Annotations as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/).

A file is one Annotation Collection with all its annotations in its first page. Ink is told as an
SVG Selector that refines its passage. What W3C has no word for, such as layers and the pressure of
a pen, stands under keys that begin with "yandu:", an absolute name in JSON-LD; other programs pass
it over. Offsets are code points, as W3C demands.
"""

import base64
import uuid
from collections.abc import Mapping
from typing import Any

from reader.annotations.documents import document
from reader.annotations.ink_groups import strokes_of
from reader.annotations.model import Annotation, Body, Kind, MarkedArticle, Purpose, Target
from reader.annotations.styles import SHIPPED
from reader.exporters.bundle import Bundle
from reader.exporters.ink_selectors import svg_selector
from reader.exporters.json_text import json_text

Document = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:yandu:"
_MOTIVATIONS = {
    Kind.NOTE: "describing",
    Kind.MARGIN: "commenting",
    Kind.LINK: "linking",
    Kind.BOOKMARK: "bookmarking",
    Kind.CLOZE: "oa:assessing",  # by its prefix: W3C's context has no shorter word for it
}
_PARTS = ("layers", "styles", "articles", "texts")
_OWN_CONTEXT = {"yandu": NAMESPACE} | {
    f"yandu:{part}": {"@id": f"{NAMESPACE}{part}", "@type": "@json"} for part in _PARTS
}
"""Says that our own parts are plain JSON, which a reader of JSON-LD keeps as it is."""
_CSS = {
    Kind.HIGHLIGHT: "background-color: #ffefad",
    Kind.WAVY: "text-decoration: underline wavy",
    Kind.BOX: "outline: thin solid",
    Kind.STRIKE: "text-decoration: line-through",
    Kind.INK: "color: inherit",  # drawn by the selector
}
_OTHER_CSS = "text-decoration: underline"
_OWN_STYLES = frozenset(style.key for style in SHIPPED)


def web_annotations_text(bundle: Bundle) -> str:
    """Return annotations as the text of a JSON-LD file."""
    return json_text(collection(bundle))


def collection(bundle: Bundle) -> Document:
    """Return annotations as an Annotation Collection; equal bundles give equal collections."""
    articles = {one.key: one for one in bundle.articles}
    items = [web_annotation(one, articles) for one in bundle.annotations]
    name = uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(item["id"] for item in items))
    page: Document = {"id": f"urn:uuid:{uuid.uuid5(name, 'page')}", "type": "AnnotationPage"}
    page["startIndex"] = 0
    page["items"] = items
    return {
        "@context": [CONTEXT, _OWN_CONTEXT],
        "id": f"urn:uuid:{name}",
        "type": "AnnotationCollection",
        "label": "研读 Yandu",
        "total": len(items),
        "first": page,
        "yandu:layers": [document(layer) for layer in bundle.layers],
        "yandu:styles": [document(style) for style in bundle.styles],
        "yandu:articles": [document(article) for article in bundle.articles],
        "yandu:texts": dict(bundle.texts),
    }


def web_annotation(one: Annotation, articles: Mapping[str, MarkedArticle]) -> Document:
    """Return one annotation as a Web Annotation.

    Args:
        one: what is marked.
        articles: what is known of articles, by their keys.
    """
    written: Document = {
        "@context": CONTEXT,
        "id": annotation_name(one.id),
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(one.kind, "highlighting"),
        "created": moment(one.created.isoformat()),
        "modified": moment(one.modified.isoformat()),
        "generator": {"id": "urn:yandu", "type": "Software", "name": "研读 Yandu"},
        "target": _targets(one, articles) or article_name(one.article),
    }
    if one.style in _OWN_STYLES and one.targets:
        css = f".{_style_class(one.style)} {{ {_CSS.get(one.kind, _OTHER_CSS)} }}"
        written["stylesheet"] = {"type": "CssStylesheet", "value": css}
    if one.bodies:
        written["body"] = [_body(body) for body in one.bodies]
    # The keys of an annotation of its own are absolute, as its context is W3C's alone.
    written |= {
        f"{NAMESPACE}id": one.id,
        f"{NAMESPACE}article": one.article,
        f"{NAMESPACE}layer": one.layer,
        f"{NAMESPACE}kind": one.kind.value,
        f"{NAMESPACE}style": one.style,
    }
    if one.strokes:
        strokes = [base64.b64encode(stroke).decode() for stroke in one.strokes]
        written[f"{NAMESPACE}strokes"] = strokes
    return written


def annotation_name(id_: str) -> str:
    """Return the IRI of an annotation."""
    try:
        return f"urn:uuid:{uuid.UUID(id_)}"
    except ValueError:
        return f"{NAMESPACE}annotation:{_safe(id_)}"


def article_name(key: str) -> str:
    """Return the IRI of an article."""
    return f"{NAMESPACE}article:{_safe(key)}"


def moment(text: str) -> str:
    """Return a moment in UTC as W3C writes it."""
    return text.replace("+00:00", "Z")


def _body(body: Body) -> Document:
    written: Document = {
        "type": "TextualBody",
        "value": body.text,
        "format": "text/plain",
        "purpose": body.purpose.value,
    }
    if body.private:
        written[f"{NAMESPACE}private"] = True
    return written


def _targets(one: Annotation, articles: Mapping[str, MarkedArticle]) -> list[Document]:
    written, strokes = [], strokes_of(one)
    for number, target in enumerate(one.targets):
        written.append(_target(target, one, articles))
        drawn = svg_selector(target.quote, [line for line in strokes if line.target == number])
        if drawn is not None:
            written[-1]["selector"].append(drawn)
    return written


def _target(target: Target, one: Annotation, articles: Mapping[str, MarkedArticle]) -> Document:
    quote = target.quote
    position = {"type": "TextPositionSelector", "start": quote.span.start, "end": quote.span.end}
    words = {
        "type": "TextQuoteSelector",
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
    }
    written: Document = {
        "type": "SpecificResource",
        "source": article_name(one.article),
        "selector": [position, words],
        f"{NAMESPACE}text": target.text,
        f"{NAMESPACE}state": target.state.value,
        f"{NAMESPACE}score": target.score,
    }
    if one.style in _OWN_STYLES:
        written["styleClass"] = _style_class(one.style)
    if (article := articles.get(one.article)) and article.date:
        day = f"{article.date.isoformat()}T00:00:00Z"
        written["state"] = {"type": "TimeState", "sourceDate": day}
    return written


def _style_class(style: str) -> str:
    """Return the class of a shipped style, which the stylesheet of its annotation explains."""
    return f"yandu-{style}"


def _safe(name: str) -> str:
    """Return a name with all that an IRI does not bear as the hexadecimal of its UTF-8."""
    return "".join(
        letter
        if letter.isascii() and (letter.isalnum() or letter in "-._~")
        else "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
        for letter in name
    )


PURPOSES = {purpose.value: purpose for purpose in Purpose}
