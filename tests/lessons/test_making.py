"""Steps are made of outline, clozes and terms, edited, and found again in another text."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.outline import outline
from reader.annotations.model import Lesson, Step, StepKind
from reader.article.model import Article, Paragraph, Role, Span
from reader.importers.reading import read_article
from reader.lessons.cloze import Cloze
from reader.lessons.making import (
    LONGEST_TITLE,
    changed,
    inserted,
    moved,
    spans_of,
    step_at,
    steps_of_card,
    steps_of_clozes,
    steps_of_outline,
    without,
)
from reader.resources import seed_article


@pytest.fixture(scope="module")
def seed():
    return read_article(Path(seed_article()), None)


@pytest.fixture
def steps(seed):
    return steps_of_outline(seed, outline(seed))


def test_the_six_points_of_the_seed_are_six_steps_with_a_light(seed, steps):
    lit = [step for step in steps if step.kind is StepKind.SPOTLIGHT]
    assert [step.title[:2] for step in lit] == [f"{n}是" for n in "一二三四五六"]
    spans = spans_of(lit, seed, lambda _: None)
    assert all(
        seed.text[span.start :].startswith(step.title[:10])
        for span, step in zip(spans, lit, strict=True)
    )


def test_who_speaks_is_a_step_to_go_to(steps):
    assert [step.title[:4] for step in steps if step.kind is StepKind.SCROLL][-1] == "会议强调"


def test_steps_are_found_in_a_text_that_changed(seed, steps):
    text = "编者按。\n" + seed.text
    other = Article(text, "题", (), (Paragraph(0, len(text), Role.BODY),))
    found = spans_of(steps, other, {seed.sha256: seed.text}.get)
    before = spans_of(steps, seed, lambda _: None)
    assert [span.start - 5 for span in found] == [span.start for span in before]


def test_a_step_whose_passage_is_gone_is_nowhere(seed, steps):
    other = Article("完全另外的一段话。", "题", (), (Paragraph(0, 9, Role.BODY),))
    assert set(spans_of(steps, other, {seed.sha256: seed.text}.get)) == {None}
    assert spans_of([Step(StepKind.LAYER)], seed, lambda _: None) == (None,)


def test_clozes_and_cards_become_steps(seed):
    (one,) = steps_of_clozes(seed, [Cloze("id", 1, (Span(0, 3),), "朱镕基")])
    assert (one.kind, one.item, one.title) == (StepKind.REVEAL, "id", "朱镕基")
    card = steps_of_card(seed, Span(0, 3), (1, 3))
    assert [(step.title, step.stage) for step in card] == [("朱镕基", 1), ("朱镕基", 3)]


def test_a_title_is_one_short_line(seed):
    step = step_at(seed, StepKind.SCROLL, Span(0, 200))
    assert len(step.title) == LONGEST_TITLE
    assert "\n" not in step.title


LESSON = Lesson("id", "article", "课", tuple(Step(StepKind.SCROLL, str(n)) for n in range(5)))


def titles(lesson):
    return "".join(step.title for step in lesson.steps)


def test_steps_are_added_removed_and_changed():
    new = Step(StepKind.SCROLL, "x")
    assert titles(inserted(LESSON, 2, [new])) == "01x234"
    assert titles(without(LESSON, [0, 3])) == "124"
    assert titles(changed(LESSON, 1, replace(new, title="y"))) == "0y234"


@given(st.integers(0, 4), st.integers(-3, 9))
def test_a_moved_step_stands_where_it_was_put_and_the_others_keep_their_order(place, to):
    after = moved(LESSON, place, to)
    assert titles(after)[max(0, min(to, 4))] == str(place)
    assert titles(after).replace(str(place), "") == titles(LESSON).replace(str(place), "")
