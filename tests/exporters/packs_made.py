"""Class packs for tests."""

import io
import json
import random
import zipfile
from dataclasses import replace

from hypothesis import strategies as st

from reader.article.model import Article, Paragraph, Role
from reader.exporters.class_pack import ClassPack
from reader.glossary.exchange.pack import Pack
from tests.exporters.bundles_made import bundles, small
from tests.glossary.exchange.packs_made import concepts

LINES = st.lists(st.text(st.characters(exclude_characters="\n")), min_size=1, max_size=4)


@st.composite
def articles(draw):
    lines = draw(LINES)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Paragraph(start, start + len(line), draw(st.sampled_from(Role))))
        start += len(line) + 1
    return Article(
        "\n".join(lines),
        draw(st.text(max_size=10)),
        tuple(blocks[:1]),
        tuple(blocks[1:]),
        draw(st.none() | st.dates()),
        draw(st.none() | st.integers(1, 40)),
        authors=tuple(draw(st.lists(st.text(max_size=5), max_size=2))),
    )


packs = st.builds(
    ClassPack,
    st.text(max_size=20),
    st.lists(articles(), max_size=2).map(tuple),
    bundles,
    st.none() | concepts(0).map(lambda one: Pack("我的词库", (replace(one, id="c0"),), "")),
)


def small_pack():
    """Return a pack of one article and one annotation."""
    text = "落实“两个确保”。\n失业保险。"
    blocks = (Paragraph(0, 9, Role.BODY), Paragraph(10, 15, Role.BODY))
    return ClassPack("第一课", (Article(text, "短文", (), blocks),), small())


def spoiled(content, seed):
    """Return a pack of which something is wrong, in one of many ways."""
    chance = random.Random(seed)  # noqa: S311
    how = chance.choice((_flipped, _cut, _with_members, _with_values, _with_values))
    return how(content, chance)


def _flipped(content, chance):
    wrong = bytearray(content)
    for _ in range(chance.choice((1, 4, 40))):
        wrong[chance.randrange(len(wrong))] = chance.randrange(256)
    return bytes(wrong)


def _cut(content, chance):
    start = chance.choice((0, 0, chance.randrange(len(content))))
    return content[start : chance.randrange(start, len(content))]


def _members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def rebuilt(members, how=zipfile.ZIP_DEFLATED):
    """Return a ZIP of some members, a list of names and contents."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", how) as file:
        for name, content in members:
            file.writestr(name, content)
    return written.getvalue()


def _with_members(content, chance):
    members = list(_members(content).items())
    names = ["../../x", "/etc/x", "C:\\x", "con", "items.json/..", "a" * 300, "\u202egpj.exe", "x/"]
    kind = chance.randrange(5)
    if kind == 0:
        members += [(name, b"x") for name in names]
    elif kind == 1:
        members += [(str(number), b"") for number in range(70)]
    elif kind == 2:
        members = [one for one in members if chance.random() < 0.6]
    elif kind == 3:
        place = chance.randrange(len(members))
        members[place] = (members[place][0], b"\0" * 3_000_000)
    else:
        return rebuilt(members, chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))
    return rebuilt(members)


def _with_values(content, chance):
    import hashlib

    members = _members(content)
    name = chance.choice([one for one in members if one.endswith(".json")])
    value = json.loads(members[name])
    spoil(value, chance)
    members[name] = json.dumps(value).encode()
    if name != "manifest.json":
        manifest = json.loads(members["manifest.json"])
        for part in manifest["parts"]:
            part["sha256"] = hashlib.sha256(members[part["name"]]).hexdigest()
        members["manifest.json"] = json.dumps(manifest).encode()
    return rebuilt(members.items())


def spoil(value, chance):
    """Put something wrong in some place of a JSON value."""
    wrong = [None, -1, 1e300, [], {}, "x" * 70_000, True, 2**70, "../../x", [[]] * 9, "\udcff"]
    while value:
        places = list(value) if isinstance(value, dict) else list(range(len(value)))
        place = chance.choice(places)
        if isinstance(value[place], dict | list) and chance.random() < 0.85:
            value = value[place]
            continue
        value[place] = chance.choice(wrong)
        return
