"""The folder `.venv` of a checkout: made once, kept in step with what pyproject.toml asks for.

A stamp inside it holds the recipe it was made by and is written last: a folder without the
right stamp is made anew. The processes that fill the folder hold the lock of the start that
began them, so that a killed launcher leaves nobody writing into the next one's folder.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Mapping
from pathlib import Path

from launcher.lock import alone
from launcher.words import LaunchError, say

LOCK = ".venv-lock"
# PySide compiles fifteen modules from an embedded archive at every start. Its own switch
# SBK_EMBED unpacks them, so that they can be compiled once: 12 ms of 70 for `import PySide6`.
UNPACK = """
import compileall, os, pathlib
os.environ["SBK_EMBED"] = "0"
import shiboken6
compileall.compile_dir(pathlib.Path(shiboken6.__file__).with_name("files.dir"), quiet=1)
"""
OFFLINE_SIGNS = (
    "ConnectTimeout",
    "NameResolutionError",
    "Network is unreachable",
    "NewConnectionError",
    "ProxyError",
    "getaddrinfo failed",
    "name resolution",
)


class Recipe:
    """What a checkout wants in its `.venv`, as text that changes whenever the folder must.

    Attributes:
        requirements: what pip is asked for.
        constraints: the file of tested versions.
        stamp: name of the stamp inside `.venv`.
        text: the requirements, the tested versions, the Python and the machine.
    """

    def __init__(self, root: Path, *, tests: bool, dictionary: bool = False) -> None:
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
        self.requirements: list[str] = list(project["project"]["dependencies"])
        self.stamp = "ready"
        if tests:
            self.requirements += project["dependency-groups"]["dev"]
            self.stamp = "ready-for-tests"
        elif dictionary:
            self.requirements += project["project"]["optional-dependencies"]["dictionary"]
            self.stamp = "ready-with-dictionary"
        self.constraints = root / "constraints.txt"
        python = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"
        machine = f"{python} {sysconfig.get_platform()}"
        tested = self.constraints.read_text("utf-8")
        self.text = "\n".join([machine, *self.requirements, tested])


def python_of(folder: Path) -> Path:
    """Return the path of the interpreter inside a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_ready(folder: Path, recipe: Recipe) -> bool:
    """Tell whether `folder` was finished by this very recipe and its Python is still there."""
    try:
        stamped = (folder / recipe.stamp).read_text("utf-8")
    except OSError:
        return False
    return stamped == recipe.text and python_of(folder).exists()


def prepare(root: Path, *, tests: bool, dictionary: bool = False) -> None:
    """Make or complete the `.venv` of the checkout `root`; a dictionary once added stays.

    Raises:
        LaunchError: the folder is not ours or cannot be written, or pip failed.
    """
    folder = root / ".venv"
    window = Recipe(root, tests=False)
    added = Recipe(root, tests=False, dictionary=True)
    recipes = [Recipe(root, tests=True) if tests else window]
    try:
        with alone(root / LOCK) as lock:
            if dictionary or (folder / added.stamp).is_file():
                recipes.append(added)
            for wanted in recipes:
                if not is_ready(folder, wanted):
                    _make(folder, window, wanted, lock)
    except OSError as error:
        from reader.errors import system_reason

        reason = system_reason(error)
        raise LaunchError(
            f"Yandu could not prepare {folder}: {reason.en}.",
            f"研读无法准备 {folder}：{reason.zh}。",
        ) from error


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """Return `environment` without the settings that lead Python or pip to another place."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in environment.items() if name not in astray}


def _make(folder: Path, window: Recipe, wanted: Recipe, lock: int) -> None:
    has_window = is_ready(folder, window)
    if has_window:
        _tell_addition(wanted)
    else:
        _remove(folder)
        say(
            "Preparing Yandu in the folder .venv; this is done once (about 110 MB to fetch).",
            "正在文件夹 .venv 里准备研读，只需一次（约需下载 110 MB）。",
        )
        _create(folder, lock)
    for stamp in (window.stamp, wanted.stamp):
        (folder / stamp).unlink(missing_ok=True)
    try:
        _install(folder, wanted, lock)
    except LaunchError:
        if has_window:  # pip undoes what it could not finish: the window still starts
            _write_stamp(folder, window)
        raise
    for recipe in (window, wanted):
        _write_stamp(folder, recipe)


def _tell_addition(wanted: Recipe) -> None:
    if wanted.stamp == "ready-with-dictionary":
        say(
            "Adding the dictionary of ordinary words (about 4 MB to fetch).",
            "正在加上普通词语词典（约需下载 4 MB）。",
        )
    else:
        say("Adding what the tests need.", "正在加上测试所需的库。")


def _remove(folder: Path) -> None:
    """Remove a virtual environment; any other folder of that name is left alone."""
    aside = folder.with_name(".venv-being-removed")
    if aside.exists():
        shutil.rmtree(aside)
    if folder.is_dir() and not folder.is_symlink():
        if not any(folder.iterdir()):
            return
        if (folder / "pyvenv.cfg").is_file():
            folder.rename(aside)  # at once: a kill leaves no half of it under the name .venv
            shutil.rmtree(aside)
            return
    if os.path.lexists(folder):
        raise LaunchError(
            f"{folder} is not a virtual environment of Python, so it was left alone. "
            "Move it away and run the same command again.",
            f"{folder} 不是 Python 虚拟环境，所以没有动它。请把它移走，再运行同一条命令。",
        )


def _create(folder: Path, lock: int) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "pyvenv.cfg").touch()  # before all else: a kill leaves a folder known as ours
    made = _run([sys.executable, "-m", "venv", str(folder)], lock)
    if made.returncode != 0:
        raise LaunchError(
            f"Python could not make {folder}:\n{made.stdout}{made.stderr}",
            f"Python 无法创建 {folder}：\n{made.stdout}{made.stderr}",
        )


def _install(folder: Path, recipe: Recipe, lock: int) -> None:
    python = str(python_of(folder))
    pip = [python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    tested = ["--constraint", str(recipe.constraints)]
    done = _run([*pip, *tested, *recipe.requirements], lock, shown=sys.stderr.isatty())
    if done.returncode == 0:
        sources = [str(folder.parent / name) for name in ("reader", "launcher")]
        _run([python, "-m", "compileall", "-q", *sources], lock)
        _run([python, "-c", UNPACK], lock)
        return
    if any(sign in done.stderr for sign in OFFLINE_SIGNS):
        raise LaunchError(
            "Yandu's libraries could not be fetched: this machine seems to be offline. "
            "Run the same command again when online; once is enough.",
            "无法下载研读需要的库：这台机器似乎没有联网。请联网后再运行同一条命令，一次即可。",
        )
    raise LaunchError(
        f"pip could not install Yandu's libraries:\n{done.stderr}",
        f"pip 未能安装研读需要的库：\n{done.stderr}",
    )


def _run(
    command: list[str], lock: int, *, shown: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a command that keeps the lock; its output is `shown` on standard error or kept."""
    return subprocess.run(
        command,
        env={**clean(os.environ), "PIP_USER": "0"},
        pass_fds=() if os.name == "nt" else (lock,),
        stdout=sys.stderr if shown else subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _write_stamp(folder: Path, recipe: Recipe) -> None:
    unfinished = folder / "stamp.new"
    with unfinished.open("w", encoding="utf-8") as file:
        file.write(recipe.text)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / recipe.stamp)
