"""The glossary as it ships: one file, one JSON row a line, read in parts.

The first line has the SHA-256 of the rest and the numbers of rows. Then come the forms of every
concept, which matching needs at once; the concepts without them and the sources, which are read
one by one when they are first wanted; and last, which formulas have a concept as a member.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
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
from reader.glossary.glossary import Glossary, members_of
from reader.glossary.rows import Rows

_OF_SOURCE = frozenset(f.name for f in dataclasses.fields(Source))
_KINDS = {str(kind): kind for kind in FormKind}


def encode(concepts: Iterable[Concept], sources: Iterable[Source]) -> bytes:
    """Return the file: rows by rising id, so that equal content is equal bytes."""
    known = {concept.id: concept for concept in sorted(concepts, key=lambda c: c.id)}
    cited = sorted(sources, key=lambda source: source.id)
    rows = [_line([concept.id, *map(_plain, concept.forms)]) for concept in known.values()]
    rows += [_line(_entry(concept)) for concept in known.values()]
    rows += [_line(_plain(source)) for source in cited]
    rows.append(_line(members_of(known.values())))
    rest = ("\n".join(rows) + "\n").encode()
    head = {
        "sha256": hashlib.sha256(rest).hexdigest(),
        "concepts": len(known),
        "sources": len(cited),
    }
    return f"{_line(head)}\n".encode() + rest


def decode(content: bytes) -> Glossary:
    """Read what `encode` wrote; the SHA-256 becomes the glossary's fingerprint.

    Raises:
        GlossaryError: the file is damaged.
    """
    try:
        line, rest = content.split(b"\n", 1)
        head = json.loads(line)
        fingerprint = hashlib.sha256(rest).hexdigest()
        if head["sha256"] != fingerprint:
            raise ValueError(fingerprint)  # noqa: TRY301  # damage of every sort is told below
        return _glossary(rest.split(b"\n"), head, fingerprint)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise GlossaryError(
            en=f"the compiled glossary is damaged: {error}", zh=f"编译后的词库已损坏：{error}"
        ) from error


def _glossary(lines: Sequence[bytes], head: Mapping[str, Any], fingerprint: str) -> Glossary:
    count, cited = head["concepts"], head["sources"]
    forms = {
        name: tuple(map(_form, rows))
        for name, *rows in json.loads(b"[" + b",".join(lines[:count]) + b"]")
    }
    sources = Rows(lines[2 * count : 2 * count + cited], _source)
    concepts = Rows(lines[count : 2 * count], partial(_concept, forms=forms, sources=sources))
    formulas = json.loads(lines[2 * count + cited])
    return Glossary(concepts, sources, fingerprint, forms, formulas)


def _line(row: object) -> str:
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
    del row["forms"]
    for citation in row.get("citations", ()):
        # All but the key stands with the source.
        for name in _OF_SOURCE & citation.keys() - {"id"}:
            del citation[name]
    return row


def _source(line: bytes) -> Source:
    return Source(**json.loads(line))


def _concept(
    line: bytes, forms: Mapping[str, tuple[Form, ...]], sources: Mapping[str, Source]
) -> Concept:
    row = json.loads(line)
    row["kind"] = Kind(row["kind"])
    row["category"] = Category(row["category"])
    row["confidence"] = Confidence(row["confidence"])
    row["forms"] = forms[row["id"]]
    row["cues"] = tuple(row.get("cues", ()))
    row["members"] = tuple(Member(**member) for member in row.get("members", ()))
    row["renderings"] = tuple(Rendering(**item) for item in row.get("renderings", ()))
    row["relations"] = tuple(_relation(item) for item in row.get("relations", ()))
    row["citations"] = tuple(
        _citation(item, sources[item["id"]]) for item in row.get("citations", ())
    )
    return Concept(**row)


def _form(row: dict[str, Any]) -> Form:
    row["kind"] = _KINDS[row["kind"]]
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
