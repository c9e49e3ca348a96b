"""The command that lists what is marked in an article."""

import argparse
from collections.abc import Iterator, Mapping

from reader.annotations.keys import article_key
from reader.annotations.model import Layer
from reader.annotations.placing import Placed, place_all
from reader.cli.articles import article_asked_for
from reader.cli.console import Console, table
from reader.cli.notes import open_notes
from reader.language import Text

_LONGEST = 24  # characters of a passage or note in the table

_STATES = {
    "anchored": Text(en="anchored", zh="已定位"),
    "review": Text(en="to be reviewed", zh="待核对"),
    "orphan": Text(en="no longer there", zh="原文已不在"),
}


def list_annotations(options: argparse.Namespace, console: Console) -> int:
    """Print the annotations of an article, in the order of their places."""
    article, _ = article_asked_for(options)
    with open_notes(console) as store:
        marks = store.marks.of_article(article_key(article))
        placed = sorted(place_all(marks, article, store.marks.text), key=lambda one: one.start)
        layers = {layer.id: layer for layer in store.marks.layers()}
    fields = {"annotations": [_fields(one, article.text, layers) for one in placed]}
    console.answer(fields, _lines(placed, article.text, console))
    return 0


def _fields(one: Placed, text: str, layers: Mapping[str, Layer]) -> dict[str, object]:
    spans = one.spans
    annotation = one.annotation
    layer = layers.get(annotation.layer)
    return {
        "id": annotation.id,
        "kind": annotation.kind,
        "start": spans[0].start if spans else None,
        "end": spans[0].end if spans else None,
        "exact": _exact(one, text),
        "note": annotation.note,
        "layer": layer.name if layer else annotation.layer,
        "state": one.state,
        "style": annotation.style,
        "tags": list(annotation.tags),
        "spans": [[span.start, span.end] for span in spans],
        "private": bool(layer and layer.private) or any(b.private for b in annotation.bodies),
    }


def _exact(one: Placed, text: str) -> str:
    """Return the passage as it stands in the text, or as it was marked where it is gone."""
    if one.spans:
        return text[one.spans[0].start : one.spans[0].end]
    return one.annotation.targets[0].quote.exact if one.annotation.targets else ""


def _lines(placed: list[Placed], text: str, console: Console) -> Iterator[str]:
    yield console.words(Text(en=f"{len(placed):,} annotations", zh=f"{len(placed):,} 处标注"))
    yield from table(
        (
            (
                str(one.spans[0].start) if one.spans else "–",
                one.annotation.kind.value,
                _short(_exact(one, text)),
                console.words(_STATES[one.state.value]),
                _short(one.annotation.note),
            )
            for one in placed
        ),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
