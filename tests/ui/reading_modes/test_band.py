"""The focus band: one sentence or line is lit, the rest dimmed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.ui.commands.table import commands
from reader.ui.reading_modes.modes import ReadingModes
from tests.ui.stand_in import make_article

Key = Qt.Key


@pytest.fixture
def window(program, open_file, study):
    study.articles["long.txt"] = make_article(copies=12)
    open_file(program.workspace, "long.txt")
    program.workspace.change(focus_band="sentence")
    return program.window


@pytest.fixture
def text(window):
    return window.workspace.article.text


@pytest.fixture
def band(window):
    return window.view.findChild(ReadingModes).band


def test_it_begins_with_the_first_sentence_in_sight(band, text):
    assert band.lit == sentence_at(text, 0)


def test_down_and_up_move_it_on(window, band, text):
    first = band.lit
    QTest.keyClick(window.view, Key.Key_Down)
    assert band.lit.start >= first.end
    assert band.lit == sentence_at(text, band.lit.start)
    QTest.keyClick(window.view, Key.Key_Up)
    assert band.lit == first


def test_it_begins_anew_where_the_reader_scrolled_to(window, band):
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QTest.keyClick(window.view, Key.Key_Down)
    assert band.lit.overlaps(window.view.in_sight())


def test_it_follows_a_click(window, band, text):
    place = text.index("两个确保")
    window.view.select(Span(place, place))
    assert band.lit == sentence_at(text, place)


def test_it_follows_the_caret(window, band):
    window.workspace.change(caret=True, focus_band="line")
    before = band.lit
    QTest.keyClick(window.view, Key.Key_Down)
    assert band.lit.start == window.view.page.line_span(window.view.selection.cursor).start
    assert band.lit != before


def test_a_line_stays_a_line_at_every_zoom(window, band):
    window.workspace.change(focus_band="line")
    window.workspace.change(zoom=200)
    assert band.lit.start == window.view.page.line_span(band.lit.start).start


def test_a_key_goes_through_the_bands(window, band):
    command = next(one for one in commands() if "Ctrl+F7" in one.keys)
    command.run(window.workspace)
    assert window.workspace.settings.focus_band == "line"
    command.run(window.workspace)
    assert band.lit is None
    QTest.keyClick(window.view, Key.Key_Down)
    assert window.view.verticalScrollBar().value() > 0


def test_what_is_not_lit_is_dimmed(window, band):
    box = window.view.rects_of(band.lit)[0].toRect()
    below = box.translated(0, 6 * box.height())

    def darkest(rect):
        shot = window.view.viewport().grab(rect).toImage()
        points = ((x, y) for x in range(shot.width()) for y in range(shot.height()))
        return min(shot.pixelColor(x, y).lightness() for x, y in points)

    assert darkest(box) < 80
    assert darkest(below) > 120


def test_the_next_article_has_its_band(window, band, open_file):
    open_file(window.workspace, "one.txt")
    assert band.lit == sentence_at(window.workspace.article.text, 0)


def test_an_empty_article_has_none(window, band, open_file, study):
    study.articles["empty.txt"] = make_article(copies=0)
    open_file(window.workspace, "empty.txt")
    band.move(1)
    assert window.view.article is window.workspace.article
