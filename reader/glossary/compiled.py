"""The glossary as it ships: one JSON file, one source or concept a line.

JSON is read in a few milliseconds at every start, the authored TOML in fifty.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from reader.errors import GlossaryError
from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Relation,
    RelationKind,
    Rendering,
    Source,
)
from reader.glossary.glossary import Glossary

_OF_SOURCE = frozenset(f.name for f in dataclasses.fields(Source))


def encode(concepts: Iterable[Concept], sources: Iterable[Source]) -> bytes:
    """Return the file: sources and concepts by rising id, so that equal content is equal bytes."""
    rows = [_line(_plain(source)) for source in sorted(sources, key=lambda source: source.id)]
    entries = [_line(_entry(concept)) for concept in sorted(concepts, key=lambda c: c.id)]
    text = '{"sources":[\n' + ",\n".join(rows) + '\n],"concepts":[\n' + ",\n".join(entries)
    return f"{text}\n]}}\n".encode()


def decode(content: bytes) -> Glossary:
    """Read what `encode` wrote; the content's SHA-256 becomes the glossary's fingerprint.

    Raises:
        GlossaryError: the file is damaged.
    """
    try:
        tables = json.loads(content)
        sources = {row["id"]: Source(**row) for row in tables["sources"]}
        concepts = [_concept(row, sources) for row in tables["concepts"]]
    except (ValueError, KeyError, TypeError) as error:
        raise GlossaryError(
            en=f"the compiled glossary is damaged: {error}", zh=f"编译后的词库已损坏：{error}"
        ) from error
    fingerprint = hashlib.sha256(content).hexdigest()
    return Glossary({concept.id: concept for concept in concepts}, sources, fingerprint)


def _line(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _plain(record: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give the fields that differ from their default."""
    fields = ((f, getattr(record, f.name)) for f in dataclasses.fields(record))
    return {f.name: _value(value) for f, value in fields if value != f.default}


def _value(value: object) -> object:
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if dataclasses.is_dataclass(value):
        return _plain(value)
    return str(value) if isinstance(value, StrEnum) else value


def _entry(concept: Concept) -> dict[str, Any]:
    row = _plain(concept)
    for citation in row.get("citations", ()):
        # All but the key stands with the source.
        for name in _OF_SOURCE & citation.keys() - {"id"}:
            del citation[name]
    return row


def _concept(row: dict[str, Any], sources: Mapping[str, Source]) -> Concept:
    row["kind"] = Kind(row["kind"])
    row["category"] = Category(row["category"])
    row["confidence"] = Confidence(row["confidence"])
    row["forms"] = tuple(_form(form) for form in row["forms"])
    row["cues"] = tuple(row.get("cues", ()))
    row["members"] = tuple(Member(**member) for member in row.get("members", ()))
    row["renderings"] = tuple(Rendering(**item) for item in row.get("renderings", ()))
    row["relations"] = tuple(_relation(item) for item in row.get("relations", ()))
    row["citations"] = tuple(
        _citation(item, sources[item["id"]]) for item in row.get("citations", ())
    )
    return Concept(**row)


def _form(row: dict[str, Any]) -> Form:
    row["kind"] = FormKind(row["kind"])
    for name in ("not_after", "not_before"):
        if name in row:
            row[name] = tuple(row[name])
    return Form(**row)


def _relation(row: dict[str, Any]) -> Relation:
    row["kind"] = RelationKind(row["kind"])
    return Relation(**row)


def _citation(row: dict[str, Any], source: Source) -> Citation:
    return Citation(
        title=source.title,
        publisher=source.publisher,
        date=source.date,
        number=source.number,
        url=source.url,
        kind=source.kind,
        accessible=source.accessible,
        **row,
    )
