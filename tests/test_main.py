"""The entry point: a window for files, a command for commands, a sentence where neither works."""

from pathlib import Path

import pytest

from reader import __main__ as entry
from reader import startup
from reader.errors import StartError
from reader.language import Text
from reader.settings import Settings


@pytest.fixture
def windows(monkeypatch):
    heard = []

    def show(files, language=None, library=None):
        heard.append((files, language, library))
        return 0

    monkeypatch.setattr(entry, "show_window", show)
    return heard


@pytest.fixture
def commands(monkeypatch):
    heard = []

    def run(arguments):
        heard.append(list(arguments))
        return 7

    monkeypatch.setattr(entry, "run_command", run)
    return heard


def test_without_arguments_the_window_opens(windows):
    assert entry.main([]) == 0
    assert windows == [([], None, None)]


def test_the_arguments_of_the_process_are_taken(windows, monkeypatch):
    monkeypatch.setattr("sys.argv", ["yandu", "a.txt"])
    entry.main()
    assert windows == [([Path("a.txt")], None, None)]


def test_files_open_in_the_window(windows):
    entry.main(["a.txt", "b.txt"])
    assert windows == [([Path("a.txt"), Path("b.txt")], None, None)]


@pytest.mark.parametrize("arguments", [["--lang", "zh", "a"], ["a", "--lang=zh"]])
def test_the_language_can_be_chosen(windows, arguments):
    entry.main(arguments)
    assert windows == [([Path("a")], "zh", None)]


def test_another_library_can_be_opened(windows):
    entry.main(["--library", "somewhere"])
    assert windows == [([], None, "somewhere")]


def test_after_two_dashes_everything_is_a_file(windows):
    entry.main(["--", "-odd.txt", "show"])
    assert windows == [([Path("-odd.txt"), Path("show")], None, None)]


@pytest.mark.parametrize("arguments", [["show", "a"], ["--version"], ["-h"], ["--unknown", "a"]])
def test_commands_and_unknown_options_go_to_the_command_line(windows, commands, arguments):
    assert entry.main(arguments) == 7
    assert commands == [arguments]
    assert windows == []


def test_a_broken_pair_of_versions_is_refused(monkeypatch, capsys):
    def refuse(*_):
        raise StartError(en="Broken pair.", zh="版本不配。")

    monkeypatch.setattr(startup, "check_qt", refuse)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert entry.show_window([]) == 3
    assert capsys.readouterr().err == "版本不配。\n"


def test_a_missing_display_is_refused(monkeypatch, capsys):
    monkeypatch.setattr(startup, "display_problem", lambda _: Text(en="No display.", zh="无。"))
    monkeypatch.setenv("LANG", "C")
    assert entry.show_window([]) == 3
    assert capsys.readouterr().err == "No display.\n"


@pytest.mark.parametrize(("language", "expected"), [(None, "system"), ("zh", "zh_CN")])
def test_the_window_gets_files_and_settings(monkeypatch, language, expected):
    app = pytest.importorskip("reader.ui.app")
    heard = []

    def run(files, loaded, path, library):
        assert library is None
        heard.append((files, loaded.settings, path.name))
        return 0

    monkeypatch.setattr(app, "run", run)
    assert entry.show_window([Path("a")], language) == 0
    assert heard == [([Path("a")], Settings(language=expected), "settings.toml")]
