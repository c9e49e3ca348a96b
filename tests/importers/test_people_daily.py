"""The archive's own format."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.model import Role
from reader.importers.people_daily import parse
from reader.importers.source import Source, clean

BODY = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施。"
HEADER = ("### 五月杂感", "张香山", "1946-05-15", "第4版()", "专栏：", "")


def parsed(*lines, end="\n", name="a.md"):
    text, problems = clean(end.join(lines))
    return parse(Source(text, name, "utf-8", problems))


def english(article):
    return [problem.en for problem in article.problems]


def test_the_seed_is_read_in_full(seed_path):
    text = seed_path.read_text(encoding="utf-8")
    article = parse(Source(text, seed_path.name, "utf-8"))
    assert article.title == text.splitlines()[0].removeprefix("### ")
    assert article.kicker == "朱镕基在听取辽宁省完善社保体系试点汇报时强调"
    assert article.headline == (
        "总结经验  加强领导  精心组织　稳步推进完善城镇社会保障体系试点工作"
    )
    assert (article.subheads, article.byline, article.authors) == ((), None, ())
    assert (article.date, article.page, article.page_name) == (date(2003, 1, 17), 1, "要闻")
    assert (article.column, article.problems) == (None, ())
    assert article.dateline == "新华社北京1月16日电"
    assert (article.dateline_span == article.text.find("新华社") and False) or article.dateline_span


def test_the_seed_has_six_paragraphs_below_two_heading_lines(seed_path):
    article = parse(Source(seed_path.read_text(encoding="utf-8"), "a.txt", "utf-8"))
    assert [block.role for block in article.blocks] == [
        Role.KICKER,
        Role.HEADLINE,
        *[Role.BODY] * 6,
    ]
    assert len(article.text) == 2005
    start, end = article.dateline_span.start, article.dateline_span.end
    assert article.text[start:end] == "新华社北京1月16日电"
    assert start == article.paragraphs[0].start


@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n", "  \r\n", "\r"])
def test_line_ends_and_trailing_blanks_make_no_difference(end):
    article = parsed(*HEADER, "　　五月杂感", "    " + BODY, end=end)
    assert (article.title, article.date, article.page) == ("五月杂感", date(1946, 5, 15), 4)
    assert article.authors == ("张香山",)
    assert article.text == f"五月杂感\n{BODY}"
    assert article.problems == ()


def test_line_ends_may_be_mixed_as_in_the_archive():
    text = "### 发刊词\r\n\r\n1946-05-15\r\n第1版()\n专栏：\n\n　　发刊词\n    " + BODY + "\r\n"
    article = parse(Source(clean(text)[0], "a.md", "utf-8"))
    assert (article.title, article.authors, article.text) == ("发刊词", (), f"发刊词\n{BODY}")


def test_several_authors_an_institution_and_a_column_are_read():
    article = parsed(
        "### 甲", "马克　太行区党委", "1946-05-15", "第12版(要闻)", "专栏：今日谈", "", BODY
    )
    assert article.authors == ("马克", "太行区党委")
    assert (article.page, article.page_name, article.column) == (12, "要闻", "今日谈")


def test_several_columns_are_joined():
    assert parsed("### 甲", "专栏：今日谈", "专栏：简讯", "", BODY).column == "今日谈；简讯"


def test_every_header_line_may_be_missing():
    assert parsed("### 甲", "", "2003-01-17", "", BODY).page is None
    assert parsed("### 甲", "第1版", "", BODY).page == 1
    article = parsed("### 甲", "", BODY, name="2003-01-17_甲.md")
    assert article.date == date(2003, 1, 17)
    assert english(article) == ["The text has no date line.", "The text has no page line."]


def test_a_title_alone_is_an_article():
    article = parsed("### 只有标题")
    assert (article.text, article.paragraphs) == ("只有标题", ())
    assert "There is no text below the header." in english(article)


def test_a_header_without_title_takes_the_name_of_the_file():
    article = parsed("###", "", "2003-01-17", "第1版()", "", BODY, name="通知.md")
    assert (article.title, article.text) == ("通知", BODY)
    assert english(article) == ["The text has no title line."]


def test_a_day_that_does_not_exist_is_reported():
    article = parsed("### 甲", "", "2003-02-30", "第1版()", "", BODY)
    assert article.date is None
    assert english(article) == ["There is no such day as 2003-02-30."]


def test_two_titles_lose_nothing_and_are_reported():
    article = parsed("### 甲", "### 乙", "2003-01-17", "第1版()", "", BODY)
    assert (article.title, article.authors) == ("甲", ())
    assert article.text == f"甲\n### 乙\n{BODY}"
    assert "second title line" in english(article)[0]


def test_blank_lines_before_the_title_and_inside_the_header_do_not_matter():
    article = parsed("", "### 甲", "", "", "2003-01-17", "", "第1版()", "", BODY)
    assert (article.date, article.page, article.text) == (date(2003, 1, 17), 1, f"甲\n{BODY}")


def test_a_header_without_number_signs_needs_date_and_page():
    assert parsed("甲乙", "2003-01-17", "第1版(要闻)", BODY).title == "甲乙"
    assert parsed("2003-01-17", "第1版(要闻)", BODY, name="讲话.txt").title == "讲话"
    assert parsed("甲乙", "2003-01-17", BODY) is None
    assert parsed("甲乙", "第1版(要闻)", BODY) is None


def test_one_number_sign_needs_a_field():
    assert parsed("# 甲", "2003-01-17", BODY).title == "甲"
    assert parsed("# 甲", "", BODY) is None


@pytest.mark.parametrize(
    "lines",
    [[], [""], [BODY], ["###"], ["###", "", "2003-01-17"], ["#甲", BODY], ["{", '"a": 1', "}"]],
)
def test_other_texts_are_left_to_other_importers(lines):
    assert parsed(*lines) is None


def test_body_lines_that_look_like_fields_stay_in_the_body():
    article = parsed(*HEADER, BODY, "2003-01-17", "第1版(要闻)")
    assert article.text.endswith(f"{BODY}\n2003-01-17\n第1版(要闻)")
    assert article.date == date(1946, 5, 15)


def test_fields_out_of_order_end_the_header():
    article = parsed("### 甲", "第1版()", "2003-01-17", "", BODY)
    assert (article.page, article.date) == (1, None)
    assert "2003-01-17" in article.text


def test_more_lines_than_an_author_line_are_kept_as_text():
    article = parsed("### 甲", "马克", "又一行", "2003-01-17", "第1版()", "", BODY)
    assert article.authors == ("马克",)
    assert article.text == f"甲\n又一行\n{BODY}"


def test_a_long_line_below_the_title_is_no_author_line():
    article = parsed("### 甲", BODY * 4, "2003-01-17")
    assert (article.authors, article.date) == ((), None)
    assert article.text == f"甲\n{BODY * 4}\n2003-01-17"


def test_markdown_in_the_body_is_text():
    body = "* 一 _二_ <img src=x> # 三 1. 四 &nbsp;"
    assert parsed(*HEADER, body).text.endswith(body)


def test_a_list_of_headlines_stays_a_list():
    headline = "2003-01-31 车厢里挂起中国结，旅客在列车上喜迎新春佳节，欢聚一堂话团圆"
    lines = [headline, "2003-01-31 战士情系孤老（图片）"] * 5
    article = parsed("### 2003年01月", *lines)
    assert article.text == "\n".join(["2003年01月", *lines])


def test_a_picture_has_a_caption():
    article = parsed(
        "### 雨后（图片）", "孙参", "2003-01-24", "第6版()", "", "雨后", BODY, "新华社记者  孙参摄"
    )
    assert article.headline == "雨后"
    assert [p.role for p in article.paragraphs] == [Role.CAPTION, Role.CAPTION]


def test_a_broken_paragraph_is_mended():
    broken = "要援助40周岁以上女性、45周岁以上男性，重点是援助其中就业困难的下岗失业"
    article = parsed(*HEADER, "    " + broken, "    人员再就业。")
    assert article.text.endswith(f"\n{broken}人员再就业。")


def test_authors_are_taken_from_the_text_when_the_header_has_none():
    article = parsed(
        "### 甲", "", "2003-01-17", "第1版()", "", "本报讯　" + BODY + "（马克、王政）"
    )
    assert article.authors == ("马克", "王政")


HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
WORDS = st.text(HAN, min_size=1, max_size=20)
BLANKS = st.text("　 \t\u00a0", max_size=4)
LINES = st.lists(
    st.builds(
        "{}{}{}".format, BLANKS, st.text(HAN | st.sampled_from("，。 　()#*"), max_size=60), BLANKS
    ),
    max_size=12,
)


HEADERS = st.tuples(WORDS, WORDS, st.dates(), st.integers(1, 99))


@settings(deadline=None)
@given(HEADERS, LINES, st.sampled_from(["\n", "\r\n"]))
def test_no_character_of_any_body_is_lost(header, lines, end):
    title, author, day, page = header
    fields = (f"### {title}", author, day.isoformat(), f"第{page}版()", "专栏：", "")
    article = parsed(*fields, *lines, end=end)
    assert (article.title, article.date, article.page) == (title, day, page)
    assert article.authors == (author,)
    body = "".join("".join(lines).split())
    text = "".join(article.text.split())
    assert text in {body, title + body}


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(["  ", "   ", "　", "\t"]))
def test_any_heading_is_recovered_line_by_line(lines, joiner):
    article = parsed(f"### {joiner.join(lines)}", "", "2003-01-17", "第1版()", "", *lines, BODY)
    heading = [article.text[b.start : b.end] for b in article.heading]
    assert heading[: len(lines)] == lines
