"""What every library promises, whether its articles lie in a folder or on a server."""

import datetime

import psycopg
import pytest

from reader.errors import NoSuchArticle
from reader.importers.reading import read_article
from reader.library.embedded import EmbeddedLibrary
from reader.library.model import Facet, Incoming, Order, Origin, Outcome, Size, Sorting
from reader.library.pair_index import open_index
from reader.library.query import parse
from reader.library.query_tree import EVERYTHING, Selection
from reader.library.removing import put_back, remove
from reader.library.server.kept_articles import KeptArticles
from reader.library.server.library import ServerLibrary
from tests.library.articles_made import coming, made, numbered

QUERIES = [
    "保障", "下岗 职工", "人民", "的", "，", "〇", "wto", '"新华社 北京"', "改革 -开放", "-中国",
    "(改革|开放) 农民", "经济 ~10 发展", "经济 ~300 发展", "国企|农村", "title:新", "title:的 人民",
    "author:新华社", "column:今日谈", "page:1", "page:2..4", "date:1998", "date:1998-01-02..",
    "date:..1946", "ren min", "gaige", "一九四六年", "１９９８", "『两个确保』", "社會 保障",
    "-(改革|开放)", "人民 -(page:1 date:1998)", "“老、少、边、穷”", "a.b*c", "50%", "\\", "_",
]  # fmt: skip


@pytest.fixture(params=["embedded", "server"])
def library(request, tmp_path, monkeypatch):
    monkeypatch.setenv("YANDU_DATA_DIR", str(tmp_path / "own"))
    if request.param == "embedded":
        one = EmbeddedLibrary(tmp_path / "书库", open_index)
    else:
        one = on_server(request.getfixturevalue("server_address"), tmp_path)
    yield one
    one.close()


def on_server(address, cache, kept=None):
    """Return an empty library in a server's usual database."""
    with psycopg.connect(address) as connection:
        connection.execute("DROP SCHEMA IF EXISTS yandu CASCADE")
    return ServerLibrary(address, kept or KeptArticles(cache, address))


def filled(library, *incoming):
    outcome = library.add(list(incoming))
    library.index()
    return outcome


def titles(library, line, order=Order.OLDEST):
    return [hit.record.title for hit in library.search(parse(line), order, 0, 100).hits]


def test_an_article_comes_back_as_it_went_in(library, seed_path):
    article = read_article(seed_path)
    assert filled(library, coming(article)) == Outcome(added=1)
    record = library.records()[0]
    assert library.article(record.id) == article
    assert library.record(record.id) == record
    assert (record.id, record.characters) == (
        f"20030117-01-{article.sha256[:12]}",
        len(article.text),
    )


def test_an_unknown_id_is_said_to_be_unknown(library):
    for ask in (library.article, library.record, library.alike):
        with pytest.raises(NoSuchArticle):
            ask("19780101-01-000000000000")


def test_adding_again_changes_nothing(library):
    assert filled(library, *numbered(5)) == Outcome(added=5)
    assert filled(library, *numbered(5)) == Outcome(unchanged=5)
    assert library.size().articles == 5
    assert library.known(["/1978-12-24/0.txt", "/none"]) == {"/1978-12-24/0.txt": "1"}


def test_a_text_of_another_day_is_kept_and_marked(library):
    first, second = made(day="2003-01-17", page=1), made(day="2003-01-18", page=1)
    outcome = filled(library, coming(first), coming(second, "/b.txt"))
    assert outcome == Outcome(added=2, duplicates=1)
    one, two = library.records()
    assert (one.duplicate_of, two.duplicate_of) == (None, one.id)
    assert library.remove([one.id]) == 1
    assert library.records()[0].duplicate_of is None


def test_a_changed_source_changes_the_article_under_its_id(library):
    filled(library, coming(made("旧文\n北京", day="2003-01-17", page=1)))
    known = library.records()[0].id
    changed = made("新文\n上海", day="2003-02-18", page=2)
    assert filled(library, coming(changed, stamp="2")) == Outcome(updated=1)
    assert library.article(known) == changed
    assert (titles(library, "北京"), titles(library, "上海")) == ([], ["新文"])
    assert library.known(["/a.txt"]) == {"/a.txt": "2"}


def test_another_source_keeps_the_text_that_one_has_changed(library):
    old, new = (made(f"{name}\n文", day="2003-01-17", page=1) for name in "旧新")
    filled(library, coming(old, "/a.txt"), coming(old, "/b.txt"))
    assert filled(library, coming(new, "/a.txt", "2")) == Outcome(added=1)
    assert [record.title for record in library.records()] == ["旧", "新"]


def test_a_file_that_was_read_to_its_end_is_remembered(library):
    library.settle([Origin("/月.7z", "7")])
    library.settle([Origin("/月.7z", "8")])
    assert library.known(["/月.7z"]) == {"/月.7z": "8"}
    assert library.size() == Size(0, 0)


def test_a_path_that_is_no_utf8_is_remembered(library):
    filled(library, coming(made(), "/\udcff.txt"))
    assert library.known(["/\udcff.txt"]) == {"/\udcff.txt": "1"}


def test_what_is_removed_is_gone(library):
    filled(library, *numbered(3))
    first, *_ = library.records()
    assert library.remove([first.id, "19780101-01-000000000000"]) == 1
    library.index()
    assert library.size().articles == 2
    assert titles(library, "第0篇") == []
    assert library.known(["/1978-12-24/0.txt"]) == {}


def test_of_pinyin_the_common_word_comes_first(library):
    common = [coming(made(f"第{n}篇\n厂里的工人来了。"), f"/{n}") for n in range(12)]
    filled(library, coming(made("供人\n供人看，供人用。"), "/rare"), *common)
    found = titles(library, "gongren", Order.RELEVANCE)
    assert (len(found), found[-1]) == (13, "供人")


def test_a_syllable_stands_for_its_common_characters(library):
    filled(library, coming(made("甲\n意见。"), "/a"), coming(made("丙\n一个。"), "/b"))
    assert titles(library, "yi") == ["甲", "丙"]


def test_what_was_removed_comes_back_as_it_was(library):
    first, other = made("甲\n改革", day="2003-01-17", page=1), made("乙\n开放", day="2003-01-17")
    filled(library, coming(first, "/a"), coming(first, "/b", "2"), coming(other, "/c"))
    before = library.records()
    ids = [record.id for record in before]
    copies = library.copies([*ids, "19780101-01-000000000000"])
    assert library.remove(ids) == 2
    library.index()
    assert library.count(parse("改革|开放")) == 0
    assert library.put_back(copies) == Outcome(added=2)
    library.index()
    assert library.ids(parse("改革|开放")) == ids
    assert [library.article(id_) for id_ in ids] == [other, first]
    assert library.known(["/a", "/b", "/c"]) == {"/a": "1", "/b": "2", "/c": "1"}


def test_a_removal_is_kept_with_all_that_brings_it_back(library):
    one = made("甲\n改革", day="2003-01-17", page=1)
    filled(library, coming(one, "/a\udcff"), coming(one, "/b", "2"))
    before = library.records()
    number = remove(library, [record.id for record in before]).number
    assert library.size().articles == 0
    assert library.removed.copies(number, 9)[0].article == one
    assert put_back(library, number) == 1
    assert [record.id for record in library.records()] == [record.id for record in before]
    assert library.known(["/b"]) == {"/b": "2"}
    assert library.removed.all() == []


def test_an_id_that_its_source_has_outlived_comes_back_too(library):
    filled(library, coming(made("旧文\n北京", day="2003-01-17", page=1)))
    filled(library, coming(made("新文\n上海", day="2003-02-18", page=2), stamp="2"))
    (known,) = library.records()
    copies = library.copies([known.id])
    library.remove([known.id])
    library.put_back(copies)
    assert [record.id for record in library.records()] == [known.id]


def test_what_was_imported_again_meanwhile_stays(library):
    old, new = (made(f"{name}\n文", day="2003-01-17", page=1) for name in "旧新")
    filled(library, coming(old, "/a"), coming(new, "/b"))
    copies = library.copies([record.id for record in library.records()])
    library.remove([copy.id for copy in copies])
    filled(library, coming(made("更新\n文"), "/a", "2"), coming(new, "/b"))
    assert library.put_back(copies) == Outcome(unchanged=2)
    assert sorted(record.title for record in library.records()) == ["新", "更新"]


def test_the_generation_changes_with_the_articles(library):
    before = library.generation
    filled(library, *numbered(1))
    added = library.generation
    library.remove([library.records()[0].id])
    assert len({before, added, library.generation}) == 3


@pytest.mark.parametrize(
    ("sorting", "expected"),
    [
        (Sorting.DATE, "乙 丁 甲 丙"),
        (Sorting.PAGE, "丁 甲 丙 乙"),
        (Sorting.TITLE, "丙 丁 甲 乙"),
        (Sorting.COLUMN, "甲 丁 丙 乙"),
        (Sorting.LENGTH, "乙 丁 丙 甲"),
    ],
)
def test_the_list_is_sorted_by_any_column(library, sorting, expected):
    filled(
        library,
        coming(made("甲\n一二三四五", day="1978-12-24", page=2, column="今日谈"), "/1"),
        coming(made("乙\n一", day="1946-05-15"), "/2"),
        coming(made("丙\n一二三四", page=3), "/3"),
        coming(made("丁\n一二", day="1978-12-24", page=1, column="经济茶座"), "/4"),
    )
    assert [r.title for r in library.records(sorting)] == expected.split()
    assert [r.title for r in library.records(sorting, offset=1, limit=2)] == expected.split()[1:3]


def test_days_pages_columns_and_periods_are_counted(library):
    filled(
        library,
        *numbered(3, "1978-12-24", 1),
        *numbered(2, "1979-01-01", 2),
        coming(made("甲\n乙", column="今日谈"), "/undated"),
    )
    day = datetime.date(1978, 12, 24)
    assert library.days(day, day) == {day: 3}
    assert [r.title for r in library.day(day)] == ["第0篇", "第1篇", "第2篇"]
    assert library.columns() == {"今日谈": 1}
    assert {p: s.articles for p, s in library.periods().items()} == {"1978": 3, "1979": 2}
    assert library.periods(monthly=True, page=2).keys() == {"1979-01"}


def test_the_best_articles_come_first(library):
    filled(
        library,
        coming(made("甲\n" + "别的话。" * 30 + "社会保障", day="2003-01-01"), "/1"),
        coming(made("乙\n社会保障，社会保障，还是社会保障。", day="2002-01-01"), "/2"),
        coming(made("社会保障\n没有。", day="2001-01-01"), "/3"),
    )
    assert titles(library, "社会保障", Order.RELEVANCE) == ["社会保障", "乙", "甲"]
    assert titles(library, "社会保障", Order.NEWEST) == ["甲", "乙", "社会保障"]


def test_the_most_alike_come_first(library):
    text = "离退休人员养老金按时足额发放，下岗职工基本生活得到保障。"
    filled(
        library,
        coming(made("甲\n" + text, day="2003-01-01"), "/1"),
        coming(made("乙\n" + text[:20], day="2003-01-02"), "/2"),
        coming(made("丙\n今天天气晴朗。", day="2003-01-03"), "/3"),
        coming(made("丁\n运动会昨日开幕。", day="2003-01-04"), "/4"),
    )
    first = library.search(parse("甲")).hits[0].record.id
    assert [record.title for record in library.alike(first)][:1] == ["乙"]


def test_what_is_added_is_found_once_it_is_indexed(library):
    with library.writing():
        library.add(numbered(2))
        library.index()
    assert library.owing() == 0
    assert library.count(parse("改革")) == 2


def test_only_chosen_articles_are_searched(library):
    filled(library, *numbered(4))
    chosen = [record.id for record in library.records()][1:3]
    assert library.ids(Selection(tuple(chosen))) == chosen
    assert library.count(EVERYTHING) == 4


@pytest.fixture(scope="module")
def both(shared_data, server_address, tmp_path_factory):
    """The same real articles in a folder and on a server."""
    folder = tmp_path_factory.mktemp("both")
    texts = [*(shared_data / "pfr_txt").rglob("*.txt"), *(shared_data / "rmrb_md").rglob("*.md")]
    batch = [Incoming(read_article(path), Origin(str(path), "1")) for path in sorted(texts)]
    with psycopg.connect(server_address, autocommit=True) as connection:
        connection.execute("CREATE DATABASE same")
    own = server_address.replace("/postgres?", "/same?")
    libraries = EmbeddedLibrary(folder / "书库", open_index), on_server(own, folder)
    for library in libraries:
        filled(library, *batch)
    yield libraries
    for library in libraries:
        library.close()


@pytest.mark.parametrize("line", QUERIES)
def test_folder_and_server_find_the_same(both, line):
    query = parse(line)
    one, other = (library.search(query, Order.OLDEST, 0, 50) for library in both)
    assert [hit.record.id for hit in one.hits] == [hit.record.id for hit in other.hits]
    assert [hit.matches for hit in one.hits] == [hit.matches for hit in other.hits]
    assert [hit.snippet for hit in one.hits] == [hit.snippet for hit in other.hits]
    assert both[0].count(query) == both[1].count(query) == other.total
    assert both[0].ids(query, Order.NEWEST) == both[1].ids(query, Order.NEWEST)


@pytest.mark.parametrize("facet", Facet)
@pytest.mark.parametrize("line", ["", "的", "经济 ~10 发展"])
def test_folder_and_server_count_the_same_groups(both, facet, line):
    one, other = (library.facet(parse(line), facet) for library in both)
    assert one == other


def test_folder_and_server_give_the_same_texts(both):
    query = parse("人民 ~20 中国")
    one, other = (list(library.found(query, Order.NEWEST, 1)) for library in both)
    assert [(f.record.id, f.text, f.matches) for f in one] == [
        (f.record.id, f.text, f.matches) for f in other
    ]
