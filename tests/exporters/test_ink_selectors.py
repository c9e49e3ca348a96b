"""Ink leaves as drawings at the passages it is bound to, for programs that know nothing of ours."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from reader.annotations.ink import Binding, Pen, Point, Stroke, encode
from reader.annotations.model import Kind, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.exporters.bundle import Bundle
from reader.exporters.ink_selectors import svg_selector
from reader.exporters.web_annotation import collection, web_annotations_text
from reader.exporters.web_annotation_reading import web_annotations
from tests.annotations.marks_made import TEXT, marked
from tests.exporters.test_json_ld import OA, VALUE, ids, items, ld
from tests.exporters.test_web_annotation import MUSTS, checker, schemas

__all__ = ["checker", "ld", "schemas"]

SVG = "{http://www.w3.org/2000/svg}"
PASSAGE = quote(TEXT, Span(0, 4))


def stroke(binding, *points, pen=Pen.PEN, target=0):
    places = tuple(Point(at, x, y, 0.8, 8) for at, x, y in points)
    return Stroke(pen, binding, 0.125, places, target)


def drawn():
    """Return ink of two passages: a line and a highlighter at one, a ring at the other."""
    targets = tuple(Target("sha", quote(TEXT, span)) for span in (Span(0, 4), Span(5, 7)))
    strokes = (
        stroke(Binding.CHARACTERS, (0, 0.25, 1.25), (3, 0.75, 1.25)),
        stroke(Binding.CHARACTERS, (1, 0, 0.5), (2, 1, 0.5), pen=Pen.HIGHLIGHTER),
        stroke(Binding.RUN, (0, -0.25, 0), (0, 1.25, 0), (0, 0.5, 1), target=1),
    )
    ink = replace(marked("圈出"), kind=Kind.INK, targets=targets)
    return replace(ink, strokes=tuple(map(encode, strokes)))


def bundle():
    return Bundle((drawn(),), (), (), (), {})


def lines(selector):
    """Return the drawing of a selector: where it is seen, and the points of its lines."""
    whole = ElementTree.fromstring(selector["refinedBy"]["value"])  # noqa: S314  # our own
    found = [one.get("points") for one in whole.iter(f"{SVG}polyline")]
    return [float(part) for part in whole.get("viewBox").split()], found


def test_a_line_is_told_in_em_of_its_passage():
    selector = svg_selector(PASSAGE, [stroke(Binding.CHARACTERS, (0, 0.25, 1.25), (3, 0.75, 1.0))])
    assert (selector["type"], selector["start"], selector["end"]) == ("TextPositionSelector", 0, 4)
    assert lines(selector) == ([0.05, 0.8, 3.9, 0.65], ["0.25,1.25 3.75,1"])


@pytest.mark.parametrize(
    ("binding", "told"),
    [
        (Binding.RUN, "-0.5,0 2,0 4.5,0"),
        (Binding.FREE, "-0.5,0 0.5,0 1.5,0"),
        (Binding.LEFT, "-0.5,0 0.5,0 1.5,0"),
        (Binding.RIGHT, "3.5,0 4.5,0 5.5,0"),
    ],
)
def test_each_binding_is_told_by_its_passage(binding, told):
    points = [(0, x, 0) for x in (-0.5, 0.5, 1.5)]
    assert lines(svg_selector(PASSAGE, [stroke(binding, *points)]))[1] == [told]


def test_a_point_is_a_line_without_length():
    selector = svg_selector(PASSAGE, [stroke(Binding.FREE, (0, 0.5, 0.5))])
    assert lines(selector)[1] == ["0.5,0.5 0.5,0.5"]


def test_a_passage_without_ink_has_no_drawing():
    assert svg_selector(PASSAGE, []) is None


def test_each_passage_has_the_drawing_that_is_bound_to_it(checker):
    (one,) = collection(bundle())["first"]["items"]
    first, second = (target["selector"] for target in one["target"])
    assert len(lines(first[2])[1]) == 2
    assert 'stroke-opacity="0.4"' in first[2]["refinedBy"]["value"]
    assert lines(second[2])[1] == ["-0.25,0 2.25,0 1,1"]
    assert checker.broken(MUSTS, one) == []


def test_ink_comes_back_as_it_went():
    before = bundle()
    text = web_annotations_text(before)
    assert web_annotations(text.encode(), "a.jsonld").bundle == before


def test_other_programs_may_lose_what_is_ours_and_keep_the_passage():
    value = json.loads(web_annotations_text(bundle()))
    value["first"]["items"] = [
        {key: part for key, part in item.items() if not key.startswith("urn:yandu:")}
        for item in value["first"]["items"]
    ]
    (one,) = web_annotations(json.dumps(value).encode(), "a.jsonld").bundle.annotations
    assert [target.quote.span for target in one.targets] == [Span(0, 4), Span(5, 7)]


def test_the_drawing_is_a_refined_selector_by_the_model(ld):
    (one,) = items(bundle(), ld)
    for target in one[f"{OA}hasTarget"]:
        (refined,) = [s for s in target[f"{OA}hasSelector"] if f"{OA}refinedBy" in s]
        (drawing,) = refined[f"{OA}refinedBy"]
        assert drawing["@type"] == [f"{OA}SvgSelector"]
        assert drawing[VALUE][0]["@value"].startswith("<svg ")
    assert ids(one[f"{OA}motivatedBy"])
