"""Annotations as a table (CSV): one row each, for a spreadsheet, and back.

The columns are for people; the last one holds the whole annotation, so that what was not touched
comes back as it was. Where a cell of note, tags, kind, style or layer was changed, it wins. A row
without the last column becomes a new annotation of its passage.
"""

import csv
import datetime
import io
import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from reader.annotations.anchoring import State
from reader.annotations.documents import BadDocument, document, item_of
from reader.annotations.model import (
    Annotation,
    Body,
    Kind,
    Layer,
    MarkedArticle,
    Purpose,
    Target,
)
from reader.annotations.quotes import Quote
from reader.article.model import Span
from reader.corpus.spreadsheet import csv_text
from reader.errors import ExchangeError
from reader.exporters.bundle import Bundle
from reader.exporters.json_text import LARGEST, json_text
from reader.storage.formulas import may_be_formula

COLUMNS = (
    *("id", "article", "date", "page", "title", "layer", "kind", "style"),
    *("start", "end", "passage", "before", "after", "note", "tags", "state"),
    *("created", "modified", "annotation"),
)
_TAGS = "; "
_EDITABLE = ("note", "tags", "kind", "style", "layer")

Row = Mapping[str, str]


def annotations_csv(bundle: Bundle) -> str:
    """Return annotations as the text of a CSV file (RFC 4180)."""
    articles = {one.key: one for one in bundle.articles}
    layers = {layer.id: layer for layer in bundle.layers}
    rows = (
        [neutral(cell) for cell in _cells(one, articles.get(one.article), layers).values()]
        for one in bundle.annotations
    )
    return csv_text(COLUMNS, rows)


def annotations_of_csv(content: bytes, name: str) -> tuple[Bundle, int]:
    """Return the annotations of a CSV file, and how many rows could not be understood.

    Args:
        content: of the file, UTF-8.
        name: of the file, for a refusal.

    Raises:
        ExchangeError: it is no such table.
    """
    try:
        if len(content) > LARGEST:
            raise ValueError(len(content))  # noqa: TRY301
        rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        if not {"passage", "kind"} <= set(rows.fieldnames or ()):
            raise ValueError(rows.fieldnames)  # noqa: TRY301
        found = [_annotation(row) for row in _restored(rows)]
    except (ValueError, csv.Error) as error:
        raise ExchangeError(
            en=f"{name} is no table in UTF-8 with the columns “passage” and “kind”.",
            zh=f"{name} 不是含有“passage”和“kind”两列的 UTF-8 标注表。",
        ) from error
    annotations = tuple(one for one in found if one is not None)
    return Bundle(annotations), len(found) - len(annotations)


def neutral(cell: str) -> str:
    """Return a text that no spreadsheet takes for a formula; `restored` gives it back."""
    return f"'{cell}" if may_be_formula(cell.lstrip("'")) else cell


def restored(cell: str) -> str:
    """Return a text that `neutral` has made."""
    if cell.startswith("'") and may_be_formula(cell.lstrip("'")):
        return cell[1:]
    return cell


def _cells(
    one: Annotation, article: MarkedArticle | None, layers: Mapping[str, Layer]
) -> dict[str, str]:
    target = one.targets[0] if one.targets else None
    quote = target.quote if target else None
    layer = layers.get(one.layer)
    known = {
        "id": one.id,
        "article": one.article,
        "date": article.date.isoformat() if article and article.date else "",
        "page": str(article.page) if article and article.page else "",
        "title": article.title if article else "",
        **_edited_cells(one, layer.name if layer else one.layer),
        "start": str(quote.span.start) if quote else "",
        "end": str(quote.span.end) if quote else "",
        "passage": quote.exact if quote else "",
        "before": quote.prefix if quote else "",
        "after": quote.suffix if quote else "",
        "state": target.state.value if target else "",
        "created": one.created.isoformat(),
        "modified": one.modified.isoformat(),
        "annotation": json_text(
            document(one) | ({"layer_name": layer.name} if layer else {}), indent=None
        ),
    }
    return {name: _written(known[name]) for name in COLUMNS}


def _edited_cells(one: Annotation, layer: str) -> dict[str, str]:
    cells = {
        "note": one.note,
        "tags": _TAGS.join(one.tags),
        "kind": one.kind.value,
        "style": one.style,
        "layer": layer,
    }
    return {name: _written(cell) for name, cell in cells.items()}


def _written(cell: str) -> str:
    """Return a cell as UTF-8 can hold it; half characters are in the last column only."""
    return cell.encode("utf-8", "replace").decode()


def _restored(rows: "csv.DictReader[str]") -> Iterator[Row]:
    for row in rows:
        yield {
            name: restored(cell)
            for name, cell in row.items()
            if isinstance(name, str) and isinstance(cell, str)
        }


def _annotation(row: Row) -> Annotation | None:
    try:
        given = json.loads(row["annotation"]) if row.get("annotation") else None
        layer = given.pop("layer_name", given["layer"]) if given else ""
        one = item_of(given) if given else _new(row)
        if not isinstance(one, Annotation):
            return None
        edited = _with_edits(one, row, layer) if given else one
        again = item_of(document(edited))
    except (BadDocument, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    return again if isinstance(again, Annotation) else None


def _with_edits(one: Annotation, row: Row, layer: str) -> Annotation:
    """Return an annotation with the cells that were changed in the table."""
    was = _edited_cells(one, layer)
    for name in _EDITABLE:
        cell = row.get(name, was[name])
        if _lines(cell) != _lines(was[name]):
            one = _EDITS[name](one, cell)
    return one


def _lines(cell: str) -> str:
    """Return a cell whose line ends a spreadsheet has not changed."""
    return cell.replace("\r\n", "\n")


def _with_note(one: Annotation, cell: str) -> Annotation:
    tags = tuple(body for body in one.bodies if body.purpose is Purpose.TAGGING)
    private = any(body.private for body in one.bodies)
    note = (Body(Purpose.COMMENTING, cell, private),) if cell else ()
    return replace(one, bodies=(*note, *tags))


def _with_tags(one: Annotation, cell: str) -> Annotation:
    notes = tuple(body for body in one.bodies if body.purpose is not Purpose.TAGGING)
    names = (name.strip() for name in cell.replace("；", ";").split(";"))
    return replace(one, bodies=(*notes, *(Body(Purpose.TAGGING, name) for name in names if name)))


_EDITS: Mapping[str, Callable[[Annotation, str], Annotation]] = {
    "note": _with_note,
    "tags": _with_tags,
    "kind": lambda one, cell: replace(one, kind=Kind(cell)),
    "style": lambda one, cell: replace(one, style=cell),
    "layer": lambda one, cell: replace(one, layer=cell),
}


def _new(row: Row) -> Annotation:
    """Return an annotation of a row that has no more than its cells."""
    passage = row["passage"]
    if not passage:
        raise ValueError(row)
    start = int(row.get("start") or 0)
    quote = Quote(
        Span(start, start + len(passage)), passage, row.get("before", ""), row.get("after", "")
    )
    moment = _moment(row.get("created") or "1970-01-01T00:00:00+00:00")
    one = Annotation(
        id=row.get("id") or str(uuid.uuid5(uuid.NAMESPACE_URL, repr(sorted(row.items())))),
        article=row.get("article") or "foreign",
        layer=row.get("layer", ""),
        kind=Kind(row["kind"] or "highlight"),
        style=row.get("style") or "mine",
        targets=(Target("", quote, State.ANCHORED),),
        bodies=(),
        created=moment,
        modified=_moment(row["modified"]) if row.get("modified") else moment,
    )
    return _with_tags(_with_note(one, row.get("note", "")), row.get("tags", ""))


def _moment(cell: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(cell)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
