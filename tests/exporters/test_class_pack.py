"""A class pack comes back as it went; anything else is refused and does no harm."""

import contextlib
import json
import random
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.spoiling import members_of, spoiled_pack, zipped
from reader.errors import ExchangeError, RefusedInput
from reader.exporters.bundle import Choice
from reader.exporters.class_pack import ClassPack, pack_bytes
from reader.exporters.class_pack_reading import class_pack
from reader.exporters.formats import file_bytes, format_of, received
from reader.exporters.merging import merged
from reader.exporters.packing import glossary_changes, own_concepts, packed_notes
from reader.glossary.exchange.pack import Pack, packed
from reader.notes.store import NotesStore
from reader.storage.whole_files import write_whole_bytes
from tests.exporters.packs_made import packs, small_pack
from tests.glossary.concepts_made import concept


@pytest.fixture
def store(tmp_path):
    made = NotesStore(tmp_path / "notes")
    yield made
    made.close()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs)
def test_what_was_packed_is_read_as_it_was(pack):
    assert class_pack(pack_bytes(pack), "a.yandupack") == pack


def test_equal_packs_are_equal_files_that_others_recognise():
    content = pack_bytes(small_pack())
    assert content == pack_bytes(small_pack())
    assert content[30:66] == b"mimetypeapplication/x-yandu-class-pac"[:36]


def term(hans):
    return concept(hans, hans)


def refused(content):
    with pytest.raises(ExchangeError, match=r"a\.yandupack") as caught:
        class_pack(content, "a.yandupack")
    assert "a.yandupack" in caught.value.text.zh
    return caught.value.text.en


def test_a_pack_of_a_later_version_is_refused_with_what_to_do():
    members = members_of(pack_bytes(small_pack()))
    manifest = json.loads(members["manifest.json"]) | {"version": 2}
    members["manifest.json"] = json.dumps(manifest).encode()
    assert "later version" in refused(zipped(list(members.items())))


def test_a_bomb_is_refused_before_it_unfolds():
    members = members_of(pack_bytes(small_pack()))
    members["items.json"] = b"[" + b" " * 50_000_000 + b"]"
    assert "too large" in refused(zipped(list(members.items())))


def test_a_part_that_is_not_what_the_manifest_says_is_refused():
    members = members_of(pack_bytes(small_pack()))
    members["items.json"] = members["items.json"].replace("查".encode(), "看".encode())
    assert "damaged" in refused(zipped(list(members.items())))


def test_members_of_other_names_are_passed_over():
    members = [*members_of(pack_bytes(small_pack())).items(), ("../../evil", b"x"), ("/evil", b"x")]
    assert class_pack(zipped(members), "a.yandupack") == small_pack()


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(how):
    assert refused(zipped(list(members_of(pack_bytes(small_pack())).items()), how))


@pytest.mark.parametrize("content", [b"", b"PK", b"%PDF-1.4", zipped([]), zipped([("x", b"")])])
def test_what_is_no_pack_is_refused(content):
    assert refused(content)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_a_spoiled_pack_is_refused_or_read_and_nothing_else(seed):
    content = spoiled_pack(pack_bytes(small_pack()), random.Random(seed))  # noqa: S311
    with contextlib.suppress(ExchangeError):
        class_pack(content, "a.yandupack")


def test_a_refused_pack_leaves_notes_and_folders_as_they_were(store, tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    before = store.counts(), sorted(tmp_path.rglob("*"))
    for seed in range(40):
        file = place / "a.yandupack"
        chance = random.Random(seed)  # noqa: S311
        file.write_bytes(spoiled_pack(pack_bytes(small_pack()), chance))
        with contextlib.suppress(ExchangeError):
            merged(store.marks, received(file).pack.bundle)
        file.unlink()
    assert (store.counts(), sorted(tmp_path.rglob("*"))) == before


def test_a_pack_of_the_notes_is_opened_in_others(store, tmp_path):
    pack = small_pack()
    found = merged(store.marks, pack.bundle)
    store.marks.apply(found.changes, "import", found.texts)
    sent = packed_notes(store, Choice(), pack.articles)
    file = tmp_path / "第一课.yandupack"
    write_whole_bytes(file, file_bytes(format_of(file), sent, lambda *_: None))
    got = received(file).pack
    assert got == sent
    other = NotesStore(tmp_path / "other")
    found = merged(other.marks, got.bundle)
    other.marks.apply(found.changes, "import", found.texts)
    assert [one.id for one in other.marks.all()] == [one.id for one in store.marks.all()]
    other.close()


def test_entries_of_a_pack_come_into_a_glossary_once(store):
    mine = Pack("我的词库", packed("我的词库", [term("两个确保"), term("并轨")]).concepts)
    for expected in (3, 0):
        changes = glossary_changes(store.glossaries.state(), mine)
        assert len(changes) == expected
        store.glossaries.apply(changes)
    state = store.glossaries.state()
    assert [one.name for one in state.glossaries if one.id != "shipped"] == ["我的词库"]
    assert [one.headword for one in own_concepts(state, small_pack().articles)] == ["两个确保"]
    more = Pack("我的词库", packed("x", [term("两个确保"), term("下岗")]).concepts)
    assert len(glossary_changes(state, more)) == 1
    assert glossary_changes(state, None) == ()


def test_own_entries_go_with_the_article(store):
    mine = packed("我的词库", [term("两个确保"), term("并轨")])
    store.glossaries.apply(glossary_changes(store.glossaries.state(), mine))
    sent = packed_notes(store, Choice(), small_pack().articles)
    assert [one.headword for one in sent.glossary.concepts] == ["两个确保"]
    assert packed_notes(store, Choice()) == ClassPack("", (), sent.bundle)


@pytest.mark.parametrize("name", ["x.pdf", "x", "x.apkg", "none.yandupack"])
def test_a_file_that_is_none_of_ours_is_refused(tmp_path, name):
    with pytest.raises(ExchangeError, match=name):
        received(tmp_path / name)


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_stays(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(RefusedInput, match="cannot be written"):
        write_whole_bytes(tmp_path / "a.csv", b"x")
    assert (tmp_path / "a.csv").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]
