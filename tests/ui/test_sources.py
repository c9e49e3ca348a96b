"""A source survives the settings: files as paths, articles of the library by id and title."""

from pathlib import Path

import pytest

from reader.settings import Settings
from reader.ui.sources import (
    FileSource,
    LibrarySource,
    recalled,
    remembered,
    titled,
    with_opened,
)
from tests.ui.stand_in import HEADLINE, make_article


@pytest.mark.parametrize(
    "source",
    [
        FileSource(Path("/texts/a b.txt")),
        FileSource(Path("/texts/b ook.epub"), 12),
        LibrarySource("20030117-01-3f9a2c1e77ab", "总结经验 加强领导"),
        LibrarySource("20030117-01-3f9a2c1e77ab"),
    ],
)
def test_a_source_is_recalled_as_it_was(source):
    assert recalled(remembered(source)) == source
    assert recalled(remembered(source)).name == source.name


def test_an_article_is_called_by_its_title_or_else_its_id():
    assert LibrarySource("1-2-3", "题").name == "题"
    assert LibrarySource("1-2-3").name == "1-2-3"
    assert FileSource(Path("x/a.txt")).name == "a.txt"


def test_the_title_makes_no_other_source():
    assert LibrarySource("1", "a") == LibrarySource("1", "b")


def test_an_opened_article_gives_its_source_a_title():
    assert titled(LibrarySource("1"), make_article()).name == HEADLINE
    assert titled(FileSource(Path("a.txt")), make_article()) == FileSource(Path("a.txt"))


def test_a_book_is_one_of_the_recent_files_and_opens_where_it_was_left():
    chapter = FileSource(Path("/b.epub"), 3)
    settings = with_opened(with_opened(Settings(), chapter), FileSource(Path("/b.epub"), 4))
    assert settings.recent_files == ("/b.epub",)
    assert recalled(settings.last_files[0]) == FileSource(Path("/b.epub"), 4)
