"""Entries are found by what a reader knows of them."""

from dataclasses import replace

import pytest

from reader.glossary.browsing import Wanted, Where, browse, current_in
from reader.glossary.category import Category
from reader.glossary.concept import Kind, Member, Rendering
from reader.glossary.files import load_shipped
from tests.glossary.concepts_made import concept, form, glossary

BING = replace(
    concept("a", form("并轨", "bìngguǐ"), valid_from="1994", valid_to="1997"),
    gloss_en="merging of two tracks",
)
SHUANG = replace(
    concept("b", form("双轨制", "shuāngguǐzhì"), valid_from="1984"),
    category=Category.POLITICS,
    renderings=(Rendering("Dual-track system", "press"),),
)
GAPPED = concept("c", form("做实…账户", "zuòshí zhànghù", gap=5))
FORMULA = concept(
    "d",
    form("三项", "sān xiàng"),
    kind=Kind.FORMULA,
    members=(Member(1, "并轨", "", "a"), Member(2, "城市低保", "urban dibao")),
)
OWN = concept("own-1/x", form("并轨", "bìngguǐ"))
ALL = {"own-1": glossary(OWN), "": glossary(BING, SHUANG, GAPPED, FORMULA)}


def ids(text="", where=Where.ANYWHERE, **rest):
    return [one.id for one in browse(ALL, Wanted(text, where, **rest)).concepts]


@pytest.mark.parametrize(
    ("text", "where", "found"),
    [
        ("并轨", Where.TERM, ["own-1/x", "a"]),
        ("轨", Where.TERM, ["own-1/x", "a", "b"]),
        ("账户", Where.TERM, ["c"]),
        ("binggui", Where.PINYIN, ["own-1/x", "a"]),
        ("bing gui", Where.ANYWHERE, ["own-1/x", "a"]),
        ("shuānggui", Where.PINYIN, ["b"]),
        ("dual-TRACK", Where.ENGLISH, ["b"]),
        ("tracks", Where.ANYWHERE, ["a"]),
        ("低保", Where.MEMBER, ["d"]),
        ("并轨", Where.MEMBER, ["d"]),
        ("并轨", Where.ANYWHERE, ["own-1/x", "a", "d"]),
        ("“”", Where.TERM, []),
        ("x", Where.PINYIN, []),
        ("nothing", Where.ANYWHERE, []),
    ],
)
def test_a_text_is_found_in_what_it_is_looked_for(text, where, found):
    assert ids(text, where) == found


def test_field_year_and_glossary_narrow():
    assert ids(category=Category.POLITICS) == ["b"]
    assert ids(year=1990) == ["b"]
    assert ids(year=1995) == ["a", "b"]
    assert ids(glossary="own-1") == ["own-1/x"]
    assert ids("轨", year=1995, glossary="") == ["a", "b"]


def test_without_a_text_everything_is_listed_by_sound():
    assert ids() == ["own-1/x", "a", "d", "b", "c"]


@pytest.mark.parametrize(
    ("dates", "year", "current"),
    [((None, None), 1984, False), (("1984-05", None), 1984, True), ((None, "1983"), 1984, False),
     (("1984", "1984-02"), 1984, True), (("1985", None), 1984, False)],
)  # fmt: skip
def test_a_meaning_is_current_between_its_dates(dates, year, current):
    made = concept("a", "并轨", valid_from=dates[0], valid_to=dates[1])
    assert current_in(made, year) is current


def test_our_own_glossary_answers_which_formula_contains_a_member():
    found = browse({"": load_shipped()}, Wanted("失业保险", Where.MEMBER))
    assert "三条保障线" in [one.headword for one in found.concepts]
    then = browse({"": load_shipped()}, Wanted(year=1984))
    assert 50 < then.total < len(load_shipped().concepts)


def test_an_entry_stands_where_its_headword_belongs():
    made = replace(concept("e", form("百花", "bǎihuā"), form("双百", "shuāngbǎi")), headword="双百")
    listed = browse({"": glossary(made, BING)}, Wanted()).concepts
    assert [one.headword for one in listed] == ["并轨", "双百"]
