"""What was marked in another text is reviewed: old beside new, and one decision for each."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.annotations import editing
from reader.annotations.anchoring import State
from reader.annotations.model import Change, Kind, Target
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.ui.marks.reviewing import excerpt
from reader.ui.requests import Request
from tests.ui.marks.conftest import LAYER

OLD = "完全是另外一篇文章。会议强调了春耕生产的重要性。结尾。"
WORDS = "春耕生产"


@pytest.fixture
def lost(program, marking):
    """A mark of a passage that the open text does not have."""
    annotations = program.workspace.annotations
    sha256 = hashlib.sha256(OLD.encode()).hexdigest()
    place = OLD.index(WORDS)
    target = Target(sha256, quote(OLD, Span(place, place + len(WORDS))))
    one = editing.marked(annotations.article, [Span(0, 1)], Kind.HIGHLIGHT, "policy", LAYER.id)
    one = replace(one, targets=(target,))
    annotations.act([Change(None, LAYER), Change(None, one)], "Mark", {sha256: OLD})
    return one


@pytest.fixture
def view(program, lost, panel):
    program.workspace.ask(Request.REVIEW_MARKS)
    return panel.review


def state(program, lost):
    return program.workspace.annotations.placed[lost.id].state


def test_the_old_sentence_stands_beside_the_new(view):
    assert len(view.cases) == 1
    assert view.before.toPlainText() == "会议强调了春耕生产的重要性。"
    assert view.before.extraSelections()[0].cursor.selectedText() == WORDS
    assert "not found" in view.after.toPlainText()
    assert not view.accept_button.isEnabled()


def test_a_passage_can_be_placed_by_hand(view, program, lost):
    program.window.view.select(program.workspace.article.paragraphs[0].span)
    QTest.keyClick(view.list, Qt.Key.Key_P)
    assert state(program, lost) is State.ANCHORED
    assert view.cases == []
    assert view.empty.isVisible()
    program.workspace.undo.undo()
    assert state(program, lost) is State.ORPHAN


def test_a_passage_that_is_gone_is_kept_without_a_place(view, program, lost):
    view.keep_button.click()
    assert state(program, lost) is State.ORPHAN
    assert view.cases == []
    assert program.workspace.annotations.placed[lost.id].annotation.targets[0].quote.exact == WORDS


def test_a_proposed_place_is_accepted(view, program, lost):
    proposal = program.workspace.article.paragraphs[0].span
    view.cases = [replace(view.cases[0], state=State.REVIEW, span=proposal)]
    view._show_case()
    assert view.after.extraSelections()[0].cursor.selectedText()
    view.list.shown.emit(0)
    assert program.window.view.selected == proposal
    QTest.keyClick(view.list, Qt.Key.Key_A)
    assert program.workspace.annotations.placed[lost.id].spans == (proposal,)


def test_opening_says_that_there_is_something_to_review(program, lost, open_file, qtbot):
    notices = []
    program.workspace.noticed.connect(notices.append)
    open_file(program.workspace)
    qtbot.waitUntil(lambda: bool(notices))
    assert "reviewed: 1" in notices[0].text.en


def test_a_lost_passage_is_shown_where_it_would_stand(program, marking, panel):
    annotations = program.workspace.annotations
    article = annotations.article
    end = article.paragraphs[0].end
    old = article.text[:end] + "春耕生产要抓紧，抢种抢收。" + article.text[end:]
    sha256 = hashlib.sha256(old.encode()).hexdigest()
    target = Target(sha256, quote(old, Span(end, end + 7)))
    one = editing.marked(article, [Span(0, 1)], Kind.HIGHLIGHT, "policy", LAYER.id)
    one = replace(one, targets=(target,))
    annotations.act([Change(None, LAYER), Change(None, one)], "Mark", {sha256: old})
    panel.show_view("review")
    (case,) = panel.review.cases
    near = panel.review.reviewing.after(case)
    assert case.span is None
    assert near.text in article.text
    assert abs(article.text.index(near.text) - end) < 60
    assert len(near.passage) == 0


def test_without_anything_to_review_it_says_so(panel):
    panel.show_view("review")
    panel.review.enter()
    assert panel.review.empty.isVisible()
    panel.review.accept()
    panel.review.place_by_hand()
    panel.review.keep()


def test_an_excerpt_holds_whole_sentences():
    found = excerpt(OLD, Span(6, 16))
    assert found.text == "完全是另外一篇文章。会议强调了春耕生产的重要性。"
    assert found.text[found.passage.start : found.passage.end] == OLD[6:16]
