"""Labels meet in all their ways of writing, and offsets stay exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.folding import fold
from reader.glossary.labels import label_key, squeeze


@pytest.mark.parametrize(
    "label",
    [
        "三个代表重要思想",
        "“三个代表”重要思想",
        "『三个代表』重要思想",
        "「三個代表」重要思想",
        '"三个代表"重要思想',
        "三个代表\u200b重要思想",
    ],
)
def test_quotation_marks_do_not_make_another_label(label):
    assert label_key(label) == "三个代表重要思想"


@pytest.mark.parametrize("label", ["总结，领导", "总结  领导", "总结、领导\u3000"])
def test_a_pause_is_a_pause(label):
    assert label_key(label) == "总结,领导"


@given(st.text(alphabet='保障“”『』"、， \u3000\u200b\nA', max_size=40))
def test_each_kept_character_is_found_again_at_its_place(text):
    squeezed = squeeze(text)
    folded = fold(text)
    assert squeezed.folded == folded
    for offset, character in enumerate(squeezed.text):
        start, end = squeezed.place(offset, offset + 1)
        assert end == start + 1
        assert folded[start] == character or (character, folded[start]) in {
            (",", " "),
            (",", "、"),
        }


@given(st.text(alphabet="保障“”，、 \n", max_size=40))
def test_nothing_but_marks_is_dropped(text):
    kept = [c for c in fold(text) if c not in '", 、']
    assert [c for c in squeeze(text).text if c != ","] == kept
