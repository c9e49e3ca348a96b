"""Tints and underlines drawn together look as if each had been drawn by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from reader.analysis.model import NameKind
from reader.article.model import Span
from reader.glossary.category import Category
from reader.ui.article_view.column import Column
from reader.ui.article_view.decoration import FIRST_LANE, LANE, Decoration, Decorations, Stack
from reader.ui.article_view.layers import Mark, Source
from reader.ui.article_view.lines import draw_line
from reader.ui.article_view.painting import PagePainter
from reader.ui.article_view.sheet import Sheet
from reader.ui.article_view.typesetting import Typesetter
from reader.ui.theme import LinePattern, load_theme
from tests.ui.article_view.page_samples import BODY, make_article

REGION = QRectF(0, 0, 700, 400)
CATEGORIES = tuple(Category)


def marks() -> tuple[Mark, ...]:
    """Marks of every style, every third of which lies over the one before and the one after."""
    found = [
        Mark(Span(at, at + 6), Source.TERM, CATEGORIES[number % len(CATEGORIES)], 0)
        for number, at in enumerate(range(0, 140, 7))
    ]
    found += [Mark(Span(at, at + 9), Source.KEYWORD, None, 1) for at in range(4, 130, 21)]
    found += [
        Mark(Span(at, at + 5), Source.NAME, kind, 2)
        for kind, at in zip(NameKind, range(9, 120, 30), strict=False)
    ]
    return tuple(found)


@pytest.fixture(params=["light", "contrast"])
def look(request, fonts, qapp) -> PagePainter:
    return PagePainter(load_theme(request.param))


@pytest.fixture
def column(fonts, qapp) -> Column:
    return Column(make_article(BODY), Typesetter(19.0, 620), lambda *_: None)


def drawn(column: Column, draw, *, scale: float = 1, moved: float = 0) -> QImage:
    """Return what a function draws for the piece."""
    image = QImage(700, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale != 1)
    painter.scale(scale, scale)
    painter.translate(0, -moved)
    draw(Sheet(painter, column, 0, QPointF(31, 40.6), REGION.translated(0, moved)))
    painter.end()
    return image


def draw_each(look: PagePainter):
    def draw(sheet: Sheet) -> None:
        for mark in marks():
            sheet.fill(mark.span, look.style(mark).tint, grow=0.1)
        for mark in marks():
            style, em = look.style(mark), sheet.laid.em
            below = em * (FIRST_LANE + LANE * mark.lane)
            for box in sheet.boxes(mark.span):
                start = QPointF(box.left() + 0.06 * em, box.bottom() + below)
                if style.pattern is not LinePattern.NONE:
                    draw_line(sheet.painter, style, start, max(2, box.width() - 0.12 * em), em)

    return draw


def draw_together(look: PagePainter):
    def draw(sheet: Sheet) -> None:
        drawn = Decoration(sheet, marks(), look.style)
        drawn.draw_tints(sheet.painter, sheet.region)
        drawn.draw_lines(sheet.painter, sheet.region)

    return draw


@pytest.mark.parametrize(("scale", "moved"), [(1, 0), (1, 33), (1.9, 7.3)])
def test_drawn_together_they_look_the_same(look, column, scale, moved):
    one = drawn(column, draw_each(look), scale=scale, moved=moved)
    other = drawn(column, draw_together(look), scale=scale, moved=moved)
    assert one == other
    assert one != drawn(column, lambda _: None)


@pytest.mark.parametrize("height", [7, 40, 133])
def test_drawn_in_strips_they_look_the_same(look, column, height):
    def in_strips(sheet: Sheet) -> None:
        made = Decoration(sheet, marks(), look.style)
        for top in range(0, 400, height):
            strip = QRectF(0, top, 700, height)
            sheet.painter.setClipRect(strip)
            made.draw_tints(sheet.painter, strip)
            made.draw_lines(sheet.painter, strip)

    assert drawn(column, in_strips) == drawn(column, draw_together(look))


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30))), st.integers(0, 99))
def test_a_stack_gives_what_meets_a_band_in_its_order(edges, top):
    things = [(at, at + height, (at, at + height)) for at, height in edges]
    apart = {edge for *_, edge in things if edge[1] < top or edge[0] > top + 5}
    found = Stack(things).between(top, top + 5)
    assert found == [edge for *_, edge in things if edge not in apart]


def test_it_is_worked_out_once_for_a_piece_at_its_place(look, column):
    made, found = Decorations(look.style), []
    there = marks()
    drawn(column, lambda sheet: found.append(made.of(sheet, there)))
    drawn(column, lambda sheet: found.append(made.of(sheet, there)), moved=12)
    drawn(column, lambda sheet: found.append(made.of(sheet, there[:3])))
    assert found[0] is found[1]
    assert found[2] is not found[1]


def test_a_piece_that_was_set_again_is_worked_out_anew(look, column):
    made, found, there = Decorations(look.style), [], marks()
    drawn(column, lambda sheet: found.append(made.of(sheet, there)))
    column.set_again(Typesetter(24.0, 620))
    drawn(column, lambda sheet: found.append(made.of(sheet, there)))
    assert found[0] is not found[1]
