"""`run.py --doctor`: what the launcher finds on this machine, without changing anything."""

import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from launcher.environment import Recipe, is_ready, python_of
from launcher.libraries import missing, needed
from launcher.packages import missing_venv
from launcher.words import chosen
from reader.startup import display_problem, installed_qt

NEEDED_MEGABYTES = 600


class Finding(NamedTuple):
    """One line of the check-up.

    Attributes:
        name: what was looked at.
        ok: whether Yandu can start with it as it is.
        detail: what was found.
    """

    name: str
    ok: bool
    detail: str


def examine(root: Path, environment: Mapping[str, str]) -> int:
    """Print what was found, one line each.

    Returns:
        Exit code: 0 when the window can be started as things are, otherwise 3.
    """
    findings = [*_machine(), *_system(environment), *_folder(root), _display(environment)]
    for finding in findings:
        print(f"{'ok' if finding.ok else '!!'}  {finding.name}: {finding.detail}")
    return 0 if all(finding.ok for finding in findings) else 3


def _machine() -> Iterator[Finding]:
    yield Finding(chosen("system", "系统"), ok=True, detail=platform.platform())
    yield Finding("Python", ok=True, detail=f"{platform.python_version()}, {sys.executable}")


def _system(environment: Mapping[str, str]) -> Iterator[Finding]:
    groups = (
        (chosen("libraries for the window", "窗口所需的系统库"), True),
        (chosen("libraries for the tests", "测试所需的系统库"), False),
    )
    for name, window in groups:
        absent = missing(needed(environment, window=window))
        packages = " ".join(sorted(set(absent.values())))
        yield Finding(name, not absent, packages or chosen("complete", "齐全"))
    packages = " ".join(missing_venv().values())
    yield Finding("venv", not packages, packages or chosen("present", "有"))


def _folder(root: Path) -> Iterator[Finding]:
    folder = root / ".venv"
    for tests in (False, True):
        recipe = Recipe(root, tests=tests)
        made = is_ready(folder, recipe)
        state = (
            chosen("ready", "已备好")
            if made
            else chosen("made at the next start", "下次启动时准备")
        )
        yield Finding(f".venv/{recipe.stamp}", ok=True, detail=state)
    places = map(str, (*folder.glob("lib/*/site-packages"), folder / "Lib" / "site-packages"))
    if python_of(folder).exists():
        yield Finding("PySide6", ok=True, detail=installed_qt(places) or "?")
    free = shutil.disk_usage(root).free // 1_000_000
    yield Finding(
        chosen("free disk space", "磁盘剩余空间"),
        ok=free >= NEEDED_MEGABYTES or python_of(folder).exists(),
        detail=f"{free} MB",
    )


def _display(environment: Mapping[str, str]) -> Finding:
    problem = display_problem(environment)
    found = [
        f"{name}={environment[name]}"
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        if environment.get(name)
    ]
    detail = chosen(problem.en, problem.zh) if problem else " ".join(found) or platform.system()
    return Finding(chosen("display", "屏幕"), problem is None, detail)
