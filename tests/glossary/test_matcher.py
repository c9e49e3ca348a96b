"""The matcher finds every form wherever it stands, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.glossary.matcher import TermMatcher
from tests.glossary.concepts_made import concept, form, glossary


def places(text, *concepts):
    """Give the matches as (start, end, ids)."""
    return [
        (passage.start + start, passage.start - minus_end, ids)
        for passage in TermMatcher(glossary(*concepts)).find(text)
        for start, minus_end, ids in passage.rows
    ]


def found(text, *concepts):
    """Give the matches as (characters, ids)."""
    return [(text[start:end], ids) for start, end, ids in places(text, *concepts)]


def words(text, *forms):
    return [word for word, _ in found(text, concept("c", *forms))]


def test_nested_and_crossing_terms_are_all_found():
    assert words(
        "城镇企业职工基本养老保险", "企业职工", "职工基本", "基本养老保险", "养老保险"
    ) == [
        "企业职工",
        "职工基本",
        "基本养老保险",
        "养老保险",
    ]


def test_of_two_that_start_together_the_longer_comes_first():
    assert words("下岗职工", "下岗", "下岗职工") == ["下岗职工", "下岗"]


def test_a_form_of_two_concepts_is_one_match():
    both = found("汇率并轨", concept("a", "并轨"), concept("b", "并轨"))
    assert both == [("并轨", ("a", "b"))]


@pytest.mark.parametrize("text", ["７７％", "77%"])
def test_width_does_not_matter(text):
    assert words(text, "77％") == [text]


def test_the_traditional_form_is_found():
    assert words("兩個確保", form("两个确保", hant="兩個確保")) == ["兩個確保"]


def test_a_traditional_form_that_folds_to_another_word_is_found_too():
    assert words("個人帳戶", form("个人账户", hant="個人帳戶")) == ["個人帳戶"]


@pytest.mark.parametrize("text", ["『三个代表』重要思想", "“三个代表”重要思想"])
def test_a_quotation_mark_at_the_edge_comes_with_its_partner(text):
    assert words(text, "三个代表重要思想") == [text]


def test_a_quotation_mark_at_the_end_comes_with_its_partner():
    assert words("见“重要思想‘三个代表’”。", "重要思想三个代表") == ["重要思想‘三个代表’"]


def test_marks_around_a_whole_term_stay_outside():
    assert words("落实“两个确保”和", "“两个确保”") == ["两个确保"]


def test_a_mark_without_partner_at_the_edge_is_left_alone():
    assert words("三个代表”重要思想", "三个代表重要思想") == ["三个代表”重要思想"]


def test_offsets_after_dropped_marks_are_those_of_the_text():
    text = "“‘一’”，  做“好”试点"
    assert words(text, "试点") == ["试点"]


@pytest.mark.parametrize(
    ("text", "count"), [("“调整”", 1), ("『调整』", 1), ("调整", 0), ("“调整", 0), ("调整”", 0)]
)
def test_a_form_may_ask_for_quotation_marks(text, count):
    assert len(words(text, form("调整", only_in_quotes=True))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("日前", 1), ("今日前", 0), ("日前往", 0), ("１日前", 0), ("“今”日前", 1), ("解放日前", 0)],
)
def test_a_form_may_exclude_what_stands_beside_it(text, count):
    bound = form("日前", not_after=("今", "1", "解放"), not_before=("往",))
    assert len(words(text, bound)) == count


def test_a_condition_binds_only_its_own_concept():
    free, bound = concept("a", "确保"), concept("b", form("确保", not_after=("个",)))
    assert found("确保", free, bound) == [("确保", ("a", "b"))]
    assert found("两个确保", free, bound) == [("确保", ("a",))]


def test_a_gapped_form_spans_the_words_between_its_parts():
    text = "逐步做实基本养老保险个人账户。"
    assert words(text, form("做实…个人账户", gap=12)) == ["做实基本养老保险个人账户"]


def test_a_gapped_form_tells_its_parts():
    text = "做实基本养老保险“个人账户”。"
    (passage,) = TermMatcher(glossary(concept("c", form("做实…个人账户", gap=12)))).find(text)
    (parts,) = passage.parts.values()
    assert [text[start:end] for start, end in parts] == ["做实", "个人账户"]


@pytest.mark.parametrize(
    "text",
    [
        "做实个人账户",
        "做实基础。个人账户",
        "做实\n个人账户",
        "做实基本养老保险等等个人账户",
        "个人账户做实",
        "做实",
    ],
)
def test_a_gapped_form_needs_a_gap_that_is_neither_empty_nor_long_nor_a_full_stop(text):
    assert words(text, form("做实…个人账户", gap=7)) == []


def test_a_gapped_form_is_as_short_as_it_can_be():
    assert words("是的是好的体现", form("是…体现", gap=9)) == ["是好的体现"]


def test_a_gapped_form_of_three_parts_goes_back_part_by_part():
    text = "各级要在农村时刻加强，在城市里时常强调"
    assert words(text, form("在…时…强调", gap=5)) == ["在城市里时常强调"]


def test_a_gapped_form_keeps_its_conditions():
    bound = form("在…时", gap=5, not_after=("正",))
    assert words("正在开会时", bound) == []
    assert words("他在开会时", bound) == ["在开会时"]


def test_a_gapped_and_a_plain_form_of_the_same_characters_are_one_match_without_parts():
    text = "做实个人账户"
    plain, gapped = concept("a", "做实个人账户"), concept("b", form("做实…账户", gap=5))
    (passage,) = TermMatcher(glossary(plain, gapped)).find(text)
    assert (passage.rows, passage.parts) == ([(0, -6, ("a", "b"))], {})


def test_a_gapped_form_may_have_a_traditional_writing():
    assert words("聽取工作匯報", form("听取…汇报", hant="聽取…匯報", gap=5)) == ["聽取工作匯報"]


def test_an_empty_glossary_finds_nothing():
    assert found("社会保障") == []


@given(
    st.lists(st.text(alphabet="社会保", min_size=2, max_size=4), max_size=6, unique=True),
    st.text(alphabet="社会保。\n", max_size=40),
)
def test_matches_are_those_of_a_search_at_every_place(forms, text):
    brute = [
        (start, start + len(word))
        for start in range(len(text))
        for word in sorted(forms, key=len, reverse=True)
        if text.startswith(word, start)
    ]
    matches = places(text, *(concept(word, word) for word in forms))
    assert matches == [(start, end, (text[start:end],)) for start, end in brute]


@given(st.text(alphabet="做账在。", max_size=30), st.integers(1, 5))
def test_gapped_matches_pair_each_last_part_with_the_nearest_first_one(text, gap):
    expected = []
    for end in (place for place, character in enumerate(text) if character == "账"):
        start = text.rfind("做", 0, max(end - 1, 0))
        if start >= 0 and end - start - 1 <= gap and "。" not in text[start:end]:
            expected.append((start, end + 1))
    matches = places(text, concept("c", form("做…账", gap=gap)))
    assert [(start, end) for start, end, _ in matches] == sorted(
        expected, key=lambda place: (place[0], -place[1])
    )


def test_characters_beyond_the_first_plane_count_as_one():
    assert places("𠮷陈𬱖任𬱖", concept("c", "陈𬱖")) == [(1, 3, ("c",))]


def test_an_unknown_rare_character_or_a_surrogate_matches_nothing():
    assert found("陈𠮷陈\ud800", concept("c", "陈𬱖")) == []


def test_half_of_one_character_and_half_of_the_next_are_no_match():
    assert "晕".encode("utf-16-le") in "唠啦".encode("utf-16-le")
    assert found("唠啦", concept("c", "晕")) == []


def test_passages_end_with_a_line_and_lose_nothing(monkeypatch):
    monkeypatch.setattr("reader.glossary.matcher.PASSAGE", 3)
    text = "“社会”\n社会保障。“保障”\n\n社会"
    matcher = TermMatcher(glossary(concept("a", "社会"), concept("b", "保障")))
    passages = list(matcher.find(text))
    assert [passage.start for passage in passages] == [0, 5, 15]
    assert "".join(passage.folded for passage in passages) == text.replace("“", '"').replace(
        "”", '"'
    )
    assert found(text, concept("a", "社会"), concept("b", "保障")) == [
        ("社会", ("a",)),
        ("社会", ("a",)),
        ("保障", ("b",)),
        ("保障", ("b",)),
        ("社会", ("a",)),
    ]


@given(
    st.lists(st.text(alphabet="社会𠮷", min_size=1, max_size=3), max_size=5, unique=True),
    st.text(alphabet='社会𠮷“”、，"\u200b\n', max_size=40),
)
def test_dropped_marks_shift_no_match(forms, text):
    for start, end, (name,) in places(text, *(concept(word, word) for word in forms)):
        assert [c for c in text[start:end] if c in "社会𠮷"] == list(name)


def test_a_form_with_conditions_takes_in_the_partner_of_a_mark_too():
    bound = form("三个代表重要思想", not_before=("的",))
    assert words("“三个代表”重要思想", bound) == ["“三个代表”重要思想"]


def test_a_single_character_is_looked_up_but_never_marked():
    made = glossary(concept("a", "会"))
    assert [one.id for one in made.by_form("会")] == ["a"]
    assert [passage.rows for passage in TermMatcher(made).find("社会")] == [[]]
