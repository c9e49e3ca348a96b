"""An import brings in everything once, tells how far it is, and can be stopped and resumed."""

import os
import shutil

import pytest

from reader.analysis.progress import Cancelled
from reader.library.import_progress import Stage
from reader.library.import_run import import_files
from reader.library.model import Outcome
from tests.importers.containers.archives_made import article, file_with, seven_zip_of, zip_of
from tests.library.library_in_memory import LibraryInMemory


@pytest.fixture
def library():
    return LibraryInMemory()


def folder_of(folder, count):
    for n in range(count):
        file_with(folder, f"1946年05月/{n}.md", article(f"第{n}篇"))
    return folder


def titles(library):
    return sorted(one.title for one in library.articles.values())


def test_a_folder_is_imported_in_the_order_of_its_names_and_indexed(library, tmp_path):
    report = import_files(library, [folder_of(tmp_path, 12)])
    assert report.outcome == Outcome(added=12)
    assert (report.files, report.refusals, report.cancelled) == (12, 0, False)
    assert [one.title for one in library.articles.values()] == [f"第{n}篇" for n in range(12)]
    assert library.indexed == 12


def test_a_second_import_reads_nothing_and_adds_nothing(library, tmp_path, monkeypatch):
    file_with(tmp_path, "1946-05.txt", article("甲") + article("乙"))
    file_with(tmp_path, "a.zip", zip_of({"a.md": article("丙")}))
    import_files(library, [folder_of(tmp_path, 3)])
    monkeypatch.setattr("reader.importers.reading_process.ReadingProcess._start", None)
    report = import_files(library, [tmp_path])
    assert report.outcome == Outcome(unchanged=6)
    assert len(library.batches) == 1


def test_a_changed_file_updates_its_article(library, tmp_path):
    import_files(library, [folder_of(tmp_path, 3)])
    file_with(tmp_path, "1946年05月/1.md", article("第1篇", body="改过了。"))
    assert import_files(library, [tmp_path]).outcome == Outcome(updated=1, unchanged=2)
    assert len(library.articles) == 3


def test_of_a_changed_archive_only_the_changed_members_are_kept_again(library, tmp_path):
    members = {f"{n}.md": article(f"第{n}篇") for n in range(5)}
    path = file_with(tmp_path, "a.zip", zip_of(members))
    import_files(library, [path])
    file_with(tmp_path, "a.zip", zip_of(members | {"2.md": article("改题"), "9.md": article("新")}))
    assert import_files(library, [path]).outcome == Outcome(added=1, updated=1, unchanged=4)
    assert library.batches == [5, 2]


def test_refused_files_are_listed_with_reasons_and_can_be_retried(library, tmp_path):
    file_with(tmp_path, "a.md", article("甲"))
    bad = file_with(tmp_path, "b.zip", zip_of({"c.png": b"\x89PNG\r\n\x1a\n\0", "d.md": "文"}))
    report = import_files(library, [tmp_path, tmp_path / "missing"])
    refused = {one.path: one.reason.en for one in report.refused}
    assert set(refused) == {f"{bad}\nc.png", str(tmp_path / "missing")}
    assert "a picture" in refused[f"{bad}\nc.png"]
    assert set(report.retried) == {bad, tmp_path / "missing"}
    again = import_files(library, report.retried)
    assert (again.refusals, again.outcome) == (2, Outcome(unchanged=1))


def test_the_file_that_is_being_read_is_named(library, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.library.import_log._BETWEEN", 0)
    told = []
    import_files(library, [folder_of(tmp_path, 3)], told.append)
    while_reading = [one.path for one in told if one.stage is Stage.READING]
    assert while_reading[-1] == str(tmp_path / "1946年05月/2.md")


def test_what_watches_hears_of_every_stage_and_of_the_end(library, tmp_path):
    standings = []
    import_files(library, [folder_of(tmp_path, 5)], standings.append)
    assert {one.stage for one in standings} == {Stage.READING, Stage.INDEXING}
    last = standings[-1]
    assert (last.share, last.files, last.outcome.added) == (1.0, 5, 5)


def test_a_cancelled_import_keeps_and_indexes_what_has_arrived_and_goes_on(
    library, tmp_path, monkeypatch
):
    monkeypatch.setattr("reader.library.import_run._FIRST_INDEXING", 1)
    monkeypatch.setattr("reader.library.import_run._BATCH", 1)
    folder_of(tmp_path, 1200)
    stop = iter([True])

    def watch(standing):
        if standing.outcome.added and next(stop, False):
            raise Cancelled

    report = import_files(library, [tmp_path], watch)
    assert report.cancelled
    assert 0 < report.outcome.added == library.indexed < 1200
    rest = import_files(library, [tmp_path])
    assert rest.outcome.added == 1200 - report.outcome.added
    assert rest.outcome.unchanged == report.outcome.added
    assert not rest.cancelled


def test_an_import_stopped_twice_leaves_indexing_for_later(library, tmp_path):
    def watch(standing):
        if standing.stage is Stage.INDEXING:
            raise Cancelled

    report = import_files(library, [folder_of(tmp_path, 3)], watch)
    assert (report.cancelled, report.outcome.added, library.indexed) == (True, 3, 0)


def test_a_7z_month_and_an_empty_one_are_imported(library, tmp_path):
    file_with(tmp_path, "1970年12月.7z", seven_zip_of({"1.md": article("甲")}))
    file_with(tmp_path, "1971年01月.7z", seven_zip_of({}))
    assert import_files(library, [tmp_path]).outcome == Outcome(added=1)
    assert import_files(library, [tmp_path]).outcome == Outcome(unchanged=1)


def test_links_in_a_circle_and_forbidden_folders_do_not_hold_it_up(library, tmp_path):
    folder_of(tmp_path, 2)
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    report = import_files(library, [tmp_path])
    assert report.outcome == Outcome(added=2)
    names = {one.path.rpartition("/")[2] for one in report.refused}
    assert names == {"self", "gone.md", "pipe"}


def test_a_folder_moved_elsewhere_is_read_again(library, tmp_path):
    import_files(library, [folder_of(tmp_path / "a", 2)])
    shutil.move(tmp_path / "a", tmp_path / "b")
    assert import_files(library, [tmp_path / "b"]).outcome.added == 2


def test_the_real_articles_of_1946_and_later_are_imported(library, shared_data):
    paths = [shared_data / "rmrb_md", shared_data / "rmrb_db_json"]
    report = import_files(library, paths)
    assert (report.outcome, report.refusals) == (Outcome(added=34), 0)
    assert "发刊词" in titles(library)
