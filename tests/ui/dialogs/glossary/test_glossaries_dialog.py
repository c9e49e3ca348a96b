"""Glossaries are switched, ordered, named, merged and deleted; each is one act."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.glossary.own import SHIPPED, article_scope, class_scope
from reader.ui.dialogs.glossary.conflicts_dialog import ConflictsDialog
from reader.ui.dialogs.glossary.glossaries_dialog import GlossariesDialog
from reader.ui.dialogs.name_dialog import NameDialog


@pytest.fixture
def dialog(qtbot, workspace, filled):
    made = GlossariesDialog(workspace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def settled(dialog):
    """Let what waits for the end of a signal be done."""
    QApplication.sendPostedEvents(dialog)
    QApplication.processEvents()


def order(own):
    return [one.id for one in own.state.glossaries]


def tick(dialog, row, on):
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    settled(dialog)
    dialog.tree.topLevelItem(row).setCheckState(0, state)
    settled(dialog)


def name(dialog, text):
    (asked,) = [one for one in dialog.findChildren(NameDialog) if one.isVisible()]
    asked.entry.setText(text)
    asked.accept()
    settled(dialog)


def test_the_glossaries_stand_in_their_order_ours_among_them(dialog):
    rows = [dialog.tree.topLevelItem(n).text(0) for n in range(3)]
    assert rows == ["我的", "课堂", "Yandu's glossary"]
    assert dialog.tree.topLevelItem(0).text(1) == "1"


def test_a_tick_turns_a_glossary_off_everywhere(dialog, filled, workspace):
    tick(dialog, 0, on=False)
    assert filled.state.active() == ("own-2", SHIPPED)
    workspace.undo.undo()
    assert filled.state.active() == ("own-1", "own-2", SHIPPED)
    tick(dialog, 2, on=False)
    assert filled.state.active() == ("own-1", "own-2")


def test_a_tick_may_hold_for_the_open_article(qtbot, dialog, filled, workspace, open_file):
    open_file(workspace)
    dialog.scopes.fill()
    dialog.scopes.box.setCurrentIndex(1)
    dialog.scopes.changed.emit()
    tick(dialog, 0, on=False)
    name = workspace.article.id
    assert filled.state.switch(article_scope(name), "own-1").on is False
    assert filled.state.active(name) == ("own-2", SHIPPED)
    assert filled.state.active("other") == ("own-1", "own-2", SHIPPED)


def test_a_class_has_switches_of_its_own_while_it_is_in_force(dialog, filled):
    dialog.scopes.new_class.click()
    name(dialog, "三班")
    tick(dialog, 1, on=False)
    assert filled.state.switch(class_scope("三班"), "own-2").on is False
    assert "own-2" in filled.state.active()
    settled(dialog)
    dialog.scopes.in_force.setCurrentIndex(dialog.scopes.in_force.findData("三班"))
    dialog.scopes.in_force.activated.emit(1)
    assert "own-2" not in filled.state.active()
    dialog.scopes.in_force.setCurrentIndex(0)
    dialog.scopes.in_force.activated.emit(0)
    assert "own-2" in filled.state.active()


def test_keys_move_a_glossary(qtbot, dialog, filled, workspace):
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(2))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(filled) == ["own-1", SHIPPED, "own-2"]
    settled(dialog)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(filled) == ["own-1", "own-2", SHIPPED]
    workspace.undo.undo()
    assert order(filled) == ["own-1", SHIPPED, "own-2"]


def test_rows_that_were_dragged_are_the_new_order(dialog, filled):
    item = dialog.tree.takeTopLevelItem(1)
    dialog.tree.insertTopLevelItem(0, item)
    dialog.tree.dropped.emit()
    assert order(filled) == ["own-2", "own-1", SHIPPED]


def test_a_glossary_is_made_and_named_anew(dialog, filled):
    dialog.commands["new"].click()
    name(dialog, "新的")
    assert filled.state.glossaries[0].name == "新的"
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    dialog.commands["rename"].click()
    name(dialog, "旧的")
    assert filled.state.named("own-1").name == "旧的"


def test_glossaries_are_merged_and_deleted(dialog, filled, workspace):
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    assert dialog.commands["merge"].isEnabled()
    dialog.commands["merge"].click()
    assert order(filled) == ["own-1", SHIPPED]
    settled(dialog)
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0))
    dialog.commands["delete"].click()
    assert order(filled) == [SHIPPED]
    workspace.undo.undo()
    assert filled.state.concept("own-1/gui") is not None


def test_ours_can_neither_be_deleted_nor_named(dialog):
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(2))
    enabled = [name for name, button in dialog.commands.items() if button.isEnabled()]
    assert {"rename", "delete", "export", "merge", "down"}.isdisjoint(enabled)


def test_conflicts_are_listed_and_lead_to_the_entry(qtbot, workspace, filled):
    twin = filled.state.concept("own-1/gui")
    from dataclasses import replace

    from reader.glossary.own import Change

    filled.act("Twin", [Change(None, replace(twin, id="own-2/gui"))])
    dialog = ConflictsDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 1)
    with qtbot.waitSignal(workspace.own.entry_asked) as asked:
        dialog.tree.itemActivated.emit(dialog.tree.topLevelItem(0), 0)
    assert asked.args[0].concept == "own-1/gui"
    item = dialog.tree.topLevelItem(0)
    wide = dialog.tree.fontMetrics().horizontalAdvance(item.text(0))
    assert dialog.tree.sizeHintForColumn(0) > wide


def test_a_dialog_that_was_closed_hears_of_no_import_any_more(qtbot, workspace, filled):
    closed = GlossariesDialog(workspace)
    closed.show()
    closed.reject()
    QApplication.sendPostedEvents(closed, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as raised:
        filled.began.emit()
        filled.ended.emit()
    assert (isValid(closed), raised) == (False, [])


def test_a_dialog_waits_while_many_entries_are_kept(dialog, filled):
    filled.began.emit()
    assert not dialog.isEnabled()
    filled.ended.emit()
    assert dialog.isEnabled()
