"""Single texts that are dropped are opened; folders, archives and heaps of files imported."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from reader.ui.dropping import MOST_OPENED, is_collection, take
from tests.ui.import_samples import SlowImport


@pytest.fixture
def heard(workspace, monkeypatch):
    told = {"imported": [], "opened": []}
    workspace.import_asked.connect(told["imported"].extend)
    monkeypatch.setattr(workspace, "open", told["opened"].extend)
    return told


@pytest.mark.parametrize("name", ["a.7z", "a.ZIP", "headlines.csv.xz", "all.json"])
def test_archives_and_tables_are_collections(name):
    assert is_collection(Path(name))
    assert not is_collection(Path("2003年1月17日.txt"))


def test_folders_are_imported_and_texts_opened(heard, workspace, tmp_path):
    take([tmp_path, Path("one.txt")], workspace)
    assert heard == {"imported": [tmp_path], "opened": [Path("one.txt")]}


def test_a_heap_of_texts_is_imported(heard, workspace):
    files = [Path(f"{number}.txt") for number in range(MOST_OPENED + 1)]
    take(files, workspace)
    assert heard == {"imported": files, "opened": []}


def test_everything_can_be_dropped_anywhere_on_the_window(qtbot, program, tmp_path):
    run = program.window.importing._run = SlowImport()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    given = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, *given)
    QApplication.sendEvent(program.window, entering)
    assert entering.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, *given)
    QApplication.sendEvent(program.window, drop)
    qtbot.waitUntil(lambda: run.asked == [(tmp_path,)])


def test_files_are_copied_even_where_a_move_is_proposed(qtbot, program, tmp_path):
    run = program.window.importing._run = SlowImport()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    given = (both, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    for event in (QDragEnterEvent(QPoint(5, 5), *given), QDropEvent(QPointF(5, 5), *given)):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QApplication.sendEvent(program.window, event)
        assert event.dropAction() is Qt.DropAction.CopyAction
    qtbot.waitUntil(lambda: run.asked == [(tmp_path,)])
