"""What was marked in another text is reviewed: old beside new, and one decision for each."""

import hashlib
from dataclasses import replace
from math import cos, pi, sin

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.annotations import editing
from reader.annotations.anchoring import State
from reader.annotations.ink import Binding, Pen, Point, Stroke, encode
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


@pytest.fixture
def inked(program, marking, panel):
    """Ink under a passage of which it is not certain where it is in the open text."""
    annotations = program.workspace.annotations
    article = annotations.article
    old = "另外一篇完全不同的文章。主持办公会议，听取辽宁省汇报。完了。"
    start, sha256 = old.index("听取"), hashlib.sha256(old.encode()).hexdigest()
    points = tuple(Point(k, x, 1.15) for k in range(7) for x in (0.1, 0.9))
    stroke = Stroke(Pen.PEN, Binding.CHARACTERS, 0.4, points)
    certain = Stroke(Pen.PEN, Binding.RUN, 0.12, tuple(ring(20)), target=1)
    one = editing.marked(article, [Span(0, 3)], Kind.INK, "important", LAYER.id)
    targets = Target(sha256, quote(old, Span(start, start + 7))), *one.targets
    one = replace(one, targets=targets, strokes=(encode(stroke), encode(certain)))
    annotations.act([Change(None, LAYER), Change(None, one)], "Draw", {sha256: old})
    panel.show_view("review")
    return one


def ring(count):
    for k in range(count):
        turn = 2 * pi * k / (count - 1)
        yield Point(0, 0.5 + 0.7 * cos(turn), 0.5 + 0.8 * sin(turn))


def coloured(field, theme, number):
    """Return how many pixels of a field have about the colour of an ink."""
    picture, wanted = field.viewport().grab().toImage(), theme.inks[number].line
    near = 0
    for y in range(picture.height()):
        for x in range(picture.width()):
            seen = picture.pixelColor(x, y)
            parts = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
            near += all(abs(a - b) < 24 for a, b in parts)
    return near


def test_ink_is_drawn_over_the_sentence_as_it_was_and_as_it_probably_is(inked, panel):
    view = panel.review
    (case,) = view.cases
    (stroke,), number = view.reviewing.drawn(case)
    assert (stroke.target, case.state, number) == (0, State.REVIEW, 1)
    assert case.words == "听取辽宁省汇报"
    assert view.before.sizeHint().width() < 200
    for field in (view.before, view.after):
        assert coloured(field, field.theme, number) > 20
    view.after.show_words("gone")
    assert coloured(view.after, view.after.theme, number) == 0


def test_doubtful_ink_is_drawn_fainter_on_the_page(inked, marking, program):
    (ink,) = marking.page.ink.overlay.inks.values()
    assert (ink.doubtful, None in ink.spans) == ({0}, False)
    view = program.window.view
    faint = coloured(view, marking.page.overlay.theme, ink.ink)
    marking.page.ink.overlay.set_inks([ink._replace(doubtful=frozenset())], view.page)
    assert coloured(view, marking.page.overlay.theme, ink.ink) > faint


def test_ink_is_accepted_placed_or_kept_like_other_marks(inked, panel, program):
    annotations = program.workspace.annotations
    panel.review.accept()
    placed = annotations.placed[inked.id]
    assert (placed.state, panel.review.cases) == (State.ANCHORED, [])
    assert placed.annotation.strokes == inked.strokes
    program.workspace.undo.undo()
    program.window.view.select(annotations.article.paragraphs[1].span)
    panel.review.refresh()
    panel.review.place_by_hand()
    assert annotations.placed[inked.id].spans[0] == annotations.article.paragraphs[1].span
    program.workspace.undo.undo()
    panel.review.refresh()
    panel.review.keep()
    assert annotations.placed[inked.id].state is State.ORPHAN
    assert [place.span is None for place in annotations.placed[inked.id].places] == [True, False]


def test_a_ring_is_drawn_round_a_passage_on_two_lines(inked, panel):
    field = panel.review.before
    field.resize(200, 200)
    field.show_excerpt(panel.review.reviewing.before(panel.review.cases[0]), [], 0)
    whole = Span(0, len(field.toPlainText()))
    boxes = field.runs(whole)
    assert len(boxes) > 1
    assert all(box.width > 0 and box.left >= 0 for box in boxes)
    assert boxes[0].top < boxes[1].top
    assert field.box(0).left == pytest.approx(boxes[0].left)
    assert field.nearest(3, 3) is None
