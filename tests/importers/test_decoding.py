"""Which encoding a file is in."""

import codecs

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.importers.decoding import ENCODINGS, decode
from reader.importers.signatures import recognise

SIMPLIFIED = "国务院总理朱镕基日前主持总理办公会议，听取试点情况汇报。"
TRADITIONAL = "國務院總理日前主持總理辦公會議，聽取試點情況匯報。"
CHINESE_ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("encoding", CHINESE_ENCODINGS)
def test_simplified_text_is_read_in_the_encoding_it_was_written_in(encoding):
    decoded = decode(SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.certain) == (SIMPLIFIED, encoding, True)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        ("\ufeff".encode("gb18030"), "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark, encoding):
    decoded = decode(mark + SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.encoding) == (SIMPLIFIED, encoding)


@pytest.mark.parametrize("encoding", ["cp950", "big5hkscs"])
def test_traditional_text_in_big5_is_told_from_gb18030(encoding):
    decoded = decode(TRADITIONAL.encode(encoding))
    assert (decoded.text, decoded.encoding) == (TRADITIONAL, "cp950")


def test_characters_only_hong_kong_has_make_it_big5hkscs():
    text = TRADITIONAL * 3 + "深水埗葉澍堃"
    decoded = decode(text.encode("big5hkscs"))
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


def test_big5_keeps_the_punctuation_of_windows():
    text = TRADITIONAL + "約翰‧陳～一九九八"
    assert decode(text.encode("cp950")).text == text


def test_traditional_text_in_gb18030_is_told_from_big5():
    decoded = decode(TRADITIONAL.encode("gb18030"))
    assert (decoded.text, decoded.encoding) == (TRADITIONAL, "gb18030")


@pytest.mark.parametrize("word", ["两个确保", "中国人民", "人"])
@pytest.mark.parametrize("encoding", CHINESE_ENCODINGS)
def test_a_word_is_enough(word, encoding):
    assert decode(word.encode(encoding)).text == word


def test_a_doubtful_choice_says_so_and_names_other_encodings():
    decoded = decode("露宿早慣蚊叮".encode("big5hkscs"))
    assert not decoded.certain
    assert "not certain" in decoded.problems[0].en
    assert {candidate.encoding for candidate in decoded.candidates} == set(ENCODINGS)


def test_previews_show_the_first_words_in_every_encoding_the_chosen_first():
    decoded = decode(f"{SIMPLIFIED}\n{SIMPLIFIED}".encode("gb18030"))
    first = decoded.candidates[0]
    assert first.encoding == "gb18030"
    assert first.preview.startswith(f"{SIMPLIFIED} 国务院")
    assert "\n" not in first.preview


def test_western_text_is_read_as_western():
    text = "Ein Reisender grüßt schöne Städte: café, naïve, Köln."
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding, decoded.certain) == (text, "cp1252", False)


def test_a_reader_may_choose_the_encoding():
    decoded = decode(SIMPLIFIED.encode("gb18030"), "big5hkscs")
    assert decoded.encoding == "big5hkscs"
    assert decoded.text != SIMPLIFIED


@pytest.mark.parametrize("label", ["gb2312", "GBK", "cp936", "gb18030"])
def test_gb2312_and_gbk_mean_gb18030(label):
    decoded = decode("朱镕基".encode("gb18030"), label)
    assert (decoded.text, decoded.encoding) == ("朱镕基", "gb18030")


@pytest.mark.parametrize("label", ["klingon", "hex", "中", "a\0b", "utf-7"])
def test_an_unknown_encoding_is_refused(label):
    with pytest.raises(RefusedInput, match="“x” cannot be opened: the encoding"):
        decode(b"abc", label, name="x")


def test_utf8_cut_in_the_middle_of_a_character_opens_and_says_so():
    decoded = decode(SIMPLIFIED.encode()[:-2])
    assert decoded.text == SIMPLIFIED[:-1] + "\ufffd"
    assert "ends in the middle of a character" in decoded.problems[-1].en


def test_three_characters_cut_short_still_open():
    assert decode("中国人".encode()[:-1]).text == "中国\ufffd"


def test_damaged_bytes_in_utf8_do_not_make_it_another_encoding():
    decoded = decode(SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode())
    assert decoded.text == f"{SIMPLIFIED}\ufffd{SIMPLIFIED}"
    assert decoded.encoding == "utf-8"


def test_a_surrogate_written_in_utf8_is_replaced():
    decoded = decode((SIMPLIFIED + "\ud840").encode("utf-8", "surrogatepass"))
    assert decoded.text.startswith(SIMPLIFIED + "\ufffd")


def test_a_text_with_a_few_nuls_is_still_a_text():
    decoded = decode(SIMPLIFIED.encode() + b"\0" + SIMPLIFIED.encode())
    assert decoded.text == f"{SIMPLIFIED}\0{SIMPLIFIED}"


def test_chinese_comments_in_a_program_are_chinese():
    program = "for line in lines:\n    total += 1\n" * 40 + "# 计算社会保险的总数\n"
    decoded = decode(program.encode("gb18030"))
    assert (decoded.text, decoded.certain) == (program, True)


@pytest.mark.parametrize(
    "data", [bytes(1000), bytes(range(256)) * 4, b"\xff", b"ab\xe9\x03" + b"a" * 40]
)
def test_binary_data_is_refused(data):
    with pytest.raises(RefusedInput, match=r"“x\.bin” cannot be opened: it seems to be binary"):
        decode(data, name="x.bin")


def test_a_file_without_a_name_is_refused_too():
    with pytest.raises(RefusedInput, match=r"^The file cannot be opened"):
        decode(bytes(100))


def test_a_known_kind_of_file_is_called_by_its_name():
    with pytest.raises(RefusedInput) as refusal:
        decode(b"%PDF-1.7\n", name="a.txt")
    assert refusal.value.text.zh == "无法打开“a.txt”：这是一份 PDF 文档，不是文本。"


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data):
    try:
        decoded = decode(data)
    except RefusedInput:
        return
    assert decoded.candidates[0].encoding == decoded.encoding


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"], exclude_characters="\ufeff")))
def test_valid_utf8_without_controls_is_always_utf8(text):
    assume(recognise(text.encode()) is None)
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
