from dataclasses import replace

import pytest

from reader.analysis.progress import unwatched
from reader.glossary.own import SHIPPED, OwnGlossary, OwnState, Switch, article_scope
from reader.importers import opening
from reader.ui import shipped_study
from reader.ui.shipped_study import ShippedStudy
from tests.glossary.concepts_made import concept, glossary
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


def own_state(revision, *glossaries, **contents):
    return OwnState(glossaries, contents, revision=revision)


MINE = own_state(
    "r1",
    OwnGlossary("own-1", "我的"),
    OwnGlossary(SHIPPED, "", place=1),
    **{"own-1": glossary(concept("own-1/huiyi", "和城市低"))},
)


def found(findings, opened):
    return {opened.text[t.span.start : t.span.end] for t in findings.analysis.terms}


def test_own_terms_are_found_and_known_to_the_glossary(file):
    study = ShippedStudy()
    opened = study.read(file, None)
    study.use_own(MINE)
    findings = study.at_once(opened)
    assert {"和城市低", "两个确保"} <= found(findings, opened)
    assert findings.own == "r1"
    assert "own-1/huiyi" in study.glossary.concepts


def test_a_glossary_that_is_off_for_the_article_is_not_used(file):
    study = ShippedStudy()
    opened = study.read(file, None)
    off = Switch(article_scope(opened.id), "own-1", on=False)
    study.use_own(replace(MINE, switches=frozenset({off}), revision="r2"))
    assert "和城市低" not in found(study.at_once(opened), opened)
    assert "own-1/huiyi" not in study.glossary.concepts


def test_terms_are_found_again_while_key_words_stay(file, read_in_full):
    study = ShippedStudy()
    opened = study.read(file, None)
    before = study.at_once(opened)
    study.use_own(MINE)
    after = study.again(opened, before)
    assert "和城市低" in found(after, opened)
    assert (after.complete, after.analysis.names) == (True, before.analysis.names)


def test_the_shelf_keeps_own_terms_until_they_change(file, read_in_full):
    study = ShippedStudy()
    opened = study.read(file, None)
    study.use_own(MINE)
    study.again(opened, study.in_full(opened, unwatched))
    fresh = ShippedStudy()
    kept = fresh.at_once(fresh.read(file, None))
    assert (kept.own, "和城市低" in found(kept, opened)) == ("r1", True)
    fresh.use_own(own_state("r3", OwnGlossary(SHIPPED, "")))
    assert "和城市低" not in found(fresh.at_once(fresh.read(file, None)), opened)
