"""Files are shown before they are taken in; what they would lose before they are written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.glossary.exchange.pack import packed
from reader.glossary.files import load_shipped
from reader.ui.dialogs.glossary.exchanging import Exchanging
from reader.ui.dialogs.glossary.import_dialog import ImportDialog
from reader.ui.dialogs.glossary.losses_dialog import LossesDialog

CSV = "term,gloss_en,colour\n双轨,two tracks,red\n双轨,again,\n" + "x" * 120 + ",,\n"


@pytest.fixture
def home(qtbot, qapp):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def exchanging(workspace, own, home):
    return Exchanging(workspace, home)


def shown(qtbot, home, kind):
    qtbot.waitUntil(lambda: bool(home.findChildren(kind)))
    dialog = home.findChildren(kind)[-1]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def read(qtbot, exchanging, home, path):
    exchanging.read(path)
    return shown(qtbot, home, ImportDialog)


def test_a_file_becomes_a_new_glossary(qtbot, exchanging, home, workspace, tmp_path):
    path = tmp_path / "词表.csv"
    path.write_text(CSV, encoding="utf-8")
    dialog = read(qtbot, exchanging, home, path)
    assert dialog.name.text() == "词表"
    dialog.accept()
    own = workspace.own
    (glossary,) = own.state.contents
    assert len(list(own.state.entries(glossary))) == 2
    workspace.undo.undo()
    assert own.state.contents == {}


def test_what_was_left_out_is_listed(qtbot, exchanging, home, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(CSV, encoding="utf-8")
    dialog = read(qtbot, exchanging, home, path)
    assert [text.split(":")[0] for text in dialog._faults()] == ["1", "4"]
    assert "stand there more than once: 1" in dialog._summary()


def test_a_file_may_be_added_to_a_glossary(qtbot, exchanging, home, filled, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("term\n双轨\n", encoding="utf-8")
    dialog = read(qtbot, exchanging, home, path)
    dialog.into.setCurrentIndex(dialog.into.findData("own-1"))
    assert not dialog.name.isEnabled()
    dialog.accept()
    assert [one.headword for one in filled.state.entries("own-1")] == ["并轨", "双轨"]


def test_a_file_that_is_none_is_told(qtbot, exchanging, workspace, tmp_path):
    with qtbot.waitSignal(workspace.noticed) as noticed:
        exchanging.read(tmp_path / "a.pdf")
    assert "a.pdf" in noticed.args[0].text.en


def test_losses_are_told_before_a_file_is_written(qtbot, exchanging, home, workspace, tmp_path):
    path = tmp_path / "a.tbx"
    ours = load_shipped().concepts["liang-ge-quebao-1998"]
    exchanging.write(path, lambda: packed("x", [ours]))
    dialog = shown(qtbot, home, LossesDialog)
    assert dialog.list.count() > 3
    assert not path.exists()
    with qtbot.waitSignal(workspace.noticed):
        dialog.accept()
    assert "两个确保" in path.read_text("utf-8")


def test_where_nothing_is_lost_nothing_is_asked(qtbot, exchanging, workspace, tmp_path):
    path = tmp_path / "a.toml"
    ours = load_shipped().concepts["liang-ge-quebao-1998"]
    with qtbot.waitSignal(workspace.noticed):
        exchanging.write(path, lambda: packed("x", [ours]))
    assert path.exists()


def test_the_dialogs_for_files_offer_the_formats(qtbot, exchanging, home):
    exchanging.ask_for_file()
    exchanging.ask_where("我的", tuple)
    asked = home.findChildren(QFileDialog)
    filters = [name for dialog in asked for name in dialog.nameFilters()]
    assert any("*.u8" in name for name in filters)
    assert sum("*.zip" in name for name in filters) >= 2
    for dialog in asked:
        dialog.close()
