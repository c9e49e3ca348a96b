"""A page in other characters: every place is still that of the true text."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.article.model import Role, Span
from reader.article.script import Traditional, load_converter
from reader.ui.article_view.ruby import Ruby, shown_syllables
from reader.ui.article_view.typesetting import Typesetter
from reader.ui.article_view.view import ArticleView
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import make_article, spans_of

WORDS = "各地要用U盘和打印机，出租车在互联网络上，头发发展。" * 12


@pytest.fixture
def words():
    return load_converter(WORDS, Traditional.TAIWAN_WORDS)


@pytest.fixture
def page_view(qtbot, fonts, words):
    """An article whose words become longer and shorter, shown with the words of Taiwan."""
    view = ArticleView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.set_article(make_article(WORDS, WORDS, heading=(("头发发展", Role.HEADLINE),)))
    view.set_script(words)
    return view


def test_lines_cover_the_true_text_without_a_gap(fonts, words):
    shown = words(WORDS)
    laid = Typesetter(20.0, 400.0).typeset(shown.text, Role.BODY)
    laid.show_as(shown.map)
    ends = [0, *(line.end for line in laid.lines)]
    assert [line.start for line in laid.lines] == ends[:-1]
    assert ends[-1] == len(WORDS)


def test_the_character_under_its_own_place_is_found(page_view):
    for span in (*spans_of(page_view.article, "各地"), *spans_of(page_view.article, "发展")):
        for offset in range(span.start, span.end):
            boxes = page_view.rects_of(Span(offset, offset + 1))
            if boxes and boxes[0].bottom() < page_view.height():
                assert page_view.offset_at(boxes[0].center().toPoint()) == offset


def test_a_word_of_another_length_is_selected_as_what_it_became(page_view):
    [place, *_] = spans_of(page_view.article, "U盘")
    [before, *_] = page_view.rects_of(Span(place.start - 1, place.start))
    [box, *_] = page_view.rects_of(place)
    assert box.width() > 2.5 * before.width()


def test_what_is_copied_is_what_is_shown(page_view):
    [place, *_] = spans_of(page_view.article, "U盘")
    page_view.select(Span(place.start - 1, place.end + 1))
    page_view.copy()
    assert QGuiApplication.clipboard().text() == "用隨身碟和"
    assert page_view.selected_text() == "用U盘和"


def test_paragraphs_are_copied_with_their_borders(page_view, words):
    page_view.select_all()
    page_view.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines == ["頭髮發展", *[words(WORDS).text] * 2]


def test_the_source_is_copied_in_the_same_characters(page_view):
    page_view.select(Span(0, 4))
    page_view.copy_with_source()
    assert QGuiApplication.clipboard().text().startswith("頭髮發展\n——《")


def test_the_place_is_kept_when_the_script_changes(page_view):
    page_view.scroll_to(len(WORDS) + 60)
    before = page_view.first_visible()
    page_view.set_script(None)
    assert page_view.first_visible() == before


def test_the_page_is_painted_in_other_characters_and_back(view):
    plain = view.viewport().grab().toImage()
    view.set_script(load_converter(view.article.text))
    assert view.viewport().grab().toImage() != plain
    assert "星" in view.page.folio[0]
    view.set_script(None)
    assert view.viewport().grab().toImage() == plain


def test_pinyin_goes_with_its_characters(page_view):
    page_view.set_ruby(
        Ruby(lambda start, end: ["x" if c != "，" else "" for c in range(start, end)])
    )
    laid = page_view.page.column.set_piece(1)
    assert sum(len(laid.ruby_of(number)) for number in range(len(laid.lines))) > 0


def test_a_word_changed_for_another_has_no_pinyin(words):
    text = "用软件发展"
    syllables = ["yòng", "ruǎn", "jiàn", "fā", "zhǎn"]
    found = shown_syllables(syllables, text, words(text))
    assert list(found) == ["yòng", "ruǎn", "", "fā", "zhǎn"]
    standard = load_converter(text)
    assert list(shown_syllables(syllables, text, standard(text))) == syllables
