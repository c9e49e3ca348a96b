"""Two pages that scroll together."""

import pytest

from reader.ui.article_view.view import ArticleView
from reader.ui.side_by_side.together import Together
from reader.ui.theme import load_theme
from tests.ui.stand_in import make_article


@pytest.fixture
def pair(qtbot, fonts):
    """A page, a narrower one of the same article, and what links them."""
    pages = []
    for width in (900, 500):
        page = ArticleView(load_theme("light"))
        qtbot.addWidget(page)
        page.resize(width, 500)
        page.show()
        page.set_article(make_article(copies=20))
        pages.append(page)
    together = Together(*pages)
    together.active = True
    return *pages, together


def paragraph_at_top(page):
    first = page.first_visible()
    return max(n for n, one in enumerate(page.article.paragraphs) if one.start <= first)


@pytest.mark.parametrize("leader", [0, 1])
def test_either_leads_to_the_same_paragraph(pair, leader):
    one, other = pair[leader], pair[1 - leader]
    one.scroll_to(one.article.paragraphs[17].start)
    assert abs(paragraph_at_top(other) - 17) <= 1


def test_top_and_end_go_together(pair):
    one, other, _ = pair
    for bar in (one.verticalScrollBar(), other.verticalScrollBar()):
        bar.setValue(bar.maximum())
        assert one.verticalScrollBar().value() == one.verticalScrollBar().maximum()
        assert other.verticalScrollBar().value() == other.verticalScrollBar().maximum()
        bar.setValue(0)
        assert one.verticalScrollBar().value() == other.verticalScrollBar().value() == 0


def test_articles_with_other_paragraphs_keep_the_share_of_their_length(pair):
    one, other, _ = pair
    other.set_article(make_article(copies=7))
    bar, follows = one.verticalScrollBar(), other.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert follows.value() == pytest.approx(follows.maximum() / 2, abs=2)


def test_where_the_heading_fills_the_screen_the_share_of_it_is_kept(pair):
    one, other, _ = pair
    one.verticalScrollBar().setValue(10)
    assert 0 < other.verticalScrollBar().value() < 40


def test_what_is_not_linked_or_hidden_or_empty_stays(pair):
    one, other, together = pair
    together.active = False
    one.scroll_to(300)
    assert other.verticalScrollBar().value() == 0
    together.active = True
    other.hide()
    one.scroll_to(400)
    assert other.verticalScrollBar().value() == 0
    other.show()
    other.set_article(None)
    one.scroll_to(500)
    assert other.page is None
