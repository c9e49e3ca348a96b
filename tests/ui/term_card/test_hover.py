from PySide6.QtCore import QPoint, Qt

from reader.analysis.term_index import TermIndex
from tests.ui.term_card.card_samples import EMPTY
from tests.ui.term_card.card_window import shown_label

# Opening


def test_a_pointer_at_rest_opens_the_card_after_a_fifth_of_a_second(window):
    window.move(window.point("两个确保"))
    assert window.hover.opening.isActive()
    assert window.hover.opening.interval() == 200
    assert not window.card.isVisible()
    window.hover.opening.timeout.emit()
    assert window.card.isVisible()
    assert window.card.view.content.title == "两个确保"


def test_the_term_is_found_from_any_of_its_characters(window):
    for share in (0.05, 0.5, 0.95):
        window.rest_on("三条保障线", share=share)
        assert shown_label(window) == "三条保障线"


def test_every_move_begins_the_wait_anew(window):
    window.move(window.point("两个确保", share=0.2))
    window.hover.opening.start(1)
    window.move(window.point("两个确保", share=0.6))
    assert window.hover.opening.interval() == 200


def test_a_trembling_hand_does_not_begin_it_anew(window):
    point = window.point("两个确保")
    window.move(point)
    window.hover.opening.setInterval(7)
    window.move(point + QPoint(1, 1))
    assert window.hover.opening.interval() == 7


def test_off_the_terms_nothing_waits_to_open(window):
    window.move(window.point("两个确保"))
    window.move(QPoint(3, 3))
    assert not window.hover.opening.isActive()


def test_while_a_card_is_open_the_next_opens_sooner(window):
    window.rest_on("两个确保")
    window.move(window.point("三条保障线", number=1))
    assert window.hover.opening.interval() == 80


def test_with_ctrl_the_card_opens_at_once(window):
    window.move(window.point("两个确保"), ctrl=True)
    assert window.card.isVisible()


def test_pressing_ctrl_over_a_term_opens_it_without_more_waiting(window, qtbot):
    window.move(window.point("两个确保"))
    qtbot.keyPress(window.view, Qt.Key.Key_Control)
    assert window.card.isVisible()


def test_a_fast_pointer_opens_nothing_even_with_ctrl(window):
    end = window.point("两个确保")
    for step in (80, 40, 0):
        window.move(end - QPoint(step, 0), after=10, ctrl=True)
    assert not window.card.isVisible()
    assert window.hover.opening.isActive()


def test_scrolling_under_the_pointer_opens_nothing(window):
    window.move(window.point("两个确保"))
    window.rest_on("两个确保")
    window.hover.close_card()
    window.view.scrolled.emit()
    assert not window.hover.opening.isActive()


def test_a_term_without_a_concept_opens_nothing(window, article):
    window.source.set_glossary(EMPTY)
    window.rest_on("两个确保")
    assert window.hover.shown is None


# Staying: WCAG 1.4.13


def test_escape_closes_the_card_without_moving_the_pointer(window, qtbot):
    window.rest_on("两个确保")
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.card.isVisible()


def test_escape_works_wherever_the_keyboard_is(window, qtbot):
    window.rest_on("两个确保")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.card.isVisible()


def test_a_dismissed_card_stays_away_until_the_pointer_has_left_the_term(window, qtbot):
    window.rest_on("两个确保")
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    window.move(window.point("两个确保", share=0.9))
    assert not window.hover.opening.isActive()
    window.move(QPoint(3, 3))
    window.move(window.point("两个确保"))
    assert window.hover.opening.isActive()


def test_to_leave_the_page_is_to_leave_a_dismissed_term(window, qtbot):
    window.rest_on("两个确保")
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    window.hover.leave_page()
    window.move(window.point("两个确保"))
    assert window.hover.opening.isActive()


def test_escape_is_left_to_others_when_no_card_is_open(window, qtbot):
    window.rest_on("两个确保")
    window.hover.close_card()
    pressed = []
    window.keyPressEvent = lambda event: pressed.append(event.key())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert pressed == [Qt.Key.Key_Escape]


def test_the_pointer_can_travel_to_the_card(window):
    window.rest_on("两个确保")
    card = window.card.geometry()
    rect = window.hover.stage._lines(window.hover.shown.term.span)[0]
    x, port = rect.center().x(), window.view.viewport()
    for y in range(rect.center().y(), card.top()):
        window.move(port.mapFrom(window, QPoint(x, y)), after=100)
        assert not window.hover.closing.isActive()
    window.leave_page()
    assert window.hover.closing.isActive()
    window.enter_card()
    assert not window.hover.closing.isActive()
    assert window.card.isVisible()


def test_nothing_but_the_reader_closes_the_card(window):
    window.rest_on("两个确保")
    assert not window.hover.closing.isActive()
    window.leave_page()
    window.enter_card()
    timers = (window.hover.opening, window.hover.closing, window.hover.pinning)
    assert not any(timer.isActive() for timer in timers)


def test_leaving_term_corridor_and_card_closes_it_after_a_while(window):
    window.rest_on("两个确保")
    window.move(QPoint(3, 3))
    assert window.hover.closing.isActive()
    assert window.hover.closing.interval() == 300
    window.hover.closing.timeout.emit()
    assert not window.card.isVisible()


def test_coming_back_in_time_keeps_it(window):
    window.rest_on("两个确保")
    window.move(QPoint(3, 3))
    window.move(window.point("两个确保"))
    assert not window.hover.closing.isActive()


def test_leaving_the_card_begins_to_close_it(window):
    window.rest_on("两个确保")
    window.leave_page()
    window.enter_card()
    window.leave_card()
    assert window.hover.closing.isActive()


# The page


def test_the_open_term_is_marked_on_the_page(window, monkeypatch):
    marked = []
    monkeypatch.setattr(window.view, "set_hovered", marked.append)
    window.rest_on("两个确保")
    window.hover.close_card()
    assert marked == [window.term("两个确保").span, None]


def test_the_card_never_covers_its_term_and_stays_in_the_window(window):
    for term in window.terms:
        window.hover.activate(term)
        if window.hover.shown is None:
            continue  # below the screen's edge
        card = window.card.geometry()
        assert window.rect().adjusted(8, 8, -8, -8).contains(card)
        for line in window.hover.stage._lines(term.span):
            assert not card.intersects(line)
        window.hover.close_card()


def test_the_card_takes_less_than_half_of_the_window(window):
    window.rest_on("两个确保")
    assert window.card.height() <= 0.45 * window.height() + 1
    assert window.card.width() == 420


def test_the_card_follows_its_term_when_the_page_scrolls(window):
    window.hover.activate(window.term("两个确保"))
    before = window.card.geometry().top()
    window.view.verticalScrollBar().setValue(30)
    assert window.card.geometry().top() == before - 30


def test_the_card_closes_when_its_term_scrolls_out_of_sight(window):
    window.hover.activate(window.term("两个确保"))
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not window.card.isVisible()


def test_the_card_finds_its_place_when_the_window_changes(window):
    window.hover.activate(window.term("两个确保"))
    window.resize(700, 500)
    assert window.rect().contains(window.card.geometry())


def test_other_terms_close_the_card(window):
    window.rest_on("两个确保")
    window.hover.set_index(TermIndex(()))
    assert not window.card.isVisible()
    assert window.hover.stage.terms_at(window.point("两个确保")) == ()


def test_a_first_card_is_drawn_unseen_some_time_after_the_terms_came(window, monkeypatch):
    rehearsed = []
    monkeypatch.setattr(window.card, "rehearse", rehearsed.append)
    assert window.hover.rehearsing.interval() == 1000
    window.hover.rehearsing.timeout.emit()
    assert len(rehearsed) == 1
    assert not window.card.isVisible()


def test_a_rehearsal_shows_and_says_nothing(window):
    window.hover.rehearsing.timeout.emit()
    assert window.card.subject is None
    assert window.card.accessibleName() == ""
