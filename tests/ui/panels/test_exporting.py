"""A list is written where the reader chose, in the format they chose, and they are told."""

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.library.model import Order
from reader.library.query_tree import Phrase
from reader.ui.panels.exporting import ask_and_save


@pytest.fixture
def ask(qtbot, workspace, monkeypatch):
    monkeypatch.setattr(QFileDialog, "open", lambda _: None)
    parent = QWidget()
    qtbot.addWidget(parent)

    def open_dialog():
        ask_and_save(workspace, Phrase("养老保险"), Order.OLDEST, parent)
        return parent.findChildren(QFileDialog)[-1]

    open_dialog.parent, open_dialog.workspace = parent, workspace
    return open_dialog


@pytest.mark.parametrize(("kind", "ending"), [(0, ".csv"), (1, ".md"), (2, ".txt")])
def test_the_chosen_kind_is_written_and_told(qtbot, ask, tmp_path, kind, ending):
    dialog, workspace = ask(), ask.workspace
    name = dialog.nameFilters()[kind]
    dialog.selectNameFilter(name)
    dialog.filterSelected.emit(name)
    with qtbot.waitSignal(workspace.noticed) as heard:
        dialog.filesSelected.emit([str(tmp_path / "list")])
    assert heard.args[0].text.en.endswith(f"list{ending}.")
    assert (tmp_path / f"list{ending}").stat().st_size > 100


def test_a_failure_is_told(qtbot, ask, workspace, tmp_path):
    with qtbot.waitSignal(workspace.noticed) as heard:
        ask().filesSelected.emit([str(tmp_path / "none" / "list.csv")])
    assert "cannot be written" in heard.args[0].text.en
