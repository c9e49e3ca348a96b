import pytest

from reader.analysis.progress import unwatched
from reader.importers import opening
from reader.ui import shipped_study
from reader.ui.shipped_study import ShippedStudy
from tests.importers.containers.archives_made import article

TEXT = "会议强调，要落实“两个确保”和城市低保。"


@pytest.fixture(scope="session")
def words():
    return ShippedStudy().load_words()


@pytest.fixture(autouse=True)
def words_loaded_once(words, monkeypatch):
    monkeypatch.setattr(ShippedStudy, "load_words", lambda _: words)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "会议.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def read_in_full(file):
    """The file was read and analysed by an earlier start."""
    study = ShippedStudy()
    article = study.read(file, None)
    assert not study.at_once(article).complete
    return article, study.in_full(article, unwatched).analysis


def test_a_second_start_takes_all_from_the_shelf(file, read_in_full, monkeypatch):
    study = ShippedStudy()
    monkeypatch.setattr(ShippedStudy, "_terms", None)
    article = study.read(file, None)
    findings = study.at_once(article)
    assert (article, findings.analysis) == read_in_full
    assert study.is_kept(article)
    assert findings.complete


def test_a_changed_file_is_read_again(file, read_in_full):
    file.write_text(TEXT + "三条保障线。", encoding="utf-8")
    study = ShippedStudy()
    article = study.read(file, None)
    assert article.text.endswith("三条保障线。")
    assert not study.at_once(article).complete


def test_a_chosen_encoding_passes_the_shelf_by(file, read_in_full):
    study = ShippedStudy()
    article = study.read(file, "gb18030")
    assert article.text != TEXT
    assert study.in_full(article, unwatched).complete
    assert ShippedStudy().read(file, None).text == TEXT


def test_what_was_analysed_late_is_not_put_in_the_place_of_another(file, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("经济体制改革。", encoding="utf-8")
    study = ShippedStudy()
    first = study.read(file, None)
    study.read(other, None)
    study.in_full(first, unwatched)
    fresh = ShippedStudy()
    assert fresh.read(other, None).text == "经济体制改革。"
    assert len(fresh.at_once(fresh.read(file, None)).analysis.terms) > 0


def test_words_kept_by_text_are_put_on_the_shelf_at_once(file, read_in_full):
    for kept in shipped_study.ShippedStudy()._shelf.folder.iterdir():
        kept.unlink()
    study = ShippedStudy()
    assert study.at_once(study.read(file, None)).complete
    fresh = ShippedStudy()
    fresh.at_once(fresh.read(file, None))
    assert fresh._kept is not None


def test_a_book_is_read_once_and_leafed_through(tmp_path, monkeypatch):
    path = tmp_path / "1946年05月.md"
    path.write_text(article("甲") + article("乙"), encoding="utf-8")
    study = ShippedStudy()
    assert (study.read(path, None).title, study.parts(path)) == ("甲", 2)
    monkeypatch.setattr(opening, "read_articles", None)
    assert study.read(path, None, 1).title == "乙"
    assert study.read(path, None, 9).title == "乙"
    assert study.parts(tmp_path / "other") == 1


def test_a_book_that_changed_is_read_again(tmp_path):
    path = tmp_path / "1946年05月.md"
    path.write_text(article("甲") + article("乙"), encoding="utf-8")
    study = ShippedStudy()
    study.read(path, None)
    path.write_text(article("甲") + article("乙") + article("丙"), encoding="utf-8")
    assert (study.read(path, None, 2).title, study.parts(path)) == ("丙", 3)
