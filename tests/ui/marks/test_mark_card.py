"""The card of a mark shows what it is, and keeps what is written on it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.annotations.model import Change, Layer
from reader.ui.marks.tags import joined, parted
from tests.ui.marks.conftest import LAYER


@pytest.fixture
def card(marking, mark):
    """The card of a mark."""
    marking.show(mark("办公会议", note="何时？").id)
    return marking.card


def annotation(card):
    return card.placed.annotation


def test_it_shows_meaning_layer_note_and_words(card):
    assert card.style_button.text() == "Policy term"
    assert card.layer_button.text() == "自己"
    assert card.note.toPlainText() == "何时？"
    assert card.words.text() == "办公会议"
    assert card.turn_button.isHidden()


def test_what_is_typed_is_kept_after_a_pause(card, qtbot):
    card.note.setFocus()
    QTest.keyClicks(card.note, "x")
    assert annotation(card).note == "何时？"
    card.note.timer.timeout.emit()
    assert annotation(card).note in {"x何时？", "何时？x"}


def test_tags_and_privacy_are_kept(card):
    card.tags.setText("")
    QTest.keyClicks(card.tags, "exam, essay")
    card.tags.editingFinished.emit()
    card.private.click()
    assert annotation(card).tags == ("exam", "essay")
    assert annotation(card).bodies[0].private


def test_a_text_that_is_markup_is_shown_as_text(card):
    card.note.setPlainText("<b>bold</b>")
    card.note.keep()
    assert annotation(card).note == "<b>bold</b>"
    assert card.words.textFormat() is Qt.TextFormat.PlainText


def test_meaning_and_layer_are_chosen_from_menus(card, program):
    program.workspace.annotations.act([Change(None, Layer("class", "高二3班", 1))], "New")
    card.style_button.menu().actions()[1].trigger()
    card.layer_button.menu().actions()[1].trigger()
    assert (annotation(card).style, annotation(card).layer) == ("important", "class")
    assert card.layer_button.text() == "高二3班"


def test_a_locked_layer_keeps_its_marks_as_they_are(card, program):
    notices = []
    program.workspace.noticed.connect(notices.append)
    program.workspace.annotations.act([Change(LAYER, replace(LAYER, locked=True))], "Lock")
    assert card.note.isReadOnly()
    assert not card.delete_button.isEnabled()
    card.delete()
    assert "locked" in notices[0].text.en
    assert annotation(card).note == "何时？"


def test_undo_shows_what_was_written_before(card, program):
    card.note.setPlainText("另一句")
    card.note.keep()
    program.workspace.undo.undo()
    assert card.note.toPlainText() == "何时？"


def test_escape_leaves_and_the_next_one_can_be_seen(card, marking, mark):
    card.enter()
    QTest.keyClick(card.note, Qt.Key.Key_Escape)
    assert card.isHidden()
    mark("办公")
    marking.walk(1)
    span = card.spans()[0]
    point = marking.page.overlay.at(span.start)
    assert len(point) == 2
    marking.choice.choose("")
    marking.click(card._view.rects_of(span)[0].center().toPoint())
    assert card.turn_button.text() == "1/2"
    card.turn_button.click()
    assert card.turn_button.text() == "2/2"


def test_it_goes_with_the_page_and_leaves_when_its_mark_is_out_of_sight(card, program):
    bar = program.window.view.verticalScrollBar()
    before = card.geometry()
    bar.setValue(10)
    assert card.geometry() != before
    bar.setValue(bar.maximum())
    assert card.isHidden() or card.spans()


def test_it_speaks_the_language_of_the_window(card, program, qtbot):
    program.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: card.style_button.text() == "政策用语")
    program.workspace.change(theme="dark", language="en")
    qtbot.waitUntil(lambda: card.style_button.text() == "Policy term")


def test_tags_are_parted_by_commas_and_blanks():
    assert parted(" 考点，作文、 a;b #考点") == ("考点", "作文", "a", "b")
    assert joined(("考点", "作文")) == "考点 作文"
    assert parted("") == ()
