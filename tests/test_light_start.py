"""What the window loads before its first picture: nothing that it can do without."""

import builtins
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.overriding import override
from reader.ui import lean_qt

KEEP = """
from reader.resources import seed_article
from reader.ui.shipped_study import ShippedStudy
study = ShippedStudy()
study.in_full(study.read(seed_article(), None), lambda _: None)
"""
START = """
import json, linecache, sys
from reader import __main__
from reader.ui import lean_qt
lean_qt.load()
from PySide6 import QtCore, QtGui, QtWidgets
from reader.ui.article_view.view import ArticleView

paint = ArticleView.paintEvent

def paint_and_tell(view, event):
    paint(view, event)
    made = [f"{m.__name__}.{name}" for m in (QtCore, QtGui, QtWidgets) for name in vars(m)]
    print(json.dumps([[*sys.modules, *made], list(linecache.cache)]))
    sys.stdout.flush()
    QtWidgets.QApplication.exit()

ArticleView.paintEvent = paint_and_tell
sys.exit(__main__.main([]))
"""

AFTERWARDS = """
import json, sys
from importlib import import_module
from reader import startup
startup.leave_openssl()
from reader.ui.turns import CARDS, MARKS
for name in (*CARDS, *MARKS, "reader.notes.opening", "reader.importers.opening"):
    import_module(name)
print(json.dumps([name for name, module in sys.modules.items() if module]))
"""


@pytest.fixture(scope="module")
def at_first_picture(tmp_path_factory):
    """What was imported, the modules of Python and the classes of Qt, and the sources read."""
    home = str(tmp_path_factory.mktemp("home"))
    places = {"YANDU_CACHE_DIR": home, "YANDU_CONFIG_DIR": home, "QT_QPA_PLATFORM": "offscreen"}
    for code in (KEEP, START):
        told = subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, **places}, check=True, text=True,
            stdout=subprocess.PIPE,
        ).stdout  # fmt: skip
    return json.loads(told)


@pytest.mark.parametrize(
    "name",
    [
        "ahocorasick_rs",
        "argparse",
        "jieba",
        "logging",
        "platformdirs",
        "reader.analysis.segmenter",
        "reader.article.citation",
        "reader.article.sentences",
        "reader.glossary.concept",
        "reader.importers.reading",
        "reader.library.model",
        "reader.ui.panels.search.panel",
        "reader.ui.finding.bar",
        "reader.ui.finding.session",
        "reader.ui.library.import_strip",
        "reader.ui.notice_strip",
        "typing_extensions",
        "PySide6.QtCore.QTimerEvent",  # and with it every other class of events
        "PySide6.QtGui.QAccessible",
        "PySide6.QtGui.QIcon",
        "PySide6.QtWidgets.QColorDialog",  # and with it every other class of widgets
        "PySide6.QtWidgets.QStyle",
    ],
)
def test_the_first_picture_needs_no(name, at_first_picture):
    loaded, _ = at_first_picture
    assert "PySide6.QtWidgets.QMainWindow" in loaded
    assert name not in loaded


@pytest.fixture(scope="module")
def afterwards():
    """What cards, marks, notes and reading a text import."""
    told = subprocess.run(
        [sys.executable, "-c", AFTERWARDS], check=True, text=True, stdout=subprocess.PIPE
    ).stdout
    return json.loads(told)


@pytest.mark.parametrize(
    "name", ["_hashlib", "decimal", "difflib", "markdown_it", "secrets", "statistics"]
)
def test_who_only_reads_needs_no(name, afterwards):
    assert "hashlib" in afterwards
    assert name not in afterwards


def test_pyside_reads_the_source_of_no_module_of_ours(at_first_picture):
    _, sources = at_first_picture
    ours = str(Path(lean_qt.__file__).parents[1])
    assert [path for path in sources if path.startswith(ours)] == []


def test_qt_is_loaded_with_the_import_of_every_day(monkeypatch):
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    lean_qt.load()
    assert builtins.__import__.__name__ != "__feature_import__"


def test_a_wrong_call_is_still_told_by_its_signature():
    code = "from reader.ui import lean_qt; lean_qt.load(); import PySide6.QtCore as Q; Q.QSize('')"
    ended = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert "QSize.__init__(w: int, h: int, /)" in ended.stderr


def test_an_overriding_method_stays_what_it_is():
    assert override(len) is len
