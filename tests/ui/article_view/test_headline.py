from hypothesis import given
from hypothesis import strategies as st

from reader.ui.article_view.headline import units_per_line

HEADLINE = "总结经验  加强领导  精心组织　稳步推进完善城镇社会保障体系试点工作"


def test_a_headline_that_fits_is_one_line():
    assert units_per_line("加强领导", 10) == []


def test_a_long_headline_breaks_between_its_clauses():
    breaks = units_per_line(HEADLINE, 22)
    assert [HEADLINE[: breaks[0]].strip(), HEADLINE[breaks[0] :]] == [
        "总结经验  加强领导  精心组织",
        "稳步推进完善城镇社会保障体系试点工作",
    ]


def test_a_headline_without_blanks_is_cut_into_like_parts():
    assert units_per_line("一" * 30, 20) == [15]


def test_a_clause_longer_than_the_line_is_cut_evenly():
    assert units_per_line("一" * 30 + " 二", 20) != []


@given(st.text(alphabet="保障 　a", max_size=60), st.floats(1, 30))
def test_breaks_rise_and_lie_inside_the_text(text, capacity):
    breaks = units_per_line(text, capacity)
    assert breaks == sorted(set(breaks))
    assert all(0 < at < len(text) for at in breaks)
