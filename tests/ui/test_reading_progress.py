"""What was read is kept across openings, and forgotten as an act that can be undone."""

import pytest

from reader.article.model import Span
from reader.article.seen import Seen
from reader.errors import NotesError
from reader.ui.reading_progress import ReadingProgress, progress_of
from reader.ui.requests import Request


def seen_of(*spans):
    seen = Seen()
    for span in spans:
        seen.add(span)
    return seen


@pytest.fixture
def progress(workspace, open_file, qtbot):
    open_file(workspace)
    made = progress_of(workspace)
    made._glance.setInterval(0)
    qtbot.waitUntil(lambda: bool(made._key))
    return made


@pytest.fixture
def read(progress, workspace, qtbot):
    """Return a function that has a passage in sight until it counts as read."""

    def see(span):
        with qtbot.waitSignal(progress.changed):
            workspace.sight_changed.emit(span)

    return see


@pytest.fixture
def reopen(progress, workspace, open_file, qtbot):
    """Return a function that opens a file and waits for what was read of it."""

    def open_again(name):
        open_file(workspace, name)
        qtbot.waitUntil(lambda: bool(progress._key))

    return open_again


def test_what_is_read_while_it_is_recalled_counts(progress, workspace):
    progress._names, progress._key = None, ""
    progress.seen.add(Span(3, 9))
    progress._read()
    progress._recall(("key", progress._names, seen_of(Span(20, 30))))
    assert progress.seen.runs() == [Span(3, 9), Span(20, 30)]


def test_it_is_there_when_the_article_is_opened_again(progress, read, reopen, workspace):
    read(Span(0, 30))
    reopen("two.txt")
    assert progress.share(Span(0, 30)) == 0
    reopen("one.txt")
    assert progress.share(Span(0, 30)) == 1


def test_it_is_there_in_another_window(progress, read, workspace, qtbot):
    read(Span(0, 30))
    progress.keep()
    other = ReadingProgress(workspace)
    qtbot.waitUntil(lambda: bool(other._key))
    assert other.share(Span(0, 30)) == 1
    other.deleteLater()


def test_a_glance_does_not_count(progress, workspace, qtbot):
    progress._glance.setInterval(60_000)
    with qtbot.assertNotEmitted(progress.changed):
        workspace.sight_changed.emit(Span(0, 30))


def test_forgetting_can_be_undone_also_in_another_article(progress, read, reopen, workspace):
    read(Span(0, 30))
    workspace.ask(Request.FORGET_READ)
    assert progress.share(Span(0, 30)) == 0
    workspace.undo.undo()
    assert progress.share(Span(0, 30)) == 1
    workspace.undo.redo()
    reopen("two.txt")
    workspace.undo.undo()
    assert progress.share(Span(0, 30)) == 0
    reopen("one.txt")
    assert progress.share(Span(0, 30)) == 1


def test_where_nothing_was_read_there_is_nothing_to_forget(progress, workspace):
    workspace.ask(Request.FORGET_READ)
    assert not workspace.undo.count()


@pytest.fixture(params=["put", "of"])
def failing(request, progress, workspace, monkeypatch):
    def fail(*_):
        raise NotesError(en="The disk is full.", zh="磁盘已满。")

    monkeypatch.setattr(workspace.notebook.store.read_shares, request.param, fail)


def test_a_store_that_fails_is_told(progress, read, workspace, qtbot, failing):
    read(Span(0, 30))
    with qtbot.waitSignal(workspace.noticed):
        workspace.ask(Request.FORGET_READ)
    assert progress.share(Span(0, 30)) == 1


def test_there_is_one_for_a_window(progress, workspace):
    assert progress_of(workspace) is progress
