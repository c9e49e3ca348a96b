"""What was copied elsewhere opens as an article, kept in a file of its own."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.importers import file_bytes
from reader.ui import pasting
from reader.ui.pasting import open_clipboard


@pytest.fixture
def clipboard(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def pasted(qtbot, workspace, clipboard, text, study):
    clipboard.setText(text)
    opened = []
    workspace.open_sources = lambda sources, apart: opened.extend(sources)
    open_clipboard(workspace)
    qtbot.waitUntil(lambda: bool(opened))
    return opened[0].path


def test_the_text_on_the_clipboard_opens_under_its_title(qtbot, workspace, clipboard, study):
    text = "会议纪要\n\n要落实两个确保。"
    path = pasted(qtbot, workspace, clipboard, text, study)
    assert path.name.startswith("会议纪要 ")
    assert path.read_text(encoding="utf-8") == text
    assert path.parent.stat().st_mode & 0o077 == 0


def test_the_same_text_is_kept_once(qtbot, workspace, clipboard, study):
    first = pasted(qtbot, workspace, clipboard, "同一段文字。", study)
    assert pasted(qtbot, workspace, clipboard, "同一段文字。", study) == first


def test_an_empty_clipboard_is_said(qtbot, workspace, clipboard):
    clipboard.setText(" \n")
    with qtbot.waitSignal(workspace.noticed) as told:
        open_clipboard(workspace)
    assert "no text on the clipboard" in told.args[0].text.en


def test_a_clipboard_beyond_the_limit_is_said(qtbot, workspace, clipboard, monkeypatch):
    monkeypatch.setattr(file_bytes, "LIMIT", 4)
    clipboard.setText("文字文字")
    with qtbot.waitSignal(workspace.noticed) as told:
        open_clipboard(workspace)
    assert "larger than" in told.args[0].text.en
    assert pasting.FOLDER == "pasted"
