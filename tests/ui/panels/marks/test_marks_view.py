"""The list of marks: narrowed, sorted, walked, opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.annotations.listing import Order
from reader.annotations.model import Kind
from reader.errors import NotesError
from reader.ui.panels.marks import marks_view
from reader.ui.panels.marks.marks_model import ROW
from reader.ui.theme import load_theme


def rows(panel):
    return [row if isinstance(row, str) else row.id for row in panel.marks.model.rows]


def choose(box, key):
    box.setCurrentIndex(box.findData(key))


@pytest.fixture
def three(mark, panel):
    """Three marks, in the order of the text."""
    found = (
        mark("主持办公会议", note="何时？"),
        mark("落实", kind=Kind.WAVY, style="question"),
        mark("衔接", style="mine"),
    )
    panel.marks.refresh()
    return found


def test_an_article_without_marks_says_how_one_comes(panel):
    assert panel.marks.empty.isVisible()
    assert "Select words" in panel.marks.empty.text()
    panel.marks.choose(everywhere=True)
    assert panel.marks.list.isHidden()


def test_marks_stand_in_the_order_of_the_text(three, panel):
    assert rows(panel) == [one.id for one in three]
    assert panel.marks.count.text() == "3"
    assert panel.marks.list.isVisible()
    panel.grab()


def test_words_style_layer_and_order_choose(three, panel):
    view = panel.marks
    view.filters.words.setText("何时")
    assert rows(panel) == [three[0].id]
    assert view.count.text() == "1 / 3"
    view.filters.words.setText("")
    choose(view.filters.style_list, "question")
    assert rows(panel) == [three[1].id]
    view.filters.clear()
    choose(view.filters.layer_list, "layer")
    choose(view.filters.time_list, 7)
    choose(view.filters.order_list, Order.NEWEST.value)
    assert rows(panel)[-1] == three[0].id
    view.filters.words.setText("没有")
    assert "Take away" in view.empty.text()


def test_among_very_many_marks_typing_is_followed_after_a_pause(three, panel, monkeypatch):
    monkeypatch.setattr(marks_view, "_MANY", 2)
    view = panel.marks
    view.filters.words.setText("何时")
    assert len(rows(panel)) == 3
    view._typing.timeout.emit()
    assert rows(panel) == [three[0].id]


def test_a_tag_that_was_given_can_be_chosen(three, panel, marking, qtbot):
    marking.acts.tag(three[2].id, ["考点"])
    qtbot.waitUntil(lambda: panel.marks.filters.tag_list.findData("考点") > 0)
    choose(panel.marks.filters.tag_list, "考点")
    assert rows(panel) == [three[2].id]


def test_keys_walk_show_and_delete(three, panel, marking, program):
    view = panel.marks
    view.enter()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    assert marking.choice.active == three[1].id
    QTest.keyClick(view.list, Qt.Key.Key_Delete)
    assert rows(panel) == [three[0].id, three[2].id]
    QTest.keyClick(view.list, Qt.Key.Key_Up)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert marking.choice.active == three[0].id
    program.workspace.undo.undo()


def test_a_click_brings_a_mark_into_sight(three, panel, marking):
    panel.marks.list.clicked.emit(panel.marks.model.index(2))
    assert marking.choice.active == three[2].id


def test_the_row_of_the_mark_that_is_stood_on_is_chosen(three, panel, marking):
    for one in (three[2], three[0]):
        marking.choice.choose(one.id)
        assert panel.marks.list.currentIndex().data(ROW).id == one.id
    marking.choice.choose("")
    assert panel.marks.list.currentIndex().data(ROW).id == three[0].id


def test_the_row_of_a_mark_that_is_stood_on_as_it_is_made_is_chosen(
    three, panel, marking, mark, qtbot
):
    marking.choice.choose(three[0].id)
    made = mark("听取")
    marking.choice.choose(made.id)
    qtbot.waitUntil(lambda: panel.marks.list.currentIndex().data(ROW).id == made.id)


def test_notes_that_cannot_be_opened_are_not_called_empty(
    panel, program, place, monkeypatch, qtbot
):
    def refuse():
        raise NotesError(en="The disk is full.", zh="磁盘已满。")

    monkeypatch.setattr(place, "notes", refuse)
    notebook = program.workspace.notebook
    notebook.close()
    notebook.want()
    qtbot.waitUntil(lambda: panel.marks.empty.text() == "The disk is full.")


def test_enter_opens_another_article_at_its_mark(marking, panel, program, qtbot, open_file):
    view = program.window.view
    view.select(view.article.paragraphs[0].span)
    marking.mark(0)
    (name,) = program.workspace.annotations.placed
    program.workspace.study.headline = "另一篇文章"
    open_file(program.workspace, "two.txt")
    qtbot.waitUntil(lambda: bool(program.workspace.annotations.key))
    panel.marks.choose(everywhere=True)
    qtbot.waitUntil(lambda: name in rows(panel))
    assert isinstance(panel.marks.model.rows[0], str)
    panel.marks.go(panel.marks.model.index(1))
    qtbot.waitUntil(lambda: marking.choice.active == name)
    assert program.workspace.path.name == "one.txt"


def test_a_mark_of_an_unknown_article_says_so(three, panel, program, qtbot):
    notices = []
    program.workspace.noticed.connect(notices.append)
    program.workspace.annotations._key = "another"
    panel.marks.go(panel.marks.model.index(0))
    assert "not known" in notices[0].text.en


def test_it_follows_theme_and_language(three, panel, program, qtbot):
    panel.set_theme(load_theme("dark"))
    program.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: panel.marks.here.text() == "本文")
    panel.grab()
