"""A finger on the page: swipes, taps and long presses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller

from reader.article.model import Span
from reader.ui.reading_modes.touch import TouchInput
from tests.ui.article_view.page_samples import spans_of


@pytest.fixture(scope="module")
def finger(qapp):
    return QTest.createTouchDevice()


@pytest.fixture
def touch(view):
    view.set_word_finder(lambda _, at: Span(at - at % 2, at - at % 2 + 2))
    made = TouchInput(view)
    made._holding.setInterval(1_000_000)  # only a test says that a finger was held long
    return made


@pytest.fixture
def stroke(view, finger):
    """Return a function that lays a finger on the page and draws it from place to place."""
    down = []

    def along(*places, lift=True):
        page = view.viewport()
        QTest.touchEvent(page, finger).press(0, places[0], page).commit()
        for place in places[1:]:
            QTest.touchEvent(page, finger).move(0, place, page).commit()
        if lift:
            QTest.touchEvent(page, finger).release(0, places[-1], page).commit()
        else:
            down.append(places[-1])

    yield along
    for place in down:
        QTest.touchEvent(view.viewport(), finger).release(0, place, view.viewport()).commit()


def middle(view, span):
    return view.rects_of(span)[0].center().toPoint()


def test_a_swipe_scrolls_and_selects_nothing(view, touch, stroke, qtbot):
    view.select(Span(3, 5))
    stroke(QPoint(400, 600), QPoint(400, 560), QPoint(400, 500), QPoint(400, 400), lift=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert view.selected == Span(3, 5)


def test_a_tap_is_a_click(view, touch, stroke):
    place = middle(view, Span(8, 9))
    stroke(place)
    assert view.selection.cursor in {8, 9}
    assert view.selected is None
    assert not touch._holding.isActive()


def test_a_long_press_takes_the_word_and_opens_its_card(view, touch, stroke, article):
    asked = []
    view.term_activated.connect(asked.append)
    word = spans_of(article, "两个确保")[0]
    stroke(middle(view, Span(word.start + 1, word.start + 2)), lift=False)
    assert touch._holding.isActive()
    touch.hold()
    assert view.selected.overlaps(word)
    assert [term.span for term in asked] == [word]


def test_a_finger_that_goes_on_selects_more_words(view, touch, stroke, finger):
    stroke(middle(view, Span(60, 61)), lift=False)
    touch.hold()
    page = view.viewport()
    place = middle(view, Span(70, 71))
    QTest.touchEvent(page, finger).move(0, place, page).commit()
    assert view.selected.end > 70
    assert view.verticalScrollBar().value() == 0


def test_a_swipe_is_no_long_press(view, touch, stroke):
    stroke(QPoint(400, 600), QPoint(400, 500))
    assert not touch._holding.isActive()
    touch.hold()
    assert view.selected is None


def test_the_mouse_drags_a_selection_as_ever(view, touch):
    page = view.viewport()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=middle(view, Span(60, 61)))
    QTest.mouseMove(page, middle(view, Span(64, 65)))
    assert view.selected is not None
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, pos=middle(view, Span(64, 65)))


@pytest.fixture
def touched(view):
    places = []
    view.word_touched.connect(places.append)
    return places


def test_a_tap_where_no_term_stands_asks_for_the_word(view, touch, stroke, touched, article):
    at = next(at for at in range(60, 90) if not view.index.covering(at))
    stroke(middle(view, Span(at, at + 1)))
    assert touched == [at]


def test_a_tap_on_a_term_asks_for_no_word(view, touch, stroke, touched, article):
    stroke(middle(view, spans_of(article, "两个确保")[0]))
    assert touched == []


def test_a_swipe_asks_for_no_word(view, touch, stroke, touched):
    at = next(at for at in range(60, 90) if not view.index.covering(at))
    stroke(middle(view, Span(at, at + 1)), QPoint(400, 600))
    assert touched == []


def test_a_tap_on_a_mark_asks_for_no_word(view, touch, stroke, touched):
    at = next(at for at in range(60, 90) if not view.index.covering(at))
    view.claimed = lambda _: True
    stroke(middle(view, Span(at, at + 1)))
    assert touched == []


def test_a_tap_that_halts_the_page_asks_for_no_word(view, touch, stroke, touched, monkeypatch):
    monkeypatch.setattr(touch, "_scroller", Flung())
    at = next(at for at in range(60, 90) if not view.index.covering(at))
    stroke(middle(view, Span(at, at + 1)))
    assert touched == []


class Flung:
    """A scroller whose page is on its way."""

    def state(self):
        return QScroller.State.Scrolling

    def handleInput(self, *_):  # noqa: N802
        return True


def test_a_long_press_tells_no_hidden_term(view, touch, stroke, article):
    asked = []
    view.term_activated.connect(asked.append)
    view.conceals = lambda _: True
    stroke(middle(view, spans_of(article, "两个确保")[0]), lift=False)
    touch.hold()
    assert asked == []
