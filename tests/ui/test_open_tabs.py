"""The order of the tabs, which is shown, what is kept of each."""

from pathlib import Path

import pytest

from reader.ui import open_tabs
from reader.ui.open_tabs import OpenTabs, Tab
from reader.ui.sources import FileSource, LibrarySource
from reader.ui.study import Findings
from reader.ui.visits import Visit
from tests.ui.stand_in import HEADLINE, make_article


def tab(name, *, apart=True, article=None):
    return Tab(Visit(LibrarySource(name, f"title {name}"), apart=apart), (), article)


@pytest.fixture
def three():
    tabs = OpenTabs()
    for name in "abc":
        tabs.show(tab(name))
    return tabs


def names(tabs):
    return "".join(one.visit.source.id for one in tabs.tabs)


def test_before_the_first_nothing_is_shown():
    tabs = OpenTabs()
    assert (len(tabs), tabs.current, tabs.shown) == (0, -1, None)


def test_a_new_tab_comes_after_the_one_shown(three):
    three.show(tab("a"))
    three.show(tab("d"))
    assert (names(three), three.current) == ("adbc", 1)


def test_what_is_not_apart_takes_the_place_of_what_is_shown(three):
    three.show(tab("d", apart=False))
    assert (names(three), three.current) == ("abd", 2)


@pytest.mark.parametrize("apart", [True, False])
def test_an_article_has_one_tab(three, apart):
    three.show(tab("a", apart=apart))
    assert (names(three), three.current) == ("abc", 0)


def test_tabs_are_added_once_after_the_one_shown(three):
    three.show(tab("a"))
    three.add([tab("b"), tab("d"), tab("e")])
    assert (names(three), three.current) == ("adebc", 0)


@pytest.mark.parametrize(("number", "left", "current"), [(0, "bc", 1), (1, "ac", 1)])
def test_closing_leaves_the_one_shown(three, number, left, current):
    three.close(number)
    assert (names(three), three.current) == (left, current)


def test_closed_tabs_come_back_where_they_were_the_last_first(three):
    three.close(0)
    three.close(0)
    assert three.can_reopen
    assert three.take_closed().visit.source.id == "b"
    assert three.take_closed().visit.source.id == "a"
    assert (names(three), three.current, three.take_closed()) == ("abc", 2, None)


def test_what_was_opened_again_meanwhile_is_not_opened_twice(three):
    three.close(0)
    three.show(tab("a"))
    assert three.take_closed() is None
    assert names(three) == "bca"


def test_the_one_shown_stays_shown_when_tabs_are_moved(three):
    three.move(2, 0)
    assert (names(three), three.current) == ("cab", 0)
    three.move(1, 0)
    assert (names(three), three.current) == ("acb", 1)


def test_findings_are_kept_with_the_article_shown(three):
    found = Findings(complete=True)
    three.keep_findings(found)
    assert [one.findings for one in three.tabs] == [None, None, found]
    OpenTabs().keep_findings(found)


def test_articles_used_longest_ago_are_forgotten(monkeypatch):
    article, tabs = make_article(), OpenTabs()
    monkeypatch.setattr(open_tabs, "MOST_KEPT", len(article.text))
    for name in "abca":
        tabs.show(tab(name, article=article))
    assert [one.article for one in tabs.tabs] == [article, None, article]


def test_a_tab_is_called_by_its_headline_or_its_name_in_one_line():
    article = make_article(headline="上\n下")
    assert tab("a", article=article).title == "上 下"
    assert tab("a", article=make_article()).title == HEADLINE
    assert tab("a").title == "title a"
    assert Tab(Visit(FileSource(Path("/x/a.txt")))).title == "a.txt"
