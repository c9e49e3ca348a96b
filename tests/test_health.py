"""The checks that need no Qt, each with something wrong."""

import contextlib
from pathlib import Path

import pytest

from reader import health
from reader.errors import GlossaryError
from reader.library.embedded import EmbeddedLibrary
from reader.library.store.store import FILE
from tests.library.articles_made import numbered
from tests.sentences import english_in


def test_the_safe_pair_is_ok():
    assert health.check_pair("6.11.3", (3, 11)).ok


@pytest.mark.parametrize("version", ["6.12.0", ""])
def test_a_broken_or_absent_qt_is_told_with_a_remedy(version):
    check = health.check_pair(version, (3, 11))
    assert not check.ok
    assert "6.11" in check.fix.zh


def test_a_missing_display_is_told():
    check = health.check_display({})
    assert not check.ok
    assert check.detail.en == "–"


def test_an_offscreen_display_is_ok():
    check = health.check_display({"QT_QPA_PLATFORM": "offscreen"})
    assert check.ok
    assert check.detail.en == "QT_QPA_PLATFORM=offscreen"


def test_a_folder_yet_to_be_made_is_ok_and_not_made(tmp_path):
    folder = tmp_path / "a" / "b"
    assert health.check_folder("cache", folder).ok
    assert not folder.parent.exists()


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path):
    blocking = tmp_path / "file"
    blocking.touch()
    check = health.check_folder("cache", blocking)
    assert not check.ok
    assert str(blocking) in check.fix.en


def test_settings_not_yet_written_are_ok(tmp_path):
    assert health.check_settings(tmp_path / "settings.toml").ok


def test_whole_settings_are_ok(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text("zoom = 120\n", "utf-8")
    assert health.check_settings(file).ok


@pytest.mark.parametrize("content", ["zoom = 9\n", "= broken"])
def test_damaged_settings_are_told_and_left_alone(tmp_path, content):
    file = tmp_path / "settings.toml"
    file.write_text(content, "utf-8")
    check = health.check_settings(file)
    assert not check.ok
    assert str(file) in check.fix.zh
    assert file.read_text("utf-8") == content


def test_settings_that_are_a_folder_are_told(tmp_path):
    assert not health.check_settings(tmp_path).ok


@pytest.mark.parametrize(
    ("free", "ok"), [(health.LEAST_FREE, True), (health.LEAST_FREE - 1, False)]
)
def test_little_room_is_told(free, ok):
    assert health.check_disk(free).ok is ok


def test_the_glossary_that_ships_is_ok():
    assert health.check_glossary().ok


@pytest.mark.parametrize("error", [FileNotFoundError("lost"), GlossaryError(en="bad", zh="坏")])
def test_a_lost_glossary_is_told(monkeypatch, error):
    def fail():
        raise error

    monkeypatch.setattr(health, "load_shipped", fail)
    check = health.check_glossary()
    assert not check.ok
    assert english_in(check.detail.zh) is None
    assert check.fix


def test_a_glossary_with_faults_is_told(monkeypatch):
    monkeypatch.setattr(health, "check", lambda _folder: ["a fault"])
    assert "glossary check" in health.check_glossary().fix.en


def test_a_lost_seed_is_told(monkeypatch):
    def fail():
        raise FileNotFoundError("seeds")

    monkeypatch.setattr(health, "seed_article", fail)
    assert health.check_seed().detail == ("seeds: missing or unreadable", "seeds：缺失或无法读取")
    assert not health.check_seed().ok


def test_a_library_yet_to_be_made_is_ok_and_not_made(tmp_path):
    assert health.check_library(str(tmp_path / "none")).ok
    assert not (tmp_path / "none").exists()


def test_a_library_is_told_with_what_is_not_indexed_yet(tmp_path):
    with contextlib.closing(EmbeddedLibrary(tmp_path)) as library:
        library.add(numbered(3))
        library.index()
        library.add(numbered(2, day="2003-01-17"))
    check = health.check_library(str(tmp_path))
    assert check.ok
    assert check.detail.en == "5 articles, index in step, 2 yet to be indexed"


def test_an_index_out_of_step_is_told_with_a_remedy(tmp_path):
    with contextlib.closing(EmbeddedLibrary(tmp_path)) as library:
        library.add(numbered(3))
        library.index()
        with library._store._database.writing() as connection:
            connection.execute("UPDATE articles SET number = 9 WHERE number = 3")
    check = health.check_library(str(tmp_path))
    assert not check.ok
    assert "not found" in check.detail.en
    assert "index" in check.fix.zh


def test_a_file_that_is_no_library_is_told(tmp_path):
    (tmp_path / FILE).write_bytes(b"no database" * 1000)
    check = health.check_library(str(tmp_path))
    assert not check.ok
    assert "not the library" in check.fix.en


@pytest.mark.parametrize(("file", "told"), [(Path("cedict.gz"), "cedict.gz"), (None, "run.py")])
def test_the_dictionary_may_be_absent(monkeypatch, file, told):
    monkeypatch.setattr(health, "dictionary_file", lambda: file)
    check = health.check_dictionary()
    assert check.ok
    assert told in check.detail.zh
