"""The report of an analysis has plain values and the offsets of the text."""

import json

from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.analysis.report import terms_report
from reader.article.model import Article, Span
from reader.glossary.category import Category

ARTICLE = Article(text="辽宁下岗职工", title="", heading=(), paragraphs=())
ANALYSIS = Analysis(
    terms=(
        TermSpan(Span(2, 6), ("xiagang-zhigong", "other"), Category.SOCIAL_SECURITY),
        TermSpan(Span(2, 4), ("xiagang",), Category.SOCIAL_SECURITY, nested=True),
    ),
    keywords=(Keyword("下岗", 1.5, (Span(2, 4),)),),
    names=(Name(Span(0, 2), "辽宁", NameKind.PLACE),),
)


def report(*, nested):
    return json.loads(json.dumps(terms_report(ARTICLE, ANALYSIS, nested=nested)))


def test_the_terms_that_the_page_underlines_are_told():
    assert report(nested=False)["spans"] == [
        {
            "start": 2,
            "end": 6,
            "text": "下岗职工",
            "concept": "xiagang-zhigong",
            "concepts": ["xiagang-zhigong", "other"],
            "category": "social-security",
            "nested": False,
        }
    ]


def test_inner_terms_are_told_when_asked_for():
    assert [s["text"] for s in report(nested=True)["spans"]] == ["下岗职工", "下岗"]


def test_key_words_and_names_are_told():
    told = report(nested=False)
    assert told["keywords"] == [{"text": "下岗", "weight": 1.5, "spans": [[2, 4]]}]
    assert told["names"] == [{"start": 0, "end": 2, "text": "辽宁", "kind": "place"}]
