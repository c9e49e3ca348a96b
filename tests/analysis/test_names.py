"""Names of real articles: few wrong ones, and those of the seed all found."""

import importlib.util
import sys
from pathlib import Path

import pytest

from reader.analysis.model import NameKind
from reader.analysis.name_lists import load_name_lists
from reader.analysis.names import NameFinder
from reader.analysis.passages import passage

TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_name_lists.py"


@pytest.fixture(scope="module")
def lists():
    return load_name_lists()


@pytest.fixture
def names(lists, segmenter):
    def find(text, kind=None):
        finder = NameFinder(lists, segmenter)
        start = 0
        for line in text.splitlines(keepends=True):
            finder.add(passage(line.rstrip("\n"), segmenter, start))
            start += len(line)
        found = finder.names(text)
        assert all(name.text == text[name.span.start : name.span.end] for name in found)
        return [name.text for name in found if kind in {None, name.kind}]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("辽宁省委书记闻世震、省长薄熙来等就有关情况作了汇报。", ["闻世震", "薄熙来"]),
        ("国务院总理朱镕基日前主持会议，朱镕基强调", ["朱镕基", "朱镕基"]),
        ("总書記江澤民發表講話", ["江澤民"]),
        ("新华社记者陈飞摄", ["陈飞"]),
        ("司徒雷登和诸葛亮", ["司徒雷登", "诸葛亮"]),
        ("美国国防部长威廉·佩里说", ["威廉·佩里"]),
        ("总统克林顿访华，马克思列宁主义", ["克林顿"]),
        ("伏罗希洛夫到达布鲁塞尔", ["伏罗希洛夫"]),
        ("张大爷说，李先生来了，王家庄的路", []),
        ("秦皇岛和张家口，石景山的电厂", []),
        ("充分发挥作用，高兴地看到成绩，安全生产", []),
        ("耿庄镇东耿村的干部", []),
    ],
)
def test_persons(names, text, expected):
    assert names(text, NameKind.PERSON) == expected


def test_a_name_that_is_sure_once_is_found_where_little_speaks_for_it(names):
    alone = "说起向宁就"
    assert names(alone, NameKind.PERSON) == []
    assert names("新华社记者向宁报道。\n" + alone, NameKind.PERSON) == ["向宁"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新华社北京1月16日电", ["北京"]),
        ("辽宁省和辽宁，沈阳市", ["辽宁省", "辽宁", "沈阳市"]),
        ("遼寧省", ["遼寧省"]),
        ("西藏自治区那曲地区", ["西藏自治区", "那曲"]),
        ("在伊拉克首都巴格达", ["伊拉克", "巴格达"]),
        ("首都北京", ["北京"]),
        ("香港回归祖国", ["香港"]),
        ("农村和城市，各县市，山区", []),
    ],
)
def test_places(names, text, expected):
    assert names(text, NameKind.PLACE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党中央、国务院确定", ["党中央", "国务院"]),
        ("新华社八日讯", ["新华社"]),
        ("辽宁省人民政府办公厅", ["辽宁省人民政府办公厅"]),
        ("中国农业银行行长", ["中国农业银行"]),
        ("全国委员会和委员会", []),
        ("这个公司的政府", []),
    ],
)
def test_organisations(names, text, expected):
    assert names(text, NameKind.ORGANISATION) == expected


def test_what_shape_tells_comes_first_and_nothing_overlaps(names):
    assert names("《中国青年报》1998年1月1日讯 北京大学50%的") == [
        "《中国青年报》",
        "1998年1月1日",
        "北京大学",
        "50%",
    ]


def test_the_finders_keep_their_measured_quality(shared_data, segmenter, monkeypatch):
    tool = _tool(monkeypatch)
    tagged = list(tool.corpus(shared_data / "pfr", range(1, 4), segmenter))
    held_out = list(tool.corpus(shared_data / "pfr", range(16, 18), segmenter))
    lists = tool.name_lists(
        tool.person_table(tagged, segmenter),
        tool.known_names(tagged, NameKind.PLACE),
        tool.known_names(tagged, NameKind.ORGANISATION),
    )
    right, wrong, _ = tool.compare(held_out, lists, segmenter)
    for kind in (NameKind.PERSON, NameKind.PLACE):
        assert right[kind] > 300
        assert right[kind] / (right[kind] + wrong[kind].total()) > 0.9, kind


def _tool(monkeypatch):
    specification = importlib.util.spec_from_file_location("build_name_lists", TOOL)
    tool = importlib.util.module_from_spec(specification)
    monkeypatch.setitem(sys.modules, "build_name_lists", tool)
    specification.loader.exec_module(tool)
    return tool


def test_the_lists_ship_and_are_folded(lists):
    assert {"北京", "辽宁", "巴格达"} <= lists.places
    assert {"国务院", "新华社"} <= lists.organisations
    assert {"朱", "欧阳"} <= lists.surnames
    assert not lists.places & lists.organisations
    assert all(word == word.lower() for word in lists.places | lists.organisations)
