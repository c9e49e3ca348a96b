"""Pinyin of running text: the shipped table, our corrections, the places a person has read."""

import hashlib
import importlib.util
import tomllib
from pathlib import Path

import pytest

from reader.analysis.reading_table import WordTable, load_reading_table
from reader.analysis.readings import read
from reader.article.model import Span
from reader.importers.reading import read_article
from reader.resources import resource

CHECKED = Path(__file__).with_name("checked_readings.tsv")
TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_readings.py"
ENOUGH = 0.995  # of the places


@pytest.fixture(scope="module")
def table():
    return load_reading_table()


def spoken(text, table):
    return " ".join(read(text, table))


def checked_texts():
    for line in CHECKED.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def wrong_places(text, places, table):
    found = [syllable for line in text.split("\n") for syllable in (*read(line, table), "")]
    for place in places:
        offset, syllable = place.split(":")
        if found[int(offset)] != syllable:
            start = max(0, int(offset) - 5)
            yield f"{text[start : int(offset) + 5]}: {found[int(offset)]}, not {syllable}"


def test_polyphones_are_read_as_a_person_read_them(table, shared_data, seed_path):
    wrong, count = [], 0
    for path, length, sha256, places in checked_texts():
        article = read_article(seed_path if path == "seed" else shared_data / path, None)
        text = article.text[: int(length)]
        assert hashlib.sha256(text.encode()).hexdigest() == sha256, path
        count += len(places.split())
        wrong += wrong_places(text, places.split(), table)
    assert count > 7_900
    assert len(wrong) <= (1 - ENOUGH) * count, wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全心全意为人民服务", "quán xīn quán yì wèi rén mín fú wù"),
        ("以经济建设为中心", "yǐ jīng jì jiàn shè wéi zhōng xīn"),
        ("持之以恒地抓", "chí zhī yǐ héng de zhuā"),
        ("各地区", "gè dì qū"),
        ("朝鲜", "cháo xiǎn"),
        ("薄熙来", "bó xī lái"),
        ("执行情况", "zhí xíng qíng kuàng"),
        ("银行行长", "yín háng háng zhǎng"),
        ("扩大了解放区", "kuò dà le jiě fàng qū"),
        ("充分说明", "chōng fèn shuō míng"),
        ("新形势要求", "xīn xíng shì yāo qiú"),
    ],
)
def test_context_tells_the_reading(table, text, expected):
    assert spoken(text, table) == expected


def test_tones_are_those_of_dictionaries(table):
    assert spoken("一个不是", table) == "yī gè bù shì"


def test_numerals_letters_and_marks_have_no_reading(table):
    assert read("3%，A Ｂ“", table) == [""] * 7


def test_a_traditional_text_is_read_by_its_own_characters(table):
    assert spoken("頭髮發展銀行", table) == "tóu fà fā zhǎn yín háng"


def test_what_is_known_of_a_place_goes_before_all(table):
    assert read("银行", table, [(Span(1, 2), ("xíng",))]) == ["yín", "xíng"]


def test_the_longest_word_is_found_first():
    words = WordTable({"工作": (), "工作为": ("", "", "wèi"), "作为": ("", "wéi")})
    assert [word for _, word, _ in words.find("工作为工作作为")] == ["工作为", "工作", "作为"]


def test_no_word_is_corrected_twice_at_the_same_character():
    rows = tomllib.loads(resource("pinyin", "corrections.toml").read_text("utf-8"))["word"]
    pairs = [(word, row["of"], row["pinyin"]) for row in rows for word in row["words"].split()]
    readings = {}
    for word, character, pinyin in pairs:
        assert character in word, word
        assert readings.setdefault((word, character), pinyin) == pinyin, word


def test_the_shipped_table_is_fresh():
    spec = importlib.util.spec_from_file_location("build_readings", TOOL)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.written() == resource("pinyin", "readings.tsv").read_text("utf-8")
