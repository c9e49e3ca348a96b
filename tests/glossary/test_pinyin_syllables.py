"""Pinyin is cut, aligned and stripped as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary import pinyin
from reader.glossary.pinyin import Syllable, aligned, cut, syllables, toneless, without_tones


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("liǎng gè quèbǎo", ["liǎng", "gè", "què", "bǎo"]),
        ("Bó Xīlái", ["Bó", "Xī", "lái"]),
        ("fāng'àn", ["fāng", "àn"]),
        ("fāngàn", ["fān", "gàn"]),
        ("zhīnán’érjìn", ["zhī", "nán", "ér", "jìn"]),
        ("qiàrú-qífèn", ["qià", "rú", "qí", "fèn"]),
        ("shěng, dì (shì), xiàn", ["shěng", "dì", "shì", "xiàn"]),
        ("zuòshí … gèrén", ["zuò", "shí", "gè", "rén"]),
        ("nǚ'ér lüèduó", ["nǚ", "ér", "lüè", "duó"]),
        ("wánr huārong", ["wán", "r", "huā", "rong"]),
        ("nangong xianguo", ["nan", "gong", "xian", "guo"]),
        ("", []),
    ],
)
def test_a_run_is_cut_where_the_orthography_says(written, parts):
    assert [syllable.text for syllable in syllables(written)] == parts


def test_a_syllable_knows_its_tone_and_plain_form():
    assert syllables("Lǜ de") == (Syllable("Lǜ", "lü", 4), Syllable("de", "de", 5))


def test_decomposed_marks_count_like_composed_ones():
    assert syllables("lu\u0308\u030c") == (Syllable("lǚ", "lü", 3),)


def test_what_stands_between_syllables_is_told_too():
    assert cut("(dì) shì…") == (
        "(",
        Syllable("dì", "di", 4),
        ") ",
        Syllable("shì", "shi", 4),
        "…",
    )


@given(st.text(alphabet="māo lǚ’-…(", max_size=12))
def test_the_parts_join_to_what_was_cut(written):
    try:
        parts = cut(written)
    except ValueError:
        return
    joined = "".join(part if isinstance(part, str) else part.text for part in parts)
    assert joined == written


@pytest.mark.parametrize("written", ["LǙ’ér", "lu\u0308\u030c’e\u0301r"])
def test_without_tones_the_umlaut_and_the_marks_between_stay(written):
    assert without_tones(written) == "lü’er"


def test_a_tone_mark_that_composes_with_nothing_goes_too():
    assert without_tones("lv\u030c") == "lv"


@pytest.mark.parametrize("written", ["qzx", "bǎozhàngv", "xīāo", "ü"])
def test_what_is_no_pinyin_is_refused(written):
    with pytest.raises(ValueError, match=r"."):
        syllables(written)


def test_two_tone_marks_in_one_syllable_are_refused():
    with pytest.raises(ValueError, match="xīáo"):
        syllables("xīáo")


def test_characters_are_laid_beside_their_syllables():
    pairs = aligned("地（市）", "dì (shì)")
    assert [(c, s.text if s else None) for c, s in pairs] == [
        ("地", "dì"),
        ("（", None),
        ("市", "shì"),
        ("）", None),
    ]


@pytest.mark.parametrize("written", ["yīng bǎo jìn", "yīng bǎo jìn bǎo bǎo"])
def test_another_number_of_syllables_than_characters_is_refused(written):
    with pytest.raises(ValueError, match="yīng"):
        aligned("应保尽保", written)


@pytest.mark.parametrize("written", ["lǚyóu", "lüyou", "lvyou", "luyou", "LǙ you", "lu3you2"])
def test_a_search_may_leave_out_tones_and_write_the_umlaut_in_three_ways(written):
    assert toneless(written) == "luyou"


@given(st.lists(st.sampled_from(sorted(pinyin._SYLLABLES - {"r"})), max_size=8))
def test_cutting_undoes_joining_by_the_rule_of_the_apostrophe(parts):
    joined = ""
    for part in parts:
        joined += "'" + part if joined and part[0] in "aeo" else part
    assert [syllable.plain for syllable in syllables(joined)] == parts
