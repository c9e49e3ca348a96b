"""Packs of every sort for tests of formats."""

from hypothesis import strategies as st

from reader.glossary.bounds import breaches, clean_line, clean_text
from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Origin,
    Relation,
    RelationKind,
    Rendering,
)
from reader.glossary.exchange.pack import Pack
from reader.glossary.labels import label_key

ODD = "两个确保并轨=+-@\"',;:|<>&[]{}()*#\\/\t\n 。，“”abcxyzÉü\U00020000"


def lines(least=0, most=12):
    text = st.text(st.sampled_from(ODD), min_size=least, max_size=most).map(clean_line)
    return text.filter(lambda line: len(line) >= least and line.strip() == line)


TEXTS = st.text(st.sampled_from(ODD), max_size=30).map(clean_text)
OPTIONAL = st.none() | TEXTS.filter(bool)
LABELS = lines(1).filter(label_key).filter(lambda label: "…" not in label)
PINYIN = st.sampled_from(["", "bìngguǐ", "liǎng ge quèbǎo", "what is no pinyin"])
FORMS = st.builds(
    Form,
    LABELS,
    st.sampled_from([FormKind.FULL, FormKind.SHORT, FormKind.VARIANT]),
    PINYIN,
    st.none() | LABELS,
    st.booleans(),
    st.tuples() | st.tuples(LABELS),
)
KNOWN = (
    Citation("a", "definition", "=一文", publisher="报社", date="1994", accessible=False),
    Citation("b", "valid_from", "另一文", kind="news", note_en="p. 1"),
)
CITATIONS = st.lists(st.sampled_from(KNOWN), max_size=2, unique=True).map(tuple)


@st.composite
def concepts(draw, number):
    forms = draw(st.lists(FORMS, min_size=1, max_size=3, unique_by=lambda form: form.hans))
    members = draw(st.lists(st.tuples(lines(1), lines()), max_size=3))
    renderings = draw(st.lists(lines(1), max_size=2, unique=True))
    targets = draw(st.lists(st.sampled_from(["c0", "c1", "bing-gui-1994"]), max_size=2))
    return Concept(
        id=f"c{number}",
        kind=draw(st.sampled_from(Kind)),
        category=draw(st.sampled_from(Category)),
        headword=forms[0].hans,
        forms=tuple(Form(f.hans, f.kind, f.pinyin, f.hant if f.hant != f.hans else None,
                         f.only_in_quotes, f.not_after) for f in forms),
        gloss_zh=draw(TEXTS),
        gloss_en=draw(TEXTS),
        definition_zh=draw(TEXTS),
        definition_en=draw(TEXTS),
        confidence=draw(st.sampled_from(Confidence)),
        valid_from=draw(st.sampled_from([None, "1994", "1994-06"])),
        valid_to=draw(st.sampled_from([None, "1999", "2003-01-17"])),
        issuer=draw(OPTIONAL),
        origin=draw(st.sampled_from([None, *Origin])),
        place=draw(OPTIONAL),
        status_zh=draw(OPTIONAL),
        status_en=draw(OPTIONAL),
        note_zh=draw(OPTIONAL),
        note_en=draw(OPTIONAL),
        cues=tuple(draw(st.lists(lines(1), max_size=2))),
        members=tuple(Member(n, zh, en) for n, (zh, en) in enumerate(members, 1)),
        renderings=tuple(Rendering(text, "press") for text in renderings),
        relations=tuple(Relation(RelationKind.RELATED, target) for target in targets),
        citations=draw(CITATIONS),
    )  # fmt: skip


@st.composite
def packs(draw):
    made = [draw(concepts(number)) for number in range(draw(st.integers(0, 3)))]
    return Pack("我的词库", tuple(one for one in made if not list(breaches(one))), "自编")
