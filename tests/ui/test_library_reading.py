"""An article of the library is opened like a file, at its hits, and Back leads out of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.settings import load
from reader.ui.requests import Request
from reader.ui.sources import FileSource, LibrarySource
from reader.ui.visits import Visit
from tests.ui.stand_in import spans_of

WORD = "养老保险"


@pytest.fixture
def visit(place):
    name, article = next((n, a) for n, a in place.library.articles.items() if WORD in a.title)
    return Visit(LibrarySource(name), "search", WORD, spans_of(article.text, WORD), 0)


@pytest.fixture
def window(qtbot, program, visit):
    with qtbot.waitSignal(program.workspace.visited):
        program.workspace.go(visit)
    return program.window


def test_it_is_the_open_article(window, visit, place):
    workspace = window.workspace
    assert workspace.article is place.library.articles[visit.source.id]
    assert workspace.source == visit.source
    assert workspace.path is None
    assert WORD in window.windowTitle()


def test_its_hits_are_marked_and_walked_without_the_find_bar(window):
    session = window.searching.session
    assert [len(span) for span in session.found.hits] == [4, 4]
    assert window.status.place.text().endswith("Hit 1 of 2")
    window.workspace.ask(Request.FIND_NEXT)
    assert session.found.current == 1
    assert not window.find_bar.isVisible()


def test_escape_takes_the_hits_off_the_page(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.searching.session.found.hits == ()
    assert "Hit" not in window.status.place.text()


def test_another_hit_of_the_open_article_needs_no_reading(qtbot, window, visit, place):
    place.library.asked.clear()
    with qtbot.waitSignal(window.workspace.visited):
        window.workspace.go(Visit(visit.source, "kwic", WORD, visit.matches, 1))
    assert "article" not in place.library.asked
    assert window.searching.session.found.current == 1


def test_it_is_recent_and_open_at_the_next_start(window, visit, settings_path):
    window.close()
    kept = load(settings_path).settings
    assert kept.last_files == kept.recent_files
    assert kept.last_files[0].startswith(f"library:{visit.source.id} {WORD}")


def test_what_needs_a_file_is_off(window):
    texts = {action.text(): action for action, _ in window.menus._actions}
    assert not texts["Reopen with &Encoding…"].isEnabled()
    assert texts["&About This File…"].isEnabled()


def test_an_article_that_is_gone_is_said(qtbot, window):
    with qtbot.waitSignal(window.workspace.noticed) as heard:
        window.workspace.go(Visit(LibrarySource("none")))
    assert heard.args[0].text.en == "There is no none."


def test_back_and_forward_lead_through_the_articles(qtbot, window, visit):
    workspace = window.workspace
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([FileSource(Path("one.txt"))])
    assert workspace.trail.can_go()
    for request, source in ((Request.BACK, visit.source), (Request.FORWARD, None)):
        with qtbot.waitSignal(workspace.article_opened):
            workspace.ask(request)
        assert workspace.source == (source or workspace.source)
    assert workspace.path.name == "one.txt"


def test_back_from_an_article_leads_to_the_panel_it_was_opened_from(qtbot, window, visit):
    panel = window.docks.panels["search"]
    window.workspace.ask(Request.BACK)
    assert panel.isVisible()
    assert panel.has_keyboard()
    assert window.workspace.source == visit.source


def test_the_sheet_of_facts_names_the_library(window, visit):
    from reader.ui.dialogs.source_dialog import SourceDialog

    dialog = SourceDialog(window.workspace, window)
    texts = [label.text() for label in dialog.findChildren(type(window.status.place))]
    assert f"/library\n{visit.source.id}" in texts
