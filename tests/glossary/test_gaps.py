"""What the shipped entries leave open only ever grows less."""

import pytest

from reader.glossary.concept import Citation, Confidence, Kind, Origin
from tests.glossary.concepts_made import concept
from tools import list_gaps
from tools.list_gaps import KINDS, gaps, shipped_gaps

REACHED = {  # lower a number as soon as fewer are left; never raise one
    "citation": 0,
    "status": 0,
    "origin": 0,
    "formula": 0,
    "unconfirmed": 0,
}
WHOLE = {"citations": (Citation("s", "definition", "一文"),), "status_zh": "沿用至今。"}


def test_no_more_is_left_open_than_before():
    found = shipped_gaps()
    more = {kind: len(found[kind]) for kind in REACHED if len(found[kind]) > REACHED[kind]}
    assert more == {}, "complete the entry, or see tools/list_gaps.py"


@pytest.mark.parametrize(
    "told",
    [
        {"valid_from": "1994"},
        {"valid_to": "1998"},
        {"issuer": "国务院"},
        {"origin": Origin.GENERAL},
    ],
)
def test_a_date_an_issuer_or_the_word_that_nobody_set_it_fills_the_gap(told):
    assert not any(gaps([concept("a", "试点", **WHOLE, **told)], ()).values())


def test_a_bare_entry_is_told_under_each_kind():
    found = gaps([concept("b", "两难", kind=Kind.FORMULA), concept("a", "试点")], ["a"])
    assert {kind: found[kind] for kind in KINDS if found[kind]} == {
        "citation": ["a", "b"],
        "status": ["a", "b"],
        "origin": ["a", "b"],
        "formula": ["b"],
        "unconfirmed": ["a"],
    }


def test_an_origin_that_is_not_established_is_counted_apart():
    one = concept("a", "试点", **WHOLE, origin=Origin.UNKNOWN)
    found = gaps([one], ())
    assert (found["unknown"], found["origin"], one.confidence) == (["a"], [], Confidence.C)


def test_the_tool_prints_numbers_or_one_kind(capsys):
    assert list_gaps.main([]) == 0
    assert "no status today" in capsys.readouterr().out
    assert list_gaps.main(["citation"]) == 0
    assert capsys.readouterr().out.split() == shipped_gaps()["citation"]


def test_the_tool_knows_its_kinds_only(capsys):
    assert list_gaps.main(["colour"]) == 2
    assert "no kind colour" in capsys.readouterr().err
