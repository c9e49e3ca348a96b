"""The reader's lists are shown, filled, changed and taken back, by mouse and by keys."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from reader.notes.model import ArticleList, Entry, ListKind
from reader.ui.commands.library import read_later
from reader.ui.dialogs.lists_dialog import ListsDialog
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.panels.browse.lists_view import ListsView
from reader.ui.panels.rows import REMARK
from reader.ui.requests import Request
from reader.ui.sources import LibrarySource
from reader.ui.theme import load_theme

ONE = Entry("a", "甲", datetime.date(2003, 1, 17), 1)


@pytest.fixture
def notebook(qtbot, workspace):
    with qtbot.waitSignal(workspace.notebook.changed):
        workspace.notebook.want()
    workspace.notebook.make(ArticleList(0, ListKind.COLLECTION, "社保", (ONE,)))
    workspace.notebook.put(workspace.notebook.lists[0], [ONE, Entry("b", "乙")])
    return workspace.notebook


@pytest.fixture
def view(qtbot, workspace, theme, notebook):
    made = ListsView(workspace, theme)
    qtbot.addWidget(made)
    made.resize(340, 600)
    made.show()
    made.retranslate()
    return made


def texts(rows):
    return [rows.item(number).text() for number in range(rows.count())]


def choose(view, name):
    row = texts(view.lists).index(name)
    view.lists.setCurrentRow(row)


def test_lists_stand_above_and_their_articles_below(view):
    assert texts(view.lists) == ["Read of late", "To read", "Collections", "社保"]
    choose(view, "To read")
    assert texts(view.entries) == ["甲", "乙"]
    choose(view, "社保")
    assert texts(view.entries) == ["甲"]


def test_what_the_library_in_use_does_not_hold_is_told(qtbot, view, workspace, place, notebook):
    name, article = next(iter(place.library.articles.items()))
    reading = notebook.lists[0]
    notebook.put(reading, [Entry(name, article.title, article.date, 1)])
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.want()
    choose(view, "To read")
    view.refresh()
    qtbot.waitUntil(lambda: view._missing == {"a", "b"})
    remarks = [view.entries.item(number).data(REMARK) for number in range(3)]
    assert remarks == ["not in this library", "not in this library", "1 Jan 2003"]


def test_what_was_read_of_late_is_a_list(qtbot, view, workspace, place):
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(name)])
    choose(view, "Read of late")
    assert texts(view.entries) == [place.library.articles[name].title]


def test_an_article_is_opened(qtbot, view):
    choose(view, "To read")
    qtbot.keyClick(view.lists, Qt.Key.Key_Return)
    assert view.entries.hasFocus()
    with qtbot.waitSignal(view.chosen) as heard:
        qtbot.keyClick(view.entries, Qt.Key.Key_Return)
    assert heard.args == [LibrarySource("a"), True]


def test_keys_take_out_and_mark_as_read(qtbot, view, notebook):
    choose(view, "To read")
    view.entries.setFocus()
    view.entries.setCurrentRow(0)
    qtbot.keyClick(view.entries, Qt.Key.Key_F2)
    assert notebook.lists[0].entries[0].finished
    qtbot.keyClick(view.entries, Qt.Key.Key_Delete)
    assert texts(view.entries) == ["乙"]


def test_keys_rename_and_delete_a_list(qtbot, view, notebook, workspace):
    choose(view, "社保")
    view.enter()
    qtbot.keyClick(view.lists, Qt.Key.Key_F2)
    dialog = view.window().findChild(NameDialog)
    dialog.entry.setText("社会保障")
    dialog.accept()
    assert "社会保障" in texts(view.lists)
    qtbot.keyClick(view.lists, Qt.Key.Key_Delete)
    assert "Collections" not in texts(view.lists)
    workspace.undo.undo()
    assert "社会保障" in texts(view.lists)


def test_the_reading_list_can_be_neither_renamed_nor_deleted(qtbot, view):
    choose(view, "To read")
    view.rename()
    view.delete()
    assert view.window().findChild(NameDialog) is None
    assert "To read" in texts(view.lists)


@pytest.mark.parametrize(
    ("button", "kind"), [("new_collection", "Collections"), ("new_tag", "Tags")]
)
def test_new_ones_are_made(view, button, kind):
    getattr(view, button).click()
    dialog = view.window().findChild(NameDialog)
    dialog.entry.setText("三农")
    dialog.accept()
    shown = texts(view.lists)
    assert shown.index("三农") > shown.index(kind)


def test_menus_offer_what_can_be_done(view):
    choose(view, "社保")
    view.lists.customContextMenuRequested.emit(view.lists.rect().center())
    view.entries.walk(1)
    view.entries.customContextMenuRequested.emit(view.entries.rect().center())
    menus = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert sorted(len(menu.actions()) for menu in menus) == [3, 3]
    for menu in menus:
        menu.close()


def test_an_empty_list_says_so_and_themes_reach_it(view, notebook):
    notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    choose(view, "备课")
    assert texts(view.entries) == ["Nothing in this list yet"]
    view.set_theme(load_theme("dark"))
    assert not view.grab().isNull()


@pytest.fixture
def opened(qtbot, program, place):
    """A window with an article of the library, and its id."""
    name = next(iter(place.library.articles))
    with qtbot.waitSignals([program.workspace.article_opened, program.workspace.notebook.changed]):
        program.workspace.open_sources([LibrarySource(name)])
    return program.window, name


def test_the_open_article_is_put_on_the_reading_list_and_off(opened):
    window, name = opened
    read_later(window.workspace)
    assert window.workspace.notebook.lists[0].holds(name)
    assert window.status.lists.text() == "To read"
    read_later(window.workspace)
    assert not window.workspace.notebook.lists[0].holds(name)
    assert window.status.lists.isHidden()


def test_collections_and_tags_of_the_open_article_are_one_act(opened):
    window, name = opened
    notebook = window.workspace.notebook
    notebook.make(ArticleList(0, ListKind.COLLECTION, "社保", (Entry(name, "x"),)))
    notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    window.status.lists.click()
    dialog = window.findChild(ListsDialog)
    dialog._rows(ListKind.COLLECTION)[0].setCheckState(0, Qt.CheckState.Unchecked)
    dialog._rows(ListKind.TAG)[0].setCheckState(0, Qt.CheckState.Checked)
    for text in ("  ", "课堂", "课堂"):
        dialog.entry.setText(text)
        dialog.add_tag.click()
    dialog.accept()
    assert [one.name for one in notebook.holding(name)] == ["备课", "课堂"]
    window.workspace.undo.undo()
    assert [one.name for one in notebook.holding(name)] == ["社保"]


def test_a_file_is_in_no_list(qtbot, program, open_file):
    open_file(program.workspace)
    program.workspace.ask(Request.CHOOSE_LISTS)
    read_later(program.workspace)
    qtbot.waitUntil(lambda: program.workspace.notebook.is_open)
    assert program.window.findChild(ListsDialog) is None
    assert program.workspace.undo.count() == 0
