"""Notes stand beside the text without covering it or each other, or fold to numbers."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.ui.article_view.frame import LEAST_MEASURE, frame
from reader.ui.article_view.page_style import USUAL
from reader.ui.article_view.view import ArticleView
from reader.ui.marks.drawn import Mark
from reader.ui.marks.margin_layout import Note, placed
from reader.ui.marks.overlay import MarkOverlay
from reader.ui.marks.stamps import HEAVY
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import make_article, spans_of

LONG = "这是一条很长的批注，用来检验页边批注的折行、省略和展开。" * 8


@pytest.fixture
def notes(program, marking, mark):
    """Three notes on neighbouring words, the second a long one, in a wide window."""
    program.window.resize(1700, 900)
    program.workspace.change(legend=False)
    words = ("主持办公会议", "听取", "汇报")
    texts = ("何时？", LONG, "何地？")
    return [
        mark(word, kind=Kind.MARGIN, note=text) for word, text in zip(words, texts, strict=True)
    ]


def boxes(marking):
    return [one.box for one in marking.margin.sets]


@pytest.mark.parametrize("width", [300, 700, 900, 1000, 1200, 1700])
@pytest.mark.parametrize("em", [14.0, 19.0, 40.0])
def test_the_column_of_notes_never_lies_on_the_text(width, em):
    plain, noted = frame(width, em, folio=True), frame(width, em, folio=True, notes=True)
    if not noted.notes_width:
        assert noted == plain
        return
    assert noted.notes_left >= noted.left + noted.measure + em
    assert noted.notes_left + noted.notes_width <= noted.paper_left + noted.paper_width <= width
    assert LEAST_MEASURE * em <= noted.measure <= USUAL.measure * em
    assert noted.left >= 0


def test_no_note_covers_another_or_the_text(notes, marking, program):
    view = program.window.view
    text = QRectF(view.page.frame.left, 0, view.page.frame.measure, 10_000)
    found = boxes(marking)
    assert len(found) == 3
    for number, box in enumerate(found):
        assert not box.intersects(text)
        assert all(not box.intersects(other) for other in found[:number])
    assert marking.page.overlay.numbers == {}


def test_a_long_note_is_cut_and_shown_whole_when_it_is_active(notes, marking, program):
    before = marking.margin.sets[1]
    assert before.cut
    marking.show(notes[1].id)
    after = marking.margin.sets[1]
    assert not after.cut
    assert after.lines > before.lines
    assert boxes(marking)[2].top() > boxes(marking)[1].bottom()
    program.window.view.grab()


def test_a_click_on_a_note_chooses_it_and_its_card_stands_by_it(notes, marking, program):
    view = program.window.view
    box = marking.margin.box_of(notes[2].id)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        box.center(),
    )
    assert marking.choice.active == notes[2].id
    span = spans_of(view.article, "汇报")[0]
    line = view.rects_of(span)[0].toRect()
    line.moveTopLeft(view.viewport().mapTo(program.window, line.topLeft()))
    assert not marking.card.geometry().intersects(line)


def test_without_room_notes_fold_to_numbers(notes, marking, program):
    program.window.resize(640, 700)
    assert marking.margin.folded
    assert marking.margin.sets == []
    assert [marking.page.overlay.numbers[one.id] for one in notes] == [1, 2, 3]
    program.window.view.grab()
    program.window.resize(1700, 900)
    assert len(marking.margin.sets) == 3


def test_the_last_note_gives_its_room_back(notes, marking, program):
    view = program.window.view
    for one in notes:
        assert view.page.frame.notes_width
        marking.acts.delete(one.id)
    assert view.page.frame.notes_width == 0


def test_notes_go_with_the_page(notes, marking, program):
    view = program.window.view
    before = marking.margin.box_of(notes[0].id)
    view.verticalScrollBar().setValue(40)
    moved = view.verticalScrollBar().value()
    assert marking.margin.box_of(notes[0].id).top() == before.top() - moved
    assert marking.margin.box_of("none") is None


def test_a_picture_stands_for_many_marks_on_a_piece(view, article):
    overlay = MarkOverlay(view.theme)
    view.add_overlay(overlay)
    overlay.set_marks(
        [
            Mark(Span(n, n + 3), list(Kind)[n % 5], n % 8, str(n), noted=n % 3 == 0)
            for n in range(60, 60 + 2 * HEAVY)
        ]
    )
    drawn_once = view.viewport().grab().toImage()
    assert overlay._stamps._kept
    assert view.viewport().grab().toImage() == drawn_once
    overlay.theme = view.theme
    assert not overlay._stamps._kept
    assert view.viewport().grab().toImage() == drawn_once


def test_setting_notes_out_of_sight_moves_nothing_in_sight(qtbot, fonts):
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1500, 700)
    view.show()
    words = "Yandu is a reader of newspapers, ii ll tt ff ii ll. "
    view.set_article(make_article(*[words * (3 + n % 9) for n in range(60)]))
    blocks = view.article.paragraphs
    offset = blocks[40].start
    view.set_notes(beside=True)
    view.scroll_to(offset)
    before = view.rects_of(Span(offset, offset + 1))[0].top()
    notes = [Note(str(b.start), b.start, b.start + 5, 0, "note " * 9) for b in blocks[20:45]]
    heights = view.page.height
    assert placed(view.page, notes)
    assert view.page.height != heights
    view.stay()
    assert abs(view.rects_of(Span(offset, offset + 1))[0].top() - before) <= 1
