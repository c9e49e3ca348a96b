"""Glossaries as Yomitan dictionaries, format 3: a row a form, one sequence number a concept."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.glossary.bounds import clean_line, clean_text
from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind, Member, Rendering
from reader.glossary.exchange.files import members, refused
from reader.glossary.exchange.pack import (
    Collector,
    Going,
    Pack,
    Reading,
    entry,
    plain_forms,
    unheeded,
)
from reader.language import Text

_MOST_ROWS = 10_000  # of a bank
_BANK = re.compile(r"term_bank_\d+\.json")
_KINDS = {
    FormKind.FULL: "full",
    FormKind.SHORT: "short",
    FormKind.VARIANT: "variant",
}
_TEXTS = ("gloss_zh", "gloss_en", "definition_zh", "definition_en", "note_zh", "note_en")
_FACTS = ("valid_from", "valid_to")
_TAG = re.compile(r"<[^<>]{1,300}>")
_DEEPEST = 30
_ROW = (str, str, str | None, str, int | float, list, int, str)


def kept(concept: Concept) -> Concept:
    """Return what remains of a concept: labels, glosses, definitions, members and dates."""
    forms = tuple(plain_forms(concept, _KINDS))
    if all(form.hans != concept.headword for form in forms):
        forms = (Form(concept.headword, FormKind.FULL, concept.pinyin), *forms)
    head = next(form for form in forms if form.hans == concept.headword)
    unique: dict[str, Form] = {}
    for form in (head, *forms):
        unique.setdefault(form.hans, Form(form.hans, form.kind, form.pinyin))
    return replace(
        concept,
        id="",
        kind=Kind.FORMULA if concept.members else Kind.TERM,
        confidence=Confidence.C,
        forms=tuple(unique.values()),
        members=tuple(Member(n, m.zh, m.en) for n, m in enumerate(concept.members, 1)),
        renderings=tuple(
            Rendering(r.text, "own", preferred=r.preferred)
            for r in concept.renderings
            if r.lang == "en"
        ),
        relations=(),
        citations=(),
        cues=(),
        issuer=None,
        place=None,
        origin=None,
        status_zh=None,
        status_en=None,
    )


def write(pack: Pack) -> bytes:
    """Return the archive."""
    rows = [row for n, concept in enumerate(pack.concepts, 1) for row in _rows(kept(concept), n)]
    index = {
        "title": pack.name,
        "revision": "1",
        "format": 3,
        "sequenced": True,
        "sourceLanguage": "zh",
        "targetLanguage": "en",
        "description": pack.note or pack.name,
        "attribution": pack.note or pack.name,
    }
    tags = [[kind, "partOfSpeech", n, f"{kind} form", 0] for n, kind in enumerate(_KINDS.values())]
    tags += [[str(c.category), "category", 0, str(c.category), 0] for c in pack.concepts]
    unique = list({row[0]: row for row in tags}.values())
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", _json(index))
        archive.writestr("tag_bank_1.json", _json(unique))
        for number, start in enumerate(range(0, max(1, len(rows)), _MOST_ROWS), 1):
            archive.writestr(f"term_bank_{number}.json", _json(rows[start : start + _MOST_ROWS]))
    return content.getvalue()


def read(content: bytes, name: str, going: Going = unheeded) -> Reading:
    """Read the terms of a dictionary; rows of one sequence number are one entry.

    Raises:
        RefusedInput: it is no such archive.
    """
    collector = Collector(going)
    groups: dict[object, list[list[Any]]] = {}
    index: dict[str, Any] = {}
    for member, unpacked in members(content, name):
        if member == "index.json":
            index = _loaded(unpacked, dict, name)
        elif _BANK.fullmatch(member):
            for row in _loaded(unpacked, list, name):
                if _is_row(row):
                    key = ("#", row[6]) if row[6] > 0 else (row[0], row[1])
                    groups.setdefault(key, []).append(row)
                else:
                    collector.fault(
                        len(groups),
                        Text(en="a row of another form: left out", zh="格式不符的一行，未读入"),
                    )
    if not index:
        raise refused(name, "it has no index.json", "缺少 index.json")
    for number, rows in enumerate(groups.values(), 1):
        collector.take(number, _concept(rows))
    title = clean_line(str(index.get("title") or name.rpartition(".")[0]))
    return collector.reading(title, clean_line(str(index.get("attribution") or "")))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rows(concept: Concept, sequence: int) -> Iterator[list[object]]:
    parts = list(_parts(concept))
    glossary = [{"type": "structured-content", "content": parts}] if parts else [concept.headword]
    for number, form in enumerate(concept.forms):
        tag = f"{_KINDS[form.kind]} {concept.category}"
        yield [form.hans, form.pinyin, "", "", -number, glossary, sequence, tag]


def _parts(concept: Concept) -> Iterator[dict[str, object]]:
    """Yield what a reader sees; `data` says which field each part is."""
    for rendering in concept.renderings:
        name = "preferred" if rendering.preferred else "rendering"
        yield _part(name, rendering.text, "en")
    for name in (*_TEXTS, *_FACTS):
        if text := getattr(concept, name):
            yield _part(name, text, "en" if name.endswith("_en") else "zh")
    if concept.members:
        items = [
            {
                "tag": "li",
                "content": [_part("zh", member.zh, "zh"), _part("en", member.en, "en")],
            }
            for member in concept.members
        ]
        yield {"tag": "ol", "data": {"yandu": "members"}, "content": items}


def _part(name: str, text: str, language: str) -> dict[str, object]:
    return {"tag": "div", "data": {"yandu": name}, "lang": language, "content": text}


def _loaded(content: bytes, kind: type, name: str) -> Any:  # noqa: ANN401
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise refused(name, "its JSON is damaged", "其中的 JSON 已损坏") from error
    if not isinstance(value, kind):
        raise refused(name, "it is no dictionary of format 3", "不是第 3 版词典格式")
    return value


def _is_row(row: object) -> bool:
    if not isinstance(row, list) or len(row) != len(_ROW):
        return False
    return all(isinstance(cell, kind) for cell, kind in zip(row, _ROW, strict=True))


def _concept(rows: list[list[Any]]) -> Concept:
    forms: dict[str, Form] = {}
    for term, reading, *_, tags in rows:
        label = clean_line(term)
        kind = next((k for k, tag in _KINDS.items() if tag in tags.split()), FormKind.FULL)
        forms.setdefault(label, Form(label, kind, clean_line(reading)))
    found: dict[str, list[str]] = {}
    pairs: list[tuple[str, str]] = []
    glossary = rows[0][5]
    for one in glossary:
        _gather(one, found, pairs, 0)
    texts = [clean_text(text) for text in found.get("", ())]
    loose = "\n".join(text for text in texts if text and text not in forms)
    values = {name: clean_text("\n".join(found.get(name, ()))) for name in _TEXTS}
    values["definition_en"] = values["definition_en"] or loose
    renderings = [Rendering(t, "own", preferred=True) for t in found.get("preferred", ())]
    renderings += [Rendering(t, "own") for t in found.get("rendering", ())]
    tags = set(rows[0][7].split())
    return entry(
        next(iter(forms)),
        forms=tuple(forms.values()),
        kind=Kind.FORMULA if pairs else Kind.TERM,
        category=next((c for c in Category if c in tags), Category.OTHER),
        members=tuple(Member(n, zh, en) for n, (zh, en) in enumerate(pairs, 1)),
        renderings=tuple(renderings),
        **{name: values[name] for name in _TEXTS[:4]},
        **{name: values[name] or None for name in _TEXTS[4:]},
        **{name: clean_line("".join(found.get(name, ()))) or None for name in _FACTS},
    )


def _gather(
    node: object, found: dict[str, list[str]], pairs: list[tuple[str, str]], depth: int
) -> None:
    """Put the texts of structured content under the names of their fields, others under ""."""
    if depth > _DEEPEST:
        return
    match node:
        case str(text) | {"type": "text", "text": str(text)}:
            found.setdefault("", []).append(_plain(text))
        case list():
            for one in node:
                _gather(one, found, pairs, depth + 1)
        case {"data": {"yandu": "members"}, "content": list(items)}:
            pairs += [_pair(item) for item in items]
        case {"data": {"yandu": str(name)}, "content": str(text)}:
            found.setdefault(name, []).append(text)
        case {"content": content}:
            _gather(content, found, pairs, depth + 1)


def _pair(item: object) -> tuple[str, str]:
    texts: dict[str, list[str]] = {}
    inner = item.get("content") if isinstance(item, Mapping) else None
    _gather(inner, texts, [], 0)
    return tuple(clean_line(" ".join(texts.get(name, ()))) for name in ("zh", "en"))  # type: ignore[return-value]


def _plain(text: str) -> str:
    """Return the words of a text that may hold marks of HTML."""
    return html.unescape(_TAG.sub(" ", text)) if "<" in text or "&" in text else text
