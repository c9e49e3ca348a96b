"""The list of checked entries names entries that exist, bears out ratings and fills its table."""

import pytest

from reader.glossary.authored import read_folder
from reader.glossary.concept import Confidence
from reader.resources import resource
from tools.list_checked import Checked, read_list, table, with_table

FOLDER = resource("glossary")
FIRST = {  # checked as a whole when they were written: see the first table of SOURCES.md
    "administration.toml",
    "economy.toml",
    "people-places.toml",
    "politics.toml",
    "press.toml",
    "rhetoric.toml",
    "social-security-funds.toml",
    "social-security.toml",
}


@pytest.fixture(scope="module")
def entries():
    return read_folder(FOLDER).entries


@pytest.fixture(scope="module")
def lines():
    return read_list(FOLDER / "checked.tsv")


def test_each_later_entry_stands_in_the_list_and_none_twice(entries, lines):
    later = {entry.concept.id for entry in entries if entry.file.name not in FIRST}
    listed = [line.concept for line in lines]
    assert later <= set(listed) <= {entry.concept.id for entry in entries}
    assert len(set(listed)) == len(listed)


def test_no_entry_that_was_only_read_is_rated_a(entries, lines):
    rated = {entry.concept.id: entry.concept.confidence for entry in entries}
    only_read = {line.concept for line in lines if not line.confirmed}
    assert [name for name in only_read if rated[name] is Confidence.A] == []


def test_sources_not_opened_again_are_cited_by_the_entry(entries, lines):
    cited = {e.concept.id: {c.id for c in e.concept.citations} for e in entries}
    assert [line for line in lines if not cited[line.concept].issuperset(line.unopened)] == []


def test_the_table_of_the_page_is_fresh(lines):
    page = (FOLDER / "SOURCES.md").read_text("utf-8")
    assert page == with_table(page, table(lines, FOLDER)), "run tools/list_checked.py"


def test_a_label_alone_confirms_nothing():
    assert not Checked("a", ["label"], "2026-11-25", "kept", []).confirmed
    assert Checked("a", ["label", "page"], "2026-11-25", "kept", []).confirmed


def test_an_unknown_word_in_the_list_is_refused(tmp_path):
    path = tmp_path / "checked.tsv"
    path.write_text("id\tevidence\tdate\toutcome\tunopened\na\thearsay\t2026\tkept\t\n", "utf-8")
    with pytest.raises(ValueError, match="unknown word"):
        read_list(path)
