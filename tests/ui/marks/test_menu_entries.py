"""The right button offers what can be done with the selection and the marks there."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from reader.annotations.model import Kind
from tests.ui.article_view.page_samples import spans_of


def texts(menu):
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def made(marking, program, point):
    menu = QMenu(program.window.view)
    marking.menu.fill(menu, point)
    return menu


def trigger(menu, text):
    next(one for one in menu.actions() if one.text().split("\t")[0] == text).trigger()


def test_a_selection_is_marked_and_searched_for(program, marking):
    view, asked = program.window.view, []
    program.workspace.search_asked.connect(asked.append)
    view.select(spans_of(view.article, "办公会议")[0])
    menu = made(marking, program, QPoint(0, 0))
    assert texts(menu)[:2] == ["Policy term", "Important"]
    trigger(menu, "Search the L&ibrary for It")
    assert asked == ["办公会议"]
    trigger(menu, "Question")
    (placed,) = program.workspace.annotations.placed.values()
    assert placed.annotation.kind is Kind.WAVY
    assert texts(made(marking, program, QPoint(0, 0))) == ["&Bookmark"]


def test_the_marks_of_a_place_are_shown_and_deleted(program, marking, mark):
    one, view = mark("听取"), program.window.view
    point = view.rects_of(spans_of(view.article, "听取")[0])[0].center().toPoint()
    menu = made(marking, program, point)
    (inner,) = [one.menu() for one in menu.actions() if one.menu()]
    assert inner.title() == "Policy term: 听取"
    trigger(inner, "&Show")
    assert marking.choice.active == one.id
    trigger(inner, "&Delete")
    assert program.workspace.annotations.placed == {}


def test_it_is_asked_for_by_the_page(program, marking, mark):
    view = program.window.view
    view.menu_requested.emit(view.mapToGlobal(QPoint(40, 40)))
    shown = [menu for menu in view.findChildren(QMenu) if menu.isVisible()]
    assert len(shown) == 1
    assert texts(shown[0])[0] == "&Bookmark"
    assert len(texts(shown[0])) > 1
    shown[0].close()


def test_the_menu_of_editing_tells_what_would_be_undone(program, marking, mark):
    mark("听取")
    found = [one.text() for one in program.window.actions() if one.text().startswith("&Undo")]
    assert found == ["&Undo  Mark"]
