from hypothesis import given
from hypothesis import strategies as st

from reader.article.model import Span
from reader.article.spoken import character_at, clauses, syllables


def parts(text):
    return [text[one.start : one.end] for one in clauses(text, Span(0, len(text)))]


def test_a_voice_breathes_at_marks_and_lines():
    text = "加强领导\n会议强调，要落实“两个确保”。下岗职工、企业；等"
    assert parts(text) == [
        "加强领导",
        "会议强调，",
        "要落实“两个确保”。",
        "下岗职工、企业；",
        "等",
    ]


def test_closing_marks_stay_with_their_clause():
    assert parts("他说：“好。”大家笑了。") == ["他说：", "“好。”", "大家笑了。"]


def test_marks_alone_are_not_said():
    assert parts("———— \n  。。。\n好") == ["好"]


def test_figures_are_not_cut():
    assert parts("约77.5％，共1,200万元。") == ["约77.5％，", "共1,200万元。"]


def test_only_the_span_is_said():
    text = "会议强调，要落实“两个确保”。"
    [one] = clauses(text, Span(6, 9))
    assert one == Span(6, 9)


def test_latin_letters_are_shorter_than_characters():
    assert syllables("保障") == 2
    assert 0 < syllables("WTO") < 2
    assert syllables("  “”") == 0


def test_the_character_that_is_said():
    assert character_at("社会保障", 0) == 0
    assert character_at("社会保障", 2.5) == 2
    assert character_at("社会保障", 99) == 3
    assert character_at("", 1) == 0


@given(st.text(alphabet="保障，。“”、7a \n\u3000…", max_size=60))
def test_every_character_that_can_be_said_is_in_one_clause(text):
    said = [at for one in clauses(text, Span(0, len(text))) for at in range(one.start, one.end)]
    assert said == sorted(set(said))
    assert {at for at, one in enumerate(text) if one.isalnum()} <= set(said)
