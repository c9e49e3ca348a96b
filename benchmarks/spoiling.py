"""Files of annotations, and how they are spoiled."""

import copy
import datetime
import hashlib
import io
import json
import random
import zipfile
from typing import Any

from reader.annotations.keys import article_key
from reader.annotations.model import (
    Annotation,
    Body,
    Kind,
    Layer,
    MarkedArticle,
    Purpose,
    Style,
    Target,
)
from reader.annotations.quotes import quote
from reader.article.model import Article, Paragraph, Role, Span
from reader.exporters.bundle import Bundle
from reader.exporters.class_pack import ClassPack
from reader.glossary.exchange.pack import Pack, entry

_TEXT = "落实“两个确保”。\n确保国有企业下岗职工基本生活，确保企业离退休人员养老金按时足额发放。"
_NOW = datetime.datetime(2026, 11, 25, 8, 30, tzinfo=datetime.UTC)
_WRONG: tuple[Any, ...] = (
    *(None, True, -1, 0, 1e300, 2**63, 2**70, "", "x" * 70_000, [], {}),
    *("../../x", "/x", "C:\\x", "\udcff", "=1+1", [[]] * 9, {"is": "annotation"}, "NaN"),
)
_NAMES = ("../../x", "/x", "C:\\x", "con", "items.json/..", "a" * 300, "\u202egpj.exe", "x/")
_DEEPER = 0.85  # share of the steps that go into a part of a value
_BOMB = 3_000_000  # bytes of one letter


def sample_pack() -> ClassPack:
    """Return a pack with something of everything."""
    blocks = (Paragraph(0, 9, Role.BODY), Paragraph(10, len(_TEXT), Role.BODY))
    article = Article(_TEXT, "短文", (), blocks, datetime.date(2003, 1, 17), 1)
    sha256, key = article.sha256, article_key(article)
    marks = tuple(
        Annotation(
            id=f"0198f000-0000-7000-8000-00000000000{number}",
            article=key,
            layer="class",
            kind=kind,
            style="own",
            targets=(Target(sha256, quote(_TEXT, Span(3, 7))),),
            bodies=(Body(Purpose.COMMENTING, "重点"), Body(Purpose.TAGGING, "社保")),
            created=_NOW,
            modified=_NOW,
            strokes=(b"\1\2\3",) if kind is Kind.INK else (),
        )
        for number, kind in enumerate((Kind.HIGHLIGHT, Kind.CLOZE, Kind.INK))
    )
    bundle = Bundle(
        marks,
        (Layer("class", "高二3班"),),
        (Style("own", "成语", Kind.BOX, 1),),
        (MarkedArticle(key, "短文", article.date, 1),),
        {sha256: _TEXT},
    )
    return ClassPack("第一课", (article,), bundle, Pack("我的词库", (entry("两个确保", id="a"),)))


def spoiled_pack(content: bytes, chance: random.Random) -> bytes:
    """Return a class pack of which something is wrong."""
    how = chance.choice((_flipped, _cut, _with_members, _with_values, _with_values, _with_values))
    return how(content, chance)


def spoiled_json(content: bytes, chance: random.Random) -> bytes:
    """Return Web Annotations of which something is wrong."""
    if chance.random() < 0.3:  # noqa: PLR2004  # share of those that are hardly JSON
        return chance.choice((_flipped, _cut))(content, chance)
    value = json.loads(content)
    for _ in range(chance.choice((1, 1, 3))):
        _spoil(value, chance)
    return json.dumps(value).encode()


def spoiled_csv(content: bytes, chance: random.Random) -> bytes:
    """Return a table of annotations of which something is wrong."""
    return chance.choice((_flipped, _flipped, _cut))(content, chance)


def _flipped(content: bytes, chance: random.Random) -> bytes:
    wrong = bytearray(content)
    for _ in range(chance.choice((1, 4, 40))):
        wrong[chance.randrange(len(wrong))] = chance.randrange(256)
    return bytes(wrong)


def _cut(content: bytes, chance: random.Random) -> bytes:
    start = chance.choice((0, 0, chance.randrange(len(content))))
    return content[start : chance.randrange(start, len(content))]


def _with_members(content: bytes, chance: random.Random) -> bytes:
    members = list(members_of(content).items())
    kind = chance.randrange(5)
    if kind == 0:
        members += [(name, b"x") for name in _NAMES]
    elif kind == 1:
        members += [(str(number), b"") for number in range(70)]
    elif kind == 2:  # noqa: PLR2004
        members = [one for one in members if chance.random() < 0.6]  # noqa: PLR2004
    elif kind == 3:  # noqa: PLR2004
        place = chance.randrange(len(members))
        members[place] = (members[place][0], b"\0" * _BOMB)
    else:
        return zipped(members, chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))
    return zipped(members)


def _with_values(content: bytes, chance: random.Random) -> bytes:
    members = members_of(content)
    name = chance.choice([one for one in members if one.endswith(".json")])
    value = json.loads(members[name])
    for _ in range(chance.choice((1, 1, 3))):
        _spoil(value, chance)
    members[name] = json.dumps(value).encode()
    if name != "manifest.json":
        manifest = json.loads(members["manifest.json"])
        for part in manifest["parts"]:
            part["sha256"] = hashlib.sha256(members[part["name"]]).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
    return zipped(list(members.items()))


def members_of(content: bytes) -> dict[str, bytes]:
    """Return the members of a ZIP by their names."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(members: list[tuple[str, bytes]], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of some members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", how) as file:
        for name, content in members:
            file.writestr(name, content)
    return written.getvalue()


def _spoil(value: Any, chance: random.Random) -> None:  # noqa: ANN401
    """Put something wrong in some place of a JSON value."""
    while value:
        places = list(value) if isinstance(value, dict) else list(range(len(value)))
        place = chance.choice(places)
        if isinstance(value[place], dict | list) and chance.random() < _DEEPER:
            value = value[place]
            continue
        value[place] = copy.deepcopy(chance.choice(_WRONG))
        return
