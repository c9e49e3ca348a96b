"""The palette finds commands by their names and runs them."""

import pytest
from PySide6.QtCore import Qt

from reader.ui.commands.table import commands
from reader.ui.dialogs.palette_dialog import PaletteDialog, matching, row_text
from reader.ui.requests import Request


@pytest.fixture
def palette(qtbot, workspace):
    made = PaletteDialog(workspace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(palette):
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_every_command_is_there_at_first(palette):
    assert len(shown(palette)) == len(commands())
    assert "File › Open    Ctrl+O" in shown(palette)


def test_what_is_typed_narrows_the_list_by_all_its_words(palette):
    palette.line.setText("dark theme")
    assert shown(palette) == ["View › Theme › Dark"]


def test_enter_runs_the_first(qtbot, palette, workspace):
    palette.line.setText("theme dark")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert workspace.settings.theme == "dark"
    assert not palette.isVisible()


def test_what_cannot_be_done_now_is_passed_over(qtbot, palette, workspace):
    palette.line.setText("find")
    with qtbot.waitSignal(workspace.asked) as asked:
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert asked.args == [Request.SHOW_PALETTE]


def test_arrows_move_over_what_can_be_done(qtbot, palette):
    before = palette.list.currentRow()
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() > before
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == before
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == before


def test_nothing_found_runs_nothing(qtbot, palette):
    palette.line.setText("zzzz")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_pinyin_finds_a_chinese_name():
    rows = [("视图 › 主题 › 深色", 1), ("文件 › 打开", 2)]
    assert [row[1] for row in matching(rows, "shense")] == [1]
    assert [row[1] for row in matching(rows, "打开")] == [2]


def test_a_row_names_menus_and_key():
    command = next(c for c in commands() if c.keys[:1] == ("F1",))
    assert row_text(command) == "Help › Keys    F1"


def test_what_is_on_is_ticked(palette, workspace):
    palette.line.setText("legend")
    assert shown(palette) == ["View › Legend    Ctrl+L   ✓"]
    workspace.change(legend=False)
    palette.line.setText("view legend")
    assert shown(palette) == ["View › Legend    Ctrl+L"]


def test_what_is_missing_is_told(palette, monkeypatch):
    monkeypatch.setattr("reader.ui.commands.terms.dictionary_file", lambda: None)
    palette.line.setText("ordinary words")
    assert "run.py --with-dictionary" in shown(palette)[0]
