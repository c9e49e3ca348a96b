"""Reads a class pack within bounds: whatever a file holds, it is a pack or refused by name.

Only the parts that the manifest lists, under the names that packs have, are read; each must be as
long as it says and have the digest it says. All is read in memory, nothing is unpacked to a disk.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from reader.annotations.documents import BadDocument, item_of
from reader.annotations.model import Annotation, Item, Layer, Lesson, MarkedArticle, Style
from reader.errors import ExchangeError
from reader.exporters.article_documents import article_of_document
from reader.exporters.bundle import Bundle
from reader.exporters.class_pack import FORMAT, MANIFEST, PARTS, VERSION, ClassPack
from reader.exporters.json_text import json_value
from reader.exporters.typed import is_typed
from reader.glossary.concept import Concept
from reader.glossary.documents import concept_line, concept_of_line
from reader.glossary.exchange.pack import Collector, Pack
from reader.language import Text

LARGEST_FILE = 64 * 1024 * 1024  # bytes
LARGEST = 64 * 1024 * 1024  # bytes of all parts together
_LARGEST_MANIFEST = 64 * 1024
_MOST_MEMBERS = 64
_MOST_RATIO = 200  # of a part to what it takes in the file
_SMALL = 1024 * 1024  # bytes up to which any ratio will do
_MOST_ITEMS = 200_000
_LONGEST_TITLE = 500
_WAYS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class _BadPack(Exception):
    """What is wrong with a pack."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.text = Text(en=en, zh=zh)


def class_pack(content: bytes, name: str) -> ClassPack:
    """Return what a pack holds.

    Args:
        content: of the file.
        name: of the file, for a refusal.

    Raises:
        ExchangeError: it is no pack, damaged, too large or of a later version.
    """
    try:
        return _pack(content)
    except _BadPack as error:
        raise ExchangeError(
            en=f"{name} cannot be opened as a class pack: {error.text.en}.",
            zh=f"无法把 {name} 作为课堂包打开：{error.text.zh}。",
        ) from error
    except ExchangeError as error:
        raise ExchangeError(en=f"{name}: {error.text.en}", zh=f"{name}：{error.text.zh}") from error


def _pack(content: bytes) -> ClassPack:
    if len(content) > LARGEST_FILE:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            members = _members(file)
            manifest = _manifest(file, members)
            parts = _parts(file, members, manifest)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _damaged() from error
    except (ValueError, OSError, OverflowError) as error:
        raise _damaged() from error
    title = manifest.get("title")
    return _made(title if isinstance(title, str) else "", parts)


def _members(file: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    listed = file.infolist()
    names = {member.filename: member for member in listed}
    if len(listed) > _MOST_MEMBERS or len(names) != len(listed):
        raise _damaged()
    return names


def _manifest(file: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo]) -> dict[str, Any]:
    if MANIFEST not in members:
        raise _BadPack("it has no manifest", "其中没有清单")
    content = _read(file, members[MANIFEST], _LARGEST_MANIFEST)
    manifest = json_value(content, MANIFEST)
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise _BadPack("its manifest is of another format", "清单属于另一种格式")
    version = manifest.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _damaged()
    if version > VERSION:
        raise _BadPack(
            "it was made by a later version of Yandu; install that version",
            "它由更新版本的研读制作，请安装新版本",
        )
    return manifest


def _parts(
    file: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], manifest: Mapping[str, Any]
) -> dict[str, Any]:
    known = {f"{name}.json": name for name in PARTS}
    listed = manifest.get("parts")
    if not isinstance(listed, list) or len(listed) > _MOST_MEMBERS:
        raise _damaged()
    parts: dict[str, Any] = {}
    left = LARGEST
    for one in listed:
        name = one.get("name") if isinstance(one, dict) else None
        if not isinstance(name, str) or name not in known or name in parts:
            continue
        if name not in members:
            raise _damaged()
        content = _read(file, members[name], left)
        left -= len(content)
        if hashlib.sha256(content).hexdigest() != one.get("sha256"):
            raise _damaged()
        parts[known[name]] = json_value(content, name)
    return parts


def _read(file: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """Return a member's bytes: no more than it says, nor than are allowed."""
    if member.compress_type not in _WAYS or member.flag_bits & 1:
        raise _damaged()
    size = member.file_size
    if size > most or size > max(_SMALL, _MOST_RATIO * max(1, member.compress_size)):
        raise _too_large()
    with file.open(member) as opened:
        content = opened.read(size + 1)
    if len(content) != size:
        raise _damaged()
    return content


def _made(title: str, parts: Mapping[str, Any]) -> ClassPack:
    try:
        articles = tuple(article_of_document(one) for one in _list(parts.get("articles")))
        items = [item_of(one) for one in _list(parts.get("items"))]
    except (BadDocument, ValueError, TypeError, OverflowError) as error:
        raise _damaged() from error
    texts = parts.get("texts") or {}
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise _damaged()
    return ClassPack(
        title[:_LONGEST_TITLE],
        articles,
        _bundle(items, texts),
        _glossary(parts.get("glossary")),
    )


def _bundle(items: list[Item], texts: Mapping[str, str]) -> Bundle:
    def of(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(item for item in items if isinstance(item, kind))

    return Bundle(of(Annotation), of(Layer), of(Style), of(MarkedArticle), texts, of(Lesson))


def _glossary(given: object) -> Pack | None:
    if given is None:
        return None
    if not isinstance(given, dict):
        raise _damaged()
    collector = Collector()
    for number, row in enumerate(_list(given.get("entries")), 1):
        try:
            concept = concept_of_line(json.dumps(row))
            concept_line(concept).encode()  # SQLite holds no half characters
            if not is_typed(concept, Concept):
                raise _damaged()
            collector.take(number, concept)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise _damaged() from error
    name, note = given.get("name"), given.get("note")
    if not isinstance(name, str) or not isinstance(note, str) or not _is_whole(name + note):
        raise _damaged()
    return collector.reading(name[:_LONGEST_TITLE], note[:_LONGEST_TITLE]).pack


def _is_whole(text: str) -> bool:
    """Tell whether a text has no half characters."""
    return text.isprintable() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def _list(given: object) -> list[Any]:
    if given is None:
        return []
    if not isinstance(given, list) or len(given) > _MOST_ITEMS:
        raise _damaged()
    return given


def _damaged() -> _BadPack:
    return _BadPack("it is damaged", "文件已损坏")


def _too_large() -> _BadPack:
    return _BadPack("it is too large", "内容过大")
