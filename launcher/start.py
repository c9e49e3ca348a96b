"""What `run.py` does once its Python is new enough: the window, the tests or a check-up."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.environment import LOCK, Recipe, clean, is_ready, prepare, python_of
from launcher.libraries import missing, needed
from launcher.words import LaunchError, say

ROOT = Path(__file__).resolve().parent.parent


def start(arguments: Sequence[str]) -> int:
    """Start what the arguments ask for; where the system can, this process becomes it.

    Returns:
        Exit code: that of the tests or the window; 3 when the machine lacks something and nothing
        was changed, 1 when preparing failed, 130 when interrupted.
    """
    try:
        if arguments[:1] == ["--doctor"]:
            from launcher.doctor import examine

            return examine(ROOT, os.environ)
        tests = arguments[:1] == ["--test"]
        dictionary = arguments[:1] == ["--with-dictionary"]
        _make_ready(tests=tests, dictionary=dictionary)
        rest = arguments[1:] if tests or dictionary else arguments
        return _become(*(_tests(rest) if tests else _window(rest)))
    except LaunchError as stopped:
        say(stopped.en, stopped.zh)
        return stopped.code
    except KeyboardInterrupt:
        return 130


def _make_ready(*, tests: bool, dictionary: bool) -> None:
    wanted = needed(os.environ, window=not tests)
    absent = missing(wanted)
    ready = is_ready(ROOT / ".venv", Recipe(ROOT, tests=tests, dictionary=dictionary))
    if ready and not absent:
        return
    if not tests:
        _require_display()
    if absent or not ready:
        from launcher.packages import missing_venv, provide

        provide(absent if ready else {**absent, **missing_venv()}, ROOT / LOCK)
        still = missing(wanted)
        if still:
            raise LaunchError(
                f"These system libraries are still missing: {', '.join(still)}.",
                f"仍然缺少这些系统库：{'、'.join(still)}。",
                code=3,
            )
    prepare(ROOT, tests=tests, dictionary=dictionary)


def _require_display() -> None:
    from reader.startup import display_problem

    problem = display_problem(os.environ)
    if problem:
        raise LaunchError(problem.en, problem.zh, code=3)


def _window(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    command = ["-P", "-m", "reader", *arguments]
    return command, {**clean(os.environ), "PYTHONPATH": str(ROOT)}


def _tests(arguments: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    os.chdir(ROOT)
    return ["-m", "pytest", *arguments], {"QT_QPA_PLATFORM": "offscreen", **clean(os.environ)}


def _become(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Replace this process by the Python of `.venv`; Windows can only wait for it."""
    command = [str(python_of(ROOT / ".venv")), *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment)
    return subprocess.run(command, env=environment, check=False).returncode
