"""Class packs for tests."""

from dataclasses import replace

from hypothesis import strategies as st

from reader.annotations.model import Lesson, Step, StepKind
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


lessons = st.builds(
    Lesson,
    st.uuids().map(str),
    st.just("article-1"),
    st.text(max_size=9),
    st.lists(
        st.builds(Step, st.sampled_from(StepKind), st.text(max_size=9), note=st.text(max_size=9)),
        max_size=3,
    ).map(tuple),
)
with_lessons = st.builds(
    lambda bundle, some: replace(bundle, lessons=tuple(some)),
    bundles,
    st.lists(lessons, max_size=2),
)
packs = st.builds(
    ClassPack,
    st.text(max_size=20),
    st.lists(articles(), max_size=2).map(tuple),
    with_lessons,
    st.none() | concepts(0).map(lambda one: Pack("我的词库", (replace(one, id="c0"),), "")),
)


def small_pack():
    """Return a pack of one article and one annotation."""
    text = "落实“两个确保”。\n失业保险。"
    blocks = (Paragraph(0, 9, Role.BODY), Paragraph(10, 15, Role.BODY))
    return ClassPack("第一课", (Article(text, "短文", (), blocks),), small())
