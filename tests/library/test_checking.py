"""The check finds what is wrong, and only that."""

import pytest

from tests.library.articles_made import coming, made, numbered
from tests.library.plain_index import write


@pytest.fixture
def whole(stored):
    stored.add(numbered(3))
    stored.add(
        [coming(made("第0篇\n改革开放第0步。", day="1979-01-01", column="今日谈"), "/d.txt")]
    )
    stored.index()
    return stored


def sentences(library):
    return [problem.en for problem in library.problems(thorough=True)]


def test_a_whole_library_has_no_problems(whole):
    assert sentences(whole) == []


def test_what_is_owed_is_no_problem(whole):
    whole.remove([whole.records()[0].id])
    whole.add(numbered(5, day="1980-01-01"))
    assert whole.owing() == 6
    assert sentences(whole) == []


def test_an_article_that_is_not_found_is_told(whole):
    index = whole._indexing.opened()
    write(index.folder, {"1": "", "9": ""})
    index.refresh()
    assert sentences(whole) == [
        "3 articles are not found by searching.",
        "1 articles are found that are not there.",
    ]


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        ("UPDATE pages SET articles = 9", "The table of days"),
        ("DELETE FROM titles WHERE article = 1", "The table of titles"),
        ("UPDATE columns SET articles = 9", "The table of columns"),
        ("UPDATE origins SET article = 99", "The table of sources"),
        ("UPDATE articles SET original = 2 WHERE number = 4", "The table of duplicates"),
        ("UPDATE articles SET digest = 1 WHERE number = 2", "The text of 19781224-01-000000000001"),
    ],
)
def test_a_table_that_does_not_agree_is_told(whole, harm, told):
    with whole._store._database.writing() as connection:
        connection.execute(harm)
    assert any(sentence.startswith(told) for sentence in sentences(whole))
