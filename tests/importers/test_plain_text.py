"""Texts without a header."""

from datetime import date

import pytest

from reader.article.model import Role
from reader.importers.plain_text import parse
from reader.importers.source import Source

BODY = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施，具有重要意义。"


def parsed(*lines, name="文件.txt"):
    return parse(Source("\n".join(lines), name, "gb18030"))


def test_a_short_first_line_is_the_title():
    article = parsed("国务院侨办发表新年贺词", "", BODY)
    assert article.title == article.headline == "国务院侨办发表新年贺词"
    assert (article.format, article.encoding) == ("plain", "gb18030")
    assert article.text == f"国务院侨办发表新年贺词\n{BODY}"


@pytest.mark.parametrize(
    "first", [BODY, "同志们：", "一、改革；", "（新华社记者周确摄）", "标" * 61, "甲。乙", "{}"]
)
def test_another_first_line_is_text_and_the_file_names_the_article(first):
    article = parsed(first, BODY)
    assert (article.title, article.heading) == ("文件", ())


def test_a_single_line_is_text():
    assert parsed("国务院侨办").heading == ()


def test_the_name_gives_the_date_before_the_text_does():
    assert parsed("标题", "（一九九七年十二月三十一日）", BODY).date == date(1997, 12, 31)
    dated = parsed("标题", "（一九九七年十二月三十一日）", BODY, name="2003-01-17.txt")
    assert dated.date == date(2003, 1, 17)
    assert parsed("标题", BODY).date is None


@pytest.mark.parametrize(
    ("name", "page"), [("20030117-4.txt", 4), ("20030117-04-02.txt", 4), ("20030117-004.txt", None)]
)
def test_the_name_may_give_the_page(name, page):
    assert parsed("标题", BODY, name=name).page == page


def test_byline_dateline_and_authors_are_found():
    article = parsed("给黄土地“拜年”", "本报记者陈国琦", "本报讯　" + BODY)
    assert (article.byline, article.authors) == ("本报记者陈国琦", ("陈国琦",))
    assert article.dateline == "本报讯"


def test_markdown_headings_are_subheads_without_their_marks():
    lines = (
        "# 劳动法",
        "",
        "> (一九九四年七月五日)",
        "",
        "## 第一章 总则",
        BODY,
        "* 项",
        "#不是标题",
    )
    article = parsed(*lines, name="劳动法.md")
    assert (article.title, article.subheads) == ("劳动法", ("(一九九四年七月五日)",))
    assert [(p.role, article.text[p.start : p.end]) for p in article.paragraphs] == [
        (Role.SUBHEAD, "第一章 总则"),
        (Role.BODY, BODY),
        (Role.BODY, "· 项"),
        (Role.BODY, "#不是标题"),
    ]


def test_number_signs_in_a_plain_text_stay():
    assert parsed("# 劳动法", "", BODY).text.startswith("# 劳动法\n")


def test_hard_line_ends_are_undone():
    sentence = BODY.removesuffix("。") + "，"
    long = sentence * 8 + "。"
    lines = [long[at : at + 30] for at in range(0, len(long), 30)]
    assert parsed("标题", *lines).text == f"标题\n{long}"


def test_a_line_of_a_million_characters_is_one_paragraph():
    article = parsed("中" * 1_000_000)
    assert [(p.start, p.end) for p in article.paragraphs] == [(0, 1_000_000)]


@pytest.mark.parametrize(
    "above", ["（新华社记者周确摄）", "（新华社发美联社照片）", "有关领导观看了演出。（宗素华）"]
)
def test_the_title_below_the_signed_end_of_another_article_is_found(above):
    article = parsed(f"{above}\n外交部发言人谈工作重点\n新华社北京１２月３０日电今天下午，他说。")
    assert article.headline == article.title == "外交部发言人谈工作重点"
    assert article.text.startswith(above)


@pytest.mark.parametrize("first", ["（新华社北京１月１日电）", "（图一）", "他说。"])
def test_other_first_lines_hide_no_title(first):
    article = parsed(f"{first}\n外交部发言人谈工作重点\n新华社北京１２月３０日电今天下午，他说。")
    assert article.headline is None
