"""Kicker, headline, subtitles and byline at the top of a text."""

import pytest

from reader.article.model import Role
from reader.importers.heading import front, is_picture
from reader.importers.lines import Line, filled_lines

BODY = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施。"
KICKER, HEADLINE, SUBTITLE, BYLINE = Role.KICKER, Role.HEADLINE, Role.SUBTITLE, Role.BYLINE


def roles(title, *texts, authors=""):
    top = front(title, [*map(Line, texts), Line(BODY)], authors)
    assert [line.text for line in top.rest] == [BODY]
    assert [block.text for block in top.heading] == list(texts)
    return [block.role for block in top.heading]


def test_one_line_is_the_headline():
    assert roles("五月杂感", "五月杂感") == [HEADLINE]


def test_a_lead_in_is_the_kicker():
    first, second = "朱镕基在听取汇报时强调", "总结经验  加强领导"
    assert roles(f"{first}  {second}", first, second) == [KICKER, HEADLINE]


@pytest.mark.parametrize("joiner", ["  ", "   ", "　", "\t", ""])
def test_the_title_may_join_the_lines_with_anything(joiner):
    assert roles(f"某某致电{joiner}热烈祝贺大会", "某某致电", "热烈祝贺大会") == [KICKER, HEADLINE]


def test_a_dash_opens_a_subtitle():
    assert roles("历史的回音  ——读丛书", "历史的回音", "——读丛书") == [HEADLINE, SUBTITLE]


def test_a_subject_and_its_predicate_are_one_headline():
    assert roles("瑞华银行  今日召开股东大会", "瑞华银行", "今日召开股东大会") == [
        HEADLINE,
        HEADLINE,
    ]


def test_a_clause_before_another_is_the_headline():
    first, second = "伏罗希洛夫到达布鲁塞尔", "比利时国王前往机场欢迎"
    assert roles(f"{first}　{second}", first, second) == [HEADLINE, SUBTITLE]


def test_three_lines_are_kicker_headline_subtitle():
    lines = ("来自湘、陕之还乡人员", "经邯备受我方招待", "临行感动地说：“今天才明白。”")
    assert roles("   ".join(lines), *lines) == [KICKER, HEADLINE, SUBTITLE]


def test_a_title_in_brackets_below_is_a_subtitle():
    assert roles("物价表（五月）", "物价表", "（五月）") == [HEADLINE, SUBTITLE]


def test_a_title_the_body_lacks_becomes_the_headline():
    top = front("本市物价表", [Line(BODY)])
    assert [(block.text, block.role) for block in top.heading] == [("本市物价表", HEADLINE)]
    assert [line.text for line in top.rest] == [BODY]


def test_a_title_the_body_repeats_in_part_becomes_the_headline():
    top = front("今日召开股东大会", [Line("今日召开"), Line(BODY)])
    assert [block.text for block in top.heading] == ["今日召开股东大会"]
    assert [line.text for line in top.rest] == ["今日召开", BODY]


def test_a_body_that_ends_within_the_title_keeps_its_lines():
    top = front("甲乙丙丁", [Line("甲乙")])
    assert [line.text for line in top.rest] == ["甲乙"]


def test_the_mark_of_a_picture_is_not_in_the_body():
    assert roles("为下岗职工送温暖（图片）", "为下岗职工送温暖") == [HEADLINE]


def test_no_title_no_heading():
    top = front("", [Line(BODY)])
    assert top.heading == ()


def test_a_title_without_a_text_is_a_heading_alone():
    top = front("标题", [])
    assert [block.role for block in top.heading] == [HEADLINE]
    assert list(top.rest) == []


def test_lines_with_a_dash_or_a_date_below_the_title_are_subtitles():
    lines = (
        "标题",
        "——副题",
        "（一九九七年十二月三十一日）",
        "（一九九八年一月一日）（附图片１张）",
    )
    assert roles("标题", *lines) == [HEADLINE, SUBTITLE, SUBTITLE, SUBTITLE]


def test_the_byline_below_the_title_is_found():
    assert roles("标题", "标题", "本报记者  陈国琦") == [HEADLINE, BYLINE]
    assert roles("标题", "标题", "奇之", authors="奇之") == [HEADLINE, BYLINE]


def test_summary_lines_before_the_dateline_are_subtitles():
    texts = [
        *["标题一", "某某出席大会", "某某发表讲话", "本报记者马克", "本报讯\u3000会议今天召开。"],
        BODY,
    ]
    top = front("标题一", list(map(Line, texts)))
    assert [block.role for block in top.heading] == [HEADLINE, SUBTITLE, SUBTITLE, BYLINE]
    assert top.rest[0].text.startswith("本报讯")


def test_sentences_before_the_dateline_stay_in_the_body():
    top = front("标题", list(map(Line, ["标题", "某某观看演出。", "本报讯　会议召开。"])))
    assert len(top.rest) == 2


def test_a_signature_far_right_is_no_summary():
    lines = [Line("标题"), Line("某某敬贺", 30), Line("本报讯　会议召开。")]
    assert len(front("标题", lines).rest) == 2


def test_one_line_is_always_left_for_the_body():
    assert [line.text for line in front("标题", filled_lines(["标题", "——副题"])).rest] == [
        "——副题"
    ]


@pytest.mark.parametrize(
    ("title", "answer"),
    [
        ("图片", True),
        ("迎虎年（书法）", True),
        ("雨后(图片)", True),
        ("讲话（附图片１张）", False),
        ("图片新闻", False),
    ],
)
def test_pictures_are_known_by_their_title(title, answer):
    assert is_picture(title) is answer
