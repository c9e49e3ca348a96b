import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reader.article.model import Span
from reader.ui.article_view.column import LONGEST_PIECE, pieces_of
from reader.ui.article_view.frame import fitting, folio, frame
from reader.ui.article_view.page import EXACT_PLACES, Page
from tests.ui.article_view.page_samples import make_article

pytestmark = pytest.mark.usefixtures("fonts")


def test_a_long_paragraph_is_cut_after_full_stops():
    article = make_article("下岗职工进入失业保险体系。" * 1000)
    pieces = pieces_of(article)
    assert all(piece.end - piece.start <= LONGEST_PIECE for piece in pieces)
    assert all(article.text[piece.end - 1] == "。" for piece in pieces)
    assert [piece.first for piece in pieces][:2] == [True, False]


def test_a_text_without_full_stops_is_cut_at_the_limit():
    pieces = pieces_of(make_article("保" * (LONGEST_PIECE + 1)))
    assert [piece.end - piece.start for piece in pieces] == [LONGEST_PIECE, 1]


def test_only_what_is_looked_at_is_laid_out():
    page = Page(make_article(*["下岗职工。" * 40] * 500), 1000, 20)
    page.settle(0, 800)
    assert 0 < page.column.laid_out < 12


def test_the_measure_is_a_whole_number_of_characters():
    for width in (200, 640, 1000, 3000):
        assert frame(width, 19, folio=False).measure % 19 == 0
    assert frame(3000, 19, folio=False).measure == 38 * 19


def test_a_narrow_folio_line_keeps_day_and_page():
    whole = ("2003年1月17日　星期五", "读者来信", "第1版　要闻")
    assert fitting(whole, 26, len) == whole
    assert fitting(whole, 25, len) == ("2003年1月17日", "", "第1版")


def test_the_folio_line_says_day_page_and_column(article):
    assert folio(article) == ("2003年1月17日　星期五", "", "第1版　要闻")
    assert folio(make_article("正文")) == ("", "", "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_the_character_at_the_middle_of_its_rect_is_itself(article, data):
    page = Page(article, 900, 19)
    offset = data.draw(st.integers(0, len(article.text) - 1))
    if article.text[offset] in "\n 　":
        return
    (rect,) = page.rects_of(Span(offset, offset + 1))
    assert page.offset_at(rect.center()) == offset


def test_a_point_in_the_margin_is_over_no_character(article):
    page = Page(article, 900, 19)
    rect = page.rects_of(Span(80, 81))[0]
    assert page.offset_at(QPointF(2, rect.center().y())) is None
    assert page.gap_at(QPointF(2, rect.center().y())) == page.line_span(80).start


def test_an_empty_article_has_no_places():
    page = Page(make_article(), 900, 19)
    assert page.rects_of(Span(0, 1)) == []
    assert page.offset_at(QPointF(100, 100)) is None
    assert page.gap_at(QPointF(100, 100)) == 0
    assert page.line_top(0) == 0.0
    assert page.height > 0


def test_places_rise_through_the_document(article):
    page = Page(article, 900, 19)
    few = [Span(i, i + 1) for i in range(0, len(article.text), 100)]
    places = page.places(few)
    assert places == sorted(places)
    assert 0 <= places[0] < 0.2
    assert 0.8 < places[-1] <= 1
    many = [Span(i, i + 1) for i in range(EXACT_PLACES + 1)]
    assert page.places(many)[-1] == pytest.approx(EXACT_PLACES / len(article.text))
