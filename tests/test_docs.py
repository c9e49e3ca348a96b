"""The README speaks of what is there."""

import re
from pathlib import Path

import pytest

from reader.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = README[README.index("## Map of the packages") :]
PACKAGES = sorted(
    path.parent.relative_to(ROOT).as_posix()
    for path in (ROOT / "reader").rglob("__init__.py")
    if path.parent.name != "reader"
)


@pytest.mark.parametrize("package", [*(p for p in PACKAGES if p != "reader/ui"), "launcher"])
def test_every_package_is_on_the_map(package):
    assert f"| `{package}` |" in MAP


def test_the_map_names_nothing_that_is_gone():
    named = re.findall(r"^\| `([a-z_/]+)` \|", MAP, flags=re.MULTILINE)
    assert named
    assert [name for name in named if not (ROOT / name).is_dir()] == []


def test_every_picture_is_there():
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert len(pictures) >= 3
    assert [name for name in pictures if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_told(command):
    assert command in README
