"""Pinyin in the window: whole article, terms, selection; loaded in the background, remembered."""

import pytest

from reader.article.model import Span
from reader.ui.article_view.roles import Room
from reader.ui.requests import Request
from tests.ui.stand_in import make_article, spans_of


@pytest.fixture
def window(program, open_file):
    open_file(program.workspace)
    return program.window


@pytest.fixture
def wait_for_pinyin(qtbot, window):
    def wait():
        qtbot.waitUntil(lambda: window.view.page.column.ruby is not None)
        return window.view.page.column.ruby

    return wait


def shown(ruby, span):
    return " ".join(ruby.syllables(span.start, span.end))


def test_the_whole_article_has_pinyin_when_it_is_asked_for(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole")
    ruby = wait_for_pinyin()
    [place, *_] = spans_of(window.workspace.article.text, "社会保障体系")
    assert shown(ruby, place) == "shè huì bǎo zhàng tǐ xì"
    assert ruby.room is Room.ALL
    window.workspace.change(pinyin="off")
    assert window.view.page.column.ruby is None


def test_only_terms_have_pinyin_when_that_is_chosen(window, wait_for_pinyin):
    window.workspace.change(pinyin="terms")
    ruby = wait_for_pinyin()
    [place, *_] = spans_of(window.workspace.article.text, "国务院总理主持")
    assert shown(ruby, place) == "guó wù yuàn    "


def test_a_selection_gets_pinyin_and_loses_it(window, wait_for_pinyin, qtbot):
    window.view.select(Span(2, 5))
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    ruby = wait_for_pinyin()
    assert [bool(one) for one in ruby.syllables(0, 7)] == [0, 0, 1, 1, 1, 0, 0]
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    assert window.view.page.column.ruby is None


def test_without_a_selection_nothing_happens(window):
    window.view.select(None)
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    assert window.view.page.column.ruby is None


def test_the_next_article_has_pinyin_too_but_no_selection(
    window, wait_for_pinyin, open_file, study
):
    window.workspace.change(pinyin="terms")
    wait_for_pinyin()
    window.view.select(Span(2, 5))
    window.workspace.ask(Request.PINYIN_OF_SELECTION)
    study.articles["other.txt"] = make_article(copies=3, headline="另一篇文章在这里")
    open_file(window.workspace, "other.txt")
    assert shown(window.view.page.column.ruby, Span(0, 8)) == "       "


def test_tones_take_their_colours_from_the_settings(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole", tone_colours=False)
    assert not wait_for_pinyin().coloured
    window.workspace.change(tone_colours=True)
    assert window.view.page.column.ruby.coloured


def test_the_projected_page_has_the_same_pinyin(window, wait_for_pinyin):
    window.workspace.change(pinyin="whole")
    wait_for_pinyin()
    window.presenting.start(place=False)
    assert window.presenting.projector.view.page.column.ruby is not None
    window.workspace.change(pinyin="off")
    assert window.presenting.projector.view.page.column.ruby is None
    window.presenting.stop()


def test_a_table_that_cannot_be_read_is_told(window, qtbot, monkeypatch):
    def fail():
        raise OSError("gone")

    monkeypatch.setattr("reader.analysis.reading_table.load_reading_table", fail)
    with qtbot.waitSignal(window.workspace.noticed):
        window.workspace.change(pinyin="whole")
    assert window.view.page.column.ruby is None


def test_pinyin_left_on_is_there_at_the_next_start(program, open_file, qtbot):
    program.workspace.change(pinyin="whole")
    open_file(program.workspace)
    qtbot.waitUntil(lambda: program.window.view.page.column.ruby is not None)
