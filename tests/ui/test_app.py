"""The program starts with what was asked for, what was open last, or the seed."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.language import Text
from reader.resources import seed_article
from reader.settings import Loaded, Settings
from reader.ui import app
from reader.ui.app import first_sources, interface_font
from reader.ui.sources import FileSource
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def programs(qtbot, qapp, monkeypatch, study, place):
    """The programs that were run, each up to its event loop; they are closed at the end."""
    made = []
    build, hook = app.build_window, sys.excepthook

    def keep(*parts):
        made.append(build(*parts))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    monkeypatch.setattr(app, "make_application", lambda: qapp)
    monkeypatch.setattr(app, "build_window", keep)
    monkeypatch.setattr(app, "ShippedStudy", lambda: study)
    monkeypatch.setattr(app, "ShippedLibrary", lambda _, where=None: place.at(where or ""))
    place.others[""] = place
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    yield made
    sys.excepthook = hook
    for program in made:
        program.window.close()


@pytest.fixture
def started(programs, settings, settings_path):
    """Return a function that runs the program and returns its parts."""

    def start(files=(), notices=(), library=None, **changes):
        loaded = Loaded(replace(settings, **changes), notices)
        assert app.run([Path(file) for file in files], loaded, settings_path, library) == 0
        return programs[-1]

    return start


def test_the_window_is_shown_with_its_article(qtbot, started, monkeypatch):
    monkeypatch.setattr(app, "LONGEST_BLANK", 60_000)
    program = started(["two.txt"])
    assert not program.window.isVisible()
    qtbot.waitUntil(program.window.isVisible)
    assert program.workspace.article.title == "第二篇"


def test_the_first_window_is_no_larger_than_the_screen(started):
    window = started().window
    assert window.screen().availableSize().expandedTo(window.size()) == window.screen().size()


def test_a_window_whose_article_is_slow_is_shown_without_it(qtbot, started, monkeypatch):
    monkeypatch.setattr(app, "LONGEST_BLANK", 1)
    monkeypatch.setattr("reader.ui.workspace.Workspace.open", lambda *_: None)
    program = started()
    qtbot.waitUntil(program.window.isVisible)
    assert program.workspace.article is None


def test_a_refused_file_shows_the_window_with_the_reason(qtbot, started):
    program = started(["none.txt"])
    qtbot.waitUntil(program.window.notices.isVisible)


def test_the_library_in_use_is_opened_again_but_that_of_the_command_line_is_stronger(
    started, place
):
    for where in ("/stick", "/named"):
        place.others[where] = StandInPlace(where=where)
    program = started(["one.txt"], library_place="/stick")
    assert program.workspace.library.place is place.others["/stick"]
    program = started(["one.txt"], library="/named", library_place="/stick")
    assert program.workspace.library.place is place.others["/named"]
    assert program.workspace.settings.library_place == "/stick"


def test_the_seed_stands_in_for_an_article_that_is_gone(qtbot, started, study, place):
    study.articles[seed_article().name] = study.articles["two.txt"]
    program = started(last_files=("library:20030117-01-000000000000 gone",))
    qtbot.waitUntil(lambda: program.workspace.article is not None)
    assert program.workspace.path == seed_article()
    assert program.window.notices.isVisible()


def test_what_was_wrong_with_the_settings_is_said(qtbot, started):
    program = started(["one.txt"], notices=(Text(en="Odd settings.", zh="设置有误。"),))
    qtbot.waitUntil(program.window.isVisible)
    assert program.window.notices.text.text() == "Odd settings."


def test_an_error_anywhere_becomes_a_notice(qtbot, started):
    program = started(["one.txt"])
    qtbot.waitUntil(program.window.isVisible)
    error = ZeroDivisionError("by zero")
    sys.excepthook(type(error), error, None)
    assert "should not have" in program.window.notices.text.text()
    assert "by zero" in program.window.notices.details.toPlainText()


def test_an_interrupt_quits(qtbot, started, monkeypatch):
    started(["one.txt"])
    heard = []
    monkeypatch.setattr(QApplication, "quit", lambda: heard.append("quit"))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert heard == ["quit"]


def test_cards_come_after_the_first_painting(qtbot, started):
    from reader.ui.cards import Cards

    program = started(["one.txt"])
    qtbot.waitUntil(lambda: program.window.findChild(Cards) is not None)
    assert not program.window.windowIcon().isNull()


def test_the_first_start_opens_the_seed():
    assert first_sources(Settings()) == [FileSource(seed_article())]


def test_what_was_open_last_is_opened_again(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    settings = Settings(last_files=(str(tmp_path / "a.txt"), str(tmp_path / "gone.txt")))
    assert first_sources(settings) == [FileSource(tmp_path / "a.txt")]


def test_a_last_file_that_is_gone_gives_way_to_the_seed():
    assert first_sources(Settings(last_files=("gone.txt",))) == [FileSource(seed_article())]


@pytest.mark.parametrize(
    ("families", "backed"),
    [([], True), (["Yandu Serif"], True), (["Noto Sans CJK SC", "Yandu Serif"], False)],
)
def test_our_font_backs_a_desktop_without_chinese(monkeypatch, qapp, families, backed):
    monkeypatch.setattr(QFontDatabase, "families", lambda *_: families)
    font = interface_font(QFont("Sans"))
    assert ("Yandu Serif" in font.families()) == backed
