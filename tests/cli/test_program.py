"""From a command line to an exit code."""

import os
import subprocess
import sys

import pytest

from reader.cli.program import system_language
from tests.conftest import ROOT


def process(*arguments, **settings):
    command = [sys.executable, "-m", "reader", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, check=False, timeout=60, **settings
    )


def with_environment(**changes):
    return {**os.environ, **changes}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
    ],
)
def test_the_systems_language_follows_the_rules_of_gettext(environment, language):
    assert system_language(environment) == language


def test_the_systems_language_is_spoken_unless_another_is_asked_for(run, monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "没有" in run("gloss", "全无此词").err
    assert "not in" in run("gloss", "全无此词", "--lang", "en").err


def test_a_file_that_cannot_be_read_is_told_in_a_sentence(run, monkeypatch):
    def refuse():
        raise PermissionError(13, "Permission denied", "compiled.json")

    monkeypatch.setattr("reader.cli.glossaries.load_shipped", refuse)
    answer = run("gloss", "并轨")
    assert (answer.code, answer.err) == (1, "compiled.json: you have no permission.\n")


def test_an_interrupt_ends_with_130(run, monkeypatch):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr("reader.cli.glossaries.load_shipped", interrupt)
    assert run("gloss", "并轨").code == 130


def test_a_pipe_that_is_closed_is_no_error(run, monkeypatch, tmp_path):
    class Closed:
        def __init__(self):
            self.file = (tmp_path / "out").open("w", encoding="utf-8")

        def write(self, _text):
            raise BrokenPipeError

        def flush(self):
            raise BrokenPipeError

        def fileno(self):
            return self.file.fileno()

    closed = Closed()
    with monkeypatch.context() as patched:
        patched.setattr("sys.stdout", closed)
        from reader.cli import main

        assert main(["glossary", "list"]) == 0
    closed.file.close()


@pytest.mark.parametrize(
    ("output", "said"),
    [(">&-", "标准输出已关闭。\n"), (">/dev/full", "无法写出结果：磁盘已满。\n"), (">&- 2>&-", "")],
)
def test_an_output_that_cannot_be_written_is_told_in_a_sentence(output, said):
    command = f'"{sys.executable}" -m reader glossary list --lang zh {output}'
    ended = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr.decode("utf-8")) == (1, said)


def test_a_reader_that_goes_away_leaves_no_trace():
    command = f'"{sys.executable}" -m reader glossary list | head -n 1'
    ended = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.count(b"\n") == 1


def test_json_is_utf_8_whatever_the_terminal_speaks(seed_path):
    environment = with_environment(PYTHONIOENCODING="gbk", LANG="en_GB.UTF-8")
    ended = process("show", seed_path, "--json", env=environment)
    assert ended.returncode == 0
    assert "朱镕基" in ended.stdout.decode("utf-8")


def test_a_terminal_without_chinese_is_no_error(seed_path):
    ended = process("show", seed_path, env=with_environment(PYTHONIOENCODING="ascii"))
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_commands_without_a_window_load_no_qt(seed_path):
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from reader.cli import main\n"
        f"sys.exit(main(['find', {str(seed_path)!r}, '保障', '--json']))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_an_error_leaves_no_traceback(tmp_path):
    ended = process("show", tmp_path / "no")
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert ended.stderr.count(b"\n") == 1
