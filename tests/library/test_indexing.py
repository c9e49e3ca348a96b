"""The index follows the store."""

import shutil

import pytest

from reader.analysis.progress import Cancelled
from reader.errors import LibraryError
from reader.language import Text
from reader.library.embedded import EmbeddedLibrary
from reader.library.text_index import IndexFailed
from tests.library.articles_made import coming, made, numbered
from tests.library.plain_index import PlainIndex, open_plain


def found(library):
    return library._indexing.opened().numbers()


def stored_numbers(library):
    return {record.number for record in library.records()}


def test_what_is_added_is_owed_until_it_is_indexed(stored):
    stored.add(numbered(3))
    assert stored.owing() == 3
    stored.index()
    assert stored.owing() == 0
    assert found(stored) == stored_numbers(stored)


def test_what_is_removed_is_found_no_more(stored):
    stored.add(numbered(3))
    stored.index()
    stored.remove([stored.records()[0].id])
    stored.index()
    assert found(stored) == stored_numbers(stored)


def test_a_changed_text_is_indexed_anew(stored):
    stored.add([coming(made("旧\n文"))])
    stored.index()
    stored.add([coming(made("新\n文"), stamp="2")])
    stored.index()
    assert stored._indexing.opened().committed == {"1": "新\n文"}


@pytest.mark.parametrize("harm", ["gone", "damaged", "of another library"])
def test_an_unusable_index_is_built_anew(folder, harm):
    library = EmbeddedLibrary(folder, open_plain)
    library.add(numbered(3))
    library.index()
    library.close()
    if harm == "damaged":
        next((folder / "index").glob("*/*.json")).write_text("?", "utf-8")
    elif harm == "gone":
        shutil.rmtree(folder / "index")
    else:
        next((folder / "index").iterdir()).rename(folder / "index" / "other")
    again = EmbeddedLibrary(folder, open_plain)
    assert again.owing() == 3
    assert again.article(again.records()[0].id)
    again.index()
    assert found(again) == stored_numbers(again)
    assert len(list((folder / "index").iterdir())) == 1
    again.close()


def test_a_cancelled_indexing_keeps_what_it_has_done(stored, monkeypatch):
    monkeypatch.setattr("reader.library.indexing._AT_ONCE", 2)
    stored.add(numbered(5))
    shares = []

    def stop(share):
        shares.append(share)
        if len(shares) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        stored.index(stop)
    assert stored.owing() == 1
    assert shares == [0, 0.4, 0.8]
    stored.index()
    assert found(stored) == stored_numbers(stored)


def test_an_index_that_cannot_be_written_leaves_the_debt(stored, monkeypatch):
    stored.add(numbered(2))

    def fail(_index):
        raise IndexFailed(Text(en="The disk is full.", zh="磁盘已满。"))

    with monkeypatch.context() as patch:
        patch.setattr(PlainIndex, "commit", fail)
        with pytest.raises(LibraryError, match="The disk is full"):
            stored.index()
    assert stored.owing() == 2
    stored.index()
    assert stored.owing() == 0


def test_what_changes_while_the_index_is_written_stays_owed(stored, monkeypatch):
    stored.add([coming(made("旧\n文"))])
    commit = PlainIndex.commit

    def change_meanwhile(index):
        commit(index)
        monkeypatch.setattr(PlainIndex, "commit", commit)
        stored.add([coming(made("新\n文"), stamp="2")])

    monkeypatch.setattr(PlainIndex, "commit", change_meanwhile)
    stored.index()
    assert stored.owing() == 0
    assert stored._indexing.opened().committed == {"1": "新\n文"}
