"""Nothing private gets past the one place that decides what others may see."""

from dataclasses import replace

import pytest
from hypothesis import given

from reader.annotations.model import Body, Kind, Layer, Purpose
from reader.annotations.privacy import is_projected, is_public, projected, public
from tests.annotations.marks_made import annotations, marked

OPEN = Layer("layer", "高二3班")
SECRET = replace(OPEN, private=True)


def test_a_mark_without_secrets_is_shown_as_it_is():
    one = marked("何时提出？")
    assert public(one, {"layer": OPEN}) is one
    assert projected(one, {"layer": OPEN}) is one


def test_a_private_layer_shows_nothing():
    assert not is_public(SECRET)
    assert public(marked("一"), {"layer": SECRET}) is None
    assert projected(marked("一"), {"layer": SECRET}) is None


def test_a_private_note_is_taken_off_its_mark():
    bodies = (Body(Purpose.COMMENTING, "秘密", private=True), Body(Purpose.TAGGING, "考点"))
    shown = public(marked(bodies=bodies), {"layer": OPEN})
    assert (shown.note, shown.tags) == ("", ("考点",))


@pytest.mark.parametrize("kind", [Kind.NOTE, Kind.MARGIN])
def test_nothing_is_left_of_a_note_that_is_private(kind):
    one = marked(kind=kind, bodies=(Body(Purpose.COMMENTING, "秘密", private=True),))
    assert public(one, {"layer": OPEN}) is None


@pytest.mark.parametrize("change", [{"projected": False}, {"visible": False}, {"private": True}])
def test_a_projector_shows_only_layers_that_are_meant_for_it(change):
    layer = replace(OPEN, **change)
    assert not is_projected(layer)
    assert projected(marked(), {"layer": layer}) is None


def test_a_mark_of_a_lost_layer_is_shown():
    assert is_public(None)
    assert is_projected(None)
    assert projected(marked(), {}) is not None


@given(annotations)
def test_no_private_body_ever_gets_out(annotation):
    shown = public(annotation, {})
    assert shown is None or not any(body.private for body in shown.bodies)
