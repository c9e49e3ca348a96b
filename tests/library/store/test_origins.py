"""Files that hold articles and are none are known again once they were read to their end."""

from reader.library.import_run import import_files
from reader.library.model import Origin, Outcome
from tests.importers.containers.archives_made import article, file_with
from tests.library.articles_made import coming, made


def test_a_settled_file_is_known(stored):
    stored.settle([Origin("/甲/月.7z", "9-1;30"), Origin("/甲/空.7z", "8;0")])
    stored.settle([Origin("/甲/月.7z", "9-2;31")])
    assert stored.known(["/甲/月.7z", "/甲/空.7z", "/甲/无.7z"]) == {
        "/甲/月.7z": "9-2;31",
        "/甲/空.7z": "8;0",
    }


def test_a_file_is_no_longer_settled_when_an_article_of_it_was_removed(stored):
    stored.add(
        [coming(made("甲\n一"), "/月.zip\n五月.7z\n甲.md"), coming(made("乙\n二"), "/乙.md")]
    )
    stored.settle([Origin("/月.zip", "1;1"), Origin("/年.zip", "1;1")])
    removed = next(record.id for record in stored.records() if record.title == "甲")
    stored.remove([removed])
    assert set(stored.known(["/月.zip", "/年.zip", "/乙.md"])) == {"/年.zip", "/乙.md"}


def test_a_file_that_was_a_list_may_become_an_article(stored):
    stored.settle([Origin("/a.txt", "1;5")])
    assert stored.add([coming(made(), "/a.txt", "2")]) == Outcome(added=1)
    assert stored.known(["/a.txt"]) == {"/a.txt": "2"}


def test_what_was_removed_comes_back_with_the_next_import(stored, tmp_path):
    path = file_with(tmp_path, "1946-05.txt", article("甲") + article("乙"))
    assert import_files(stored, [path]).outcome == Outcome(added=2)
    stored.remove([stored.records()[0].id])
    assert import_files(stored, [path]).outcome == Outcome(added=1, unchanged=1)
    assert import_files(stored, [path]).outcome == Outcome(unchanged=2)
