"""The rules of the layout that no linter checks."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ("reader", "launcher", "tools", "benchmarks")
FOLDERS = (*PROGRAM, "tests", "docs", "resources", "seeds", ".ci")
BANNED = {"manager", "helper", "helpers", "util", "utils", "misc", "common", "service", "handler"}
BANNED |= {"data", "info", "core", "base"}
BINARY = {
    ".trie",
    ".numbers",
    ".ttf",
    ".otf",
    ".png",
    ".jpg",
    ".gif",
    ".qm",
    ".pyc",
    ".ico",
    ".gz",
    ".zst",
}
MACHINE_PATH = re.compile(r"(^|[^A-Za-z0-9.~_-])/(roo[t]|hom[e]|tm[p]|wor[k])/")
REGISTRY = re.compile(r"https?://[^ \"]*(/simpl[e]/|\.wh[l]|\.tg[z])")

IMPORT_ALL_WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import reader
names = [m.name for m in pkgutil.walk_packages(reader.__path__, "reader.", lambda name: None)
         if not m.name.startswith("reader.ui")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def program_modules():
    modules = [ROOT / "run.py"]
    for folder in PROGRAM:
        modules += (ROOT / folder).rglob("*.py")
    return modules


def shipped_texts():
    files = [path for path in ROOT.iterdir() if path.suffix in {".py", ".toml", ".txt", ".md"}]
    for folder in FOLDERS:
        files += (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return [path for path in files if path.suffix not in BINARY]


def test_no_module_is_longer_than_300_lines():
    lengths = {path: path.read_text("utf-8").count("\n") for path in program_modules()}
    assert {str(path): lines for path, lines in lengths.items() if lines > 300} == {}


def test_no_module_has_a_name_that_says_nothing():
    assert [str(path) for path in program_modules() if path.stem in BANNED] == []


def test_everything_outside_ui_imports_without_qt():
    found = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL_WITHOUT_QT],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert int(found.stdout) > 20


def test_only_texts_lie_at_the_top():
    kinds = {path.suffix for path in ROOT.iterdir() if path.is_file()}
    assert kinds <= {"", ".py", ".toml", ".txt", ".md"}


@pytest.mark.parametrize("forbidden", [MACHINE_PATH, REGISTRY], ids=["path", "registry"])
def test_no_file_names_a_folder_or_registry_of_one_machine(forbidden):
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in shipped_texts()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if forbidden.search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("forbidden", "line"),
    [
        (MACHINE_PATH, "folder = /" + "tmp/x"),
        (MACHINE_PATH, "/" + "home/teacher/a"),
        (REGISTRY, "https://mirror.example/" + "simple/jieba"),
    ],
)
def test_the_search_for_machine_traces_finds_them(forbidden, line):
    assert forbidden.search(line)
