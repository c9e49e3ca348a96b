"""Key words: what the article is about, not what every article says."""

import pytest

from reader.analysis.document_frequencies import (
    DocumentFrequencies,
    SortedCounts,
    load_document_frequencies,
    load_stop_words,
)
from reader.analysis.keywords import KeywordCounter, Lexicon
from reader.analysis.passages import passage
from reader.analysis.units import Units
from reader.article.folding import fold


class Words:
    """Cuts off the longest word it knows; a hyphen joins the parts of a compound."""

    def __init__(self, *compounds):
        self._compounds = {word.replace("-", ""): tuple(word.split("-")) for word in compounds}
        self._words = {*COUNTS, *self._compounds, "应保", "沈阳", "三个", "strong", "wto"}

    def segment(self, text):
        tokens, start = [], 0
        while start < len(text):
            lengths = (n for n in range(9, 1, -1) if fold(text[start : start + n]) in self._words)
            end = start + min(next(lengths, 1), len(text) - start)
            tokens.append((start, end))
            start = end
        return tuple(tokens)

    def parts(self, word):
        return self._compounds.get(word, (word,))

    def frequency(self, word):
        return word in self._words


COUNTS = {"试点": (2, 2), "工作": (90, 90), "并轨": (1, 1), "试点工作": (1, 1), "社会": (20, 20)}
COUNTS |= {"保障": (10, 10), "社会保障": (3, 3), "职工": (30, 30), "平淡": (99, 99)}


@pytest.fixture
def keywords():
    def find(*lines, compounds=(), policy=(), general=("工作",), names=(), headings=0):
        words = Words(*compounds)
        frequencies = DocumentFrequencies(COUNTS, 100, 100)
        lexicon = Lexicon(frequencies, frozenset(general), frozenset(policy))
        counter = KeywordCounter(Units(words), lexicon)
        start = 0
        for number, line in enumerate(lines):
            counter.add(passage(line, words, start, heading=number < headings))
            start += len(line) + 1
        return counter.keywords("\n".join(lines), names)

    return find


def texts(found):
    return [keyword.text for keyword in found]


def test_what_is_rare_elsewhere_and_frequent_here_leads(keywords):
    found = keywords("试点。职工。试点。职工。试点。平淡。平淡。平淡")
    assert texts(found) == ["试点", "职工", "平淡"]
    assert found[0].weight > found[1].weight > found[2].weight > 0


def test_general_words_and_what_occurs_once_are_none(keywords):
    assert texts(keywords("工作。工作。工作。并轨。试点。试点")) == ["试点"]


def test_a_word_of_the_heading_counts_three_times(keywords):
    lines = ("并轨", "并轨。试点。试点。试点")
    assert texts(keywords(*lines)) == ["试点", "并轨"]
    assert texts(keywords(*lines, headings=1)) == ["并轨", "试点"]


def test_each_occurrence_is_told_but_not_inside_a_longer_key_word(keywords):
    found = keywords(
        "社会保障。社会保障。保障。保障。保障。保障。社会保障",
        compounds=["社会-保障"],
        policy=["社会保障"],
    )
    spans = {keyword.text: [(s.start, s.end) for s in keyword.spans] for keyword in found}
    assert spans == {
        "社会保障": [(0, 4), (5, 9), (22, 26)],
        "保障": [(10, 12), (13, 15), (16, 18), (19, 21)],
    }


def test_a_part_that_stands_nearly_always_in_one_word_is_shown_as_that_word(keywords):
    found = keywords("社会保障。社会保障。社会保障", compounds=["社会-保障"])
    assert texts(found) == ["社会保障"]


def test_a_compound_with_a_general_word_says_no_more_than_its_special_part(keywords):
    found = keywords("试点工作。试点工作。试点。试点。试点", compounds=["试点-工作"])
    assert texts(found) == ["试点"]
    assert len(found[0].spans) == 5


def test_policy_words_weigh_more_and_are_known_without_counts(keywords):
    assert texts(keywords("应保。应保", policy=["应保"])) == ["应保"]
    assert texts(keywords("应保。应保")) == []
    plain, policy = keywords("并轨。并轨"), keywords("并轨。并轨", policy=["并轨"])
    assert policy[0].weight == pytest.approx(1.25 * plain[0].weight)


def test_two_words_side_by_side_three_times_are_one(keywords):
    assert texts(keywords("职工并轨。职工并轨。职工并轨")) == ["职工并轨"]
    assert texts(keywords("职工并轨。职工并轨")) == ["并轨", "职工"]


def test_names_and_pairs_with_names_are_left_out(keywords):
    line = "沈阳并轨。沈阳并轨。沈阳并轨"
    assert texts(keywords(line, names=["沈阳"])) == ["并轨"]


def test_numbers_long_words_and_latin_in_small_letters_are_none(keywords):
    line = (
        "三个。三个。三个。一斤。一斤。一斤。万元。万元。万元。strong。strong。strong。一二三四五六七八九。"
        * 3
    )
    assert keywords(line) == ()


def test_an_acronym_is_a_word_in_its_own_writing(keywords):
    assert texts(keywords("WTO。ＷＴＯ。WTO")) == ["WTO"]


def test_longer_texts_have_more_key_words(keywords):
    words = [f"甲{chr(0x4E00 + number)}" for number in range(40)]
    line = "。".join(words * 5)
    assert len(keywords(line, compounds=words, policy=words)) == 8 + len(line) // 400
    assert len(keywords(line, "。" * 8_000, compounds=words, policy=words)) == 20


def test_a_text_without_words_has_none(keywords):
    assert keywords("。") == ()


def test_a_word_is_as_common_as_where_it_is_more_common():
    frequencies = DocumentFrequencies({"进一步": (90, 1), "简讯": (1, 90)}, 100, 100)
    assert frequencies.rarity("进一步") == pytest.approx(frequencies.rarity("简讯"))
    assert frequencies.rarity("进一步") < 0.2 < frequencies.rarity("没有")


def test_the_counts_and_general_words_ship():
    frequencies = load_document_frequencies()
    assert frequencies.articles > 2_000
    assert frequencies.bundles > 50_000
    assert frequencies.rarity("工作") < 1.5 < frequencies.rarity("社会保障")
    assert frequencies.rarity("社会保障") < frequencies.rarity("并轨")
    assert "工作" in load_stop_words()
    assert "#" not in load_stop_words()


def test_counts_are_found_in_their_lines():
    lines = "一\t1\t2\n一一\t3\t4\n丁\t5\t6\n𠮷\t7\t8\n"
    counts = SortedCounts(lines.encode())
    assert dict(counts) == {"一": (1, 2), "一一": (3, 4), "丁": (5, 6), "𠮷": (7, 8)}
    assert len(counts) == 4
    for word in ("", "a", "一丁", "七", "龟", "𠮷𠮷", "\ud800"):
        assert word not in counts
    assert "一" not in SortedCounts(b"")


def test_the_counts_that_ship_are_in_order():
    counts = load_document_frequencies().counts
    words = list(counts)
    assert words == sorted(words)
    assert all(counts[word] for word in words[::97])
