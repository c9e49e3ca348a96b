"""A file that another program changes is noticed, and read again on demand at the same place."""

import pytest

from reader.ui.file_watch import FileWatch
from tests.ui.stand_in import make_article


@pytest.fixture
def file(tmp_path, study):
    path = tmp_path / "one.txt"
    path.write_text("甲", encoding="utf-8")
    return path


@pytest.fixture
def watch(qtbot, workspace, file):
    watch = FileWatch(workspace, workspace)
    watch._timer.setInterval(0)
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open([file])
    return watch


def test_a_changed_file_is_told_with_the_key_that_reads_it(qtbot, workspace, watch, file):
    with qtbot.waitSignal(workspace.noticed) as told:
        file.write_text("甲乙", encoding="utf-8")
    assert "one.txt" in told.args[0].text.en
    assert "Ctrl+R" in told.args[0].text.zh


def test_a_file_put_in_the_place_of_the_old_is_told_again(qtbot, workspace, watch, file):
    for text in ("乙乙", "丙丙丙"):
        other = file.with_name("new")
        other.write_text(text, encoding="utf-8")
        with qtbot.waitSignal(workspace.noticed):
            other.replace(file)


def test_what_was_told_is_taken_back_when_the_file_is_read_again(qtbot, workspace, watch, file):
    with qtbot.waitSignal(workspace.noticed) as told:
        file.write_text("甲乙", encoding="utf-8")
    with qtbot.waitSignal(workspace.withdrawn) as unsaid:
        workspace.reload()
    assert unsaid.args == [told.args[0].text]


def test_and_when_the_changed_file_is_deleted(qtbot, workspace, watch, file):
    with qtbot.waitSignal(workspace.noticed):
        file.write_text("甲乙", encoding="utf-8")
    with qtbot.waitSignal(workspace.withdrawn):
        file.unlink()


def test_a_deleted_file_is_told_and_the_article_stays(qtbot, workspace, watch, file):
    with qtbot.waitSignal(workspace.noticed) as told:
        file.unlink()
    assert "moved or deleted" in told.args[0].text.en
    assert workspace.article is not None


def test_only_the_open_file_is_watched(qtbot, workspace, watch, file):
    with qtbot.waitSignal(workspace.article_opened):
        workspace.open([file.with_name("two.txt")])
    assert watch._watcher.files() == []


def test_reading_again_keeps_the_place(qtbot, workspace, watch, file, study):
    workspace.remember_place(40)
    study.articles["one.txt"] = make_article(headline="改过的标题")
    with qtbot.waitSignal(workspace.article_opened):
        workspace.reload()
    assert workspace.article.title == "改过的标题"
    assert workspace.place == 40
