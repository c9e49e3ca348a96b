"""The card by keys, clicks and links."""

from PySide6.QtCore import QPoint, QRect, Qt

from reader.glossary.stage import Stage
from tests.ui.term_card.card_window import shown_label

# Several terms at one place


def test_the_longest_term_comes_first_and_the_sign_counts_them(window):
    window.rest_on("城市低保", share=0.9)
    assert shown_label(window) == "城市低保"
    assert window.card.bar.ring.isVisible()
    assert window.card.bar.ring.text() == "1 / 2"


def test_one_term_alone_has_no_sign(window):
    window.rest_on("两个确保")
    assert not window.card.bar.ring.isVisible()


def test_arrow_keys_go_round_the_terms_of_the_place(window, qtbot):
    window.rest_on("城市低保", share=0.9)
    labels = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(window.view, key)
        labels.append(shown_label(window))
    assert labels == ["低保", "城市低保", "低保"]


def test_the_wheel_goes_through_them_and_then_scrolls_on(window):
    point = window.point("城市低保", share=0.9)
    window.rest_on("城市低保", share=0.9)
    window.wheel(point, -1)
    assert shown_label(window) == "低保"
    assert window.view.verticalScrollBar().value() == 0
    window.wheel(point, -1)
    assert window.view.verticalScrollBar().value() > 0


def test_the_wheel_over_the_sign_turns_the_ring(window):
    window.rest_on("城市低保", share=0.9)
    window.wheel(QPoint(2, 2), -1, window.card.bar.ring)
    assert shown_label(window) == "低保"


def test_a_click_on_the_sign_shows_the_next(window):
    window.rest_on("城市低保", share=0.9)
    window.card.bar.ring.click()
    assert shown_label(window) == "低保"


def test_arrow_keys_scroll_the_page_where_there_is_one_term(window, qtbot):
    window.rest_on("两个确保")
    assert not window.hover.turn_ring(1)


def test_moving_inside_the_shown_term_updates_the_ring(window):
    window.rest_on("城市低保", share=0.1)
    assert not window.card.bar.ring.isVisible()
    window.move(window.point("城市低保", share=0.9))
    assert window.card.bar.ring.text() == "1 / 2"


# Keys


def test_enter_shows_the_term_the_keyboard_stands_on_and_again_pins_it(window, qtbot):
    window.view.focus_term(window.term("两个确保"))
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert shown_label(window) == "两个确保"
    with qtbot.waitSignal(window.hover.pin_requested) as pinned:
        qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert pinned.args[0].concept == "liang-ge-quebao-1998"
    assert not window.card.isVisible()


def test_a_card_opened_by_key_stays_when_the_pointer_moves(window):
    window.hover.activate(window.term("两个确保"))
    window.move(QPoint(3, 3))
    assert not window.hover.closing.isActive()


def test_an_open_card_follows_the_keyboard_to_the_next_term(window):
    window.hover.activate(window.term("两个确保"))
    window.view.focus_term(window.term("三条保障线"))
    assert shown_label(window) == "三条保障线"


def test_a_closed_card_does_not_open_when_the_keyboard_moves(window):
    window.view.focus_term(window.term("三条保障线"))
    assert window.hover.shown is None


def test_tab_goes_into_the_card_and_out_again(window, qtbot):
    window.activateWindow()
    window.view.setFocus()
    window.hover.activate(window.term("两个确保"))
    qtbot.keyClick(window.view, Qt.Key.Key_Tab)
    assert window.card.view.links[0].hasFocus()
    last = window.card.stages.chips[Stage.IGNORED]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert window.view.hasFocus()


def test_escape_gives_the_keyboard_back_to_the_page(window, qtbot):
    window.activateWindow()
    window.hover.activate(window.term("两个确保"))
    window.card.focus_first()
    qtbot.keyClick(window.card.view.links[0], Qt.Key.Key_Escape)
    assert not window.card.isVisible()
    assert window.view.hasFocus()


def test_the_card_takes_no_focus_by_itself(window):
    window.activateWindow()
    window.view.setFocus()
    window.rest_on("两个确保")
    assert window.view.hasFocus()


# Clicks and taps


def test_a_tap_on_a_term_opens_it_at_once(window):
    window.click(window.point("两个确保"))
    assert shown_label(window) == "两个确保"
    assert window.hover.shown.held


def test_a_click_on_the_open_term_pins_it(window, qtbot):
    window.rest_on("两个确保")
    window.click(window.point("两个确保"))
    assert window.hover.pinning.isActive()
    with qtbot.waitSignal(window.hover.pin_requested):
        window.hover.pinning.timeout.emit()


def test_a_double_click_selects_and_does_not_pin(window):
    window.rest_on("两个确保")
    window.double_click(window.point("两个确保"))
    assert not window.hover.pinning.isActive()


def test_a_click_elsewhere_closes_the_card(window):
    window.hover.activate(window.term("两个确保"))
    window.click(QPoint(3, 3))
    assert not window.card.isVisible()


def test_dragging_over_a_term_opens_nothing(window):
    start = window.point("两个确保", share=0.1)
    window.press(start)
    window.release(start + QPoint(40, 0))
    assert window.hover.shown is None


# Links and places


def test_the_pin_button_gives_the_card_to_the_panel(window, qtbot):
    window.rest_on("两个确保")
    with qtbot.waitSignal(window.hover.pin_requested) as pinned:
        window.card.bar.pin.click()
    assert pinned.args[0].label == "两个确保"


def test_going_to_another_place_takes_the_card_along(window):
    window.hover.activate(window.term("两个确保"))
    going = next(link for link in window.card.view.links if link.run.text == "Next place")
    going.click()
    assert window.hover.shown.term == window.term("两个确保", number=1)
    assert "2 of 12" in window.card.view.content.spoken
    assert window.card.geometry().intersects(QRect(window.rect()))
