"""The reader stands on ink like on other marks: by a click, by keys, from the list."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from reader.annotations import editing
from reader.annotations.ink import Pen
from reader.annotations.model import Kind
from reader.annotations.smoothing import Dot
from reader.article.model import Span
from reader.ui.marks import ink_overlay
from tests.ui.article_view.page_samples import spans_of

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(program, marking):
    return program.window.view


@pytest.fixture
def ink(program, view, marking):
    """A line under a word, and the middle of it on the viewport."""
    box = view.rects_of(spans_of(view.article, "办公会议")[0])[0]
    dots = [Dot(box.left() + box.width() * k / 8, box.bottom() + 3, 0.5, k) for k in range(9)]
    assert marking.inking.draw(view, dots, Pen.PEN)
    (one,) = (p.annotation for p in program.workspace.annotations.placed.values())
    return one, QPoint(round(dots[4].x), round(dots[4].y))


def test_a_click_on_ink_opens_its_card_and_frames_it(ink, view, marking):
    one, point = ink
    before = view.grab().toImage()
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    assert (marking.choice.active, marking.card.isHidden()) == (one.id, False)
    assert marking.page.ink.overlay.active == one.id
    assert view.grab().toImage() != before
    marking.give_up()
    assert marking.page.ink.overlay.active == ""


def test_a_click_beside_ink_is_not_about_it(ink, view, marking):
    point = ink[1]
    assert marking.choice.names_at(point) == (ink[0].id,)
    assert marking.choice.names_at(point + QPoint(0, 14)) == ()
    assert marking.choice.names_at(point + QPoint(300, 0)) == ()


def test_ink_over_a_mark_comes_first_and_the_mark_with_the_next_click(ink, mark, view, marking):
    one, point = ink
    other = mark("办公会议")
    on_text = point - QPoint(0, 5)
    assert marking.choice.names_at(on_text) == (one.id, other.id)
    for name in (one.id, other.id, ""):
        marking.choice.click(on_text)
        assert marking.choice.active == name


def test_a_number_gives_ink_another_colour_and_a_note_is_written_on_it(ink, marking, program):
    one = ink[0]
    marking.choice.choose(one.id)
    assert marking.mark(4)
    assert marking.acts.note(one.id, "记住")
    changed = program.workspace.annotations.placed[one.id].annotation
    assert (changed.kind, changed.style, changed.note) == (Kind.INK, "measure", "记住")
    assert changed.strokes == one.strokes


def test_ink_is_walked_with_the_marks(ink, mark, marking):
    other = mark("辽宁省")
    marking.walk(1)
    first = marking.choice.active
    marking.walk(1)
    assert {first, marking.choice.active} == {ink[0].id, other.id}
    marking.inking.draw_again(())


def test_words_are_not_added_to_ink(ink, view, marking, program):
    marking.choice.choose(ink[0].id)
    view.select(spans_of(view.article, "辽宁省")[0])
    assert not marking.bar.extends
    marking.add()
    (placed,) = program.workspace.annotations.placed.values()
    assert placed.annotation == ink[0]
    target = editing.target_of(view.article, Span(0, 2))
    assert editing.extended(ink[0], [target]) == ink[0]


def test_deleted_ink_is_stood_on_no_more(ink, marking, program):
    marking.choice.choose(ink[0].id)
    assert marking.delete()
    assert (marking.choice.active, marking.page.ink.overlay.active) == ("", "")
    program.workspace.undo.undo()
    assert ink[0].id in marking.page.ink.overlay.inks


def test_of_a_mark_only_the_lines_in_a_region_are_painted(ink, view, marking, monkeypatch):
    overlay, page = marking.page.ink.overlay, view.page
    painted = []
    monkeypatch.setattr(ink_overlay, "paint", lambda _, line, *__: painted.append(line))
    box = view.rects_of(spans_of(view.article, "听取辽宁省")[0])[0]
    dots = [Dot(box.left() + 9 * k, box.bottom() + 3, 0.5, 300 + k) for k in range(9)]
    assert marking.inking.draw(view, dots, Pen.PEN)
    (whole,) = overlay.inks.values()
    assert len(whole.strokes) == 2
    x, y = ink[1].x(), ink[1].y() + view.verticalScrollBar().value()
    picture = QImage(9, 9, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    for region, strokes in ((QRectF(x - 3, y - 3, 6, 6), {0}), (QRectF(0, 0, 9e3, 9e3), {0, 1})):
        painted.clear()
        overlay.beside(painter, page, region)
        assert {line.stroke for line in painted} == strokes
    painter.end()
