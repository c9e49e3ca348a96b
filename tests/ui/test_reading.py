"""What happens in the workspace happens on the page, and the other way round."""

from dataclasses import replace

import pytest

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.settings import Settings
from reader.ui.article_view.layers import Density
from reader.ui.article_view.view import ArticleView
from reader.ui.reading import Reading, layers_of
from reader.ui.requests import Request
from tests.ui.stand_in import make_article, spans_of


@pytest.fixture
def view(qtbot, theme):
    made = ArticleView(theme)
    made.resize(900, 500)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def reading(workspace, view):
    return Reading(workspace, view)


@pytest.fixture
def long_article(reading, workspace, open_file, study):
    """An article of many pages, on the page."""
    study.articles["long.txt"] = make_article(copies=40)
    open_file(workspace, "long.txt")
    return workspace.article


def test_an_opened_article_comes_on_the_page_with_its_terms(reading, workspace, view, open_file):
    open_file(workspace)
    assert view.article is workspace.article
    assert len(view.index.terms) == len(workspace.findings.analysis.terms)


def test_a_page_made_late_shows_what_is_open(workspace, view, open_file):
    open_file(workspace)
    Reading(workspace, view)
    assert view.article is workspace.article
    assert len(view.index.terms)


def test_the_reader_comes_back_to_where_they_were(reading, workspace, view, open_file, study):
    study.articles["long.txt"] = article = make_article(copies=40)
    offset = article.paragraphs[30].start
    workspace.settings = replace(workspace.settings, positions={article.id: offset})
    open_file(workspace, "long.txt")
    assert view.first_visible() == offset


def test_the_place_is_remembered_after_scrolling(qtbot, reading, workspace, view, long_article):
    reading._timer.setInterval(1)
    view.verticalScrollBar().setValue(900)
    qtbot.waitUntil(lambda: bool(workspace.settings.positions))
    assert workspace.settings.positions == {workspace.article.id: view.first_visible()}


def test_the_place_is_remembered_when_another_file_comes(workspace, view, long_article, open_file):
    view.scroll_to(long_article.paragraphs[20].start)
    open_file(workspace, "one.txt")
    assert workspace.settings.positions[long_article.id] == long_article.paragraphs[20].start


def test_zoom_follows_the_settings(reading, workspace, view):
    workspace.change(zoom=150)
    assert view.zoom == 150


def test_the_wheel_with_control_changes_the_settings(reading, workspace, view):
    view.zoom_requested.emit(2)
    assert workspace.settings.zoom == 120


def test_layers_follow_the_settings(reading, workspace, view, open_file, monkeypatch):
    open_file(workspace)
    heard = []
    monkeypatch.setattr(view, "set_layers", heard.append)
    workspace.change(keywords=False)
    workspace.change(theme="dark")
    assert heard == [layers_of(workspace.settings)]


def test_layers_say_what_is_not_hidden():
    layers = layers_of(
        Settings(
            hidden_categories=("economy",),
            hidden_names=("date", "figure"),
            keywords=False,
            density="first_in_paragraph",
        )
    )
    assert layers.categories == frozenset(Category) - {Category.ECONOMY}
    assert layers.names == frozenset(NameKind) - {NameKind.DATE, NameKind.FIGURE}
    assert not layers.keywords
    assert layers.density is Density.FIRST_IN_PARAGRAPH


def test_dropped_files_are_opened(qtbot, reading, workspace, view):
    with qtbot.waitSignal(workspace.article_opened):
        view.files_dropped.emit(["two.txt", "one.txt"])
    assert [source.name for source in workspace.neighbours] == ["two.txt", "one.txt"]


def test_a_term_walked_to_gets_the_frame_of_the_keyboard(reading, workspace, view, open_file):
    open_file(workspace)
    span = spans_of(workspace.article.text, "三条保障线")[2]
    workspace.span_asked.emit(span)
    assert view.current_term.span == span


def test_a_word_walked_to_is_selected(reading, workspace, view, open_file):
    open_file(workspace)
    span = spans_of(workspace.article.text, "保障")[0]
    workspace.span_asked.emit(span)
    assert view.selected == span
    assert view.current_term is None


@pytest.mark.parametrize(
    ("request_", "act"),
    [
        (Request.COPY, "copy"),
        (Request.COPY_WITH_SOURCE, "copy_with_source"),
        (Request.SELECT_ALL, "select_all"),
        (Request.NEXT_TERM, "next_term"),
        (Request.PREVIOUS_TERM, "previous_term"),
    ],
)
def test_the_page_does_what_is_asked_of_it(reading, view, monkeypatch, request_, act):
    heard = []
    monkeypatch.setattr(view, act, lambda: heard.append(act))
    reading._workspace.ask(request_)
    reading._workspace.ask(Request.FIND)
    assert heard == [act]


def test_the_share_read_is_told(reading, view, long_article):
    heard = []
    reading.moved.connect(heard.append)
    view.verticalScrollBar().setValue(10)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert 0 < heard[0] < 30
    assert heard[-1] == 100


def test_what_is_in_sight_is_told_as_the_reader_scrolls(qtbot, reading, workspace, view, open_file):
    open_file(workspace)
    with qtbot.waitSignal(workspace.sight_changed) as told:
        view.scroll_to(len(workspace.article.text) // 2)
    assert 0 < told.args[0].start < told.args[0].end <= len(workspace.article.text)
