"""The page beside shows its marks, and they are there at once when it becomes the one read."""

from pathlib import Path

import pytest

from reader.annotations.model import Kind
from reader.ui.marks.marks_beside import MarksBeside
from reader.ui.requests import Request
from reader.ui.sources import FileSource


@pytest.fixture
def sides(program, marking, mark, open_file, qtbot):
    """One marked article beside another one, which is read."""
    mark("办公会议", note="何时？", kind=Kind.MARGIN)
    with qtbot.waitSignal(program.workspace.annotations.loaded):
        program.workspace.open([Path("two.txt")])
    program.workspace.change(side_by_side=True)
    made = program.window.page_place.side_by_side
    qtbot.waitUntil(lambda: bool(beside(made).annotations.key))
    return made


def beside(sides):
    return sides.beside.findChild(MarksBeside)


def drawn(page):
    return [(one.span, one.kind) for one in page.overlay.marks]


def test_its_marks_and_notes_are_on_it(sides, marking):
    assert sides.source == FileSource(Path("one.txt"))
    assert [kind for _, kind in drawn(beside(sides).page)] == [Kind.MARGIN]
    assert list(beside(sides).page.notes.values()) == ["何时？"]
    assert drawn(marking.page) == []


def test_both_pages_keep_their_marks_when_the_other_one_is_read(sides, marking, program):
    shown = drawn(beside(sides).page)
    program.workspace.ask(Request.OTHER_SIDE)
    assert (drawn(marking.page), drawn(beside(sides).page)) == (shown, [])
    program.workspace.ask(Request.OTHER_SIDE)
    assert (drawn(marking.page), drawn(beside(sides).page)) == ([], shown)


def test_what_is_marked_after_entering_is_on_that_article(sides, marking, program):
    program.workspace.ask(Request.OTHER_SIDE)
    program.window.view.select(program.window.view.article.paragraphs[0].span)
    assert marking.mark(1)
    assert len(drawn(marking.page)) == 2
    program.workspace.ask(Request.OTHER_SIDE)
    assert len(drawn(beside(sides).page)) == 2
    program.workspace.undo.undo()
    assert len(drawn(beside(sides).page)) == 1


def test_they_are_hidden_with_all_marks_and_follow_the_theme(sides, program):
    program.workspace.change(marks=False, theme="dark")
    assert drawn(beside(sides).page) == []
    assert beside(sides).page.overlay.theme.name == "dark"
