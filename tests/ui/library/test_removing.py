"""Articles are removed after a question, and Undo brings them back."""

import pytest
from PySide6.QtCore import QSemaphore, Qt
from PySide6.QtWidgets import QMenu

from reader.errors import LibraryError
from reader.library import removing
from reader.ui.dialogs.remove_dialog import RemoveDialog
from reader.ui.dialogs.work_dialog import WorkDialog
from reader.ui.removal_request import RemovalRequest, one_article
from reader.ui.requests import Request
from reader.ui.sources import LibrarySource
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def window(qtbot, program):
    with qtbot.waitSignal(program.workspace.library.changed):
        program.workspace.library.want()
    return program.window


@pytest.fixture
def dialog(qtbot, window):
    """Return a function that asks for something to be removed and returns the question."""

    def ask(wish=None):
        if wish is not None:
            window.workspace.library.removal_asked.emit(wish)
        qtbot.waitUntil(lambda: shown(window) != [])
        return shown(window)[0]

    return ask


def shown(window):
    return [one for one in window.findChildren(RemoveDialog) if one.isVisible()]


def some(count):
    return RemovalRequest(lambda library: list(library.articles)[:count])


def first(place):
    name, article = next(iter(place.library.articles.items()))
    return one_article(name, article.title)


def said(window):
    return window.notices.text.text()


def test_the_question_tells_how_many_and_what_becomes_of_them(dialog, place):
    question = dialog(some(12))
    assert question.text.text() == "Remove 12 articles from the library?"
    assert question.cancel.isDefault()
    question.reject()
    assert len(place.library.articles) == 240


def test_one_article_is_named(dialog, place):
    wish = first(place)
    assert dialog(wish).text.text() == f"Remove “{wish.title}” from the library?"


def test_so_many_that_they_cannot_come_back_are_warned_of(qtbot):
    question = RemoveDialog(removing.MOST_KEPT + 1)
    qtbot.addWidget(question)
    texts = [label.text() for label in question.findChildren(type(question.text))]
    assert any("cannot be brought back, only imported again" in text for text in texts)


def test_what_is_removed_comes_back_by_undo_and_goes_again_by_redo(qtbot, window, dialog, place):
    before, changed = dict(place.library.articles), window.workspace.library.changed
    with qtbot.waitSignal(changed):
        dialog(some(3)).remove.click()
    assert len(place.library.articles) == 237
    assert said(window) == "3 articles were removed; Undo (Ctrl+Z) brings them back."
    with qtbot.waitSignal(changed):
        window.workspace.undo.undo()
    assert place.library.articles.keys() == before.keys()
    assert said(window) == "3 articles are back in the library."
    with qtbot.waitSignal(changed):
        window.workspace.undo.redo()
    assert len(place.library.articles) == 237
    assert said(window) == "3 articles were removed; Undo (Ctrl+Z) brings them back."
    assert not window.workspace.library.held


def test_a_removal_can_be_stopped(qtbot, window, dialog, place, monkeypatch):
    monkeypatch.setattr(removing, "_AT_ONCE", 1)
    copies = place.library.copies

    def copy_and_stop(ids):
        window.removing._stop()
        return copies(ids)

    place.library.copies = copy_and_stop
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog(some(9)).remove.click()
    assert said(window) == "Stopped: 1 article was removed; Undo (Ctrl+Z) brings it back."
    assert window.workspace.undo.canUndo()


def test_the_button_stops_instead_of_closing_while_work_goes_on(qtbot):
    question = RemoveDialog(3)
    qtbot.addWidget(question)
    question.open()
    question.remove.click()
    with qtbot.waitSignal(question.stopped):
        question.cancel.click()
    assert question.isVisible()
    question.show_share(0.5)
    assert question.bar.value() == question.bar.maximum() / 2
    question.finish_work()
    assert not question.isVisible()


def test_why_nothing_can_be_removed_is_said_instead_of_asking(qtbot, window, place):
    place.library.writable = False
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.library.removal_asked.emit(first(place))
    assert said(window) == "It cannot be written."
    assert shown(window) == []


def test_an_error_leaves_the_rest_and_is_told(qtbot, window, dialog, place):
    def fail(_ids):
        raise LibraryError(en="The disk is full.", zh="磁盘已满。")

    place.library.remove = fail
    with qtbot.waitSignal(window.workspace.noticed):
        dialog(some(3)).remove.click()
    assert said(window) == "The disk is full."
    assert not window.workspace.undo.canUndo()
    assert not window.workspace.library.held


def test_a_long_undo_shows_how_far_it_is_and_can_be_stopped(
    qtbot, window, dialog, place, monkeypatch
):
    monkeypatch.setattr("reader.ui.dialogs.work_dialog.PATIENCE", 0)
    monkeypatch.setattr(removing, "_BACK_AT_ONCE", 1)
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog(some(5)).remove.click()
    gate, put_back = QSemaphore(), place.library.put_back

    def put_back_slowly(copies):
        gate.acquire()
        return put_back(copies)

    place.library.put_back = put_back_slowly
    window.workspace.undo.undo()
    qtbot.waitUntil(lambda: [one for one in works(window) if one.isVisible()] != [])
    (shown_now,) = works(window)
    assert shown_now.text.text() == "5 articles are being brought back."
    shown_now.cancel.click()
    with qtbot.waitSignal(window.workspace.library.changed):
        gate.release(1)
    assert len(place.library.articles) == 236
    assert said(window) == "1 article is back in the library."
    assert not window.workspace.library.held


def works(window):
    return [one for one in window.findChildren(WorkDialog) if not isinstance(one, RemoveDialog)]


def test_in_another_library_nothing_is_brought_back(qtbot, window, dialog, place):
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog(some(3)).remove.click()
    window.notices.dismiss()
    window.workspace.library.move(StandInPlace(place.library, where="/stick"), place.library)
    window.workspace.undo.undo()
    assert "another library" in said(window)
    assert len(place.library.articles) == 237


def test_an_undo_that_fails_is_told(qtbot, window, dialog, place):
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog(some(3)).remove.click()
    window.notices.dismiss()
    place.library.writable = False
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.undo.undo()
    assert said(window) == "It cannot be written."


def test_the_open_article_can_be_removed_and_stays_on_the_page(qtbot, window, place, dialog):
    wish = first(place)
    name = next(iter(place.library.articles))
    window.workspace.open_sources([LibrarySource(name, wish.title)])
    qtbot.waitUntil(lambda: window.workspace.article is not None)
    action = next(a for a, c in window.menus._actions if c.text == "&Remove from the Library…")
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    with qtbot.waitSignal(window.workspace.library.changed):
        dialog().remove.click()
    assert name not in place.library.articles
    assert window.workspace.article is not None


def test_from_the_results_by_key_by_menu_and_all_at_once(qtbot, window, place, dialog):
    window.workspace.ask(Request.SEARCH_LIBRARY)
    panel = window.docks.panels["search"].contents
    qtbot.waitUntil(lambda: panel._stack.currentWidget() is panel.start_list)
    with qtbot.waitSignal(panel.session.found):
        panel.show_term("养老保险")
    total = panel.session.search.total
    panel.results.stand_on(0)
    qtbot.keyClick(panel.results, Qt.Key.Key_Delete)
    assert "“养老保险" in dialog().text.text()
    dialog().reject()
    panel._offer(panel.results.visualRect(panel.results.currentIndex()).center())
    menu = next(m for m in panel.results.findChildren(QMenu) if m.isVisible())
    menu.actions()[-1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    dialog().reject()
    panel.head.removal_wanted.emit()
    assert dialog().text.text() == f"Remove {total} articles from the library?"


def test_from_the_table_several_at_once(qtbot, window, place, dialog):
    window.workspace.change(browse_view="articles")
    window.workspace.ask(Request.BROWSE_LIBRARY)
    view = window.docks.panels["browse"].contents.articles
    qtbot.waitUntil(lambda: view.model.record(0) is not None)
    view.table.selectRow(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert view.model.record(0).title in dialog().text.text()
    dialog().reject()
    view.table.selectAll()
    view._offer(view.table.visualRect(view.model.index(0, 0)).center())
    menu = next(m for m in view.table.findChildren(QMenu) if m.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert dialog().text.text() == "Remove 240 articles from the library?"


def test_from_the_day_by_key_and_menu(qtbot, window, place, dialog):
    window.workspace.change(browse_view="days")
    window.workspace.ask(Request.BROWSE_LIBRARY)
    rows = window.docks.panels["browse"].contents.days.rows
    qtbot.waitUntil(lambda: rows.count() > 1)
    rows.walk(1)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert "Remove “" in dialog().text.text()
    dialog().reject()
    rows._offer(rows.visualItemRect(rows.currentItem()).center())
    menu = next(m for m in rows.findChildren(QMenu) if m.isVisible())
    with qtbot.waitSignal(rows.opened):
        menu.actions()[0].trigger()
    menu.close()
