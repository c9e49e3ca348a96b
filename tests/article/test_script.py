"""Which script a text is in, and how it is shown in another."""

import pytest

from reader.article.script import Traditional, is_traditional, load_converter
from reader.importers.reading import read_article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完善城镇社会保障体系", False),
        ("完善城鎮社會保障體系", True),
        ("中山先生", False),
        ("", False),
        ("他说“萬歲”是繁体，其余都是简体，这里说的发展也是", False),
    ],
)
def test_the_script_is_told_by_its_characters(text, expected):
    assert is_traditional(text) is expected


@pytest.mark.parametrize(
    ("traditional", "expected"),
    [
        (Traditional.STANDARD, "皇后在後面，頭髮發展，這裏乾淨的軟件"),
        (Traditional.TAIWAN, "皇后在後面，頭髮發展，這裡乾淨的軟件"),
        (Traditional.HONG_KONG, "皇后在後面，頭髮發展，這裏乾淨的軟件"),
        (Traditional.TAIWAN_WORDS, "皇后在後面，頭髮發展，這裡乾淨的軟體"),
    ],
)
def test_words_decide_before_characters(traditional, expected):
    text = "皇后在后面，头发发展，这里干净的软件"
    converted = load_converter(text, traditional)(text)
    assert converted.text == expected
    assert converted.same_words is (traditional is not Traditional.TAIWAN_WORDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("足额发放，维护发展中国家", "足額發放，維護發展中國家"),
        ("百年历史，翻开日历", "百年歷史，翻開日曆"),
        ("几个国家私下决定，家具", "幾個國家私下決定，傢俱"),
        ("头发", "頭髮"),
    ],
)
def test_a_word_that_begins_too_early_is_mended(text, expected):
    assert load_converter(text)(text).text == expected


def test_a_traditional_text_becomes_simplified():
    text = "皇后在後面，頭髮發展"
    assert load_converter(text, Traditional.TAIWAN)(text).text == "皇后在后面，头发发展"


def test_the_seed_comes_back_from_traditional_characters(seed_path):
    text = read_article(seed_path, None).text
    there = load_converter(text)(text).text
    assert is_traditional(there)
    assert load_converter(there)(there).text == text


def test_a_converter_is_loaded_once():
    assert load_converter("发展") is load_converter("这里")


@pytest.mark.parametrize("traditional", Traditional)
@pytest.mark.parametrize("text", ["发\udcff展后面", "发\0展后面", "\0", "\ud800", "发\0\udfffU盘"])
def test_odd_characters_stay_what_they_are(text, traditional):
    shown, laid, _ = load_converter("简体发展", traditional)(text)
    odd = [c for c in text if c in "\0\udcff\ud800\udfff"]
    assert [c for c in shown if c in odd] == odd
    assert laid.to_shown(len(text)) == len(shown)
