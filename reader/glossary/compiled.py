"""The glossary as it ships: one file, one JSON row a line, read in parts.

The first line has the SHA-256 of the rest and the numbers of rows. Then come the forms of every
concept, which matching needs at once; the concepts without them and the sources, which are read
one by one when they are first wanted; and last, which formulas have a concept as a member.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from reader.errors import GlossaryError
from reader.glossary.concept import Citation, Concept, Form, Source
from reader.glossary.documents import concept_of, form_of, plain, row_line
from reader.glossary.glossary import Glossary, members_of
from reader.glossary.rows import Line, Rows, by_id

_OF_SOURCE = frozenset(f.name for f in dataclasses.fields(Source))


def encode(concepts: Iterable[Concept], sources: Iterable[Source]) -> bytes:
    """Return the file: rows by rising id, so that equal content is equal bytes."""
    known = {concept.id: concept for concept in sorted(concepts, key=lambda c: c.id)}
    cited = sorted(sources, key=lambda source: source.id)
    rows = [row_line([concept.id, *map(plain, concept.forms)]) for concept in known.values()]
    rows += [row_line(_entry(concept)) for concept in known.values()]
    rows += [row_line(plain(source)) for source in cited]
    rows.append(row_line(members_of(known.values())))
    rest = ("\n".join(rows) + "\n").encode()
    head = {
        "sha256": hashlib.sha256(rest).hexdigest(),
        "concepts": len(known),
        "sources": len(cited),
    }
    return f"{row_line(head)}\n".encode() + rest


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
        name: tuple(map(form_of, rows))
        for name, *rows in json.loads(b"[" + b",".join(lines[:count]) + b"]")
    }
    sources = Rows(by_id(lines[2 * count : 2 * count + cited]), _source)
    read = partial(_concept, forms=forms, sources=sources)
    concepts = Rows(by_id(lines[count : 2 * count]), read)
    formulas = json.loads(lines[2 * count + cited])
    return Glossary(concepts, sources, fingerprint, forms, formulas)


def _entry(concept: Concept) -> dict[str, Any]:
    row = plain(concept)
    del row["forms"]
    for citation in row.get("citations", ()):
        # All but the key stands with the source.
        for name in _OF_SOURCE & citation.keys() - {"id"}:
            del citation[name]
    return row


def _source(line: Line) -> Source:
    return Source(**json.loads(line))


def _concept(
    line: Line, forms: Mapping[str, tuple[Form, ...]], sources: Mapping[str, Source]
) -> Concept:
    row = json.loads(line)
    citations = tuple(_citation(item, sources[item["id"]]) for item in row.get("citations", ()))
    return concept_of(row, forms[row["id"]], citations)


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
