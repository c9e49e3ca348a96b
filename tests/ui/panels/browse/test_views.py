"""The other views: all articles in one table, the columns, what is like an article."""

import pytest
from PySide6.QtCore import Qt

from reader.errors import LibraryError
from reader.library.model import Sorting
from reader.ui.panels.browse.alike_view import AlikeView
from reader.ui.panels.browse.articles_view import ArticlesView
from reader.ui.panels.browse.columns_view import ColumnsView
from reader.ui.panels.browse.records_model import SORTINGS, STRETCH, RecordsModel
from reader.ui.sources import LibrarySource
from reader.ui.theme import load_theme


@pytest.fixture
def show(qtbot, workspace, theme):
    def make(kind):
        view = kind(workspace, theme)
        qtbot.addWidget(view)
        view.resize(700, 500)
        view.retranslate()
        view.show()
        view.refresh()
        return view

    return make


@pytest.fixture
def articles(qtbot, show):
    view = show(ArticlesView)
    qtbot.waitUntil(lambda: view.model.rowCount() > 0 and view.model.record(0) is not None)
    return view


def cell(view, row, sorting):
    return view.model.index(row, SORTINGS.index(sorting)).data()


def test_the_table_begins_with_the_newest(articles, place):
    assert articles.model.rowCount() == len(place.library.articles)
    assert cell(articles, 0, Sorting.DATE) == "2004-02-18"
    assert cell(articles, 0, Sorting.PAGE) == "4"
    header = articles.table.horizontalHeader()
    assert articles.model.headerData(0, Qt.Orientation.Horizontal) == "Date"
    assert articles.model.headerData(0, Qt.Orientation.Vertical) is None
    assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


@pytest.mark.parametrize("sorting", SORTINGS)
def test_every_column_sorts(qtbot, articles, place, sorting):
    articles.table.sortByColumn(SORTINGS.index(sorting), Qt.SortOrder.AscendingOrder)
    first = place.library.records(sorting, limit=1)[0]
    qtbot.waitUntil(lambda: articles.model.record(0) == first)


def test_another_order_is_shown_from_its_beginning(qtbot, articles):
    articles.resize(700, 90)
    articles.table.scrollToBottom()
    assert articles.table.verticalScrollBar().value() > 0
    articles.table.sortByColumn(SORTINGS.index(Sorting.TITLE), Qt.SortOrder.AscendingOrder)
    assert articles.table.verticalScrollBar().value() == 0


def test_the_heads_of_columns_have_room_for_the_arrow(articles):
    header = articles.table.horizontalHeader()
    for number, sorting in enumerate(SORTINGS):
        name = articles.model.headerData(number, Qt.Orientation.Horizontal)
        room = header.sectionSize(number) - header.fontMetrics().horizontalAdvance(name)
        assert room >= 20, sorting


def test_a_million_rows_load_only_what_is_looked_at(qtbot):
    model = RecordsModel()
    asked = []
    model.wanted.connect(lambda first, last: asked.append((first, last)))
    model.start(1_000_000)
    assert model.index(500_000, SORTINGS.index(Sorting.TITLE)).data() == "…"
    assert model.index(500_000, 0).data() is None
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [(500_000, 500_000 + STRETCH)]


def test_enter_reads_space_and_a_click_show(qtbot, articles):
    articles.enter()
    articles.table.setCurrentIndex(articles.model.index(1, 0))
    name = articles.model.record(1).id
    for key, read in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Space, False)):
        with qtbot.waitSignal(articles.chosen) as heard:
            qtbot.keyClick(articles.table, key)
        assert (heard.args[0].id, heard.args[1]) == (name, read)
    with qtbot.waitSignal(articles.chosen) as heard:
        articles.table.clicked.emit(articles.model.index(0, 0))
    assert not heard.args[1]


def test_a_narrow_table_leaves_out_what_has_no_room(qtbot, articles):
    columns = [SORTINGS.index(sorting) for sorting in (Sorting.COLUMN, Sorting.LENGTH)]
    assert not any(articles.table.isColumnHidden(column) for column in columns)
    articles.resize(340, 500)
    assert all(articles.table.isColumnHidden(column) for column in columns)
    articles.set_theme(load_theme("dark"))


def test_columns_are_filtered_and_searched(qtbot, show, workspace):
    view = show(ColumnsView)
    qtbot.waitUntil(lambda: view.rows.key == "今日谈")
    with qtbot.waitSignal(workspace.search_asked) as heard:
        qtbot.keyClick(view.entry, Qt.Key.Key_Return)
    assert heard.args == ["column:今日谈"]
    view.entry.setText("国际")
    assert view.rows.item(0).text() == "No columns"
    view.set_theme(load_theme("dark"))
    view.enter()


def test_what_is_like_the_open_article(qtbot, show, workspace, place):
    view = show(AlikeView)
    assert view.rows.item(0).text() == "Open an article of the library first"
    view.look()
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(name)])
    view.look()
    assert view.rows.item(0).text() == "Looking…"
    qtbot.waitUntil(lambda: view.rows.count() > 1)
    assert view.rows.item(0).text().startswith("Like “")
    view.enter()
    with qtbot.waitSignal(view.chosen) as heard:
        qtbot.keyClick(view.rows, Qt.Key.Key_Return)
    assert heard.args[0].id != name
    view.set_theme(load_theme("dark"))


def test_nothing_alike_is_said(qtbot, show, workspace, place, monkeypatch):
    view = show(AlikeView)
    monkeypatch.setattr(place.library, "alike", lambda *_: ())
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(name)])
    view.look()
    qtbot.waitUntil(lambda: view.rows.item(0).text() == "Nothing is like this article")


def test_what_is_alike_comes_when_the_index_is_there(qtbot, show, workspace, place, monkeypatch):
    view = show(AlikeView)
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(name)])
    with monkeypatch.context() as lost:
        lost.setattr(place.library, "alike", lambda *_: ())
        workspace.library.note_index(9, 0.5)
        view.look()
        qtbot.waitUntil(lambda: view.rows.item(0).text().startswith("The index is being made"))
    workspace.library.note_index(0, None)
    workspace.library.tell()
    qtbot.waitUntil(lambda: view.rows.count() > 1)


def test_a_library_that_cannot_tell_what_is_alike_is_said(
    qtbot, show, workspace, place, monkeypatch
):
    def refuse(*_):
        raise LibraryError(en="It is damaged.", zh="已损坏。")

    view = show(AlikeView)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(next(iter(place.library.articles)))])
    monkeypatch.setattr(place.library, "alike", refuse)
    with qtbot.waitSignal(workspace.noticed):
        view.look()
    assert view.rows.item(0).text() == "Nothing is like this article"


def test_a_view_in_sight_takes_the_first_article_that_is_opened(qtbot, show, workspace, place):
    view = show(AlikeView)
    view.show()
    name = next(iter(place.library.articles))
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open_sources([LibrarySource(name)])
    qtbot.waitUntil(lambda: view.rows.count() > 1)
