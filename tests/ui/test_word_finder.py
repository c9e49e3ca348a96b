"""A double-click finds whole words, also before the dictionary of words has been loaded."""

import pytest

from reader.article.model import Span
from reader.ui.article_view.view import ArticleView
from reader.ui.word_finder import WordFinder


@pytest.fixture
def view(qtbot, theme, workspace, open_file):
    made = ArticleView(theme)
    qtbot.addWidget(made)
    open_file(workspace)
    made.set_article(workspace.article)
    return made


@pytest.fixture
def words(workspace, view):
    return WordFinder(workspace, view)


def test_a_loaded_dictionary_answers_at_once(words, workspace):
    workspace.study.load_words()
    assert words.word_at(workspace.article.text, 5) == Span(4, 6)


def test_without_it_a_character_is_selected_that_grows_to_the_word(qtbot, words, workspace, view):
    found = words.word_at(workspace.article.text, 5)
    assert found == Span(5, 6)
    view.select(found)
    qtbot.waitUntil(lambda: view.selected == Span(4, 6))


def test_a_selection_made_meanwhile_stays(qtbot, words, workspace, view):
    words.word_at(workspace.article.text, 5)
    view.select(Span(0, 9))
    qtbot.waitUntil(lambda: words._asked is None)
    assert view.selected == Span(0, 9)


def test_an_article_closed_meanwhile_is_no_error(qtbot, words, workspace, view):
    words.word_at(workspace.article.text, 5)
    view.set_article(None)
    qtbot.waitUntil(lambda: workspace.study.segmenter is not None)
    words._correct(workspace.study.segmenter)
    assert view.selected is None


def test_the_page_asks_for_words_here(words, view):
    assert view._word_at == words.word_at
