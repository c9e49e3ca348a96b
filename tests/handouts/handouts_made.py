"""A small handout for the tests of its files."""

import datetime
from dataclasses import replace

from reader.analysis.model import TermSpan
from reader.annotations.editing import marked
from reader.annotations.ink import Binding, Pen, Point, Stroke, encode
from reader.annotations.model import Body, Kind, Purpose
from reader.annotations.placing import place_all
from reader.annotations.styles import SHIPPED
from reader.article.model import Article, Paragraph, Role, Span
from reader.glossary.category import Category
from reader.glossary.concept import Member
from reader.glossary.glossary import Glossary
from reader.handouts.composing import handout
from reader.handouts.model import Material, Options
from reader.lessons.cloze import clozes
from tests.glossary.concepts_made import concept

HEAD = "稳步推进试点"
BODY = "要落实两个确保，做好低保。<b>两个确保</b>是任务。"
TEXT = f"{HEAD}\n{BODY}"
NOTE = "为什么是“两个”？ <script>&"

ARTICLE = Article(
    TEXT,
    HEAD,
    (Paragraph(0, len(HEAD), Role.HEADLINE),),
    (Paragraph(len(HEAD) + 1, len(TEXT), Role.BODY),),
    date=datetime.date(2003, 1, 17),
    page=1,
)
GLOSSARY = Glossary(
    {
        "two": replace(
            concept("two", "两个确保"),
            definition_zh="两项保证。",
            definition_en="Two <guarantees>.",
            members=(Member(1, "基本生活", "a living"), Member(2, "养老金", "pensions")),
        ),
        "dibao": replace(concept("dibao", "低保"), gloss_zh="最低生活保障", gloss_en="dibao"),
    },
    {},
    "0",
)


def spans_of(word):
    return [Span(at, at + len(word)) for at in range(len(TEXT)) if TEXT.startswith(word, at)]


def terms():
    names = {"两个确保": "two", "低保": "dibao"}
    found = [
        TermSpan(span, (name,), Category.ECONOMY)
        for word, name in names.items()
        for span in spans_of(word)
    ]
    return sorted(found, key=lambda term: term.span)


def material(**parts):
    noted = marked(ARTICLE, spans_of("做好"), Kind.WAVY, "question", "layer")
    noted = replace(noted, bodies=(Body(Purpose.COMMENTING, NOTE),))
    hidden = marked(ARTICLE, spans_of("低保"), Kind.CLOZE, "policy", "layer")
    placed = place_all([noted, hidden], ARTICLE, lambda _: TEXT)
    pinyin = tuple("yào" if c == "要" else "" for c in TEXT)
    whole = Material(ARTICLE, terms(), GLOSSARY, placed, clozes(placed, ARTICLE), SHIPPED, pinyin)
    return replace(whole, **parts)


def made(**options):
    return handout(material(), Options(**options))


def inked(word, binding, pen=Pen.PEN, heights=(1.05, 1.1), style="important"):
    """Return a line along, round or beside a word, as an annotation."""
    (span,) = spans_of(word)[:1]
    tied = binding in {Binding.CHARACTERS, Binding.LEFT}
    points = tuple(
        Point(at if tied else 0, 0.5 if binding is not Binding.LEFT else -1.0, y, 0.5, 8)
        for at in range(len(word))
        for y in heights
    )
    one = marked(ARTICLE, [span], Kind.INK, style, "layer")
    return replace(one, strokes=(encode(Stroke(pen, binding, 0.08, points)),))


def lines():
    """Return a line of each sort."""
    return [
        inked("要落实", Binding.CHARACTERS),
        inked("是任务", Binding.CHARACTERS, Pen.HIGHLIGHTER, (0.5,), "policy"),
        inked("两个确保", Binding.RUN, heights=(0.0, 1.0)),
        inked("落实两个确保，做好低保", Binding.LEFT),
        inked("稳", Binding.RIGHT),
        inked("做好", Binding.FREE, heights=(-0.4, 0.2, 0.9)),
    ]


def decorated(**options):
    """Return a handout with all that one can have: every mark, some crossing, and every line."""
    kinds = [Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.STRIKE]
    words = ["落实两个", "个确保，做", "做好低保", "确保", "稳步推进试点"]
    marks = [
        replace(
            marked(ARTICLE, spans_of(word), kind, style.key, "layer"),
            bodies=(Body(Purpose.COMMENTING, f"{NOTE}\n{word}"),),
        )
        for word, kind, style in zip(words, kinds, SHIPPED, strict=False)
    ]
    placed = (*material().placed, *place_all([*marks, *lines()], ARTICLE, lambda _: TEXT))
    return handout(material(placed=placed, styles=SHIPPED), Options(**options))
