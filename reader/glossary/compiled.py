"""The glossary as it ships: one file, one JSON row a line, read in parts.

The first line has the SHA-256 of the rest and the numbers of rows. Then come the forms of every
concept, which matching needs at once; the concepts without them and the sources, which are read
one by one when they are first wanted; and last, which formulas have a concept as a member.
"""

import dataclasses
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, BinaryIO

from reader.errors import GlossaryError
from reader.glossary.concept import Citation, Concept, Form, Source
from reader.glossary.documents import concept_of, form_of, plain, row_line
from reader.glossary.file_lines import FileLines, OpenFile
from reader.glossary.glossary import Glossary, members_of
from reader.glossary.rows import Line, Rows, id_of

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
    return read(io.BytesIO(content))


def read(file: BinaryIO) -> Glossary:
    """Read a file that `encode` wrote; it stays open, as concepts are read when first wanted.

    Raises:
        GlossaryError: the file is damaged.
    """
    try:
        return _glossary(file)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        file.close()
        raise GlossaryError(
            en=f"the compiled glossary is damaged: {error}", zh="编译后的词库已损坏"
        ) from error


def _glossary(file: BinaryIO) -> Glossary:
    head = json.loads(file.readline())
    count = head["concepts"]
    first_source, last_source = 2 * count, 2 * count + head["sources"]
    digest, written, formulas = hashlib.sha256(), list[bytes](), b""
    kept = OpenFile(file)
    entries, cited = FileLines(kept), FileLines(kept)
    end = file.tell()
    for number, line in enumerate(iter(file.readline, b"")):
        digest.update(line)
        start, end = end, end + len(line)
        if number < count:
            written.append(line)
        elif number < last_source:
            (entries if number < first_source else cited).add(id_of(line), start, end)
        else:
            formulas = line
    if digest.hexdigest() != head["sha256"]:
        raise ValueError(digest.hexdigest())
    forms = {
        name: tuple(map(form_of, rows))
        for name, *rows in json.loads(b"[" + b",".join(written) + b"]")
    }
    sources = Rows(cited, _source)
    concepts = Rows(entries, partial(_concept, forms=forms, sources=sources))
    return Glossary(concepts, sources, head["sha256"], forms, json.loads(formulas))


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
