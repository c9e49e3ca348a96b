"""What is printed, and how it is aligned."""

import pytest

from reader.cli.console import Console, table, width


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("ab", 2), ("两个", 4), ("ＡＢ", 4), ("e\u0301", 1), ("“", 1)]
)
def test_width_counts_the_columns_of_a_terminal(text, columns):
    assert width(text) == columns


def test_columns_are_aligned_by_width():
    assert table([("两个", "a"), ("b", "c")], " ") == [" 两个  a", " b     c"]


def test_a_last_cell_is_not_padded_and_rows_may_differ():
    assert table([("a",), ("bb", "c"), ("", "d")]) == ["a", "bb  c", "    d"]


def test_no_rows_are_no_lines():
    assert table([]) == []


def test_half_a_character_does_not_break_json(capsys):
    Console("en", json=True).answer({"text": "a\ud800b"}, ())
    assert capsys.readouterr().out == '{"text": "a\ufffdb"}\n'


def test_lines_for_people_are_not_made_for_json(capsys):
    def lines():
        raise AssertionError
        yield ""

    Console("en", json=True).answer({}, lines())
    assert capsys.readouterr().out == "{}\n"
