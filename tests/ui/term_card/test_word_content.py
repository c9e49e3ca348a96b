"""What the card of an ordinary word says."""

import pytest

from reader.ui.term_card.blocks import TakeWord
from reader.ui.term_card.word_content import level_label, word_content
from tests.dictionary.dictionary_made import make_index


class Shown:
    """A lexicon over an index."""

    def __init__(self, index, *, traditional=False):
        self.traditional = traditional
        self.word = index.word
        self.edition = index.edition
        self.parts = lambda _: ("发展", "国家")


@pytest.fixture
def index(tmp_path):
    made = make_index(tmp_path)
    yield made
    made.close()


def told(index, word, **how):
    return word_content(index.word(word), Shown(index, **how))


def test_both_scripts_pinyin_level_and_sense_are_told(qapp, index):
    lines = told(index, "社会").spoken.split("\n")
    assert lines[:3] == ["社会  社會", "shè huì   HSK 3", "society"]


def test_several_senses_are_numbered(qapp, index):
    lines = told(index, "完善").spoken.split("\n")
    assert lines[:4] == ["完善", "wán shàn", "1: to make better", "2: complete, whole"]


def test_every_reading_is_told_with_measure_words_apart(qapp, index):
    lines = told(index, "张").spoken.split("\n")
    assert "Measure word: 个 (gè)" in lines
    assert lines.index("zhāng") < lines.index("Zhāng")
    assert lines.count("张  張") == 1


def test_a_page_in_traditional_characters_gets_these_first(qapp, index):
    content = told(index, "发展中国家", traditional=True)
    assert content.title == "發展中國家"
    assert "In it: 發展  國家" in content.spoken


def test_source_licence_and_a_way_to_keep_it_stand_below(qapp, index):
    content = told(index, "社会")
    assert "CC-CEDICT 2026-01-31 · CC BY-SA 4.0" in content.spoken
    assert content.blocks[-1].runs[0].target == TakeWord("社会")
    assert content.quiet


def test_without_an_edition_nothing_is_claimed(qapp, index):
    lexicon = Shown(index)
    lexicon.edition = None
    assert "CC" not in word_content(index.word("社会"), lexicon).spoken


@pytest.mark.parametrize(("level", "label"), [(1, "HSK 1"), (7, "HSK 7–9")])
def test_levels_are_named(level, label):
    assert level_label(level) == label
