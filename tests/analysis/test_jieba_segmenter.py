"""jieba's words, policy words whole, and none of jieba's own habits."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.jieba_segmenter import load_segmenter
from reader.analysis.policy_words import policy_words
from reader.article.model import Span

CHECKOUT = Path(__file__).resolve().parents[2]


def words(segmenter, text):
    return [text[start:end] for start, end in segmenter.segment(text)]


def test_policy_words_stay_whole(segmenter):
    found = words(segmenter, "切实全面落实“两个确保”，做好三条保障线的衔接，应保尽保。")
    assert {"两个确保", "三条保障线", "应保尽保"} <= set(found)


def test_without_a_glossary_jieba_cuts_them():
    assert "两个确保" not in words(load_segmenter(), "落实两个确保")


def test_forms_with_blanks_and_single_characters_are_left_out():
    assert words(load_segmenter(["保", "两个 确保"]), "两个确保") == ["两个", "确保"]


def test_traditional_and_full_width_text_keeps_its_characters(segmenter):
    text = "兩個確保和１９９８年ＷＴＯ"
    assert words(segmenter, text) == ["兩個確保", "和", "１９９８", "年", "ＷＴＯ"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="社会保障试点，。\n 1a％", max_size=120))
def test_words_cover_the_text_without_a_gap(segmenter, text):
    end = 0
    for token in segmenter.segment(text):
        assert token.start == end < token.end
        end = token.end
    assert end == len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="社会保障试点，。\n 1a％", max_size=60), st.data())
def test_the_word_at_a_character_holds_it(segmenter, text, data):
    offset = data.draw(st.integers(0, len(text)))
    word = segmenter.word_at(text, offset)
    assert 0 <= word.start <= word.end <= len(text)
    if offset < len(text) and not text[offset].isspace():
        assert offset in word
    else:
        assert not word or offset in word


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, "落实"), (3, "两个确保"), (6, "两个确保"), (8, "。"), (9, "")]
)
def test_a_double_click_takes_a_policy_word_whole(segmenter, offset, expected):
    text = "落实“两个确保”。\n"
    word = segmenter.word_at(text, offset)
    assert text[word.start : word.end] == expected


def test_a_double_click_deep_in_a_line_without_marks_looks_only_around(segmenter):
    text = "保障" * 100_000
    assert segmenter.word_at(text, 100_001) == Span(100_000, 100_002)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("试点工作", ("试点", "工作")),
        ("下岗职工", ("下岗", "职工")),
        ("工作", ("工作",)),
        ("", ("",)),
    ],
)
def test_the_parts_of_a_compound_are_words(segmenter, word, expected):
    assert segmenter.parts(word) == expected


def test_a_long_word_without_known_parts_falls_into_pieces_that_join_to_it(segmenter):
    assert "".join(segmenter.parts("䶮㑇堃祎")) == "䶮㑇堃祎"


def test_the_dictionary_tells_places_and_common_words_apart(segmenter):
    assert segmenter.tag("沈阳市") == "ns"
    assert segmenter.tag("工作") == ""
    assert segmenter.frequency("工作") > segmenter.frequency("并轨") > 0
    assert segmenter.frequency("没有这个词") == 0


def test_policy_words_are_words_and_no_phrases(glossary):
    found = policy_words(glossary)
    assert {"两个确保", "社会保障", "试点"} <= set(found)
    assert len(set(found)) == len(found)
    assert all(2 <= len(word) <= 6 and "…" not in word for word in found)


def test_loading_touches_no_cache_file_and_says_nothing(tmp_path):
    script = "from reader.analysis.jieba_segmenter import load_segmenter as l; l().segment('试点')"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        cwd=CHECKOUT,
        env={"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []
    assert tempfile.gettempdir() != str(tmp_path)
