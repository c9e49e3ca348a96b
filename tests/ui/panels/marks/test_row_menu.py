"""What can be done with the marks that are chosen in the list, each as one act."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtWidgets import QMenu

from reader.annotations.model import Change, Layer
from reader.ui.panels.marks.row_menu import row_menu
from tests.ui.marks.conftest import LAYER

CLASS = Layer("class", "高二3班", 1)


@pytest.fixture
def two(program, mark, panel):
    """Two marks, both chosen, and a second layer."""
    made = [mark("办公会议"), mark("听取", style="question")]
    program.workspace.annotations.act([Change(None, CLASS)], "New Layer")
    view = panel.marks
    view.refresh()
    view.list.selectAll()
    return made


def menu_of(panel, chosen):
    view = panel.marks
    return row_menu(view.list, view._acts, view.list.delegate.theme, chosen)


def entry(menu, *path):
    """Return an entry of a menu and its menus within, by the beginnings of their texts."""
    for part in path:
        texts = {action.text().replace("&", ""): action for action in menu.actions()}
        action = next(texts[text] for text in texts if text.startswith(part))
        menu = action.menu() or menu
    return action


def annotations(program):
    return [p.annotation for p in program.workspace.annotations.placed.values()]


def test_several_marks_get_another_meaning_as_one_act(panel, two, program):
    chosen = panel.marks.list.chosen
    assert {one.id for one in chosen} == {one.id for one in two}
    entry(menu_of(panel, chosen), "Meaning", "Important").trigger()
    assert {one.style for one in annotations(program)} == {"important"}
    program.workspace.undo.undo()
    assert {one.style for one in annotations(program)} == {"policy", "question"}


@pytest.mark.parametrize(("what", "layers"), [("Move", {"class"}), ("Copy", {"class", LAYER.id})])
def test_marks_are_moved_and_copied_to_a_layer(panel, two, program, what, layers):
    entry(menu_of(panel, panel.marks.list.chosen), what, "高二3班").trigger()
    assert {one.layer for one in annotations(program)} == layers
    assert len(annotations(program)) == 2 * len(layers)


def test_the_chosen_marks_are_deleted_by_the_menu_and_by_the_key(panel, two, program):
    entry(menu_of(panel, panel.marks.list.chosen), "Delete").trigger()
    assert annotations(program) == []
    program.workspace.undo.undo()
    panel.marks.refresh()
    panel.marks.list.selectAll()
    panel.marks._delete()
    assert annotations(program) == []


def test_in_a_locked_layer_only_copies_are_made(panel, two, program):
    layers = program.workspace.annotations.layers
    locked = Layer(LAYER.id, LAYER.name, locked=True)
    program.workspace.annotations.act([Change(layers[LAYER.id], locked)], "Lock")
    menu = menu_of(panel, panel.marks.list.chosen)
    on = [entry(menu, part).isEnabled() for part in ("Meaning", "Move", "Copy", "Delete")]
    assert on == [False, False, True, False]
    assert not panel.marks._acts.put_into(two, locked)
    assert not panel.marks._acts.put_into(two, CLASS)
    assert not panel.marks._acts.restyle_any(two, panel.marks._acts.styles[0])


def test_the_right_button_opens_the_menu_of_what_is_chosen(panel, two):
    marks = panel.marks.list
    marks.customContextMenuRequested.emit(QPoint(5, 5))
    (menu,) = marks.findChildren(QMenu)[:1]
    assert menu.isVisible()
    menu.close()
    marks.selectionModel().select(marks.rows.index(0), QItemSelectionModel.SelectionFlag.Clear)
    assert marks.chosen == []
    marks.customContextMenuRequested.emit(QPoint(5, 5))
