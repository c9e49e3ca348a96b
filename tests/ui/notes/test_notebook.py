"""Every change of the lists is one act that can be taken back; failures change nothing."""

import pytest

from reader.errors import NotesError
from reader.notes.model import ArticleList, Entry, ListKind, SavedSearch

ONE, TWO = Entry("a", "甲"), Entry("b", "乙")


@pytest.fixture
def notebook(qtbot, workspace):
    with qtbot.waitSignal(workspace.notebook.changed):
        workspace.notebook.want()
    return workspace.notebook


@pytest.fixture
def undo(workspace):
    return workspace.undo


def named(notebook, name):
    return next(one for one in notebook.lists if one.name == name)


def articles(notebook, name):
    return [entry.article for entry in named(notebook, name).entries]


def there_and_back(undo, look):
    """Return what is seen after undoing and after redoing the last act."""
    undo.undo()
    before = look()
    undo.redo()
    return before, look()


def test_it_is_opened_once_when_wanted(qtbot, notebook):
    assert notebook.is_open
    assert [one.kind for one in notebook.lists] == [ListKind.READING]
    with qtbot.assertNotEmitted(notebook.changed, wait=20):
        notebook.want()


def test_the_reading_list_is_made_with_its_first_article(notebook, undo):
    notebook.put(notebook.lists[0], [ONE])
    look = lambda: [one.article for one in notebook.lists[0].entries]  # noqa: E731
    assert look() == ["a"]
    assert there_and_back(undo, look) == ([], ["a"])


def test_articles_are_put_and_taken_and_back(notebook, undo):
    notebook.make(ArticleList(0, ListKind.COLLECTION, "社保", (ONE,)))
    notebook.put(named(notebook, "社保"), [ONE, TWO])
    assert there_and_back(undo, lambda: articles(notebook, "社保")) == (["a"], ["a", "b"])
    notebook.take(named(notebook, "社保"), ["a", "x"])
    assert there_and_back(undo, lambda: articles(notebook, "社保")) == (["a", "b"], ["b"])
    assert [one.name for one in notebook.holding("b")] == ["社保"]


def test_nothing_to_do_is_no_act(notebook, undo):
    notebook.make(ArticleList(0, ListKind.TAG, "备课", (ONE,)))
    count = undo.count()
    notebook.put(named(notebook, "备课"), [ONE])
    notebook.take(named(notebook, "备课"), ["x"])
    assert undo.count() == count


def test_a_list_is_renamed_and_deleted_and_back(notebook, undo):
    notebook.make(ArticleList(0, ListKind.TAG, "备课", (ONE,)))
    notebook.rename(named(notebook, "备课"), "课堂")
    names = lambda: [one.name for one in notebook.lists]  # noqa: E731
    assert there_and_back(undo, names) == (["", "备课"], ["", "课堂"])
    notebook.delete(named(notebook, "课堂"))
    assert there_and_back(undo, names) == (["", "课堂"], [""])
    undo.undo()
    assert articles(notebook, "课堂") == ["a"]


def test_an_article_is_marked_as_read_and_back(notebook, undo):
    notebook.put(notebook.lists[0], [ONE])
    reading = notebook.lists[0]
    notebook.finish(reading, reading.entries[0], finished=True)
    look = lambda: notebook.lists[0].entries[0].finished  # noqa: E731
    assert there_and_back(undo, look) == (False, True)


def test_a_search_is_saved_renamed_and_forgotten_and_back(notebook, undo):
    notebook.save_search(SavedSearch("头版", "下岗 page:1"))
    names = lambda: [one.name for one in notebook.saved]  # noqa: E731
    assert there_and_back(undo, names) == ([], ["头版"])
    kept = notebook.search_of("下岗 page:1")
    notebook.save_search(SavedSearch("头版下岗", kept.line, number=kept.number))
    assert there_and_back(undo, names) == (["头版"], ["头版下岗"])
    notebook.drop_search(notebook.saved[0])
    assert there_and_back(undo, names) == (["头版下岗"], [])


def test_looking_at_a_saved_search_and_the_history_are_no_acts(notebook, undo):
    notebook.save_search(SavedSearch("头版", "page:1"))
    count = undo.count()
    notebook.look_at(notebook.saved[0], 77, "/stick")
    notebook.remember(" 下岗 ")
    notebook.remember("下岗")
    assert notebook.saved[0].total == 77
    assert notebook.history == ("下岗",)
    notebook.forget("下岗")
    assert notebook.history == ()
    assert undo.count() == count


def test_a_refused_change_is_said_and_is_no_act(qtbot, notebook, undo, workspace):
    notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    with qtbot.waitSignal(workspace.noticed) as heard:
        notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    assert "taken" in heard.args[0].text.en
    assert undo.count() == 1
    assert len(notebook.lists) == 2


def test_a_store_that_cannot_be_opened_is_said(qtbot, workspace, place, monkeypatch):
    def refuse():
        raise NotesError(en="It is damaged.", zh="已损坏。")

    monkeypatch.setattr(place, "notes", refuse)
    with qtbot.waitSignal(workspace.noticed) as heard:
        workspace.notebook.want()
    assert heard.args[0].text.en == "It is damaged."
    assert not workspace.notebook.is_open


def test_without_its_store_nothing_is_changed(workspace, undo):
    workspace.notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    workspace.notebook.remember("下岗")
    assert undo.count() == 0
    assert workspace.notebook.history == ()


def test_undo_and_redo_are_commands_that_know_when_they_can(program, qtbot):
    workspace = program.workspace
    with qtbot.waitSignal(workspace.notebook.changed):
        workspace.notebook.want()
    actions = {action.text(): action for action, _ in program.window.menus._actions}
    assert not actions["&Undo"].isEnabled()
    workspace.notebook.make(ArticleList(0, ListKind.TAG, "备课"))
    actions["&Undo"].trigger()
    assert len(workspace.notebook.lists) == 1
    assert actions["&Redo"].isEnabled()
    actions["&Redo"].trigger()
    assert len(workspace.notebook.lists) == 2
