"""The window places its parts and comes back as it was left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from reader.article.model import Span
from reader.settings import load
from reader.ui.app import build_window
from reader.ui.requests import Request
from tests.ui.stand_in import make_article
from tests.ui.stand_in_library import StandInPlace


@pytest.fixture
def window(program):
    return program.window


@pytest.fixture
def again(qtbot, qapp, program, study, settings_path):
    """Return a function that closes the window and opens another with the settings it left."""
    opened = []
    place = StandInPlace()

    def start_again():
        program.window.close()
        made = build_window(qapp, load(settings_path).settings, settings_path, study, place)
        qtbot.addWidget(made.window)
        made.window.show()
        opened.append(made)
        return made

    yield start_again
    for made in opened:
        made.window.close()


def test_without_an_article_the_title_is_the_program(window):
    assert window.windowTitle() == "Yandu"


def test_the_title_is_the_headline(window, open_file):
    open_file(window.workspace)
    assert window.windowTitle() == "稳步推进完善城镇社会保障体系试点工作 — Yandu"


def test_the_language_is_switched_while_the_window_stands(qtbot, window, open_file):
    open_file(window.workspace)
    window.workspace.change(language="zh_CN")
    qtbot.waitUntil(lambda: window.windowTitle().endswith("研读"))
    assert window.legend.windowTitle() == "图例"
    assert window.menuBar().actions()[0].text() == "文件(&F)"
    assert window.status.length.text().endswith("字")
    assert "拼音" in window.find_bar.entry.placeholderText()
    assert window.legend.density.currentText() == "每一处"
    window.workspace.change(language="en")
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "&File")


def test_the_theme_reaches_every_part(window):
    window.workspace.change(theme="dark")
    assert window.view._painter.theme.name == "dark"
    assert window.find_bar._theme.name == "dark"
    assert window.notices._theme.name == "dark"
    assert window.legend.list._delegate.theme.name == "dark"


def test_the_legend_is_hidden_and_shown(window):
    window.workspace.change(legend=False)
    assert window.legend.isHidden()
    window.workspace.change(legend=True)
    assert not window.legend.isHidden()


def test_closing_the_legend_is_remembered(window):
    window.legend.close()
    assert not window.workspace.settings.legend


def test_full_screen_leaves_the_page_alone(window):
    window.workspace.ask(Request.FULL_SCREEN)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    window.workspace.ask(Request.FULL_SCREEN)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()


def test_escape_ends_full_screen(qtbot, window):
    window.workspace.ask(Request.FULL_SCREEN)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_escape_takes_the_selection_away_before_anything_else(qtbot, window):
    window.view.select(Span(3, 7))
    window.workspace.ask(Request.FULL_SCREEN)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.view.selected is None
    assert window.view.selection.cursor == 7
    assert window.isFullScreen()


def test_escape_does_nothing_else_to_the_window(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_quitting_closes(window):
    window.workspace.ask(Request.QUIT)
    assert not window.isVisible()


def test_the_window_comes_back_as_it_was_left(window, again):
    window.resize(760, 540)
    window.workspace.change(legend=False, zoom=150, theme="sepia")
    other = again().window
    assert (other.width(), other.height()) == (760, 540)
    assert other.legend.isHidden()
    assert other.view.zoom == 150
    assert other.view._painter.theme.name == "sepia"


def test_the_reader_comes_back_to_the_same_line(window, again, open_file, study):
    study.articles["long.txt"] = article = make_article(copies=60)
    open_file(window.workspace, "long.txt")
    offset = article.paragraphs[40].start
    window.view.scroll_to(offset)
    other = again()
    open_file(other.workspace, "long.txt")
    assert other.window.view.first_visible() == offset


def test_damaged_geometry_is_no_error(qtbot, qapp, settings, settings_path, study):
    odd = replace(settings, window_geometry="not base64 保", window_state="AAAA")
    made = build_window(qapp, odd, settings_path, study, StandInPlace())
    qtbot.addWidget(made.window)
    assert made.window.width() > 500
    made.window.close()


def test_a_refused_file_is_said_in_the_window(qtbot, window):
    window.workspace.open([Path("none.txt")])
    qtbot.waitUntil(window.notices.isVisible)
    assert "none.txt" in window.notices.text.text()


def test_a_dropped_file_is_opened(qtbot, window):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/anywhere/two.txt")])
    event = QDropEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.workspace.article_opened):
        window.view.dropEvent(event)


def test_the_share_read_stands_under_the_page(window, open_file):
    open_file(window.workspace)
    assert window.status.place.text().endswith("% read")


def test_the_page_has_the_keyboard(qtbot, window, open_file):
    open_file(window.workspace)
    assert window.focusWidget() is window.view


def test_shortcuts_work_in_the_window(qtbot, window, open_file):
    open_file(window.workspace)
    qtbot.keyClick(window.view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.settings.zoom == 110
