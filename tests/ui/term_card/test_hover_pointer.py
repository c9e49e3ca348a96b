import pytest
from PySide6.QtCore import QPoint, QRect

from reader.ui.term_card.hover_pointer import PointerTrack, WheelNotches, in_corridor

TERM = QRect(300, 100, 80, 20)


def moved(*steps):
    track = PointerTrack()
    for x, now in steps:
        track.move(QPoint(x, 0), now)
    return track


def test_speed_is_the_mean_of_two_moves():
    assert moved((0, 0), (10, 10), (14, 20)).speed == pytest.approx(0.7)


def test_older_moves_are_forgotten():
    assert moved((0, 0), (100, 10), (104, 20), (108, 30)).speed == pytest.approx(0.4)


def test_after_a_pause_the_pointer_has_no_speed():
    assert moved((0, 0), (100, 10), (101, 60)).speed == 0


def test_two_moves_at_the_same_moment_divide_by_no_zero():
    assert moved((0, 5), (3, 5)).speed == 3


def test_a_trembling_hand_rests():
    track = PointerTrack()
    assert not track.rests(QPoint(50, 50))
    assert track.rests(QPoint(51, 52))
    assert not track.rests(QPoint(56, 50))
    track.forget()
    assert not track.rests(QPoint(56, 50))


@pytest.mark.parametrize(
    ("x", "y", "on_the_way"),
    [
        (310, 150, True),  # straight down
        (255, 150, True),  # 45 aside after 30 down: 56°
        (240, 150, False),  # 60 aside after 30 down: 63°
        (310, 90, False),  # the other way
        (310, 210, False),  # beyond the card's edge
    ],
)
def test_the_corridor_leads_down_to_a_card_below(x, y, on_the_way):
    card = QRect(250, 200, 420, 300)
    assert in_corridor(QPoint(x, y), [TERM], card) is on_the_way


@pytest.mark.parametrize(
    ("card", "point"),
    [
        (QRect(250, 10, 420, 50), QPoint(320, 80)),
        (QRect(450, 50, 420, 300), QPoint(420, 115)),
        (QRect(20, 50, 200, 300), QPoint(260, 115)),
    ],
)
def test_corridors_lead_up_and_aside_too(card, point):
    assert in_corridor(point, [TERM], card)


def test_the_corridor_begins_at_every_line_of_the_term():
    lines = [QRect(900, 100, 80, 20), QRect(100, 134, 60, 20)]
    card = QRect(100, 162, 420, 300)
    assert in_corridor(QPoint(890, 130), lines, card)


def test_whole_notches_are_counted_from_small_turns():
    wheel = WheelNotches()
    assert [wheel.turn(angle) for angle in (60, 60, -120, -40, -40, -40)] == [0, 1, -1, 0, 0, -1]


def test_a_change_of_direction_begins_anew():
    wheel = WheelNotches()
    assert [wheel.turn(100), wheel.turn(-100), wheel.turn(-20)] == [0, 0, -1]
