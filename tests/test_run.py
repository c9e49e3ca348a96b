"""run.py as people start it: in a copy of the checkout whose `.venv` only reports its calls."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run
from launcher.environment import Recipe

ROOT = Path(__file__).resolve().parents[1]
EXIT_CODE = 7

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for Python is a script")


@pytest.fixture
def checkout(tmp_path):
    """A checkout in a folder with a space and Chinese in its name, not prepared yet."""
    root = tmp_path / "研 读"
    root.mkdir()
    for name in ("run.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, root)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "launcher", root / "launcher", ignore=ignored)
    (root / "reader").mkdir()
    for name in ("__init__", "startup", "errors", "language"):
        shutil.copy(ROOT / "reader" / f"{name}.py", root / "reader")
    return root


@pytest.fixture
def prepared(checkout):
    """The same, with a `.venv` whose Python writes down its calls and ends with EXIT_CODE."""
    folder = checkout / ".venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "pyvenv.cfg").touch()
    python = folder / "bin" / "python"
    python.write_text(
        f"#!{sys.executable}\n"
        "import json, os, pathlib, sys\n"
        "calls = pathlib.Path(sys.argv[0]).parents[1] / 'calls'\n"
        "with calls.open('a') as file:\n"
        "    file.write(json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]) + '\\n')\n"
        f"sys.exit({EXIT_CODE})\n",
        "utf-8",
    )
    python.chmod(0o755)
    for tests in (False, True):
        recipe = Recipe(checkout, tests=tests)
        (folder / recipe.stamp).write_text(recipe.text, "utf-8")
    return checkout


def start(checkout, *arguments, cwd=None, **environment):
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        and not name.startswith(("LC_", "LANG", "COV_"))
    }
    return subprocess.run(
        [sys.executable, str(checkout / "run.py"), *arguments],
        cwd=cwd or checkout,
        env={**inherited, "LANG": "C.UTF-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def calls(checkout):
    lines = (checkout / ".venv" / "calls").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("name", ["run.py", "launcher/__init__.py", "launcher/words.py"])
def test_an_old_python_can_read_what_tells_it_that_it_is_old(name):
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 9), (3, 10, 13), (3, 15, 0)])
def test_another_python_gets_a_sentence_that_names_the_right_ones(monkeypatch, capsys, version):
    monkeypatch.setattr(sys, "version_info", version)
    assert run.main([]) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    for name in ("3.11", "3.14", f"{version[0]}.{version[1]}"):
        assert name in said


def test_run_and_pyproject_ask_for_the_same_pythons():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    after_newest = f"{run.NEWEST[0]}.{run.NEWEST[1] + 1}"
    oldest = f"{run.OLDEST[0]}.{run.OLDEST[1]}"
    assert project["requires-python"] == f">={oldest},<{after_newest}"


def test_every_requirement_has_a_tested_version():
    pinned = re.findall(
        r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE
    )
    tested = {name.lower().replace("_", "-") for name in pinned}
    wanted = {
        re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")
        for requirement in Recipe(ROOT, tests=True).requirements
    }
    assert wanted <= tested


def test_a_second_start_calls_the_program_and_nothing_else(prepared, tmp_path):
    done = start(prepared, "文 章.txt", cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == EXIT_CODE
    assert done.stderr == ""
    [(arguments, environment, folder)] = calls(prepared)
    assert arguments == ["-P", "-m", "reader", "文 章.txt"]
    assert environment["PYTHONPATH"] == str(prepared)
    assert folder == str(tmp_path)


def test_a_python_home_of_somebody_else_is_not_passed_on(prepared):
    start(prepared, QT_QPA_PLATFORM="offscreen", PYTHONHOME=sys.base_prefix, PYTHONPATH="elsewhere")
    [(_, environment, _)] = calls(prepared)
    assert "PYTHONHOME" not in environment
    assert environment["PYTHONPATH"] == str(prepared)


def test_tests_run_offscreen_and_pass_on_their_exit_code(prepared, tmp_path):
    done = start(prepared, "--test", "-k", "a b", cwd=tmp_path)
    assert done.returncode == EXIT_CODE
    [(arguments, environment, folder)] = calls(prepared)
    assert arguments == ["-m", "pytest", "-k", "a b"]
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert folder == str(prepared)


def test_without_a_display_nothing_is_prepared(checkout):
    before = set(checkout.iterdir())
    done = start(checkout)
    assert done.returncode == 3
    assert "DISPLAY" in done.stderr
    assert set(checkout.iterdir()) == before


def test_the_sentence_is_chinese_where_the_system_is(checkout):
    done = start(checkout, LANG="C.UTF-8", LC_MESSAGES="zh_CN.UTF-8")
    assert "屏幕" in done.stderr


def test_a_folder_of_that_name_that_is_no_environment_is_left_alone(checkout):
    (checkout / ".venv").mkdir()
    (checkout / ".venv" / "thesis.txt").write_text("三年", "utf-8")
    done = start(checkout, "--test")
    assert done.returncode == 1
    assert ".venv" in done.stderr
    assert (checkout / ".venv" / "thesis.txt").read_text("utf-8") == "三年"


def test_the_doctor_looks_and_changes_nothing(checkout):
    before = set(checkout.iterdir()) | {checkout / "reader" / "__pycache__"}
    done = start(checkout, "--doctor")
    assert done.returncode == 3
    assert "!!  display:" in done.stdout
    assert "Python" in done.stdout
    assert set(checkout.iterdir()) <= before


def test_the_doctor_is_content_with_a_prepared_checkout(prepared):
    done = start(prepared, "--doctor", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stdout
    assert "ok  .venv/ready: ready" in done.stdout
