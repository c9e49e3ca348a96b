"""A library that is not the usual one is named above every panel; a missing one leads back."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from reader.errors import LibraryError
from reader.ui.library_place import short_name
from reader.ui.open_library import LibraryState
from reader.ui.panels.no_library import NoLibrary
from reader.ui.panels.place_line import PlaceLine
from reader.ui.theme import load_theme
from tests.ui.stand_in_library import StandInLibrary, StandInPlace


@pytest.fixture
def line(qtbot, workspace, theme):
    made = PlaceLine(workspace, theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("/media/教学盘", "教学盘"),
        ("postgresql://ada@archive:5433/rmrb", "archive:5433/rmrb"),
        ("service=archive", "archive"),
        ("postgresql:///rmrb?host=/run/postgresql", "rmrb"),
        ("/", "/"),
        ("/media/stick/library", "stick/library"),
        ("/library", "library"),
    ],
)
def test_a_place_has_a_short_name(where, name):
    assert short_name(where) == name


def test_the_usual_library_needs_no_name(line):
    assert line.isHidden()


def test_another_one_is_named(line, workspace):
    library = StandInLibrary()
    library.writable = False
    workspace.library.move(StandInPlace(library, where="/media/盘"), library)
    assert not line.isHidden()
    assert line.text == "Library: 盘 (read only)"
    assert line.toolTip() == "/media/盘"


def test_it_takes_the_colours_of_a_theme(line, workspace):
    workspace.library.move(StandInPlace(where="/media/盘"), None)
    line.resize(200, 24)
    line.set_theme(load_theme("dark"))
    picture = QPixmap(line.size())
    line.render(picture)
    assert line._theme.name == "dark"


def test_from_a_missing_library_a_button_leads_to_the_usual_one(qtbot, workspace):
    place = StandInPlace(where="/media/盘")
    place.failure = LibraryError(en="It is away.", zh="不在。")
    workspace.library.move(place, None)
    with qtbot.waitSignal(workspace.library.changed):
        workspace.library.state = workspace.library.state.UNOPENED
        workspace.library.want()
    shown = NoLibrary(workspace)
    qtbot.addWidget(shown)
    assert not shown.usual.isHidden()
    with qtbot.waitSignal(workspace.library_asked) as caught:
        shown.usual.click()
    assert caught.args == [""]


def test_a_panel_without_a_library_changes_its_language_with_the_program(qtbot, workspace):
    shown = NoLibrary(workspace)
    qtbot.addWidget(shown)
    shown.title.setText("old")
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
    assert shown.title.text() != "old"


def test_an_error_that_nobody_foresaw_is_told_in_the_readers_language(qtbot, workspace):
    workspace.change(language="zh_CN")
    workspace.library.state = LibraryState.REFUSED
    workspace.library.error = RuntimeError("can't start new thread")
    shown = NoLibrary(workspace)
    qtbot.addWidget(shown)
    assert shown.text.text() == "程序遇到意外错误。已打开的内容不受影响。"
