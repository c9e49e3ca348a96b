"""The dialog of the page: what is changed in it is seen at once, and can be taken back."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from reader.ui.dialogs import page_dialog
from reader.ui.dialogs.page_dialog import PageDialog
from reader.ui.requests import Request

RESTORE = QDialogButtonBox.StandardButton.RestoreDefaults


@pytest.fixture
def dialog(qtbot, program, open_file, monkeypatch):
    monkeypatch.setattr(page_dialog, "sans_family", lambda: "Noto Sans CJK SC")
    open_file(program.workspace)
    program.workspace.ask(Request.SET_PAGE)
    [found] = program.window.findChildren(PageDialog)
    yield found
    found.close()


def test_a_shorter_measure_is_seen_at_once(program, dialog):
    dialog.numbers["page_measure"].setValue(20)
    view = program.window.view
    assert view.page.frame.measure == 20 * view.em


@pytest.mark.parametrize("name", ["page_measure", "page_pitch", "page_indent", "page_margin"])
def test_every_number_is_remembered(program, dialog, name):
    entry = dialog.numbers[name]
    entry.setValue(entry.maximum())
    assert getattr(program.workspace.settings, name) == entry.maximum()


def test_the_face_is_chosen(program, dialog):
    dialog.face.setCurrentIndex(1)
    dialog.face.activated.emit(1)
    assert program.window.view.page.style.sans


def test_reset_gives_the_usual_page_back(program, dialog):
    button = dialog.buttons.button(RESTORE)
    assert not button.isEnabled()
    before = program.workspace.settings
    program.workspace.change(page_sans=True, page_pitch=240, page_indent=0)
    assert button.isEnabled()
    assert dialog.numbers["page_pitch"].value() == 240
    button.click()
    assert program.workspace.settings == before


def test_a_system_without_a_sans_serif_face_says_so(program, monkeypatch, qtbot):
    monkeypatch.setattr(page_dialog, "sans_family", lambda: "")
    made = PageDialog(program.workspace, program.window)
    assert not made.face.isEnabled()
    assert "sans-serif" in made.face.toolTip()


def test_it_speaks_the_language_of_the_window(program, dialog, qtbot):
    program.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "页面设置")


def test_it_opens_again_where_it_was_closed(program, dialog):
    dialog.close()
    program.workspace.ask(Request.SET_PAGE)
    assert dialog.isVisible()
