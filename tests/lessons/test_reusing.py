"""A lesson is done with another article as far as there is something for its steps."""

from dataclasses import replace

from reader.annotations.model import Step, StepKind
from reader.article.model import Article, Paragraph, Role, Span
from reader.lessons.cloze import Cloze
from reader.lessons.making import step_at
from reader.lessons.reusing import reused

OLD = "会议指出，要做好两个确保工作，健全低保制度。全会闭幕。"
NEW = "国务院要求继续做好两个确保工作。各地健全低保制度，应保尽保。"


def article(text):
    return Article(text, "", (), (Paragraph(0, len(text), Role.BODY),))


def at(words, kind, **more):
    start = OLD.index(words)
    return replace(step_at(article(OLD), kind, Span(start, start + len(words))), **more)


def words_of(steps):
    return [step.target and step.target.quote.exact for step in steps]


def again(*steps, clozes=()):
    return reused(steps, article(NEW), clozes, lambda _: OLD)


def test_a_card_is_opened_at_the_terms_first_place_stage_by_stage():
    steps = again(*(at("低保", StepKind.CARD, stage=n, note="慢") for n in (1, 2)))
    assert words_of(steps) == ["低保", "低保"]
    assert [(step.stage, step.note) for step in steps] == [(1, "慢"), (2, "慢")]
    assert steps[0].target.quote.span.start == NEW.index("低保")


def test_the_blank_with_the_same_word_is_revealed():
    start = NEW.index("两个确保")
    cloze = Cloze("new", 1, (Span(start, start + 4),), "两个确保")
    (step,) = again(at("两个确保", StepKind.REVEAL, item="old"), clozes=[cloze])
    assert (step.item, step.target.quote.span.start) == ("new", start)
    assert again(at("两个确保", StepKind.REVEAL, item="old")) == ()


def test_places_go_where_the_passage_is_and_are_left_out_where_it_is_not():
    lit, gone = at("健全低保制度", StepKind.SPOTLIGHT), at("全会闭幕", StepKind.SCROLL)
    assert words_of(again(lit, gone)) == ["健全低保制度"]


def test_layers_stay_and_ink_does_not():
    layer = Step(StepKind.LAYER, "班", item="layer", shown=False)
    assert again(layer, at("低保", StepKind.STROKE, item="ink")) == (layer,)
