"""A class pack: articles with their annotations, lessons and glossary entries in one ZIP.

docs/class-pack.md tells the format. A pack names things by ids; no name of a person, a file or a
folder is in it. Nothing of a pack is ever written to a disk as it stands.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import reader
from reader.annotations.documents import document
from reader.article.model import Article
from reader.exporters.article_documents import article_document
from reader.exporters.bundle import Bundle
from reader.exporters.json_text import json_text
from reader.glossary.documents import concept_line
from reader.glossary.exchange.pack import Pack

FORMAT = "yandu-class-pack"
VERSION = 1
MEDIA_TYPE = "application/x-yandu-class-pack"
SUFFIX = ".yandupack"
MANIFEST = "manifest.json"
PARTS = ("articles", "texts", "items", "glossary")
_EPOCH = (2000, 1, 1, 0, 0, 0)  # of all members: equal packs are equal files


@dataclass(frozen=True, slots=True)
class ClassPack:
    """What a pack holds.

    Attributes:
        title: as its maker calls it.
        articles: whole articles.
        bundle: annotations, with what they need, on these and other articles.
        glossary: entries of the maker's own glossaries; None for none.
    """

    title: str
    articles: tuple[Article, ...] = ()
    bundle: Bundle = field(default_factory=lambda: Bundle(()))
    glossary: Pack | None = None


def pack_bytes(pack: ClassPack) -> bytes:
    """Return a pack as the bytes of its file; equal packs give equal bytes."""
    parts = {
        "articles": [article_document(article) for article in pack.articles],
        "texts": dict(pack.bundle.texts),
        "items": [document(item) for item in pack.bundle.items],
        "glossary": _glossary(pack.glossary),
    }
    contents = {f"{name}.json": json_text(parts[name]).encode() for name in PARTS if parts[name]}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        _put(file, "mimetype", MEDIA_TYPE.encode(), zipfile.ZIP_STORED)
        manifest = _manifest(pack.title, contents.items())
        _put(file, MANIFEST, json_text(manifest).encode(), zipfile.ZIP_DEFLATED)
        for name, content in contents.items():
            _put(file, name, content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _manifest(title: str, contents: Iterable[tuple[str, bytes]]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": f"Yandu {reader.__version__}",
        "title": title,
        "parts": [
            {
                "name": name,
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for name, content in contents
        ],
    }


def _glossary(glossary: Pack | None) -> dict[str, Any] | None:
    if glossary is None or not glossary.concepts:
        return None
    return {
        "name": glossary.name,
        "note": glossary.note,
        "entries": [json.loads(concept_line(concept)) for concept in glossary.concepts],
    }


def _put(file: zipfile.ZipFile, name: str, content: bytes, how: int) -> None:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.compress_type = how
    member.external_attr = 0o600 << 16
    file.writestr(member, content)
