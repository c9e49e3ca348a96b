"""A click or a key leads from the sign of a note to the note, and back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from reader.article.model import Paragraph, Role, Span
from reader.ui.article_view.sheet import Sheet
from reader.ui.reading_aids import note_jumps
from reader.ui.requests import Request
from tests.ui.stand_in import make_article

NOTE = "〔1〕两个确保：确保<基本>生活，确保养老金。"


def with_note(article):
    """Put a sign into the first paragraph and its note at the end."""
    first = article.paragraphs[0]
    text = f"{article.text}\n{NOTE}"
    text = f"{text[: first.end - 4]}〔1〕{text[first.end - 1 :]}"
    note = Paragraph(len(text) - len(NOTE), len(text), Role.NOTE)
    return replace(article, text=text, paragraphs=(*article.paragraphs, note))


@pytest.fixture
def window(program, study, open_file):
    study.articles["noted.txt"] = with_note(make_article(copies=40))
    open_file(program.workspace, "noted.txt")
    return program.window


@pytest.fixture
def sign(window):
    return window.view.page.column.notes.links[0].sign


def middle(window, span):
    box = window.view.rects_of(span)[0]
    return QPoint(round(box.center().x()), round(box.center().y()))


def move(window, point):
    port = window.view.viewport()
    place = QPointF(port.mapToGlobal(point))
    none, free = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, none, none, free)
    QCoreApplication.sendEvent(port, event)


def test_a_click_leads_to_the_note_and_a_click_there_back(window, sign, qtbot):
    port = window.view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=middle(window, sign))
    head = window.view.page.column.notes.links[0].head
    assert window.view.selection.cursor == head.start
    assert window.view.verticalScrollBar().value() > 0
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=middle(window, head))
    assert window.view.selection.cursor == sign.start


def test_the_place_one_has_come_to_is_lit_for_a_moment(window, sign, qtbot):
    window.aids.notes._light.setInterval(0)
    window.aids.notes.follow(sign)
    assert window.view._shown.hovered == window.view.page.column.notes.links[0].note
    qtbot.waitUntil(lambda: window.view._shown.hovered is None)


def test_a_short_rule_stands_above_the_notes(window, sign):
    column = window.view.page.column
    painted = [
        Sheet(QPainter(), column, index, QPointF(), QRectF()).begins_notes
        for index in range(len(column))
    ]
    assert painted.index(True) == len(column) - 1
    assert painted.count(True) == 1


def test_the_way_back_leads_from_the_note_too(window, sign, qtbot):
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(window, sign))
    window.workspace.ask(Request.BACK)
    assert window.view.verticalScrollBar().value() == 0


def test_the_key_leads_to_the_next_note_and_back(window, sign):
    window.workspace.ask(Request.FOLLOW_NOTE)
    head = window.view.page.column.notes.links[0].head
    assert window.view.selection.cursor == head.start
    window.workspace.ask(Request.FOLLOW_NOTE)
    assert window.view.selection.cursor == sign.start


def test_where_no_sign_follows_that_is_said(window, sign, qtbot):
    window.view.select(Span(sign.end + 9, sign.end + 9))
    with qtbot.waitSignal(window.workspace.noticed) as told:
        window.workspace.ask(Request.FOLLOW_NOTE)
    assert "no sign" in told.args[0].text.en


def test_the_note_is_told_under_the_pointer_as_plain_text(window, sign, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, __: told.append(text))
    monkeypatch.setattr(note_jumps, "WIDTH", 12)
    move(window, middle(window, sign))
    assert told[0].replace("\n", "") == NOTE.replace("<", "＜")
    assert window.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    move(window, QPoint(2, 2))
    assert window.view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_drag_that_ends_on_a_sign_selects(window, sign, qtbot):
    port = window.view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=middle(window, sign))
    window.view.select(Span(sign.start - 5, sign.end))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=middle(window, sign))
    assert window.view.selected == Span(sign.start - 5, sign.end)


def test_signs_are_set_small_and_the_text_copies_as_it_is(window, sign):
    column = window.view.page.column
    formats = column.set_piece(column.index_of(sign.start)).layout.formats()
    raised = [one for one in formats if one.format.verticalAlignment().name == "AlignSuperScript"]
    assert [one.length for one in raised] == [len(sign)]
    assert column.shown_text(sign) == "〔1〕"
