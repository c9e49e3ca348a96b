"""What the benchmarks measure with; the measuring itself is not a test."""

import importlib
import os
from pathlib import Path

import pytest

from benchmarks.display import difference
from benchmarks.memory import pss
from benchmarks.tables import percentile, spread, verdict
from benchmarks.texts import long_text, write_long_article
from reader.importers.reading import read_article
from tests.conftest import ROOT
from tools.make_screenshots import PICTURES
from tools.sample_articles import COUNT, write_articles

COMMANDS = (
    "startup",
    "page",
    "marks",
    "ink",
    "presenting",
    "matching",
    "concept_map",
    "foreign_files",
    "stalls",
    "coverage",
    "boundaries",
    "anchoring",
    "library_import",
    "library_exact",
    "library_search",
    "library_window",
    "library_safety",
    "notes_safety",
    "hostile_packs",
)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_started_and_is_described(name):
    assert callable(importlib.import_module(f"benchmarks.{name}").main)
    assert f"-m benchmarks.{name}" in (ROOT / "benchmarks/README.md").read_text("utf-8")


def test_the_long_text_is_always_the_same():
    assert long_text(20_000) == long_text(20_000)
    assert 20_000 <= len(long_text(20_000)) < 21_000


def test_the_long_article_is_one_the_program_reads(tmp_path):
    article = read_article(write_long_article(tmp_path / "long.txt", 5_000))
    assert article.text.endswith(long_text(5_000))


def test_memory_of_this_process_is_some_megabytes():
    assert 5 < pss(os.getpid()) < 5_000


def test_figures_are_medians_with_their_range():
    assert spread([0.003, 0.001, 0.002], 1000) == "2.0 (1.0–3.0)"
    assert percentile(range(101), 0.95) == 95
    assert (verdict(1.0, 1.0), verdict(1.1, 1.0)) == ("ok", "OVER")


def test_pixels_that_differ_are_counted():
    assert difference(b"\0\1\2\3", b"\0\1\0\0") == 0.5


def test_a_screenshot_of_the_readme_is_one_the_script_makes():
    shown = {
        Path(part.partition(")")[0]).stem
        for part in (ROOT / "README.md").read_text("utf-8").split("](docs/")[1:]
    }
    assert shown <= PICTURES.keys()


def test_the_sample_articles_are_always_the_same_and_read_by_the_program(tmp_path):
    folders = tmp_path / "one", tmp_path / "other"
    for folder in folders:
        folder.mkdir()
        write_articles(folder)
    one, other = ([file.read_bytes() for file in sorted(f.iterdir())] for f in folders)
    assert len(one) == COUNT
    assert one == other
    article = read_article(folders[0] / "0000.txt")
    assert (article.format, article.column) == ("people_daily", "示例")
    assert article.date is not None
