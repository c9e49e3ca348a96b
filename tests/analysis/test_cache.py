"""The cache of analyses gives back what it took, and nothing else."""

import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import cache as module
from reader.analysis.cache import AnalysisCache, default_folder
from reader.analysis.model import Analysis, Keyword, Name, NameKind
from reader.article.model import Article, Span

TEXT = "薄熙来作了试点汇报"


def article(text=TEXT):
    return Article(text=text, title="", heading=(), paragraphs=())


def spans(length):
    starts = st.integers(0, length - 1)
    return st.builds(lambda a, b: Span(min(a, b), max(a, b) + 1), starts, starts)


ANALYSES = st.builds(
    Analysis,
    keywords=st.lists(
        st.builds(
            Keyword,
            st.text(),
            st.integers(0, 100).map(float),
            st.lists(spans(len(TEXT))).map(sorted).map(tuple),
        )
    ).map(tuple),
    names=st.lists(
        st.builds(
            lambda span, kind: Name(span, TEXT[span.start : span.end], kind),
            spans(len(TEXT)),
            st.sampled_from(NameKind),
        )
    )
    .map(lambda names: sorted(names, key=lambda name: name.span.start))
    .map(tuple),
)
ANALYSIS = Analysis(
    keywords=(Keyword("试点", 12.5, (Span(5, 7),)),),
    names=(Name(Span(0, 3), "薄熙来", NameKind.PERSON),),
)


@pytest.fixture
def cache(tmp_path):
    return AnalysisCache(tmp_path / "analysis", "f" * 64)


@given(analysis=ANALYSES)
def test_what_was_stored_comes_back(tmp_path_factory, analysis):
    cache = AnalysisCache(tmp_path_factory.getbasetemp() / "roundtrip", "abc")
    cache.store(article(), analysis)
    known = cache.load(article())
    assert known.names == analysis.names
    assert [(k.text.encode("utf-8", "replace"), k.spans) for k in known.keywords] == [
        (k.text.encode("utf-8", "replace"), k.spans) for k in analysis.keywords
    ]


def test_another_text_and_another_glossary_are_not_known(cache):
    cache.store(article(), ANALYSIS)
    assert cache.load(article()) == ANALYSIS
    assert cache.load(article(TEXT + "。")) is None
    assert AnalysisCache(cache.folder, "0" * 64).load(article()) is None


def test_another_version_of_the_analysis_is_not_known(cache, monkeypatch):
    cache.store(article(), ANALYSIS)
    monkeypatch.setattr(module, "VERSION", module.VERSION + 1)
    assert cache.load(article()) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[" * 100_000,
        b'{"keywords": []}',
        b'{"keywords": [], "names": [[0, 99, "person"]]}',
        b'{"keywords": [], "names": [[3, 3, "person"]]}',
        b'{"keywords": [], "names": [[-1, 3, "person"]]}',
        b'{"keywords": [], "names": [["0", 3, "person"]]}',
        b'{"keywords": [], "names": [[0, 3, "animal"]]}',
        b'{"keywords": [["a", "b", []]], "names": []}',
        b'{"keywords": [["a", 1, [[1]]]], "names": []}',
    ],
)
def test_a_damaged_file_counts_as_not_there(cache, content):
    cache.store(article(), ANALYSIS)
    next(cache.folder.iterdir()).write_bytes(content)
    assert cache.load(article()) is None


def test_a_giant_file_is_not_read(cache, monkeypatch):
    cache.store(article(), ANALYSIS)
    monkeypatch.setattr(module, "_LARGEST", 3)
    assert cache.load(article()) is None


def test_the_folder_is_private_and_holds_nothing_half_written(cache):
    cache.store(article(), ANALYSIS)
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
    assert [path.suffix for path in cache.folder.iterdir()] == [".json"]


def test_a_failed_write_leaves_nothing_behind(cache, monkeypatch):
    def full(_self, _target):
        raise OSError("no space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    cache.store(article(), ANALYSIS)
    assert list(cache.folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_does_not_matter(tmp_path):
    (tmp_path / "file").write_text("")
    cache = AnalysisCache(tmp_path / "file" / "analysis", "abc")
    cache.store(article(), ANALYSIS)
    assert cache.load(article()) is None


def test_those_not_read_for_the_longest_time_are_removed(cache):
    small = AnalysisCache(cache.folder, cache.glossary, most_files=2)
    for number, text in enumerate(("一" * 9, "二" * 9, "三" * 9)):
        small.store(article(text), ANALYSIS)
        for path in small.folder.iterdir():
            if article(text).sha256[:32] in path.name:
                os.utime(path, (number + 1, number + 1))
        if number == 1:
            assert small.load(article("一" * 9))  # read again: it is the latest now
    assert small.load(article("二" * 9)) is None
    assert small.load(article("一" * 9))
    assert small.load(article("三" * 9))


def test_the_file_is_readable_json(cache):
    cache.store(article(), ANALYSIS)
    stored = json.loads(next(cache.folder.iterdir()).read_text(encoding="utf-8"))
    assert stored["names"] == [[0, 3, "person"]]


def test_the_folder_is_the_users_own_or_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("YANDU_CACHE_DIR", str(tmp_path))
    assert default_folder() == tmp_path / "analysis"
    monkeypatch.delenv("YANDU_CACHE_DIR")
    assert "yandu" in str(default_folder())
