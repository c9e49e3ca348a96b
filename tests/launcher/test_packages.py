"""Missing packages: installed by root, told to everybody else."""

import io
import sys

import pytest

from launcher import packages
from launcher.words import LaunchError

ABSENT = {"libGL.so.1": "libgl1", "libglib-2.0.so.0": "libglib2.0-0", "libgthread": "libglib2.0-0"}
INSTALL = "apt-get install --no-install-recommends"


class Machine:
    """A system whose commands are written down instead of run."""

    def __init__(self):
        self.commands = []
        self.failures = 0

    def run(self, command, **_):
        self.commands.append(" ".join(command))
        if "install" in command and self.failures:
            self.failures -= 1
            return Machine.Result(100)
        return Machine.Result(0)

    class Result:
        def __init__(self, returncode):
            self.returncode = returncode


@pytest.fixture
def machine(monkeypatch, tmp_path):
    found = Machine()
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr(packages.subprocess, "run", found.run)
    monkeypatch.setattr(packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(packages.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(packages, "LISTS", tmp_path / "lists")
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "debian_main_Packages.lz4").touch()
    return found


@pytest.fixture
def lock(tmp_path):
    return tmp_path / "lock"


@pytest.fixture
def as_root(monkeypatch):
    monkeypatch.setattr(packages.os, "geteuid", lambda: 0)


def answer(monkeypatch, text):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(text))
    monkeypatch.setattr(sys, "stderr", Terminal())


def test_nothing_is_done_when_nothing_is_missing(machine, lock):
    packages.provide({}, lock)
    assert machine.commands == []


def test_root_installs_exactly_what_is_missing_and_says_so(machine, lock, as_root, capsys):
    packages.provide(ABSENT, lock)
    assert machine.commands == [f"{INSTALL} --yes libgl1 libglib2.0-0"]
    assert "libgl1 libglib2.0-0" in capsys.readouterr().err


def test_package_lists_are_fetched_where_there_are_none(machine, lock, as_root):
    next(packages.LISTS.iterdir()).unlink()
    packages.provide(ABSENT, lock)
    assert machine.commands == ["apt-get update", f"{INSTALL} --yes libgl1 libglib2.0-0"]


def test_old_package_lists_are_renewed_once(machine, lock, as_root):
    machine.failures = 1
    packages.provide(ABSENT, lock)
    assert [command.split()[1] for command in machine.commands] == ["install", "update", "install"]


def test_a_failing_apt_ends_the_start(machine, lock, as_root):
    machine.failures = 2
    with pytest.raises(LaunchError) as stopped:
        packages.provide(ABSENT, lock)
    assert stopped.value.code == 3


def test_a_person_gets_the_line_and_nothing_changes(machine, lock, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(LaunchError) as stopped:
        packages.provide(ABSENT, lock)
    assert stopped.value.code == 3
    assert f"sudo {INSTALL} libgl1 libglib2.0-0" in capsys.readouterr().err
    assert machine.commands == []
    assert not lock.exists()


def test_a_person_at_a_terminal_may_say_yes(machine, lock, monkeypatch):
    answer(monkeypatch, "y\n")
    packages.provide(ABSENT, lock)
    assert machine.commands == [f"sudo {INSTALL} --yes libgl1 libglib2.0-0"]


@pytest.mark.parametrize("text", ["\n", "n\n", ""])
def test_anything_but_yes_changes_nothing(machine, lock, monkeypatch, text):
    answer(monkeypatch, text)
    with pytest.raises(LaunchError):
        packages.provide(ABSENT, lock)
    assert machine.commands == []


def test_another_system_is_told_the_libraries(machine, lock, as_root, monkeypatch):
    monkeypatch.setattr(packages.shutil, "which", lambda _: None)
    with pytest.raises(LaunchError) as stopped:
        packages.provide(ABSENT, lock)
    assert stopped.value.code == 3
    for sentence in (stopped.value.en, stopped.value.zh):
        assert "libGL.so.1" in sentence
    assert machine.commands == []


def test_a_missing_venv_module_is_a_package_of_this_very_python(monkeypatch):
    monkeypatch.setattr(packages.importlib.util, "find_spec", lambda _: None)
    name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert packages.missing_venv() == {"ensurepip": name}
