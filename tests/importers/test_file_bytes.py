"""Reading a file, whatever the path turns out to be."""

import errno
import os
from pathlib import Path

import pytest

from reader.errors import RefusedInput
from reader.importers import file_bytes
from reader.importers.file_bytes import LIMIT, read_bytes


def reason(path):
    with pytest.raises(RefusedInput) as refusal:
        read_bytes(path)
    assert refusal.value.text.zh.startswith("无法打开“")
    return refusal.value.text.en


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "正文.txt"
    path.write_bytes(b"abc")
    assert read_bytes(path) == b"abc"


def test_a_missing_file_is_refused(tmp_path):
    assert reason(tmp_path / "无.txt") == "“无.txt” cannot be opened: it does not exist (any more)."


def test_a_file_below_a_file_is_missing(tmp_path):
    (tmp_path / "a").touch()
    assert "does not exist" in reason(tmp_path / "a" / "b.txt")


def test_a_folder_is_refused(tmp_path):
    assert "it is a folder" in reason(tmp_path)


def test_a_pipe_nobody_writes_to_is_refused_at_once(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "not an ordinary file" in reason(path)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused(device):
    assert "not an ordinary file" in reason(Path(device))


def test_a_circle_of_links_is_refused(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert "circle" in reason(tmp_path / "a")


def test_a_link_to_a_file_is_followed(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert read_bytes(tmp_path / "b") == b"x"


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "too large (100.0 MB; the limit is 16 MB)" in reason(path)


def test_a_file_of_just_the_limit_is_read(tmp_path):
    path = tmp_path / "full.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT)
    assert len(read_bytes(path)) == LIMIT


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "growing.txt"
    path.write_bytes(b"x" * 20)
    monkeypatch.setattr(file_bytes, "LIMIT", 10)
    monkeypatch.setattr(file_bytes, "_check", lambda status, name: None)
    assert "too large" in reason(path)


def test_a_file_that_becomes_a_folder_before_it_is_opened_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    folder = os.open(tmp_path, os.O_RDONLY)
    monkeypatch.setattr(file_bytes.os, "open", lambda *_: folder)
    assert reason(path)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "no permission"),
        (errno.EIO, "reading error"),
        (errno.ESTALE, "network drive"),
        (errno.EPIPE, os.strerror(errno.EPIPE)),
    ],
)
def test_an_error_of_the_system_is_told_in_words(tmp_path, monkeypatch, number, words):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(file_bytes.os, "open", fail)
    assert words in reason(path)


def test_an_error_without_a_number_is_told_by_its_kind(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")

    def fail(*_):
        raise BlockingIOError

    monkeypatch.setattr(file_bytes.os, "open", fail)
    assert "BlockingIOError" in reason(path)


def test_a_name_too_long_is_refused_and_cut_in_the_sentence(tmp_path):
    words = reason(tmp_path / ("长" * 200))
    assert "name is too long" in words
    assert len(words) < 150


def test_a_path_with_a_nul_is_no_file(tmp_path):
    assert "does not exist" in reason(tmp_path / "a\0b")
