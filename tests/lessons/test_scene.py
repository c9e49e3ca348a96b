"""The scene after so many steps is what those steps make of it, forward and back."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.model import Step, StepKind, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.lessons.scene import Scene, scene_after
from tests.annotations.marks_made import steps

HERE, THERE = (Target("sha", quote("两个确保和三条保障线", Span(*at))) for at in ((0, 4), (5, 10)))


def step(kind, target=HERE, **fields):
    return Step(kind, "", target, **fields)


def test_before_the_first_step_nothing_has_happened():
    assert scene_after([]) == Scene()


def test_a_light_lasts_until_the_next_place():
    lit = scene_after([step(StepKind.SPOTLIGHT)])
    assert (lit.lit, lit.place) == (HERE, HERE)
    assert scene_after([step(StepKind.SPOTLIGHT), step(StepKind.SCROLL, THERE)]).lit is None


def test_words_stay_revealed():
    done = [step(StepKind.REVEAL, item="a"), step(StepKind.REVEAL, THERE, item="b")]
    assert scene_after(done).revealed == {"a", "b"}
    assert scene_after(done[:1]).revealed == {"a"}


def test_a_card_is_told_by_stages_and_goes_with_the_next_place():
    told = [step(StepKind.CARD, stage=stage) for stage in (1, 2)]
    assert (scene_after(told).card, scene_after(told).stage) == (HERE, 2)
    assert scene_after([*told, step(StepKind.SCROLL, THERE)]).card is None
    assert scene_after([*told, step(StepKind.REVEAL, THERE, item="a")]).card is None


def test_layers_are_shown_and_hidden_where_the_class_is():
    done = [
        step(StepKind.SCROLL),
        step(StepKind.LAYER, None, item="l", shown=True),
        step(StepKind.LAYER, None, item="m", shown=False),
    ]
    assert scene_after(done).layers == {"l": True, "m": False}
    assert scene_after(done).place == HERE


def test_ink_is_drawn_in_its_order():
    done = [step(StepKind.STROKE, item="b"), step(StepKind.STROKE, item="a")]
    assert scene_after(done).strokes == ("b", "a")


@given(st.lists(steps, max_size=8))
def test_going_back_shows_what_was_there(lesson):
    forward = [scene_after(lesson[:count]) for count in range(len(lesson) + 1)]
    assert [scene_after(lesson[:count]) for count in range(len(lesson), -1, -1)] == forward[::-1]
