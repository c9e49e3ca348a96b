"""A page with a small article on it, as every test of the view wants one."""

import datetime

import pytest

from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.analysis.term_index import TermIndex
from reader.article.model import Role
from reader.glossary.concept import Category
from reader.ui.article_view.view import ArticleView
from reader.ui.theme import load_theme
from tests.ui.article_view.page_samples import BODY, HEADLINE, KICKER, make_article, spans_of


@pytest.fixture
def article():
    return make_article(
        *[BODY] * 12,
        heading=((KICKER, Role.KICKER), (HEADLINE, Role.HEADLINE)),
        date=datetime.date(2003, 1, 17),
        page=1,
        page_name="要闻",
    )


@pytest.fixture
def analysis(article):
    terms = [
        TermSpan(span, (word,), category, nested)
        for word, category, nested in (
            ("社会保障体系", Category.SOCIAL_SECURITY, False),
            ("社会保障", Category.SOCIAL_SECURITY, True),
            ("两个确保", Category.SOCIAL_SECURITY, False),
            ("三条保障线", Category.SOCIAL_SECURITY, False),
            ("下岗职工", Category.SOCIAL_SECURITY, False),
            ("下岗", Category.SOCIAL_SECURITY, True),
            ("企业", Category.ECONOMY, False),
        )
        for span in spans_of(article, word)
    ]
    terms.sort(key=lambda term: (term.span.start, -term.span.end))
    keyword = Keyword("失业保险", 2.0, spans_of(article, "失业保险"))
    names = tuple(Name(s, "77％", NameKind.FIGURE) for s in spans_of(article, "77％"))
    return Analysis(tuple(terms), (keyword,), names)


@pytest.fixture
def view(qtbot, fonts, article, analysis):
    page = ArticleView(load_theme("light"))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.set_article(article)
    page.set_analysis(analysis, TermIndex(analysis.terms))
    return page
