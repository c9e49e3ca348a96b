"""Ink on the pages of a handout lies where its words are."""

import pytest
from PySide6.QtGui import QColor

from reader.annotations import ink_fitting
from reader.annotations.editing import marked
from reader.annotations.ink import Binding, Pen, Point, Stroke
from reader.annotations.ink_groups import joined, strokes_of
from reader.annotations.model import Kind
from reader.annotations.placing import place_all
from reader.annotations.styles import SHIPPED
from reader.article.model import Span
from reader.handouts.composing import handout
from reader.handouts.inks import LINES, line_colour
from reader.handouts.model import Inked, Options
from reader.ui.handout.ink import DocumentLettering
from reader.ui.handout.painting import Pages
from reader.ui.handout.writing import document_of
from reader.ui.theme import load_theme
from tests.handouts.handouts_made import ARTICLE, TEXT, inked, lines, made, material, spans_of


@pytest.fixture
def lettering(fonts):
    document, pieces = document_of(made())
    document.setTextWidth(300)
    document.size()
    return DocumentLettering(document, pieces)


def test_characters_stand_side_by_side_whatever_stands_between_them(lettering):
    (span,) = spans_of("落实")
    first, second = (lettering.box(at) for at in range(span.start, span.end))
    assert first.em == second.em == pytest.approx(16)
    assert second.left == pytest.approx(first.left + first.width, abs=1)
    assert first.top == second.top


def test_words_over_two_lines_are_two_boxes(lettering):
    body = ARTICLE.blocks[1]
    boxes = lettering.runs(Span(body.start, body.end))
    assert len(boxes) > 1
    assert lettering.edges == (0, 300)
    assert all(box.left + box.width <= 301 for box in boxes)


def coloured(pages, colour):
    image = pages.image(0, 1)
    wanted = QColor(colour).hue()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = ((place, image.pixelColor(*place)) for place in places)
    return [p for p, c in colours if c.saturation() > 60 and abs(c.hue() - wanted) < 8]


def test_an_underline_is_painted_under_its_words(fonts):
    one = inked("做好", Binding.CHARACTERS)
    placed = place_all([one], ARTICLE, lambda _: TEXT)
    plain = material(placed=placed, styles=SHIPPED, clozes=())
    pages = Pages(handout(plain, Options(glossary=False)))
    found = coloured(pages, line_colour(1))
    (box,) = pages.lettering.runs(spans_of("做好")[0])
    margin = pages.margin
    assert found
    assert all(box.left < x - margin < box.left + box.width for x, _ in found)
    assert all(box.em < y - margin - box.top < 1.4 * box.em for _, y in found)


def test_a_box_is_a_frame_round_its_words(fonts):
    box = marked(ARTICLE, spans_of("做好"), Kind.BOX, "evidence", "layer")
    placed = place_all([box], ARTICLE, lambda _: TEXT)
    plain = material(placed=placed, styles=SHIPPED, clozes=())
    pages = Pages(handout(plain, Options(glossary=False)))
    (run,) = pages.lettering.runs(spans_of("做好")[0])
    rows = {y - pages.margin for _, y in coloured(pages, line_colour(5)) if y < 200}
    assert min(rows) < run.top + 1
    assert max(rows) > run.top + run.em - 1


def test_every_sort_of_line_is_painted(fonts):
    placed = place_all(lines(), ARTICLE, lambda _: TEXT)
    plain = material(placed=placed, styles=SHIPPED, clozes=())
    assert len(coloured(Pages(handout(plain, Options())), line_colour(1))) > 100


def test_the_colours_are_those_of_the_daylight_theme(qapp):
    assert tuple(ink.line.name() for ink in load_theme("light").inks) == LINES


def test_a_mark_of_several_lines_is_painted_at_each_of_its_passages(fonts):
    first, second = inked("落实", Binding.CHARACTERS), inked("做好", Binding.CHARACTERS)
    (stroke,) = strokes_of(second)
    one = joined(first, second.targets[0], stroke)
    placed = place_all([one], ARTICLE, lambda _: TEXT)
    made_of = handout(material(placed=placed, styles=SHIPPED, clozes=()), Options(glossary=False))
    assert [line.span for line in made_of.inked] == [spans_of(w)[0] for w in ("落实", "做好")]


def test_a_line_that_is_too_long_for_the_page_stays_on_it(lettering):
    (span,) = spans_of("做好")
    points = tuple(Point(0, 1.5 * k, 0.5) for k in range(21))
    line = Inked(span, Stroke(Pen.PEN, Binding.FREE, 0.1, points), 1)
    left, right = lettering.paper
    assert (left, right) == lettering.sight == (0, 300)
    ((_, part),) = ink_fitting.place_all([line.stroke], [line.span], lettering)
    assert all(left <= point.x <= right for point in part)
