"""What a format says it keeps is what comes back; what it does not is told before."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.glossary.concept import Member
from reader.glossary.exchange.formats import (
    format_of,
    formats,
    losses_of,
    read_file,
    write_file,
)
from reader.glossary.exchange.pack import Pack, adopted, entry, losses, packed
from reader.glossary.files import load_shipped
from tests.glossary.exchange.packs_made import packs

WRITTEN = [one for one in formats() if one.write]


def written(chosen, pack):
    made = chosen.write(pack)
    return made if isinstance(made, bytes) else "".join(made).encode()


def without_ids(concepts):
    return sorted((dataclasses.replace(c, id="") for c in concepts), key=repr)


@pytest.mark.parametrize("chosen", WRITTEN, ids=lambda one: one.name)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(pack=packs())
def test_what_is_kept_comes_back(chosen, pack):
    reading = chosen.read(written(chosen, pack), f"我的词库{chosen.suffix}")
    assert without_ids(reading.pack.concepts) == without_ids(map(chosen.kept, pack.concepts))
    assert reading.faults == ()


@pytest.mark.parametrize("chosen", WRITTEN, ids=lambda one: one.name)
def test_our_own_glossary_goes_out_and_comes_back(chosen):
    ours = list(load_shipped().concepts.values())[:150]
    pack = packed("ours", ours)
    reading = chosen.read(written(chosen, pack), f"ours{chosen.suffix}")
    kept = [dataclasses.replace(chosen.kept(concept), id="") for concept in pack.concepts]
    read = [dataclasses.replace(concept, id="") for concept in reading.pack.concepts]
    missing = [one.headword for one in kept if one not in read]
    assert (reading.faults, missing) == ((), [])


def test_losses_are_told_by_field():
    ours = load_shipped().concepts["liang-ge-quebao-1998"]
    pack = Pack("x", (ours,))
    by_name = {one.name: one for one in formats()}
    assert losses(pack, by_name["TOML"].kept) == losses(pack, by_name["SKOS"].kept) == ()
    told = {loss.field for loss in losses(pack, by_name["TBX-Basic"].kept)}
    assert {"members", "relations", "citations", "confidence"} <= told
    assert losses(pack, by_name["CSV"].kept)[0].text.en.endswith(": 1")


@given(packs(), st.just("own-1"))
@settings(max_examples=30, deadline=None)
def test_what_is_taken_in_has_ids_of_its_own_and_keeps_its_links(pack, glossary):
    taken = [change.after for change in adopted(pack, glossary, ["own-1/c0"])]
    ids = {concept.id for concept in taken}
    assert len(ids) == len(taken)
    assert all(one.startswith("own-1/") and one != "own-1/c0" for one in ids)
    back = packed("x", taken)
    here = {concept.id for concept in pack.concepts}
    inner = sum(r.target in here for c in pack.concepts for r in c.relations)
    assert sum(r.target.startswith("own-1/") for c in taken for r in c.relations) == inner
    assert all("/" not in concept.id for concept in back.concepts)


@pytest.mark.parametrize("chosen", WRITTEN, ids=lambda one: one.name)
def test_a_file_is_written_whole_and_read_again(chosen, tmp_path):
    pack = packed("x", [load_shipped().concepts["liang-ge-quebao-1998"]])
    path = tmp_path / f"词库{chosen.suffix}"
    write_file(path, pack)
    assert [one.headword for one in read_file(path).pack.concepts] == ["两个确保"]
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert losses_of(pack, path) == losses(pack, chosen.kept)


def test_formats_go_by_the_ending():
    assert format_of(Path("a.TBX")).name == format_of(Path("a.xml")).name == "TBX-Basic"
    assert format_of(Path("cedict.txt")).name == "CC-CEDICT"
    for path, writing in ((Path("a.doc"), False), (Path("a.u8"), True)):
        with pytest.raises(RefusedInput):
            format_of(path, writing=writing)


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(RefusedInput, match="nowhere"):
        write_file(tmp_path / "nowhere" / "a.csv", Pack("x", ()))


@pytest.mark.parametrize("zh", [": =", "甲 = 乙", "= 甲", "甲 = ="])
@pytest.mark.parametrize("en", ["", "=", "a = b"])
def test_equals_signs_of_members_part_no_languages(zh, en):
    chosen = format_of(Path("a.csv"))
    one = entry("三大件", members=(Member(1, zh, en),))
    reading = chosen.read(written(chosen, Pack("x", (one,))), f"x{chosen.suffix}")
    assert without_ids(reading.pack.concepts) == without_ids([chosen.kept(one)])
