"""Hidden words are blanks on the page until they are revealed, and the class sees no answers."""

import pytest
from PySide6.QtCore import Qt

from reader.article.model import Span
from reader.ui.cards import Cards
from reader.ui.presenting.cloze_dialog import ClozeDialog
from reader.ui.requests import Request

Key = Qt.Key


@pytest.fixture
def clozes(reading):
    return reading.classroom.clozes


def hide(window, *words):
    for word in words:
        start = window.workspace.article.text.index(word)
        window.view.select(Span(start, start + len(word)))
        window.workspace.ask(Request.HIDE_AS_CLOZE)
    window.view.select(None)


def drawn(view, span):
    box = view.rects_of(span)[0].toRect()
    return view.viewport().grab(box).toImage()


def test_what_is_selected_is_hidden_at_its_width(reading, clozes):
    word = Span(3, 7)
    before, width = drawn(reading.view, word), reading.view.rects_of(word)[0].width()
    reading.view.select(word)
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    reading.view.select(None)
    assert [one.spans for one in clozes.all] == [(word,)]
    assert drawn(reading.view, word) != before
    assert reading.view.rects_of(word)[0].width() == width


def test_hidden_again_it_is_freed_and_both_can_be_undone(reading, clozes):
    hide(reading, "国务院")
    hide(reading, "国务院")
    assert clozes.all == ()
    reading.workspace.undo.undo()
    assert [one.answer for one in clozes.all] == ["国务院"]
    reading.workspace.undo.undo()
    assert clozes.all == ()


def test_without_a_selection_the_term_of_the_keyboard_is_hidden(reading, clozes):
    reading.view.next_term()
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    assert clozes.all[0].spans == (reading.view.current_term.span,)


def test_a_break_of_lines_alone_is_no_blank(qtbot, reading, clozes):
    at = reading.workspace.article.text.index("\n")
    reading.view.select(Span(at, at + 1))
    with qtbot.waitSignal(reading.workspace.noticed):
        reading.workspace.ask(Request.HIDE_AS_CLOZE)
    assert clozes.all == ()


def test_without_anything_to_hide_it_is_said(qtbot, reading):
    with qtbot.waitSignal(reading.workspace.noticed):
        reading.workspace.ask(Request.HIDE_AS_CLOZE)


def test_blanks_are_revealed_one_by_one_and_all(reading, clozes):
    hide(reading, "听取", "国务院")
    assert [one.answer for one in clozes.all] == ["国务院", "听取"]
    reading.workspace.ask(Request.REVEAL_NEXT)
    assert clozes.revealed == {clozes.all[0].id}
    reading.workspace.ask(Request.REVEAL_ALL)
    assert clozes.next is None
    assert not clozes.reveal_next()
    reading.workspace.ask(Request.REVEAL_ALL)
    assert clozes.revealed == frozenset()


def test_a_click_reveals_a_blank_and_selects_nothing(qtbot, reading, clozes):
    hide(reading, "国务院")
    at = reading.view.rects_of(clozes.all[0].spans[0])[0].center().toPoint()
    qtbot.mouseClick(reading.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clozes.revealed == {clozes.all[0].id}
    assert not clozes.eventFilter(reading.view.viewport(), _press(at))


def _press(at):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    place = QPointF(at)
    return QMouseEvent(
        QEvent.Type.MouseButtonPress, place, place, left, left, Qt.KeyboardModifier.NoModifier
    )


def test_all_are_removed_as_one_act(reading, clozes):
    hide(reading, "听取", "国务院")
    reading.workspace.ask(Request.REMOVE_CLOZES)
    assert clozes.all == ()
    reading.workspace.undo.undo()
    assert len(clozes.all) == 2


def test_words_are_shown_with_frames_when_no_blanks_are_wanted(reading, clozes):
    hide(reading, "国务院")
    blank = drawn(reading.view, clozes.all[0].spans[0])
    reading.workspace.change(clozes_hidden=False)
    assert drawn(reading.view, clozes.all[0].spans[0]) != blank


def test_the_class_sees_the_blank_and_the_teacher_the_answer(reading, clozes):
    hide(reading, "国务院")
    span = clozes.all[0].spans[0]
    blank = drawn(reading.view, span)
    reading.presenting.start(place=False)
    reading.presenting.projector.resize(1280, 720)
    reading.presenting.projector.show()
    theirs = reading.presenting.projector.view
    hidden = drawn(theirs, span)
    assert drawn(reading.view, span) != blank
    clozes.reveal_next()
    assert drawn(theirs, span) != hidden
    reading.presenting.stop()


def test_space_and_a_remote_reveal_the_next_blank_for_the_class(qtbot, reading, clozes):
    hide(reading, "国务院", "听取")
    reading.presenting.start(place=False)
    reading.presenting.projector.show()
    qtbot.keyClick(reading.view, Key.Key_Space)
    assert len(clozes.revealed) == 1
    qtbot.keyClick(reading.presenting.projector.view, Key.Key_PageDown)
    assert len(clozes.revealed) == 2
    reading.presenting.stop()


def test_no_answer_of_a_private_layer_reaches_the_class_as_a_blank(reading, clozes):
    from dataclasses import replace

    from reader.annotations.model import Change

    hide(reading, "国务院")
    annotations = reading.workspace.annotations
    (layer,) = annotations.layers.values()
    annotations.act([Change(layer, replace(layer, private=True))], "Private")
    assert not clozes._is_projected(clozes.all[0])


def test_sorts_of_words_are_chosen_with_their_counts(reading, clozes):
    dialog = ClozeDialog(reading.workspace, reading)
    assert "places" in dialog.boxes["social-security"].text()
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.boxes["politics"].setChecked(True)
    assert ok.isEnabled()
    dialog.chosen.connect(clozes.hide)
    dialog.accept()
    assert {one.answer for one in clozes.all} == {"国务院"}
    assert len(clozes.all[0].spans) == 20
    assert ClozeDialog(reading.workspace, reading).boxes["politics"].isChecked()


def test_the_dialog_is_opened_by_its_command(qtbot, reading):
    reading.workspace.ask(Request.CHOOSE_CLOZES)
    dialog = reading.findChild(ClozeDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_another_article_has_none_of_them(qtbot, reading, clozes, open_file):
    hide(reading, "国务院")
    with qtbot.waitSignal(reading.workspace.annotations.loaded):
        open_file(reading.workspace, "two.txt")
    assert clozes.all == ()


def test_a_blank_covers_the_pinyin_above_its_word(qtbot, reading, clozes):
    reading.workspace.change(pinyin="whole")
    qtbot.waitUntil(lambda: reading.view.page.column.ruby is not None)
    hide(reading, "办公会议")
    word = reading.view.rects_of(clozes.all[0].spans[0])[0]
    above = word.translated(0, -0.5 * reading.view.em).toRect()
    above.setHeight(3)
    image = reading.view.viewport().grab(above).toImage()
    assert len({image.pixel(x, 1) for x in range(image.width())}) == 1
    clozes.reveal_all()
    image = reading.view.viewport().grab(above).toImage()
    assert len({image.pixel(x, 1) for x in range(image.width())}) > 1


def test_a_locked_layer_keeps_its_blanks_and_gets_no_more(qtbot, reading, clozes):
    from dataclasses import replace

    from reader.annotations.model import Change

    hide(reading, "国务院")
    annotations = reading.workspace.annotations
    (layer,) = annotations.layers.values()
    reading.workspace.change(mark_layer=layer.id)
    annotations.act([Change(layer, replace(layer, locked=True))], "Lock")
    with qtbot.waitSignal(reading.workspace.noticed):
        reading.workspace.ask(Request.REMOVE_CLOZES)
    hide(reading, "听取")
    assert [one.answer for one in clozes.all] == ["国务院", "听取"]
    assert annotations.placed[clozes.all[1].id].annotation.layer != layer.id


def test_no_card_opens_over_a_blank_or_tells_what_is_behind_it(program, reading, clozes):
    cards = Cards(reading, reading.workspace, program.appearance)
    cards.hover.set_index(reading.workspace.findings.index)
    hide(reading, "确保")
    term = reading.view.rects_of(Span(*_place(reading, "两个")))[0].center().toPoint()
    cards.hover.move_pointer(term)
    cards.hover.open_now()
    assert not cards.card.isVisible()
    clozes.reveal_all()
    cards.hover.open_now()
    assert cards.card.isVisible()


def _place(window, word):
    start = window.workspace.article.text.index(word)
    return start, start + len(word)


def test_revealed_words_stay_so_when_the_annotations_are_read_again(qtbot, reading, clozes):
    hide(reading, "国务院")
    clozes.reveal_next()
    with qtbot.waitSignal(reading.workspace.annotations.loaded):
        reading.workspace.annotations._read(reading.workspace.article)
    assert clozes.next is None


def test_no_key_opens_the_card_of_a_hidden_term(program, reading, clozes):
    cards = Cards(reading, reading.workspace, program.appearance)
    cards.hover.set_index(reading.workspace.findings.index)
    first, second = reading.workspace.findings.index.terms[:2]
    reading.view.select(second.span)
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    reading.view.select(None)
    cards.hover.activate(second)
    assert cards.hover.shown is None
    cards.hover.activate(first)
    assert cards.hover.shown.term == first
    cards.hover.follow_term(second)
    assert cards.hover.shown is None
    clozes.reveal_all()
    cards.hover.activate(second)
    assert cards.hover.shown.term == second


def test_the_card_of_a_term_closes_when_the_term_is_hidden(program, reading, clozes):
    cards = Cards(reading, reading.workspace, program.appearance)
    cards.hover.set_index(reading.workspace.findings.index)
    first, second = reading.workspace.findings.index.terms[:2]
    cards.hover.activate(second)
    for term, shown in ((first, second), (second, None)):
        reading.view.select(term.span)
        reading.workspace.ask(Request.HIDE_AS_CLOZE)
        assert (cards.hover.shown.term if cards.hover.shown else None) == shown
    assert not cards.card.isVisible()


def test_where_nothing_is_hidden_nobody_is_told_that_blanks_are_shown(qtbot, reading, clozes):
    change = reading.workspace.change
    with qtbot.assertNotEmitted(reading.view.concealed):
        change(clozes_hidden=not reading.workspace.settings.clozes_hidden)
    hide(reading, "国务院")
    with qtbot.waitSignal(reading.view.concealed):
        change(clozes_hidden=False)


def test_the_class_sees_no_card_of_a_term_that_was_hidden(reading, clozes):
    reading.presenting.start(place=False)
    shown = reading.presenting.cards
    term = reading.workspace.findings.index.terms[0]
    shown.show_card(term)
    reading.view.select(term.span)
    reading.workspace.ask(Request.HIDE_AS_CLOZE)
    assert shown.term is None
    reading.presenting.stop()
