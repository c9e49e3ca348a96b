"""The dateline that opens a news item."""

import pytest

from reader.article.model import Role, Span
from reader.importers.datelines import find_dateline, opening
from reader.importers.lines import Block


@pytest.mark.parametrize(
    ("dateline", "after"),
    [
        ("【新华社延安廿一日电】", "据中央社报导"),
        ("【本报讯】", "边区"),
        ("【邢台消息】", "邢台市师范学生"),
        ("【本报记者艾方乌兰浩特三日专电】", "昨日"),
        ("新华社11日讯", "　据塔斯社布鲁塞尔10日讯：苏联"),
        ("新华社八日讯", "　中国共产党"),
        ("新华社一九七三年十月三十一日讯", "　苏丹"),
        ("新华社北京十二月九日电", "　国务院"),
        ("新华社北京10月11日电", "  国务院总理"),
        ("新华社北京1月16日电", "  国务院总理朱镕基日前"),
        ("据新华社拉萨１月２日电", "（记者赵新兵）西藏"),
        ("本报北京9月18日讯", "  记者王某报道："),
        ("本报讯", "　一部历史话剧"),
        ("本报讯", "北大荒经受洪涝灾害"),
        ("本报长治讯", "为促进"),
        ("本报上海电讯", "今天"),
        ("新华社北京１２月３０日电", "万象消息：老挝"),
        ("新华社武汉消息", "：长江"),
    ],
)
def test_every_form_of_dateline_is_found(dateline, after):
    assert opening(dateline + after) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "本报通讯员报道",
        "本报记者从电信部门获悉",
        "新华社记者在电厂采访",
        "新华社的电讯",
        "本报电话",
        "新华社，讯",
        "人民日报创刊纪念",
        "据新华社",
        "【编者按】",
        "【没有结束的括号讯",
        "会议指出，电力",
    ],
)
def test_other_beginnings_are_no_datelines(text):
    assert opening(text) == 0


def blocks(*texts, role=Role.BODY):
    return [Block(text, role) for text in texts]


def test_the_first_paragraph_with_a_dateline_counts():
    body = blocks("图为会场。", "【本报讯】甲", "【本市消息】乙")
    assert find_dateline(body) == (1, Span(0, 5))


def test_captions_have_no_dateline():
    assert find_dateline(blocks("本报讯　甲", role=Role.CAPTION)) is None


def test_a_dateline_may_stand_at_the_end():
    last = "到会祝贺。（新华社延安二十四日电）。"
    assert find_dateline(blocks("甲", last)) == (1, Span(6, 16))
    assert last[6:16] == "新华社延安二十四日电"


def test_captions_may_follow_the_dateline_at_the_end():
    body = [*blocks("甲", "观看节目。（本报阿布扎比１月１日电）"), Block("图片：", Role.CAPTION)]
    assert find_dateline(body) == (1, Span(6, 17))


def test_a_photo_credit_at_the_end_is_no_dateline():
    assert find_dateline(blocks("甲（新华社发法新社照片）")) is None


def test_a_text_without_dateline_or_without_body_has_none():
    assert find_dateline(blocks("会议认为")) is None
    assert find_dateline([]) is None
