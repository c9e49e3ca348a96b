"""Concepts and sources as JSON rows, for all that keeps them: each field that is not usual."""

import dataclasses
import functools
import json
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Origin,
    Relation,
    RelationKind,
    Rendering,
)

_KINDS = {str(kind): kind for kind in FormKind}


def row_line(row: object) -> str:
    """Return a row as the one line it is kept in."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def plain(record: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the fields of a record that differ from their default."""
    fields = ((name, getattr(record, name), usual) for name, usual in _fields(record.__class__))
    return {name: _value(value) for name, value, usual in fields if value != usual}


@functools.cache
def _fields(cls: Any) -> Sequence[tuple[str, object]]:  # noqa: ANN401
    return [(field.name, field.default) for field in dataclasses.fields(cls)]


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if dataclasses.is_dataclass(value):
        return plain(value)
    return str(value) if isinstance(value, StrEnum) else value


def concept_line(concept: Concept) -> str:
    """Return a concept with all that belongs to it as one line; it begins with its id."""
    return row_line(plain(concept))


def concept_of_line(line: bytes | str) -> Concept:
    """Return the concept that `concept_line` wrote.

    Raises:
        ValueError, KeyError, TypeError: the line is damaged.
    """
    row = json.loads(line)
    forms = tuple(form_of(form) for form in row["forms"])
    citations = tuple(Citation(**item) for item in row.get("citations", ()))
    return concept_of(row, forms, citations)


def concept_of(
    row: dict[str, Any], forms: tuple[Form, ...], citations: tuple[Citation, ...]
) -> Concept:
    """Return the concept of a row whose forms and citations were read already."""
    row["kind"] = Kind(row["kind"])
    row["category"] = Category(row["category"])
    row["confidence"] = Confidence(row["confidence"])
    row["origin"] = Origin(row["origin"]) if "origin" in row else None
    row["forms"], row["citations"] = forms, citations
    row["cues"] = tuple(row.get("cues", ()))
    row["members"] = tuple(Member(**member) for member in row.get("members", ()))
    row["renderings"] = tuple(Rendering(**item) for item in row.get("renderings", ()))
    row["relations"] = tuple(_relation(item) for item in row.get("relations", ()))
    return Concept(**row)


def form_of(row: Mapping[str, Any]) -> Form:
    """Return the form of a row."""
    values = dict(row)
    values["kind"] = _KINDS[values["kind"]]
    for name in ("not_after", "not_before"):
        if name in values:
            values[name] = tuple(values[name])
    return Form(**values)


def _relation(row: Mapping[str, Any]) -> Relation:
    values = dict(row)
    values["kind"] = RelationKind(values["kind"])
    return Relation(**values)
