"""What the paragraphs below the heading are."""

import pytest

from reader.importers.body import structure
from reader.importers.lines import Line

LONG = "会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施，具有重要意义。"


def roles(*lines, **options):
    lines = [line if isinstance(line, Line) else Line(line) for line in lines]
    return [str(block.role) for block in structure(lines, **options)]


def test_paragraphs_are_body():
    assert roles(LONG, LONG) == ["body", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "（附图片１张）",
        "（见图）",
        "（绘图：某某）（附图片）"[:7],
        "（新华社记者樊如钧摄）",
        "（传真照片）",
        "新华社记者  孙参摄",
        "图为会场一角。",
        "压题照片：水库",
        "图片：",
    ],
)
def test_captions_are_known_by_their_form(text):
    assert roles(LONG, text, LONG) == ["body", "caption", "body"]


def test_the_few_lines_of_a_picture_are_captions():
    assert roles("南京某人在解答提问。", "摄于南京", pictures=True) == ["caption", "caption"]


def test_a_long_text_below_a_picture_is_an_article():
    assert set(roles(*[LONG] * 6, pictures=True)) == {"body"}


def test_a_line_of_cells_is_a_table():
    assert roles("白面        一斤        四三．○○小米        一斤") == ["table"]
    assert roles("1\t2\t3\t4") == ["table"]


def test_a_long_text_with_a_few_gaps_is_no_table():
    assert roles((LONG * 9 + "    ") * 3 + LONG) == ["body"]


def test_short_lines_in_a_row_are_verse():
    poem = ["归来的雁阵飞过渭水", "陕北，蒲公英就开放了", "挣扎着开放在", "窑洞向阳的墙角，在"]
    assert roles(LONG, *poem, LONG) == ["body", *["verse"] * 4, "body"]


def test_verse_may_end_the_text():
    assert roles("甲乙丙", "丁戊己", "庚辛壬", "癸子丑") == ["verse"] * 4


def test_whole_short_sentences_are_no_verse():
    assert roles(*["期限在三月以上者利率二分五厘。"] * 5) == ["body"] * 5


def test_two_lines_indented_like_a_song_are_verse():
    assert roles(LONG, Line("东方红，", 6), Line("太阳升。", 6), LONG) == [
        "body",
        "verse",
        "verse",
        "body",
    ]


def test_lines_of_code_are_no_verse():
    assert roles("{", "}", "<b>", "</b>", "end", "x") == ["body"] * 6


@pytest.mark.parametrize(
    "text",
    [
        "一、改革的任务",
        "（一）改革的任务",
        "（甲）存款",
        "１、定期存款",
        "第一章　总则",
        "改革的任务",
        "十  结论",
    ],
)
def test_short_lines_over_a_paragraph_are_subheads(text):
    assert roles(LONG, text, LONG) == ["body", "subhead", "body"]


def test_a_centred_line_is_a_subhead():
    assert roles(Line("庆祝人民日报创刊", 12), "短句。") == ["subhead", "body"]


def test_a_line_the_source_marks_as_heading_is_a_subhead():
    assert roles(LONG, Line("坏事能否变成好事?", is_heading=True)) == ["body", "subhead"]


@pytest.mark.parametrize(
    "text",
    ["一、二月完成。", "同志们：", "（完）", "改革，开放", "短句", "ABC", "【要闻】"],
)
def test_other_short_lines_are_body(text):
    following = LONG if text != "短句" else "短句。"
    assert roles(LONG, text, following) == ["body"] * 3


def test_items_of_a_list_are_no_subheads():
    assert roles("一、甲", "二、乙", "三、丙", LONG) == ["body", "body", "subhead", "body"]


def test_a_short_line_after_an_unfinished_one_is_no_subhead():
    assert roles("会议认为", "改革的任务", LONG) == ["body", "body", "body"]


def test_a_signature_is_no_subhead():
    assert roles(LONG, Line("太行区党委敬贺", 46), LONG) == ["body", "body", "body"]


def test_the_last_line_is_no_subhead():
    assert roles(LONG, "五月九日") == ["body", "body"]


BROKEN = "要援助40周岁以上女性、45周岁以上男性，重点是援助其中就业困难的下岗失业"


def mended(*lines):
    lines = [line if isinstance(line, Line) else Line(line) for line in lines]
    return [block.text for block in structure(lines, mend=True)]


def test_a_paragraph_broken_in_mid_sentence_is_mended():
    assert mended(BROKEN, "人员再就业。", LONG) == [BROKEN + "人员再就业。", LONG]


def test_the_next_paragraph_may_be_long():
    first = BROKEN + "人员，还要帮助他们的家属，使他们早日找到工作，"
    assert mended(BROKEN, first + "去吧。", "完。") == [BROKEN + first + "去吧。", "完。"]


def test_nothing_is_mended_unless_asked():
    assert len(structure([Line(BROKEN), Line("人员再就业。")])) == 2


@pytest.mark.parametrize(
    "following",
    [
        "我们以热烈的欢呼祝贺大会。",
        "（一）援助对象。",
        "——援助对象。",
        "一、援助对象。",
        "2003-01-31 战士情系孤老（图片）",
        "同志们要努力。",
        "未完的一行",
        Line("太行区党委敬贺。", 46),
    ],
)
def test_lines_that_begin_something_new_are_not_joined(following):
    assert len(mended(BROKEN, following, LONG)) == 3


@pytest.mark.parametrize(
    "first",
    [LONG, "短行", "贺电全文如下，请予公布，以便周知，各地遵照执行：北京中国共产党代表大会"],
)
def test_lines_that_end_something_are_not_joined(first):
    assert len(mended(first, "人员再就业。")) == 2


def test_a_list_after_a_colon_is_joined():
    first = "措施有以下几项，各地要遵照执行，不得延误：援助困难人员，发放补助"
    assert len(mended(first, "和贷款。")) == 1


def test_a_table_is_never_joined():
    table = "白面        一斤        四三．○○小米        一斤        四三，二"
    assert len(mended(table, "人员再就业。")) == 2
