"""Layers are shown, locked, named, merged, copied and removed, and each act can be undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.annotations.model import Change, Layer
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.panels.marks.layers_view import FIELDS
from reader.ui.requests import Request
from tests.ui.marks.conftest import LAYER

CLASS = Layer("class", "高二3班", 1)


@pytest.fixture
def view(program, panel, mark, qtbot):
    """The layers: 自己 with one mark, 高二3班 with another."""
    mark("主持办公会议")
    mark("落实", layer=CLASS)
    program.workspace.ask(Request.SHOW_MARK_LAYERS)
    qtbot.waitUntil(lambda: panel.layers.tree.topLevelItemCount() == 2)
    qtbot.waitUntil(lambda: panel.layers.tree.topLevelItem(0).text(5) == "1")
    return panel.layers


def annotations(program):
    return [one.annotation for one in program.workspace.annotations.placed.values()]


def act(view, text):
    view.fill_menu()
    for action in view.menu.actions():
        if action.text() == text:
            action.trigger()
        if action.menu() and action.menu().title() == text:
            action.menu().actions()[0].trigger()


@pytest.mark.parametrize("field", FIELDS)
def test_each_tick_is_an_act(view, program, field):
    item = view.tree.topLevelItem(0)
    before = getattr(program.workspace.annotations.layers["layer"], field)
    ticked = Qt.CheckState.Unchecked if before else Qt.CheckState.Checked
    item.setCheckState(1 + FIELDS.index(field), ticked)
    assert getattr(program.workspace.annotations.layers["layer"], field) is not before
    program.workspace.undo.undo()
    assert getattr(program.workspace.annotations.layers["layer"], field) is before


def test_a_layer_gets_another_name(view, program):
    view.tree.topLevelItem(0).setText(0, "自习")
    assert program.workspace.annotations.layers["layer"].name == "自习"


def test_a_new_layer_takes_the_new_marks(view, program, marking):
    view.ask_new()
    dialog = program.window.findChild(NameDialog)
    dialog.entry.setText("高一1班")
    dialog.accept()
    made = list(program.workspace.annotations.layers.values())[-1]
    assert (made.name, marking.acts.layer()) == ("高一1班", made)
    assert "高一1班" in view.hint.text()
    QTest.keyClick(view.tree, Qt.Key.Key_Return)
    view.use_button.click()
    assert marking.acts.layer().id == "layer"


def test_merging_copying_and_deleting_can_be_undone(view, program):
    act(view, "&Copy All Marks to")
    assert sorted(one.layer for one in annotations(program)) == ["class", "class", "layer"]
    program.workspace.undo.undo()
    act(view, "Copy Marks of This &Article to")
    assert sorted(one.layer for one in annotations(program)) == ["class", "class", "layer"]
    program.workspace.undo.undo()
    act(view, "&Merge into")
    assert [one.layer for one in annotations(program)] == ["class", "class"]
    assert list(program.workspace.annotations.layers) == ["class"]
    program.workspace.undo.undo()
    act(view, "De&lete with Its Marks")
    assert [one.layer for one in annotations(program)] == ["class"]
    program.workspace.undo.undo()
    assert len(annotations(program)) == 2


def test_layers_are_moved(view, program):
    act(view, "Move &Down")
    assert list(program.workspace.annotations.layers) == ["class", "layer"]
    act(view, "Move &Up")


def test_a_locked_layer_is_not_deleted(view, program):
    locked = Layer("layer", "自己", locked=True)
    program.workspace.annotations.act([Change(LAYER, locked)], "Lock")
    QTest.keyClick(view.tree, Qt.Key.Key_Delete)
    assert "layer" in program.workspace.annotations.layers
    program.workspace.undo.undo()
    QTest.keyClick(view.tree, Qt.Key.Key_Delete)
    assert "layer" not in program.workspace.annotations.layers


def test_without_a_layer_it_says_what_one_is_for(panel):
    panel.show_view("layers")
    QApplication.processEvents()
    assert "No layer yet" in panel.layers.hint.text()
    panel.layers.fill_menu()
    assert panel.layers.menu.isEmpty()
    assert not panel.layers.more_button.isEnabled()
