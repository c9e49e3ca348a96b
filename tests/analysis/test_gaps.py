"""What looks like a term and is not explained: quoted, numbered, repeated."""

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.gaps import GapKind, find_gaps
from reader.analysis.model import TermSpan
from reader.article.model import Span
from reader.glossary.category import Category
from reader.importers.reading import parse_text


def article_of(text):
    return parse_text(text, name="a.txt")


def term(article, label):
    start = article.text.index(label)
    return TermSpan(Span(start, start + len(label)), (label,), Category.ECONOMY)


def gaps(text, *explained):
    article = article_of(text)
    found = find_gaps(article, [term(article, label) for label in explained])
    return [(gap.text, gap.kind, len(gap.spans)) for gap in found]


def test_words_between_marks_that_nothing_explains_are_listed():
    text = "会议强调“两个确保”，又提“国之大者”。今年“国之大者”是什么？"
    assert gaps(text, "两个确保") == [("国之大者", GapKind.QUOTED, 2)]


def test_a_term_that_is_longer_than_the_quotation_explains_it():
    assert gaps("实践“三个代表”重要思想。", "“三个代表”重要思想") == []


def test_numbered_formulas_are_listed_and_what_is_only_counted_is_not():
    text = "提出四项主张，历时两个月，三个国家参加，有五个问题，第一个到的人等了两个小时。"
    assert gaps(text) == [("四项主张", GapKind.NUMBERED, 1)]


def test_a_numeral_with_a_weak_measure_word_counts_from_the_second_time():
    assert gaps("学习两个凡是的由来。") == []
    assert gaps("学习两个凡是的由来。批评两个凡是。")[0][:2] == ("两个凡是", GapKind.NUMBERED)


def test_one_whose_members_follow_at_once_counts_from_the_first_time():
    for way in ("：一是认识到位", "，一是认识到位", "，即认识到位", "——认识到位"):
        assert gaps(f"要做到四个到位{way}，二是资金到位。")[0][:2] == (
            "四个到位",
            GapKind.NUMBERED,
        )
    assert gaps("要做到四个到位，工作要抓好。") == []


def test_what_is_repeated_is_listed_at_its_full_length():
    text = "菜篮子工程很好。发展菜篮子工程，支持菜篮子工程。"
    assert gaps(text) == [("菜篮子工程", GapKind.REPEATED, 3)]


def test_a_repeated_sentence_is_no_term():
    line = "各级党委和政府要把思想和行动统一到中央的重大决策部署上来。"
    assert gaps(line * 3) == []


def test_repeated_words_made_of_terms_are_explained():
    text = "失业保险制度好。失业保险制度新。失业保险制度老。"
    article = article_of(text)
    starts = [at for at in range(len(text)) if text.startswith("失业保险制", at)]
    terms = [TermSpan(Span(at, at + 5), ("x",), Category.ECONOMY) for at in starts]
    assert find_gaps(article, terms) == ()


def test_the_search_can_be_ended():
    class Enough(Exception):
        pass

    def stop(_):
        raise Enough

    try:
        find_gaps(article_of("菜篮子工程" * 9), (), stop)
    except Enough:
        return
    raise AssertionError


@given(st.text("国之大者两个项确保“”，。的", max_size=60))
def test_every_gap_stands_where_it_is_said_to(text):
    article = article_of(f"文{text}")
    for gap in find_gaps(article, ()):
        for span in gap.spans:
            assert article.text[span.start : span.end] == gap.text
        starts = [span.start for span in gap.spans]
        assert starts == sorted(set(starts))
