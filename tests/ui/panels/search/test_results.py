"""The list of results holds only what is looked at, whatever its length."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from reader.article.model import Span
from reader.library.model import Hit, Record, Snippet
from reader.ui.panels.search import results_delegate
from reader.ui.panels.search.passages import passage
from reader.ui.panels.search.results_delegate import EDGE
from reader.ui.panels.search.results_model import HIT, ResultsModel
from reader.ui.panels.search.results_view import ResultsView
from reader.ui.panels.search.session import STRETCH
from reader.ui.panels.stretches import KEPT
from reader.ui.theme import load_theme

MILLION = 1_000_000


def hit_of(number, text="本报讯 𠮷国企改革是大事"):
    record = Record(f"id{number}", number, f"题{number}", None, 1, None, None, (), 9)
    return Hit(record, 1.0, Snippet(text, (Span(5, 9),)), (Span(0, 2), Span(5, 9)))


def hits_from(first, count=STRETCH):
    return tuple(hit_of(number) for number in range(first, first + count))


@pytest.fixture
def view(qtbot, fonts):
    made = ResultsView(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(360, 500)
    made.results.start(MILLION, hits_from(0))
    made.show()
    return made


def test_a_million_results_are_as_many_rows(view):
    assert view.results.rowCount() == MILLION
    assert view.results.columnCount() == 1


def test_what_is_in_sight_and_not_there_is_asked_for_once(qtbot, view):
    with qtbot.waitSignal(view.results.wanted) as heard:
        view.stand_on(500_000)
        view.grab()
    first, last = heard.args
    assert first <= 500_000 < last
    assert last - first <= 2 * STRETCH
    view.results.put(first, hits_from(first, last - first))
    assert view.results.index(500_000, 0).data(HIT).record.title == "题500000"


def test_only_the_last_stretches_are_kept():
    model = ResultsModel()
    model.start(MILLION, hits_from(0))
    for stretch in range(KEPT + 3):
        model.put(stretch * STRETCH, hits_from(stretch * STRETCH))
    assert model.hit(0) is None
    assert model.hit((KEPT + 2) * STRETCH) is not None


def test_the_list_grows_and_shrinks_to_its_true_length(view):
    view.stand_on(7)
    view.results.set_total(MILLION + 5)
    assert view.results.rowCount() == MILLION + 5
    view.results.set_total(12)
    assert view.results.rowCount() == 12
    assert view.row == 7


def test_a_screen_reader_hears_title_and_passage(view):
    spoken = view.results.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "题0" in spoken
    assert "国企改革" in spoken
    assert view.results.index(9999, 0).data() == "Loading…"


def test_hits_are_painted_on_the_ground_they_have_on_the_page(view):
    theme = load_theme("light")
    image = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    colours = {
        image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())
    }
    assert theme.hit.rgb() in colours


def title_marks(view):
    """Return how many pixels of the first title lie on the ground of hits."""
    image = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    ground, rows = load_theme("light").hit.rgb(), range(view.fontMetrics().height() + 6)
    return sum(image.pixelColor(x, y).rgb() == ground for x in range(image.width()) for y in rows)


def test_what_pinyin_has_found_is_marked_in_the_title(view):
    one = hit_of(1)
    titled = replace(one, record=replace(one.record, title="国企改革在前"))
    view.results.start(1, (titled,))
    assert title_marks(view) == 0
    view.mark((), as_found=True)
    view.viewport().update()
    assert title_marks(view) > 100


def test_a_list_that_is_not_that_of_the_line_is_faint(view):
    view.mark((), as_found=True)
    theme = load_theme("light")
    view.setEnabled(False)
    image = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    colours = {
        image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())
    }
    assert theme.hit.rgb() not in colours


def test_a_hit_beyond_the_last_line_leaves_no_edge(view):
    text = "文" * 200
    one = hit_of(1, text)
    view.results.start(1, (one,))
    view.grab()  # without the scroll bar rows are wider
    width = view.visualRect(view.results.index(0, 0)).width() - 2 * EDGE
    laid = results_delegate._set(text, width, view.font().key(), 20)
    end = laid.lineAt(1).textStart() + laid.lineAt(1).textLength()
    view.results.start(1, (replace(one, snippet=Snippet(text, (Span(end, end + 2),))),))
    image = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    ground = load_theme("light").hit.rgb()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    assert not any(image.pixelColor(x, y).rgb() == ground for x, y in places)


def test_enter_reads_a_click_shows(qtbot, view):
    view.stand_on(2)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [2]
    with qtbot.waitSignal(view.shown) as shown:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert shown.args == [0]
    with qtbot.waitSignal(view.shown):
        qtbot.keyClick(view, Qt.Key.Key_Space)


def test_what_is_typed_on_the_list_goes_to_the_line(qtbot, view):
    heard = []
    view.typed.connect(lambda event: heard.append(event.text()))
    qtbot.keyClick(view, "a")
    assert heard == ["a"]


def test_keys_walk_the_list(qtbot, view):
    view.walk(Qt.Key.Key_Down)
    assert view.row == 0
    view.walk(Qt.Key.Key_PageDown)
    page = view.row
    assert page > 1
    view.walk(Qt.Key.Key_Up)
    assert view.row == page - 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.row == MILLION - 1


def test_the_first_arrow_on_the_list_takes_the_first_row(qtbot, view):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.row == 0


def test_escape_is_left_to_the_panel(view):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    view.keyPressEvent(event)
    assert not event.isAccepted()


def titled(title, text, *spans):
    one = hit_of(1)
    piece = Snippet(text, tuple(Span(*span) for span in spans))
    return replace(one, record=replace(one.record, title=title), snippet=piece)


def test_the_title_is_not_said_twice():
    shown = passage(titled("国企\n改革", "国企 改革 本报讯，改革是大事", (0, 2), (3, 5), (10, 12)))
    assert shown == Snippet("本报讯，改革是大事", (Span(4, 6),))
    whole = titled("国企", "本报讯，国企改革", (4, 6))
    assert passage(whole) == whole.snippet
    cut = passage(titled("国企", "国企改革", (0, 4)))
    assert cut == Snippet("改革", (Span(0, 2),))


def test_an_article_without_a_text_is_called_a_headline(view):
    view.results.start(1, (titled("国企改革", "国企改革", (2, 4)),))
    spoken = view.results.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "国企改革  Headline only"
    image = view.viewport().grab(view.visualRect(view.results.index(0, 0))).toImage()
    low = range(image.height() // 2, image.height())
    ground = load_theme("light").hit.rgb()
    assert not any(
        image.pixelColor(x, y).rgb() == ground for x in range(image.width()) for y in low
    )
