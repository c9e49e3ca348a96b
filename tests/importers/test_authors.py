"""Who wrote it."""

import pytest

from reader.article.model import Role
from reader.importers.authors import credited, is_byline
from reader.importers.lines import Block, Line
from reader.importers.names import is_name, split_field

LONG = Line("会议认为，党中央、国务院确定在辽宁全省进行试点，是一项重要措施，具有重要意义。")


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("", ()),
        ("张香山", ("张香山",)),
        ("马克　允谦", ("马克", "允谦")),
        ("马克  允谦", ("马克", "允谦")),
        ("马克、允谦，王政", ("马克", "允谦", "王政")),
        ("马克 允谦", ("马克", "允谦")),
        ("太行区党委", ("太行区党委",)),
        ("Edgar Snow", ("Edgar Snow",)),
        ("江泽民\t李鹏", ("江泽民", "李鹏")),
    ],
)
def test_an_author_line_is_parted_into_names(field, names):
    assert split_field(field) == names


@pytest.mark.parametrize(
    ("text", "answer"), [("王政", True), ("奇之", False), ("王", False), ("王a", False)]
)
def test_a_name_begins_with_a_surname(text, answer):
    assert is_name(text) is answer


@pytest.mark.parametrize(
    "text",
    [
        "本报记者  陈国琦",
        "本报驻美国记者张亮",
        "新华社记者潘大成",
        "本报评论员",
        "河北沧州市  赖德超",
        "广西南宁市委副书记  冯建中",
        "中共中央总书记、国家主席江泽民",
        "胡昭衡",
        "马克 王政",
        "粒砂",
    ],
)
def test_a_byline_is_known_by_its_form(text):
    assert is_byline(Line(text), LONG, "")


@pytest.mark.parametrize(
    "text",
    [
        "会议指出",
        "前言",
        "新年好！",
        "四川省  失业民工可获补助",
        "记者从国务院有关部门获悉",
        "标" * 60,
    ],
)
def test_other_lines_are_no_bylines(text):
    assert not is_byline(Line(text), LONG, "")


def test_a_pen_name_needs_a_paragraph_below():
    assert not is_byline(Line("粒砂"), Line("短行"), "")


def test_a_line_that_repeats_the_author_line_is_the_byline():
    assert is_byline(Line("奇 之"), Line("短行"), "奇之")
    assert is_byline(Line("晋冀鲁豫边区通讯社  奇之"), Line("短行"), "奇之")
    assert not is_byline(Line("本报特派采访团成员在边区各地所见所闻所感奇之"), Line("短行"), "奇之")


def body(*texts):
    return [Block(text, Role.BODY) for text in texts]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("本报记者  陈国琦", ("陈国琦",)),
        ("本报记者马克、王政", ("马克", "王政")),
        ("河北沧州市  赖德超", ("赖德超",)),
        ("中共中央总书记、国家主席江泽民", ("江泽民",)),
        ("本报评论员", ("本报评论员",)),
    ],
)
def test_the_byline_names_the_authors(byline, names):
    assert credited([Block(byline, Role.BYLINE)], body("（王政）")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新华社北京1月2日电（记者王黎）据悉", ("王黎",)),
        (
            "新华社北京1月2日电  （中央人民广播电台记者刘振英、新华社记者张宿堂）李鹏",
            ("刘振英", "张宿堂"),
        ),
        ("本报长沙1月18日电  记者吴兴华报道：湖南省", ("吴兴华",)),
        ("本报１月１日电记者黄振中、白剑峰报道：新年", ("黄振中", "白剑峰")),
        ("本报讯中央电台记者刘振英、新华社记者陈雁报道：元月", ("刘振英", "陈雁")),
        ("新华社北京１月１日电（江涛、曹斌）昨晚", ("江涛", "曹斌")),
        ("新华社北京１月１日电（二○○三年）昨晚", ()),
        ("本报北京１２月３１日讯记者陈陆军从有关部门获悉：自", ("陈陆军",)),
        ("本报讯　记者昨天从有关部门获悉：自", ()),
        ("本报讯　记者获悉，会议召开。", ()),
        ("本报讯　会议召开。", ()),
    ],
)
def test_reporters_beside_the_dateline_are_authors(text, names):
    assert credited([], body(text, "完。")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("（徐俊）", ("徐俊",)),
        ("增加了120万人。  （李杰从  苏华）", ("李杰从", "苏华")),
        ("到会。（马克、王政）。", ("马克", "王政")),
        ("（Ａ、Ｂ）", ()),
        ("（完）", ()),
        ("走出黄土地（王朝瑞）", ()),
        ("会议结束。", ()),
    ],
)
def test_reporters_in_final_brackets_are_authors(text, names):
    assert credited([Block("标题", Role.HEADLINE)], body("会议开始。", text)) == names


def test_an_article_of_captions_alone_names_nobody():
    assert credited([], [Block("（王政）", Role.CAPTION)]) == ()
