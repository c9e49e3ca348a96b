"""The projected page is where the teacher's is, though it is set in other lines."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.article.model import Span


@pytest.fixture
def pages(presenting, window):
    return window.view, presenting.projector.view


def scroll(view, share):
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


def test_the_ends_of_the_pages_meet(pages):
    mine, theirs = pages
    for share in (1, 0):
        scroll(mine, share)
        bar = theirs.verticalScrollBar()
        assert bar.value() == share * bar.maximum()


@pytest.mark.parametrize("share", [0.1, 0.35, 0.5, 0.8])
def test_in_between_what_the_teacher_reads_is_in_sight_of_the_class(pages, presenting, share):
    mine, theirs = pages
    scroll(mine, share)
    at = mine.gap_at(QPoint(mine.viewport().width() // 2, round(share * mine.height())))
    sight = theirs.in_sight()
    assert sight.start <= at <= sight.end
    assert presenting.following.in_sight().start <= at <= presenting.following.in_sight().end


def test_the_first_line_of_the_class_is_whole(pages):
    mine, theirs = pages
    scroll(mine, 0.4)
    top = theirs.rects_of(theirs.page.line_span(theirs.first_visible()))[0].top()
    assert 0 <= top <= theirs.em


def test_a_term_the_teacher_walks_to_is_framed_and_in_sight(pages, window):
    mine, theirs = pages
    mine.focus_term(window.workspace.findings.analysis.terms[60])
    assert theirs.current_term is mine.current_term
    box = theirs.rects_of(mine.current_term.span)[0]
    assert 0 < box.top() < theirs.height() - theirs.em


def test_a_passage_before_the_class_stays_when_the_teachers_page_is_set_anew(
    pages, presenting, window
):
    mine = pages[0]
    scroll(mine, 0.2)
    presenting.following.bring_whole(Span(900, 930))
    seen = presenting.following.in_sight()
    window.resize(700, 620)
    window.workspace.change(zoom=130)
    assert presenting.following.in_sight() == seen
    mine.verticalScrollBar().setValue(mine.verticalScrollBar().value() + 300)
    assert presenting.following.in_sight() != seen


def test_a_selection_is_shown(pages):
    mine, theirs = pages
    mine.select(Span(30, 40))
    assert theirs.selected == Span(30, 40)
    mine.select(None)
    assert theirs.selected is None


def test_a_held_projector_stays_and_comes_after(pages, presenting):
    mine, theirs = pages
    presenting.tool_box.toggle_hold()
    scroll(mine, 1)
    mine.select(Span(30, 40))
    assert theirs.verticalScrollBar().value() == 0
    assert theirs.selected is None
    presenting.tool_box.toggle_hold()
    assert theirs.verticalScrollBar().value() == theirs.verticalScrollBar().maximum()


def move_pointer(view, point):
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(point), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_pointer_is_at_the_same_character(pages, presenting):
    mine, theirs = pages
    span = Span(60, 61)
    move_pointer(mine, mine.rects_of(span)[0].center().toPoint())
    at = presenting.projector.overlay.pointer
    assert theirs.rects_of(span)[0].contains(at)


def test_beside_the_text_the_pointer_keeps_its_distance(pages, presenting):
    mine, theirs = pages
    line = mine.page.line_span(60)
    first = mine.rects_of(Span(line.start, line.start + 1))[0]
    move_pointer(mine, (first.center() - QPointF(2 * mine.em, 0)).toPoint())
    there = theirs.rects_of(Span(line.start, line.start + 1))[0]
    at = presenting.projector.overlay.pointer
    assert at.x() == pytest.approx(there.center().x() - 2 * theirs.em, abs=theirs.em / 4)


def test_a_pointer_that_leaves_is_nowhere(pages, presenting):
    mine, _ = pages
    move_pointer(mine, QPoint(300, 300))
    QApplication.sendEvent(mine.viewport(), QEvent(QEvent.Type.Leave))
    assert presenting.projector.overlay.pointer is None


def test_in_place_the_pointer_is_where_it_is(pages, presenting):
    _, theirs = pages
    move_pointer(theirs, QPoint(300, 200))
    assert presenting.projector.overlay.pointer == QPointF(300, 200)


def turn_wheel(view, notches):
    place = QPointF(200, 200)
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_short_page_of_the_teachers_is_shown_whole_by_wheel_and_keys(qtbot, pages, presenting):
    mine, theirs = pages
    mine.set_zoom(50)
    mine.verticalScrollBar().setMaximum(0)
    turn_wheel(mine, -2)
    wheeled = theirs.first_visible()
    assert wheeled > 0
    qtbot.keyClick(mine, Qt.Key.Key_PageDown)
    assert theirs.first_visible() > wheeled
    qtbot.keyClick(mine, Qt.Key.Key_PageUp)
    turn_wheel(mine, 9)
    assert theirs.verticalScrollBar().value() == 0


def test_a_page_that_scrolls_leads_by_itself(pages, presenting):
    mine, _ = pages
    assert not presenting.following.turn_page(1)
    turn_wheel(mine, -2)
    assert mine.verticalScrollBar().value() > 0


def test_the_laser_brings_what_is_pointed_at_before_the_class(pages, presenting):
    mine, theirs = pages
    low = QPoint(mine.viewport().width() // 2, mine.viewport().height() - 30)
    move_pointer(mine, low)
    assert theirs.verticalScrollBar().value() == 0
    presenting.tool_box.toggle_laser()
    move_pointer(mine, low)
    assert 0 < presenting.projector.overlay.pointer.y() < theirs.height()
    assert theirs.verticalScrollBar().value() > 0
