"""Settings survive everything: other versions, damage, full disks."""

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SettingsError
from reader.settings import Settings, load, save, settings_file


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.toml"


def written(file, text):
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    return file


def test_the_first_start_has_usual_settings_and_no_notice(file):
    loaded = load(file)
    assert loaded.settings == Settings()
    assert loaded.notices == ()


def test_what_was_saved_is_loaded_again(file):
    settings = Settings(
        theme="sepia",
        zoom=130,
        keywords=False,
        hidden_names=("date",),
        positions={"0123456789abcdef": 42},
        find_history=("两个确保", 'a"b\\'),
    )
    save(settings, file)
    assert load(file).settings == settings


def test_saving_twice_leaves_one_file(file):
    save(Settings(), file)
    save(Settings(zoom=200), file)
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_unknown_keys_are_written_back(file):
    written(file, 'colour = "red"\nzoom = 120\n[future]\nkey = 1\n')
    save(replace(load(file).settings, zoom=130), file)
    again = load(file).settings
    assert again.zoom == 130
    assert again.unknown == {"colour": "red", "future": {"key": 1}}


@pytest.mark.parametrize(
    "line",
    [
        'zoom = "large"',
        "zoom = 30",
        "zoom = 401",
        "zoom = true",
        "keywords = 1",
        'theme = "pink"',
        "find_history = [1]",
        'positions = { a = "b" }',
        "recent_files = 3",
    ],
)
def test_a_wrong_value_gets_the_usual_one_and_a_notice(file, line):
    loaded = load(written(file, line + "\n"))
    assert loaded.settings == Settings()
    assert line.split()[0] in loaded.notices[0].en
    assert line.split()[0] in loaded.notices[0].zh


@pytest.mark.parametrize("damage", [b"zoom = ", b"\xff\xfe\x00"])
def test_a_damaged_file_is_kept_aside_and_said(file, damage):
    file.parent.mkdir()
    file.write_bytes(damage)
    loaded = load(file)
    kept = file.with_name("settings.toml.damaged")
    assert loaded.settings == Settings()
    assert kept.read_bytes() == damage
    assert str(kept) in loaded.notices[0].zh


def test_a_file_that_cannot_be_moved_aside_is_said(file, monkeypatch):
    written(file, "zoom = ")

    def refuse(self, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    assert "could not be read" in load(file).notices[0].en


def test_a_folder_that_cannot_be_made_is_an_error_that_names_it(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="could not be saved"):
        save(Settings(), tmp_path / "file" / "settings.toml")


def test_a_failed_save_leaves_the_old_file_and_no_other(file, monkeypatch):
    save(Settings(zoom=150), file)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="the disk is full") as failed:
        save(Settings(zoom=300), file)
    assert failed.value.text.zh == f"设置无法保存到 {file}：磁盘已满。"
    assert load(file).settings.zoom == 150
    assert [path.name for path in file.parent.iterdir()] == ["settings.toml"]


def test_the_variable_moves_the_file(monkeypatch, tmp_path):
    monkeypatch.setenv("YANDU_CONFIG_DIR", str(tmp_path))
    assert settings_file() == tmp_path / "settings.toml"


def test_without_the_variable_the_platform_says_where(monkeypatch):
    monkeypatch.delenv("YANDU_CONFIG_DIR")
    assert settings_file().parent.name == "yandu"


def test_every_setting_is_described():
    for one in fields(Settings):
        assert f"    {one.name}: " in Settings.__doc__


@given(st.binary(max_size=200))
def test_no_file_content_raises(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    file.write_bytes(content)
    assert isinstance(load(file).settings, Settings)


@given(st.lists(st.text(max_size=20), max_size=5))
def test_any_searches_survive_a_round(tmp_path_factory, queries):
    file = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings = Settings(find_history=tuple(queries))
    save(settings, file)
    assert load(file).settings == settings
