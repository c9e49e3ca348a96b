"""Hits come ranked or by date, with snippets, counted and grouped."""

import pytest

from reader.analysis.progress import Cancelled, unwatched
from reader.library.model import Facet, Order
from reader.library.query import parse
from reader.library.query_tree import EVERYTHING, Selection
from tests.library.shelf_in_memory import entry, searching

FILLING = "为了发展经济，各地采取了许多措施。" * 8


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return searching(
        tmp_path_factory.mktemp("index"),
        entry(1, f"农村\n{FILLING}改革开放。", "农村", day="1978-12-24", page=4, column="今日谈"),
        entry(2, f"改革\n{FILLING}", "改革", day="1998-01-02", page=2, authors=("张三", "李四")),
        entry(3, f"工业\n改革！改革！改革！{FILLING}", "工业", day="1998-01-02", page=1),
        entry(4, f"城市\n{FILLING}一九七三年下岗，后来再就业。", "城市", column="人民论坛"),
        entry(5, "饕餮\n饕餮。\n兩個確保和三条保障线。", "饕餮", day="2003-01-17", page=1),
    )


def numbers(library, line, order=Order.OLDEST):
    return [hit.record.number for hit in library.search(parse(line), order, 0, 20).hits]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("改革", [1, 3, 2]),
        ("改革 -开放", [3, 2]),
        ("开放|饕", [1, 5]),
        ("title:改革", [2]),
        ("title:饕", [5]),
        ("column:今日", [1]),
        ("column:谈日", []),
        ("author:李四", [2]),
        ("author:三李", []),
        ("date:1998", [3, 2]),
        ("date:1998..", [3, 2, 5]),
        ("date:..1998", [1, 3, 2]),
        ("-date:1998", [1, 5, 4]),
        ("page:1", [3, 5]),
        ("page:..2", [3, 2, 5]),
        ("两个确保 ~1 三条", [5]),
        ("两个确保 ~0 三条", []),
        ("改革 -(改革 ~1 开放)", [3, 2]),
        ("下岗 ~3 再就业", [4]),
        ("饕餮 ~5 确保", []),
        ("的", []),
        ("，", [1, 3, 2, 4]),
        ("鱻", []),
        ("liangge quebao", [5]),
        ("gaige", [1, 3, 2]),
        ("liangg", [5]),
        ("taotie", [5]),
        ("zhuangzhuang", []),
    ],
)
def test_a_line_finds_its_articles_by_date(library, line, expected):
    assert numbers(library, line) == expected


def test_titles_go_first_then_density(library):
    assert numbers(library, "改革", Order.RELEVANCE) == [2, 3, 1]


def test_the_newest_day_goes_first_and_its_front_page_first(library):
    assert numbers(library, "经济", Order.NEWEST) == [3, 2, 1, 4]


def test_a_page_of_hits_is_a_stretch_of_all(library):
    query = parse("经济")
    results = library.search(query, Order.OLDEST, 1, 2)
    assert results.total == 4
    assert [hit.record.number for hit in results.hits] == [3, 2]
    assert library.search(query, Order.OLDEST, 9, 2).hits == ()
    assert library.search(query, Order.RELEVANCE, 0, 0).hits == ()


def test_a_hit_shows_its_passage_and_every_match(library):
    (hit,) = library.search(parse("再就业 下岗"), Order.RELEVANCE, 0, 5).hits
    assert [hit.snippet.text[m.start : m.end] for m in hit.snippet.matches] == ["下岗", "再就业"]
    assert len(hit.matches) == 2
    assert hit.score > 0


def test_a_concept_is_found_in_each_form_and_marked(library):
    query = parse("term:甲", lambda _label: ("两个确保", "三条保障线"))
    (hit,) = library.search(query, Order.OLDEST, 0, 5).hits
    assert len(hit.matches) == 2


def test_a_collection_limits_a_search(library):
    assert library.numbers(Selection(("id2", "id5", "id77")), Order.OLDEST) == [2, 5]
    assert library.numbers(Selection(()), Order.OLDEST) == []


@pytest.mark.parametrize(
    ("facet", "groups"),
    [
        (Facet.DECADE, {"1970": 1, "1990": 2, "2000": 1}),
        (Facet.YEAR, {"1978": 1, "1998": 2, "2003": 1}),
        (Facet.MONTH, {"1978-12": 1, "1998-01": 2, "2003-01": 1}),
        (Facet.PAGE, {"1": 2, "2": 1, "4": 1}),
        (Facet.COLUMN, {"今日谈": 1, "人民论坛": 1}),
    ],
)
def test_what_is_found_is_counted_by_group(library, facet, groups):
    assert library.facet(EVERYTHING, facet) == groups


def test_a_query_by_distance_is_counted_by_group_too(library):
    assert library.facet(parse("改革 ~0 开放"), Facet.YEAR) == {"1978": 1}


def test_counting_by_distance_can_be_stopped(library):
    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        library.count(parse("改革 ~9 经济"), stop)
    assert library.count(parse("改革 ~0 开放"), unwatched) == 1


def test_articles_are_yielded_with_their_texts_and_hits(library):
    found = list(library.found(parse("改革"), Order.OLDEST, 1))
    assert [one.record.number for one in found] == [3, 2]
    assert [len(one.matches) for one in found] == [3, 1]
    assert found[0].text.startswith("工业")


def test_conditions_give_no_marks(library):
    (found, *_) = library.found(parse("date:1998 -开放 author:张 title:改革"), Order.OLDEST, 0)
    assert found.matches == ()


def test_articles_alike_share_words(tmp_path):
    texts = {
        n: f"{word}职工的生活得到保障，{word}职工再就业。" * 3
        for n, word in enumerate(("下岗", "下岗", "离休", "离休", "待业"), 1)
    }
    library = searching(tmp_path / "i", *(entry(n, text) for n, text in texts.items()))
    alike = library.alike(1, texts[1], 3)
    assert [record.number for record in alike][:1] == [2]
    assert 1 not in [record.number for record in alike]
