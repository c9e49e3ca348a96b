"""The wheel and the source archive hold everything the program reads, and work elsewhere."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHOW_RESOURCES = """
from pathlib import Path
import reader
from reader import resources
home = Path(reader.__file__).parent
for path in (resources.ROOT, resources.seed_article(), resources.resource("fonts", "OFL.txt")):
    print(path.relative_to(home).as_posix())
"""


def build(kind, source, destination):
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(destination)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(destination.iterdir())


def shipped(folder):
    """Files below `folder`, as a fresh clone would have them."""
    return {
        path.relative_to(ROOT / folder).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def names_in_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize(
    ("folder", "inside"),
    [("reader", "reader"), ("resources", "reader/_resources"), ("seeds", "reader/_seeds")],
)
def test_the_wheel_holds_every_file_the_program_reads(names_in_wheel, folder, inside):
    wanted = {f"{inside}/{name}" for name in shipped(folder)}
    assert wanted
    assert wanted <= names_in_wheel


@pytest.mark.parametrize("kind", ["fonts", "glossary", "translations", "themes", "icons"])
def test_the_wheel_holds_each_kind_of_resource(names_in_wheel, kind):
    assert any(name.startswith(f"reader/_resources/{kind}/") for name in names_in_wheel)


def test_the_wheel_installs_the_program_and_nothing_else(names_in_wheel):
    assert {name.split("/")[0].split("-")[0] for name in names_in_wheel} == {"reader", "yandu"}


def test_an_unpacked_wheel_finds_its_own_resources(wheel, tmp_path):
    shutil.unpack_archive(wheel, tmp_path, format="zip")
    done = subprocess.run(
        [sys.executable, "-c", SHOW_RESOURCES],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    root, seed, licence = done.stdout.split()
    assert (root, licence) == ("_resources", "_resources/fonts/OFL.txt")
    assert seed.startswith("_seeds/")


def test_the_command_starts_the_window_module(wheel):
    with zipfile.ZipFile(wheel) as archive:
        entry = next(n for n in archive.namelist() if n.endswith("entry_points.txt"))
        assert "yandu = reader.__main__:main" in archive.read(entry).decode()


def test_the_source_archive_builds_the_same_wheel(names_in_wheel, tmp_path):
    archive = build("sdist", ROOT, tmp_path / "sdist")
    unpack = [sys.executable, "-m", "tarfile", "-e", str(archive), str(tmp_path)]
    subprocess.run(unpack, capture_output=True, check=True)
    unpacked = tmp_path / archive.name.removesuffix(".tar.gz")
    assert (unpacked / "run.py").is_file()
    assert (unpacked / "tests" / "conftest.py").is_file()
    again = build("wheel", unpacked, tmp_path / "again")
    with zipfile.ZipFile(again) as built:
        assert set(built.namelist()) == names_in_wheel
