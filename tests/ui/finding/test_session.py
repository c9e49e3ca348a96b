"""One search: hits, the current one, the way round, and words of why there are none."""

import pytest

from reader.ui.finding.regex import RegexProblem
from reader.ui.finding.session import FindSession, Found
from tests.ui.stand_in import make_article, spans_of


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def session(jobs, article):
    made = FindSession(jobs)
    made.set_article(article)
    return made


@pytest.fixture
def ready(session, qtbot):
    """A session whose article is ready, so that plain searches are answered at once."""
    session.prepare(0)
    qtbot.waitUntil(lambda: session._finder is not None)
    return session


def test_hits_are_found_as_soon_as_the_text_is_ready(qtbot, session, article):
    session.search("保障")
    assert session.found.searching
    qtbot.waitUntil(lambda: not session.found.searching)
    assert session.found.hits == spans_of(article.text, "保障")


def test_a_plain_search_is_answered_at_once(ready, article):
    ready.search("确保")
    assert ready.found.hits == spans_of(article.text, "确保")
    assert ready.found.current == 0


def test_the_first_hit_after_the_page_shown_becomes_current(qtbot, ready, article):
    second = spans_of(article.text, "确保")[1]
    ready.prepare(second.start)
    ready.search("确保")
    assert ready.found.current == 1


def test_after_the_last_hit_the_first_becomes_current(ready, article):
    ready.prepare(len(article.text) - 1)
    ready.search("确保")
    assert ready.found.current == 0


def test_steps_go_round_and_say_so(ready):
    ready.search("确保")
    ready.step(-1)
    assert (ready.found.current, ready.found.wrapped) == (5, -1)
    ready.step(1)
    assert (ready.found.current, ready.found.wrapped) == (0, 1)
    ready.step(1)
    assert (ready.found.current, ready.found.wrapped) == (1, 0)


def test_typing_on_stays_at_the_hit_the_reader_went_to(ready):
    ready.search("确")
    ready.step(1)
    ready.search("确保")
    assert ready.found.current == 1


def test_without_hits_a_step_does_nothing(ready):
    ready.search("没有的词")
    ready.step(1)
    assert ready.found == Found("没有的词")


def test_chinese_found_by_its_pinyin_is_told(ready, article):
    ready.search("liangge quebao")
    assert ready.found.by_pinyin
    assert ready.found.hits == spans_of(article.text, "两个确保")


def test_latin_letters_of_the_text_are_no_pinyin(ready):
    ready.search("wto")
    assert ready.found.hits
    assert not ready.found.by_pinyin


def test_a_blank_query_ends_the_search(ready):
    ready.search("确保")
    ready.search("  ")
    assert ready.found == Found()


def test_a_regular_expression_is_searched_in_a_job(qtbot, session, article):
    session.search("[两三][个条]", regex=True)
    assert session.found.searching
    qtbot.waitUntil(lambda: not session.found.searching)
    assert len(session.found.hits) == 12


def test_what_is_wrong_with_an_expression_is_told(qtbot, session):
    session.search("(", regex=True)
    qtbot.waitUntil(lambda: not session.found.searching)
    assert session.found.problem is RegexProblem.PATTERN
    assert session.found.reason


def test_a_plain_search_drops_the_expression_before_it(qtbot, ready):
    ready.search(".", regex=True)
    ready.search("确保")
    ready._jobs.stop()
    assert ready.found.query == "确保"


def test_another_article_begins_anew(ready):
    ready.search("确保")
    ready.set_article(make_article(headline="别的"))
    assert ready.found == Found()


def test_without_an_article_nothing_is_found(jobs):
    session = FindSession(jobs)
    session.prepare(0)
    session.search("确保")
    assert session.found == Found()


def test_each_change_is_told_once(ready):
    heard = []
    ready.changed.connect(heard.append)
    ready.search("确保")
    ready.search("确保")
    assert [found.query for found in heard] == ["确保"]
