"""The dictionary's file in the cache: built once, found by any writing, made anew if damaged."""

import gzip
import os

import apsw
import pytest

from reader.analysis.progress import Cancelled, unwatched
from reader.dictionary import addon
from reader.dictionary.index import DictionaryIndex, opened
from tests.dictionary.dictionary_made import LINES, make_index, write_dictionary, write_levels


@pytest.fixture
def index(tmp_path):
    made = make_index(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("word", ["社会", "社會"])
def test_a_word_is_found_in_both_scripts(index, word):
    found = index.word(word)
    assert [(e.hans, e.hant, e.pinyin, e.senses) for e in found.entries] == [
        ("社会", "社會", "shè huì", ("society",))
    ]


def test_a_word_knows_its_level(index):
    assert [index.word(word).level for word in ("社会", "研究", "生命")] == [3, 7, 0]


def test_surnames_and_mere_references_come_last(index):
    assert [entry.pinyin for entry in index.word("张").entries] == ["zhāng", "Zhāng"]
    assert index.word("里").entries[0].senses == ("inside",)


def test_a_word_of_two_writings_with_one_folding_is_there_once(index):
    assert len(index.word("里").entries) == 2


@pytest.mark.parametrize("word", ["", "不存在", "社", "一" * 21, "\ud800"])
def test_what_is_no_word_is_not_found(index, word):
    assert word not in index
    assert index.word(word) is None


def test_the_edition_names_date_and_licence(index):
    assert index.edition.line == "CC-CEDICT 2026-01-31 · CC BY-SA 4.0"


def test_the_file_is_built_once(tmp_path, index):
    (file,) = (tmp_path / "cache").iterdir()
    before = file.stat().st_mtime_ns
    make_again = opened(
        tmp_path / "made.txt.gz", tmp_path / "levels.tsv", tmp_path / "cache", _refuse
    )
    assert "社会" in make_again
    assert file.stat().st_mtime_ns == before


def _refuse(_share):
    raise AssertionError("built again")


def test_another_edition_takes_the_place_of_the_old(tmp_path, index):
    index.close()
    path = write_dictionary(tmp_path, LINES.replace("/society/", "/all people/"))
    os.utime(path, ns=(1, 1))
    newer = opened(path, write_levels(tmp_path), tmp_path / "cache", unwatched)
    assert newer.word("社会").entries[0].senses == ("all people",)
    assert len(list((tmp_path / "cache").iterdir())) == 1


@pytest.mark.parametrize("damage", [b"", b"not a database" * 400, b"SQLite format 3\0" + b"x" * 99])
def test_a_damaged_file_is_built_anew(tmp_path, index, damage):
    index.close()
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(damage)
    assert "社会" in make_index(tmp_path)


def test_a_file_of_another_format_is_refused(tmp_path):
    path = tmp_path / "old.db"
    store = apsw.Connection(str(path))
    store.execute("CREATE TABLE words(word)")
    store.close()
    with pytest.raises(apsw.NotADBError):
        DictionaryIndex(path)


def test_a_build_that_is_given_up_leaves_nothing(tmp_path):
    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        opened(write_dictionary(tmp_path), None, tmp_path / "cache", stop)
    assert list((tmp_path / "cache").iterdir()) == []


@pytest.mark.parametrize("content", [b"no gzip", gzip.compress(b"\xff\xfe\xfa", mtime=0)])
def test_a_damaged_dictionary_leaves_nothing(tmp_path, content):
    path = tmp_path / "broken.gz"
    path.write_bytes(content)
    with pytest.raises((OSError, ValueError)):
        opened(path, None, tmp_path / "cache", unwatched)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_dictionary_beyond_all_bounds_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.dictionary.index._LARGEST", 40)
    with pytest.raises(ValueError, match="made"):
        make_index(tmp_path)


def test_without_levels_no_word_has_one(tmp_path):
    index = opened(write_dictionary(tmp_path), None, tmp_path / "cache", unwatched)
    assert index.word("社会").level == 0


def test_the_dictionary_of_the_add_on_is_read_whole(tmp_path):
    index = opened(addon.dictionary_file(), addon.levels_file(), tmp_path, unwatched)
    assert index.word("發展").entries[0].pinyin == "fā zhǎn"
    assert index.word("社会").level == 3
    assert index.edition.date >= "2023-11-07"
    store = apsw.Connection(str(next(tmp_path.glob("*.db"))), apsw.SQLITE_OPEN_READONLY)
    ((count,),) = store.execute("SELECT count(*) FROM words")
    assert count > 119_000


def test_what_a_killed_build_left_is_removed_and_a_running_one_is_not(tmp_path):
    (tmp_path / "cache").mkdir()
    left, running = (tmp_path / "cache" / name for name in ("left.part", "running.part"))
    left.touch()
    os.utime(left, (1, 1))
    running.touch()
    make_index(tmp_path).close()
    assert not left.exists()
    assert running.exists()
