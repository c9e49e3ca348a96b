"""What a card tells of the library."""

import datetime

import pytest

from reader.article.model import Span
from reader.corpus.occurrences import PENDING, Occurrence, Occurrences
from reader.library.model import Record
from reader.ui.term_card.blocks import (
    OpenArticle,
    Setting,
    Shape,
    ShowLines,
    ShowTimeline,
)
from reader.ui.term_card.layout import CardLayout
from reader.ui.term_card.library_fields import library_fields
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook, CardType
from tests.ui.term_card.card_samples import GLOSSARY

LINE = 'term:"两个确保"'


def occurrence(name, day, title="切实做好“两个确保”工作的通知下发各地"):
    date = datetime.date.fromisoformat(day)
    record = Record(name, 1, title, date, 1, None, None, (), 100)
    return Occurrence(record, (Span(3, 7),))


FOUND = Occurrences(
    articles=1204,
    front=312,
    years={1998: 900, 2003: 304},
    first=occurrence("a", "1998-05-14"),
    last=occurrence("b", "2003-11-28"),
)


def told(found, language="en"):
    return library_fields(Setting(language, occurrences=found, line=LINE))


def test_without_a_library_nothing_is_told():
    assert told(None) == []


def test_counts_first_and_last():
    field, years = told(FOUND)
    assert field.label == "In the library"
    assert field.text.split("\n")[:3] == [
        "1,204 articles, 312 on page 1",
        "First: 14 May 1998  切实做好“两个…",
        "Last: 28 November 2003  切实做好“两个…",
    ]
    assert years.years == ((1998, 900), (2003, 304))
    assert years.spoken == "Articles by year: 1998: 900; 2003: 304"


def test_links_lead_to_lines_timeline_and_articles():
    targets = [run.target for run in told(FOUND)[0].runs if run.target]
    title = FOUND.first.record.title
    assert targets == [
        OpenArticle("a", title, LINE, (Span(3, 7),)),
        OpenArticle("b", title, LINE, (Span(3, 7),)),
        ShowLines(LINE),
        ShowTimeline(LINE),
    ]


def test_each_year_leads_to_its_lines():
    links = [run for run in told(FOUND)[1].runs if run.target]
    assert [run.target for run in links] == [
        ShowLines(f"{LINE} date:1998"),
        ShowLines(f"{LINE} date:2003"),
    ]
    assert links[0].name == "1998: 900 articles, in context"


def test_dates_are_in_the_language_of_the_card():
    assert "1998年5月14日" in told(FOUND, "zh")[0].text


def test_nothing_found_is_said():
    (field,) = told(Occurrences())
    assert field.text == "Not found"


def test_nothing_is_denied_while_the_index_is_being_made():
    (field,) = told(Occurrences(whole=False))
    assert field.text == "Not found yet: the index is still being made"


def test_undated_articles_have_no_years():
    (field,) = told(Occurrences(articles=2))
    assert field.text.startswith("2 articles")


@pytest.mark.parametrize("years", [{1998: 3}, {1998: 3, 2000: 1}, {1950: 1, 2003: 900}])
def test_a_card_keeps_its_height_when_the_answer_comes(fonts, theme, years):
    source = CardSource(GLOSSARY, "en")
    subject = source.linked("liang-ge-quebao-1998")
    heights = []
    for found in (PENDING, Occurrences(5, 1, years, FOUND.first, FOUND.last)):
        source.set_occurrences("liang-ge-quebao-1998", found)
        content = source.content(subject, second=False)
        assert any(block.shape is Shape.YEARS for block in content.blocks)
        heights.append(CardLayout(content, CardType(CardLook(theme)), 420).height)
    assert heights[0] == heights[1]
