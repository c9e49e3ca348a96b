"""Joining lines broken at a fixed width."""

from reader.importers.unwrapping import unwrapped

TEXT = (
    "会议认为，党中央国务院确定在辽宁全省进行试点是一项重要的措施，具有重要意义，各地要认真学习" * 6
)


def wrapped(text, width):
    return [text[at : at + width] for at in range(0, len(text), width)]


def test_lines_of_one_width_are_joined():
    lines = wrapped(TEXT, 25)
    assert unwrapped(lines) == [TEXT]


def test_a_short_line_a_blank_line_and_an_indent_end_a_paragraph():
    paragraph = wrapped(TEXT[:220], 30)
    lines = [
        *paragraph,
        *paragraph,
        "",
        "　　" + TEXT[:28],
        TEXT[28:58],
        "　　" + TEXT[:28],
        TEXT[28:40],
    ]
    assert unwrapped(lines) == [
        TEXT[:220],
        TEXT[:220],
        "",
        "　　" + TEXT[:58],
        "　　" + TEXT[:40],
    ]


def test_latin_words_are_parted_by_a_blank():
    line = "the quick brown fox jumps over the lazy dog and runs away "
    assert unwrapped([line] * 9) == [" ".join([line.strip()] * 9)]


def test_trailing_blanks_do_not_get_into_a_paragraph():
    assert unwrapped([line + "　 " for line in wrapped(TEXT, 25)]) == [TEXT]


def test_few_lines_long_lines_and_short_lines_stay():
    for lines in (wrapped(TEXT[:100], 25), wrapped(TEXT * 10, 130), wrapped(TEXT, 10), []):
        assert unwrapped(lines) == lines


def test_lines_of_many_widths_stay():
    lines = [TEXT[:width] for width in range(5, 45)]
    assert unwrapped(lines) == lines


def test_sentences_of_equal_length_stay():
    lines = [TEXT[:24] + "。"] * 12
    assert unwrapped(lines) == lines
