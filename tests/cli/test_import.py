"""`yandu import`."""

import os
import signal
import stat

import pytest

from reader.cli.console import Console
from reader.cli.progress_line import ProgressLine
from reader.library.import_progress import Stage, Standing
from reader.library.model import Outcome
from tests.importers.containers.archives_made import article, file_with, zip_of


def imported(run, library, *paths):
    return run("import", *paths, "--library", library, "--json")


def test_a_folder_becomes_a_private_library(run, tmp_path):
    file_with(tmp_path, "五月/甲.md", article("甲"))
    answer = imported(run, tmp_path / "库", tmp_path / "五月")
    fields = {key: answer.json[key] for key in ("added", "updated", "unchanged", "refused")}
    assert fields == {"added": 1, "updated": 0, "unchanged": 0, "refused": []}
    assert answer.json["seconds"] > 0
    assert (answer.code, answer.err) == (0, "")
    assert stat.S_IMODE((tmp_path / "库").stat().st_mode) == 0o700


def test_the_second_import_finds_everything_unchanged_or_updates_it(run, tmp_path):
    path = file_with(tmp_path, "甲.md", article("甲"))
    imported(run, tmp_path / "库", path)
    assert imported(run, tmp_path / "库", path).json["unchanged"] == 1
    file_with(tmp_path, "甲.md", article("甲", body="另一正文。"))
    assert imported(run, tmp_path / "库", path).json["updated"] == 1


def test_what_is_refused_is_named_with_its_reason(run, tmp_path):
    good = {"1.md": article("甲"), "2.md": b"\x89PNG\r\n\x1a\n\0"}
    path = file_with(tmp_path, "月.zip", zip_of(good))
    answer = imported(run, tmp_path / "库", path, tmp_path / "没有.md")
    assert answer.code == 0
    missing, part = sorted(answer.json["refused"], key=lambda one: one["path"])[::-1]
    assert (missing["path"], part["path"], part["part"]) == (
        str(tmp_path / "没有.md"),
        str(path),
        "2.md",
    )
    assert "does not exist" in missing["reason"]
    people = run("import", path, "--library", tmp_path / "库", "--lang", "zh").out
    assert "未能导入  1" in people
    assert "月.zip ▸ 2.md" in people


def test_an_import_of_which_nothing_could_be_read_fails(run, tmp_path):
    assert imported(run, tmp_path / "库", tmp_path / "没有").code == 1
    (tmp_path / "空").mkdir()
    assert imported(run, tmp_path / "库", tmp_path / "空").code == 1


def test_the_line_on_a_terminal_tells_share_rate_and_time_left():
    standing = Standing(Stage.READING, 0.5, 9, Outcome(added=1234), 2, 3210.4, 130.0, "/a")
    english, chinese = (ProgressLine(Console(language)).text(standing) for language in ("en", "zh"))
    assert english == (
        "Importing  ██████████░░░░░░░░░░  50%  1,234 articles  3,210/s  2 min 10 s left  2 refused"
    )
    assert "正在导入" in chinese
    assert "还需 2 分 10 秒" in chinese
    counting = ProgressLine(Console("zh")).text(Standing(Stage.COUNTING, files=12))
    assert counting == "正在清点  12 个文件"


def test_hours_and_seconds_are_told_as_such():
    line = ProgressLine(Console("en"))
    assert "2 h 05 min left" in line.text(Standing(Stage.INDEXING, 0.1, left=7500.0))
    assert "7 s left" in line.text(Standing(Stage.INDEXING, 0.1, left=7.2))


@pytest.mark.parametrize("times", [1, 2])
def test_interrupted_it_keeps_what_it_has_and_the_next_run_goes_on(
    run, tmp_path, monkeypatch, times
):
    monkeypatch.setattr("reader.library.import_run._BATCH", 1)
    monkeypatch.setattr("reader.library.import_log._BETWEEN", 0)  # tell of each answer
    for number in range(1200):
        file_with(tmp_path, f"月/{number}.md", article(f"第{number}篇"))
    due = [signal.SIGINT] * times

    def show(_line, standing):
        if standing.outcome.added and due:
            os.kill(os.getpid(), due.pop())

    monkeypatch.setattr(ProgressLine, "show", show)
    answer = imported(run, tmp_path / "库", tmp_path / "月")
    assert answer.code == 130
    assert "goes on from here" in answer.err
    assert 0 < answer.json["added"] < 1200
    rest = imported(run, tmp_path / "库", tmp_path / "月")
    assert rest.code == 0
    assert rest.json["unchanged"] == answer.json["added"]
    assert rest.json["added"] + rest.json["unchanged"] == 1200
    found = run("search", "正文", "--library", tmp_path / "库", "--count", "--json").json
    assert found["total"] == 1200
