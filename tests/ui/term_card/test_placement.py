import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from reader.ui.term_card.placement import GAP, GUTTER, Side, place

WINDOW = QRect(0, 0, 1200, 800)
CARD = QSize(420, 360)
TERM = QSize(76, 19)


def at(x, y):
    return QRect(QPoint(x, y), TERM)


def inside(rect, window=WINDOW):
    return window.adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER).contains(rect)


@pytest.mark.parametrize(
    ("x", "y", "side"),
    [
        (10, 10, Side.BELOW),
        (1110, 10, Side.BELOW),
        (10, 770, Side.ABOVE),
        (1110, 770, Side.ABOVE),
        (560, 390, Side.BELOW),
    ],
)
def test_in_every_corner_and_the_middle_the_card_is_inside_and_off_the_term(x, y, side):
    term = at(x, y)
    placement = place(CARD, [term], WINDOW)
    assert placement.side is side
    assert inside(placement.rect)
    assert not placement.rect.intersects(term)


def test_the_card_keeps_its_gap_and_begins_where_the_term_begins():
    placement = place(CARD, [at(300, 100)], WINDOW)
    assert placement.rect.topLeft() == QPoint(300, 100 + 19 + GAP)
    assert placement.rect.size() == CARD


def test_everywhere_in_the_window_it_fits():
    for x in range(0, 1120, 70):
        for y in range(0, 780, 13):
            term = at(x, y)
            rect = place(CARD, [term], WINDOW).rect
            assert inside(rect)
            assert not rect.intersects(term)


def test_it_never_covers_any_line_of_a_wrapped_term():
    lines = [QRect(1000, 300, 100, 19), QRect(100, 334, 60, 19)]
    for near in (0, 1):
        rect = place(CARD, lines, WINDOW, near).rect
        assert inside(rect)
        assert not any(rect.intersects(line) for line in lines)


def test_it_stands_by_the_line_that_is_pointed_at():
    lines = [QRect(900, 100, 100, 19), QRect(100, 134, 60, 19)]
    assert place(CARD, lines, WINDOW, near=1).rect.left() == 100
    assert place(CARD, lines, WINDOW, near=0).rect.left() == 1200 - GUTTER - 420


def test_it_gives_up_a_little_height_before_it_goes_aside():
    window = QRect(0, 0, 1200, 620)
    term = at(300, 300)
    placement = place(QSize(420, 290), [term], window)
    assert placement.side is Side.BELOW
    assert placement.rect.height() == 620 - GUTTER - (319 + GAP)


def test_in_a_low_window_it_stands_beside_the_term():
    window = QRect(0, 0, 1200, 300)
    term = at(300, 140)
    placement = place(QSize(420, 284), [term], window)
    assert placement.side is Side.RIGHT
    assert inside(placement.rect, window)
    assert not placement.rect.intersects(term)
    assert place(QSize(420, 284), [at(900, 140)], window).side is Side.LEFT


def test_in_a_low_and_narrow_window_it_shrinks():
    window = QRect(0, 0, 460, 300)
    term = at(200, 60)
    rect = place(QSize(420, 284), [term], window).rect
    assert inside(rect, window)
    assert not rect.intersects(term)


def test_where_there_is_no_room_at_all_it_still_stays_inside():
    window = QRect(0, 0, 120, 60)
    rect = place(CARD, [QRect(20, 20, 76, 19)], window).rect
    assert inside(rect, window)
