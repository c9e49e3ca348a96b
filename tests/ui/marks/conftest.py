"""A window with an article whose annotations are read, and a way to mark its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.annotations import editing
from reader.annotations.model import Change, Kind, Layer
from reader.ui.marks.marking import Marking
from tests.ui.article_view.page_samples import spans_of

LAYER = Layer("layer", "自己")


@pytest.fixture
def marking(qtbot, fonts, program, open_file, monkeypatch):
    """The marks of a shown window with an open article; no test before left a button held."""
    held = staticmethod(lambda: Qt.MouseButton.NoButton)
    monkeypatch.setattr(QGuiApplication, "mouseButtons", held)
    open_file(program.workspace)
    qtbot.waitUntil(lambda: program.window.findChild(Marking) is not None)
    qtbot.waitUntil(lambda: bool(program.workspace.annotations.key))
    return program.window.findChild(Marking)


@pytest.fixture
def inking(marking):
    """What draws on the page of that window."""
    return marking.inking


@pytest.fixture
def mark(program, marking):
    """Return a function that marks the first place of a word."""

    def mark_word(*words, kind=Kind.HIGHLIGHT, style="policy", layer=LAYER, note=""):
        annotations = program.workspace.annotations
        spans = [spans_of(annotations.article, word)[0] for word in words]
        one = editing.marked(annotations.article, spans, kind, style, layer.id)
        one = editing.noted(one, note) if note else one
        new = [] if layer.id in annotations.layers else [Change(None, layer)]
        text = {annotations.article.sha256: annotations.article.text}
        assert annotations.act([*new, Change(None, one)], "Mark", text)
        return one

    return mark_word
