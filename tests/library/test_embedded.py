"""The library on this computer: articles in, the same articles out."""

import datetime
import errno
import shutil
import stat

import pytest

from reader.errors import LibraryError, NoSuchArticle
from reader.library.embedded import EmbeddedLibrary, is_library, library_folder
from reader.library.model import Outcome, Results, Size
from reader.library.query import parse
from tests.library.articles_made import coming, made, numbered
from tests.library.plain_index import open_plain


def ids(library):
    return [record.id for record in library.records()]


def test_an_article_comes_back_as_it_went_in(stored):
    article = made(
        "两个确保\n确保发放。", day="2003-01-17", page=1, column="今日谈", authors=("甲",)
    )
    assert stored.add([coming(article)]) == Outcome(added=1)
    assert stored.article(ids(stored)[0]) == article


def test_an_id_tells_day_page_and_text(stored):
    article = made("两个确保\n确保发放。", day="2003-01-17", page=1)
    stored.add([coming(article), coming(made("别的"), "/b.txt")])
    assert ids(stored) == [f"20030117-01-{article.sha256[:12]}", stored.records()[1].id]
    assert ids(stored)[1].startswith("00000000-00-")


def test_the_same_article_from_elsewhere_is_not_kept_twice(stored):
    article = made(day="2003-01-17", page=1)
    stored.add([coming(article, "/a.txt")])
    assert stored.add([coming(article, "/b.txt")]) == Outcome(unchanged=1)
    assert stored.size().articles == 1
    assert stored.known(["/a.txt", "/b.txt", "/c.txt"]) == {"/a.txt": "1", "/b.txt": "1"}


def test_a_text_of_another_day_is_kept_and_marked(stored):
    first, second = made(day="2003-01-17", page=1), made(day="2003-01-18", page=1)
    assert stored.add([coming(first)]) == Outcome(added=1)
    assert stored.add([coming(second, "/b.txt")]) == Outcome(added=1, duplicates=1)
    one, two = stored.records()
    assert (one.duplicate_of, two.duplicate_of) == (None, one.id)


def test_a_changed_source_changes_the_article_under_its_id(stored):
    stored.add([coming(made("旧\n文", day="2003-01-17", page=1))])
    known = ids(stored)
    changed = made("新\n文字", day="2003-01-18", page=2)
    assert stored.add([coming(changed, stamp="2")]) == Outcome(updated=1)
    assert ids(stored) == known
    assert stored.article(known[0]) == changed
    assert stored.known(["/a.txt"]) == {"/a.txt": "2"}
    assert stored.size() == Size(1, 4)
    assert stored.day(datetime.date(2003, 1, 17)) == []


def test_the_old_text_can_come_again_under_an_id_of_its_own(stored):
    old = made("旧\n文", day="2003-01-17", page=1)
    stored.add([coming(old)])
    stored.add([coming(made("新\n文", day="2003-01-17", page=1), stamp="2")])
    assert stored.add([coming(old, "/b.txt")]) == Outcome(added=1)
    one, two = ids(stored)
    assert two == f"20030117-01-{old.sha256[12:24]}"
    assert stored.article(one).title == "新"
    assert stored.article(two) == old


def test_another_source_keeps_the_text_that_one_has_changed(stored):
    old, new = (made(f"{name}\n文", day="2003-01-17", page=1) for name in "旧新")
    stored.add([coming(old, "/a.txt"), coming(old, "/b.txt")])
    assert stored.add([coming(new, "/a.txt", "2")]) == Outcome(added=1)
    assert [record.title for record in stored.records()] == ["旧", "新"]
    newest = made("更新\n文", day="2003-01-17", page=1)
    assert stored.add([coming(newest, "/b.txt", "2")]) == Outcome(updated=1)
    assert [record.title for record in stored.records()] == ["更新", "新"]


def test_what_only_the_importer_reads_differently_is_an_update(stored):
    stored.add([coming(made(day="2003-01-17", page=1))])
    again = made(day="2003-01-17", page=1, authors=("甲",))
    assert stored.add([coming(again, stamp="2")]) == Outcome(updated=1)
    assert stored.records()[0].authors == ("甲",)
    assert stored.add([coming(again, stamp="3")]) == Outcome(unchanged=1)
    assert stored.known(["/a.txt"]) == {"/a.txt": "3"}


def test_a_removed_article_is_gone_and_can_be_imported_again(stored):
    batch = numbered(3)
    stored.add(batch)
    gone = ids(stored)[1]
    assert stored.remove([gone, "no id"]) == 1
    with pytest.raises(NoSuchArticle, match=gone):
        stored.article(gone)
    assert stored.known([batch[1].origin.path]) == {}
    assert stored.size() == Size(2, sum(len(one.article.text) for one in batch[::2]))
    assert stored.add(batch) == Outcome(added=1, unchanged=2)


def test_the_next_of_equal_texts_becomes_the_first_when_that_is_removed(stored):
    stored.add([coming(made(day=f"2003-01-{n}", page=1), f"/{n}.txt") for n in (11, 12, 13)])
    stored.remove(ids(stored)[:1])
    one, two = stored.records()
    assert (one.duplicate_of, two.duplicate_of) == (None, one.id)


def test_the_contents_have_another_generation_after_each_change(stored):
    seen = {stored.generation}
    stored.add(numbered(2))
    seen.add(stored.generation)
    stored.remove(ids(stored)[:1])
    assert stored.generation not in seen
    assert len(seen) == 2
    assert stored.generation == stored.generation


def test_a_library_is_private_and_found_again(folder):
    library = EmbeddedLibrary(folder, open_plain)
    library.add(numbered(2))
    library.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert is_library(folder)
    again = EmbeddedLibrary(folder, open_plain)
    assert (again.size().articles, again.place) == (2, str(folder))
    again.close()


def test_the_own_library_lies_in_the_data_folder(tmp_path):
    assert library_folder() == tmp_path / "data" / "library"
    assert not is_library(library_folder())


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "x").write_text("", "utf-8")
    with pytest.raises(LibraryError, match="No library can be made"):
        EmbeddedLibrary(tmp_path / "x", open_plain)


def test_a_folder_moved_while_it_is_open_is_said_and_opens_at_its_new_place(tmp_path):
    library = EmbeddedLibrary(tmp_path / "old")
    library.add(numbered(3))
    library.index()
    (tmp_path / "old").rename(tmp_path / "new")
    asks = (
        lambda: library.search(parse("改革")),
        lambda: library.count(parse("改革")),
        lambda: library.add(numbered(1, day="1978-12-25")),
        library.index,
    )
    for ask in asks:
        with pytest.raises(LibraryError, match="is not there any more"):
            ask()
    library.close()
    moved = EmbeddedLibrary(tmp_path / "new")
    assert moved.count(parse("改革")) == 3
    moved.close()


def test_an_index_deleted_while_it_is_open_is_said_once_and_made_again(tmp_path):
    library = EmbeddedLibrary(tmp_path)
    library.add(numbered(3))
    library.index()
    shutil.rmtree(tmp_path / "index")
    with pytest.raises(LibraryError, match="index"):
        library.count(parse("改革"))
    assert library.owing() == 3
    library.index()
    assert library.count(parse("改革")) == 3
    library.close()


def test_an_index_deleted_while_it_is_open_is_owed_everything(tmp_path):
    library = EmbeddedLibrary(tmp_path)
    library.add(numbered(3))
    library.index()
    shutil.rmtree(tmp_path / "index")
    assert library.owing() == 3
    assert library.search(parse("改革")) == Results(0, exact=False, hits=())
    library.index()
    assert library.count(parse("改革")) == 3
    library.close()


def delete(folder):
    """Delete a folder into which threads of an index may be writing."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def test_an_import_whose_index_is_deleted_ends_in_peace(tmp_path):
    library = EmbeddedLibrary(tmp_path)
    with library.writing():
        library.add(numbered(3))
        library.index()
        library.add(numbered(5))
        delete(tmp_path / "index")
    assert library.owing() == 5
    library.index()
    assert library.count(parse("改革")) == 5
    library.close()


def test_an_import_goes_on_with_a_new_index_when_its_index_was_deleted(tmp_path):
    library = EmbeddedLibrary(tmp_path)
    with library.writing():
        library.add(numbered(3))
        library.index()
        library.add(numbered(5))
        delete(tmp_path / "index")
        library.index()
    assert library.owing() == 0
    assert library.count(parse("改革")) == 5
    library.close()


def test_a_lock_that_cannot_be_made_is_said(tmp_path, monkeypatch):
    library = EmbeddedLibrary(tmp_path)

    def refuse():
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(library._lock, "take", refuse)
    with pytest.raises(LibraryError, match="Nothing can be changed"):
        library.add(numbered(1))
    library.close()
