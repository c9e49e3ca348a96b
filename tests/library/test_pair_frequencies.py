"""Frequencies of pairs: by their tokens, by the titles, by reading where nothing else helps."""

import pytest

from reader.library import pair_frequencies
from reader.library.pair_frequencies import PairFrequencies
from reader.library.pair_index import open_index
from reader.library.pinyin_spellings import Spellings
from tests.library.shelf_in_memory import entry


@pytest.fixture
def frequencies(tmp_path):
    index = open_index(tmp_path, new=True)
    texts = ("经济", "经济，饕餮", "齑粉", "䶮", "餮饕")
    titles = ("", "", "齑粉")
    index.put(
        entry(number, text, titles[number] if number < len(titles) else "")
        for number, text in enumerate(texts)
    )
    index.commit()
    yield PairFrequencies(index.searcher(), index.schema)
    index.close()


def test_common_pairs_those_of_titles_and_rare_ones_are_counted(frequencies):
    assert frequencies.of(["经济", "齑粉", "饕餮", "粉齑", "社会"]) == [2, 1, 1, 0, 0]


def test_rare_pairs_are_sought_only_as_long_as_that_is_quick(frequencies, monkeypatch):
    monkeypatch.setattr(pair_frequencies, "_MOST_READ", 0)
    assert frequencies.of(["饕餮", "经济"]) == [0, 2]


def test_characters_that_stand_nowhere_are_left_out(frequencies):
    assert frequencies.occurring("䶮饕餮龘") == "䶮饕餮"


def test_pinyin_finds_a_rare_pair_of_the_text(frequencies):
    spellings = Spellings(frequencies.of, frequencies.occurring)
    assert spellings.of("taotie") == ("饕餮",)
    assert spellings.of("jing ji")[0] == "经济"
