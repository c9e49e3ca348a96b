"""A screen reader is told what is marked: where the cursor comes, of the mark chosen, as a list."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reader.annotations import editing
from reader.annotations.model import Change, Kind
from reader.article.model import Span
from reader.ui.article_view.accessible import AccessiblePage
from reader.ui.marks.kind_names import kind_name
from tests.ui.article_view.page_samples import spans_of


@pytest.fixture
def view(program, marking):
    return program.window.view


@pytest.fixture
def heard(monkeypatch):
    """What is announced, in its order, as if somebody listened."""
    told = []

    def take(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    return told


def walk(view, *places):
    for at in places:
        view.select(Span(at, at))


def test_a_mark_is_told_when_the_cursor_comes_into_it_and_leaves_it(view, mark, heard):
    mark("办公会议", style="important", note="何时召开？\n谁主持？")
    start = spans_of(view.article, "办公会议")[0].start
    walk(view, start - 1, start, start + 1, start + 4)
    assert heard == ["Highlight, Important: 何时召开？ 谁主持？", "End of the mark"]


def test_of_marks_over_each_other_only_the_new_one_is_told(view, mark, heard):
    mark("主持办公会议", style="policy")
    mark("办公会议", kind=Kind.WAVY, style="question")
    start = spans_of(view.article, "主持办公会议")[0].start
    walk(view, start, start + 2, start + 3, start + 6)
    assert heard == ["Highlight, Policy term", "Wavy line, Question", "End of the mark"]


def test_tags_are_told(view, mark, heard, program):
    one = mark("办公会议", style="policy")
    annotations = program.workspace.annotations
    annotations.act([Change(one, editing.tagged(one, ["期末", "热点"]))], "Tag")
    walk(view, spans_of(view.article, "办公会议")[0].start)
    assert heard == ["Highlight, Policy term, 期末, 热点"]


def test_the_mark_on_which_the_reader_comes_to_stand_is_told_with_its_words(mark, marking, heard):
    one = mark("办公会议", style="policy")
    marking.choice.choose(one.id)
    marking.choice.choose(one.id)
    marking.choice.choose("")
    assert heard == ["“办公会议”. Highlight, Policy term"]


def test_nothing_is_told_where_nobody_listens(view, mark, marking, heard, monkeypatch):
    one = mark("办公会议")
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    walk(view, spans_of(view.article, "办公会议")[0].start)
    marking.choice.choose(one.id)
    assert heard == []


def test_marks_are_children_of_the_page_as_long_as_they_are_shown(view, mark, program):
    page = AccessiblePage(view)
    own = page.childCount()
    mark("办公会议", "听取", style="policy")
    assert page.childCount() == own + 2
    names = [page.child(own + k).text(QAccessible.Text.Name) for k in range(2)]
    words = [page.child(own + k).text(QAccessible.Text.Description) for k in range(2)]
    assert names == ["Highlight, Policy term"] * 2
    assert words == ["办公会议", "听取"]
    program.workspace.change(marks=False)
    assert page.childCount() == own


def test_remarks_follow_the_language_of_the_window(view, mark, program):
    mark("办公会议", style="policy")
    assert view.remarks()[0].text == "Highlight, Policy term"
    program.workspace.change(language="zh_CN")
    assert view.remarks()[0].text == "底色，政策用语"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_name(qapp, kind):
    assert kind_name(kind)
