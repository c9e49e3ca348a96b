"""Lines that stay in their file."""

import pytest

from reader.glossary.file_lines import FileLines, OpenFile


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "lines"
    made.write_bytes("甲乙\n丙\n".encode())
    return made


@pytest.fixture
def lines(path):
    found = FileLines(OpenFile(path.open("rb")))
    found.add("one", 0, 7)
    found.add("two", 7, 11)
    return found


def test_a_line_is_read_when_it_is_wanted(lines):
    assert list(lines) == ["one", "two"]
    assert len(lines) == 2
    assert "two" in lines
    assert lines["two"] == "丙\n".encode()
    assert lines["one"] == "甲乙\n".encode()


def test_an_unknown_name_has_no_line(lines):
    assert "three" not in lines
    with pytest.raises(KeyError):
        lines["three"]


def test_a_new_file_in_its_place_does_no_harm(lines, path):
    new = path.with_name("new")
    new.write_bytes(b"?" * 20)
    new.replace(path)
    assert lines["two"] == "丙\n".encode()
