"""The scroll bar of the page: its handle, its ends and the ticks beside them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from reader.ui.article_view.scroll_marks import MarkedScrollBar
from reader.ui.theme import load_theme

LIGHT = load_theme("light")


@pytest.fixture
def bar(qtbot: QtBot) -> MarkedScrollBar:
    """A bar of 400 pixels that stands a third down a long article."""
    made = MarkedScrollBar()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(made.sizeHint().width(), 400)
    made.setRange(0, 900)
    made.setPageStep(100)
    made.setValue(300)
    return made


def colours(bar: MarkedScrollBar, x: int) -> list[QColor]:
    """Return what is drawn down a column of pixels."""
    image = bar.grab().toImage()
    return [image.pixelColor(x, y) for y in range(image.height())]


def styled(bar: MarkedScrollBar, part: QStyle.SubControl) -> QRect:
    """Return where the style finds a part of the bar under the mouse."""
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    control = QStyle.ComplexControl.CC_ScrollBar
    return bar.style().subControlRect(control, option, part, bar)


@given(st.integers(1, 2_000_000), st.integers(0, 2_000_000), st.integers(1, 3000))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_parts_stand_where_the_style_takes_the_mouse(bar, reach, value, page):
    bar.setRange(0, reach)
    bar.setPageStep(page)
    bar.setValue(value)
    theirs, ours = styled(bar, QStyle.SubControl.SC_ScrollBarSlider), bar.handle()
    assert abs(ours.top() - theirs.top()) <= 1  # Qt does not round on very long pages
    assert ours.size() == theirs.size()
    assert bar.groove() == styled(bar, QStyle.SubControl.SC_ScrollBarGroove)


def test_the_handle_is_drawn_where_it_stands(bar: MarkedScrollBar) -> None:
    drawn = [y for y, ink in enumerate(colours(bar, 10)) if ink == LIGHT.card_border]
    assert (drawn[0], drawn[-1]) == (bar.handle().top(), bar.handle().bottom())


def test_a_bar_without_room_has_no_handle(bar: MarkedScrollBar) -> None:
    bar.resize(bar.width(), 20)
    assert bar.handle().isEmpty()


def test_the_handle_follows_the_page(bar: MarkedScrollBar) -> None:
    before = bar.handle().top()
    bar.setValue(600)
    assert colours(bar, 10)[before + 5] == LIGHT.chrome
    assert colours(bar, 10)[bar.handle().top() + 5] == LIGHT.card_border


def test_a_held_handle_is_darker(bar: MarkedScrollBar) -> None:
    bar.setSliderDown(True)
    assert colours(bar, 10)[bar.handle().center().y()] == LIGHT.chrome_text


def test_an_article_seen_whole_has_no_handle(bar: MarkedScrollBar) -> None:
    bar.setRange(0, 0)
    assert bar.handle().isEmpty()
    assert set(map(QColor.name, colours(bar, 10))) == {LIGHT.chrome.name()}


def test_a_tick_is_not_hidden_by_the_handle(bar: MarkedScrollBar) -> None:
    bar.set_marks((0.35, 0.9), None)
    ticks = [y for y, ink in enumerate(colours(bar, 3)) if ink == LIGHT.tick]
    assert len(ticks) == 4  # two pixels each
    assert bar.handle().contains(QPoint(3, ticks[0]))


def test_ticks_within_a_pixel_merge(bar: MarkedScrollBar) -> None:
    bar.set_marks((0.5, 0.5001, 0.5002), None)
    assert colours(bar, 3).count(LIGHT.tick) == 2


def test_the_current_hit_crosses_the_bar(bar: MarkedScrollBar) -> None:
    bar.set_marks((0.5,), 0.5)
    assert LIGHT.focus in colours(bar, 10)


@pytest.mark.parametrize(("value", "pale"), [(0, 0), (900, 1)])
def test_the_end_that_leads_nowhere_is_pale(bar: MarkedScrollBar, value: int, pale: int) -> None:
    bar.setValue(value)
    middle = colours(bar, 10)
    halves = middle[: bar.groove().top()], middle[bar.groove().bottom() + 1 :]
    assert LIGHT.chrome_border in halves[pale]
    assert LIGHT.chrome_muted in halves[1 - pale]


def test_the_mouse_moves_the_handle(bar: MarkedScrollBar, qtbot: QtBot) -> None:
    bar.show()
    start = bar.handle().center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(bar, start + QPoint(0, 60))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))
    assert bar.value() > 300
