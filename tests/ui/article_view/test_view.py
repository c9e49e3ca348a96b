import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QWheelEvent,
)

from reader.article.model import Span
from reader.ui.article_view.layers import Layers
from reader.ui.article_view.view import ArticleView
from reader.ui.theme import THEMES, load_theme
from tests.ui.article_view.page_samples import make_article, spans_of


def image(view):
    return view.viewport().grab().toImage()


def wheel(view, notches, modifiers):
    place = QPointF(300, 300)
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(view.viewport(), event)


def test_the_first_paint_is_told_once(qtbot, fonts, article):
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.set_article(article)
    told = []
    view.first_painted.connect(lambda: told.append(True))
    view.grab()
    view.grab()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [True]


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_paints_paper_and_type(view, name):
    theme = load_theme(name)
    view.set_theme(theme)
    picture = image(view)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 900, 3) for y in range(60, 600, 3)}
    assert theme.paper.name() in colours
    assert len(colours) > 20


def test_the_same_page_paints_the_same_picture(view):
    assert image(view) == image(view)


def test_marks_change_the_picture_and_layers_take_them_away(view):
    bare = Layers(frozenset(), keywords=False, names=frozenset())
    marked = image(view)
    view.set_layers(bare)
    assert image(view) != marked
    view.set_layers(Layers())
    assert image(view) == marked


def test_hits_selection_hover_and_focus_are_visible(view, article):
    plain = image(view)
    view.set_hits(spans_of(article, "城市低保"), 0)
    hits = image(view)
    view.set_hits((), None)
    assert image(view) == plain != hits
    view.select(Span(20, 30))
    assert image(view) != plain
    view.select(None)
    view.set_hovered(spans_of(article, "两个确保")[0])
    assert image(view) != plain
    view.set_hovered(None)
    assert image(view) == plain


def test_scrolling_by_blitting_paints_what_a_full_paint_would(view):
    bar = view.verticalScrollBar()
    for value in (40, 55, 300, 260):
        bar.setValue(value)
        moved = view.viewport().grab().toImage()
        view.viewport().update()
        assert view.viewport().grab().toImage() == moved


def test_zooming_keeps_the_first_visible_character(view):
    view.verticalScrollBar().setValue(500)
    first = view.first_visible()
    assert first > 0
    for percent in (150, 400, 90, 50, 210, 100):
        view.set_zoom(percent)
        line = view.page.line_span(first)
        assert abs(view.rects_of(Span(line.start, line.start + 1))[0].top()) < view.em
        assert view.first_visible() == first


def test_resizing_keeps_the_first_visible_character(view):
    view.verticalScrollBar().setValue(500)
    first = view.first_visible()
    for width in (700, 420, 1200):
        view.resize(width, 700)
        assert view.first_visible() == first


def test_zooming_at_the_top_stays_at_the_top(view):
    view.set_zoom(200)
    assert view.verticalScrollBar().value() == 0


def test_zoom_has_bounds(view):
    view.set_zoom(1000)
    assert view.zoom == 400
    view.set_zoom(1)
    assert view.zoom == 50


def test_scrolling_up_into_unseen_text_keeps_the_lines_in_place(qtbot, fonts):
    odd = "A very long latin line " * 30 + "保障" * 40
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.set_article(make_article(*[odd] * 60))
    view.scroll_to(30 * (len(odd) + 1))
    offset = view.first_visible()
    before = view.rects_of(Span(offset, offset + 1))[0].top()
    bar = view.verticalScrollBar()
    for _ in range(20):
        bar.setValue(bar.value() - 30)
    after = view.rects_of(Span(offset, offset + 1))[0].top()
    assert after - before == pytest.approx(600, abs=1)


def test_a_place_can_be_restored(view, article):
    place = article.paragraphs[7].start + 60
    view.scroll_to(place)
    assert view.first_visible() == place


def test_reveal_scrolls_only_when_needed(view, article):
    view.reveal(Span(60, 64))
    assert view.verticalScrollBar().value() == 0
    target = Span(len(article.text) - 4, len(article.text))
    view.reveal(target)
    assert 0 <= view.rects_of(target)[0].top() < 700


def test_ctrl_wheel_asks_for_zoom_and_plain_wheel_scrolls(view):
    steps = []
    view.zoom_requested.connect(steps.append)
    wheel(view, 1, Qt.KeyboardModifier.ControlModifier)
    wheel(view, -2, Qt.KeyboardModifier.ControlModifier)
    assert steps == [1, -2]
    wheel(view, -1, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0


def test_dropped_files_are_told_by_path(view, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("x-other:y")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QGuiApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    told = []
    view.files_dropped.connect(told.append)
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    QGuiApplication.sendEvent(view.viewport(), drop)
    assert told == [[str(tmp_path / "a.txt")]]


def test_files_are_copied_even_where_a_move_is_proposed(view, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    given = (both, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    for event in (QDragEnterEvent(QPoint(5, 5), *given), QDropEvent(QPointF(5, 5), *given)):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QGuiApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction


def test_a_drag_without_files_is_not_taken(view):
    mime = QMimeData()
    mime.setText("只是文字")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QGuiApplication.sendEvent(view.viewport(), enter)
    assert not enter.isAccepted()


def test_the_context_menu_is_asked_for(view):
    told = []
    view.menu_requested.connect(told.append)
    reason = QContextMenuEvent.Reason.Mouse
    QGuiApplication.sendEvent(
        view.viewport(), QContextMenuEvent(reason, QPoint(5, 5), QPoint(50, 50))
    )
    assert told == [QPoint(50, 50)]


def test_without_an_article_nothing_breaks(qtbot, fonts):
    view = ArticleView(load_theme("dark"))
    qtbot.addWidget(view)
    view.show()
    view.set_article(None)
    view.copy()
    view.copy_with_source()
    view.select_all()
    view.next_term()
    view.scroll_to(5)
    assert view.offset_at(QPoint(5, 5)) is None
    assert view.gap_at(QPoint(5, 5)) == 0
    assert view.first_visible() == 0
    assert view.current_term is None


def test_keyboard_focus_is_visible(view):
    view.clearFocus()
    plain = image(view)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.hasFocus()
    assert image(view) != plain


def test_the_scroll_bar_shows_hits(view, article):
    bar = view.verticalScrollBar()
    before = bar.grab().toImage()
    hits = spans_of(article, "并轨")
    view.set_hits(hits, len(hits) - 1)
    assert bar.grab().toImage() != before


def test_selecting_a_whole_book_lays_out_only_what_is_in_sight(qtbot, fonts):
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.set_article(make_article(*["下岗职工。" * 40] * 800))
    view.select_all()
    view.grab()
    view.select(Span(5, 150_000))
    view.grab()
    assert view.page.column.laid_out < 20
    assert view.in_sight().start == 0


def test_a_changed_selection_paints_what_a_full_paint_would(view):
    for span in (Span(60, 90), Span(60, 200), Span(100, 200), None, Span(70, 75)):
        view.select(span)
        part = image(view)
        view.viewport().update()
        assert image(view) == part


def test_an_empty_page_says_how_an_article_comes_there(view):
    view.set_article(None)
    picture = image(view)
    colours = {picture.pixelColor(x, y).name() for x in range(980) for y in range(320, 380)}
    assert load_theme("light").desk.name() in colours
    assert len(colours) > 5


def test_what_comes_next_is_set_while_nothing_happens(view, qtbot):
    column = view.page.column
    view.verticalScrollBar().setValue(40)
    sight = view.in_sight()
    ahead = column.index_of(sight.end) + 1
    assert ahead not in column._set
    qtbot.waitUntil(lambda: ahead in column._set or ahead >= len(column))


def test_a_page_that_grows_below_is_moved_not_painted_anew(view):
    view.page.column.heights.correct(len(view.page.column) - 1, 900)
    view.verticalScrollBar().setValue(60)
    bar, page = view.verticalScrollBar(), view.page
    assert bar.value() == 60
    assert bar.maximum() == page.height - view.viewport().height()
