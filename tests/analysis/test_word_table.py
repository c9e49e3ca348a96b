"""jieba's dictionary in its compact form says what jieba's own says."""

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.jieba_segmenter import import_jieba
from reader.analysis.word_table import TAGS, WordTable, write
from reader.resources import resource

WORDS = (("发展", 900, "vn"), ("发展中国家", 30, "n"), ("中国", 5000, "ns"), ("国家", 4000, "n"))
TEXT = "发展中国家在"


@pytest.fixture(scope="module")
def table():
    return WordTable(resource("words"))


@pytest.fixture
def small(tmp_path):
    write(WORDS, tmp_path)
    return WordTable(tmp_path)


@pytest.fixture(scope="module")
def jieba_words():
    with import_jieba().get_module_res("dict.txt") as lines:
        return [line.decode("utf-8").split() for line in lines]


def test_every_word_of_jieba_is_there_with_frequency_and_tag(table, jieba_words):
    known = {word: (int(frequency), tag) for word, frequency, tag in jieba_words}
    assert table.total == sum(frequency for frequency, _ in known.values())
    for word, (frequency, tag) in known.items():
        assert table[word] == frequency
        assert table.tag(word) == (tag if tag in TAGS else "")


def test_what_is_no_word_was_never_met(small):
    assert small["发"] == 0
    assert small.get("发", 7) == 7
    assert "发" not in small
    assert small.tag("发") == ""


def test_words_end_where_a_graph_says(small):
    graph = small.graph(TEXT)
    assert graph == {0: [1, 4], 1: [1], 2: [3], 3: [4], 4: [4], 5: [5]}


def test_added_words_are_known_and_in_the_graph(small):
    small["中国家"] = 3
    small["发展"] = 8
    small["发展中国家在内"] = 5  # goes beyond the sentence
    assert (small["中国家"], small["发展"]) == (3, 8)
    assert "中国家" in small
    graph = small.graph(TEXT)
    assert sorted(graph[2]) == [3, 4]
    assert sorted(graph[0]) == [1, 4]


def test_beginnings_of_words_are_not_kept(small):
    small["发"] = 0
    assert "发" not in small


def test_numbers_of_a_big_endian_machine_are_the_same_file(tmp_path, monkeypatch, small):
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(sys, "byteorder", "big")
    write(WORDS, other)
    turned = WordTable(other)
    assert [turned[word] for word, *_ in WORDS] == [small[word] for word, *_ in WORDS]


@pytest.fixture(scope="module")
def original(jieba_words):
    """jieba with a dictionary of its own kind, made of some of its words."""
    tokenizer = import_jieba().Tokenizer()
    chosen = random.Random(7).sample(jieba_words, 30_000)  # noqa: S311  # a fixed sample
    frequencies = {}
    for word, frequency, _ in chosen:
        frequencies[word] = int(frequency)
    for word in list(frequencies):
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    tokenizer.FREQ, tokenizer.total = frequencies, sum(frequencies.values())
    tokenizer.initialized = True
    return tokenizer, chosen


@pytest.fixture(scope="module")
def compact(original, tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    write(((word, int(frequency), tag) for word, frequency, tag in original[1]), folder)
    table, tokenizer = WordTable(folder), import_jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = table, table.total, True
    tokenizer.get_DAG = table.graph
    tokenizer.calc = lambda _, graph, route: table.choose(graph, route, tokenizer.total)
    return tokenizer


@pytest.fixture(scope="module", autouse=True)
def with_policy_words(original, compact):
    for word in ("两个确保", "三条保障线", "保障", "社会保障体系"):
        original[0].add_word(word)
        compact.add_word(word)


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet="社会保障体系三条线两个确保试点工作人员和平等国家中的在发展，。a1", max_size=60
    )
)
def test_texts_are_cut_as_by_jieba_itself(original, compact, text):
    assert list(compact.cut(text)) == list(original[0].cut(text))
    assert list(compact.cut(text, HMM=False)) == list(original[0].cut(text, HMM=False))


def test_jieba_is_imported_without_setuptools():
    import_jieba()
    assert sys.modules.get("pkg_resources", True) is not None
