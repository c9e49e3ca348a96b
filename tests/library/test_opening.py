"""A library that was chosen once must be there: nothing is made in the stead of a missing one."""

import pytest

from reader.errors import LibraryError, NoLibraryThere, NoSuchArticle
from reader.library.opening import chosen_library, library_in, make_library


@pytest.fixture
def made(tmp_path):
    folder = tmp_path / "教学盘"
    make_library(str(folder)).close()
    return folder


def test_the_chosen_library_is_opened(made):
    library = chosen_library(str(made))
    with pytest.raises(NoSuchArticle):
        library.article("19780101-01-000000000000")
    library.close()


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    folder = tmp_path / "stick"
    with pytest.raises(LibraryError, match="connect that first") as caught:
        chosen_library(str(folder))
    assert not isinstance(caught.value, NoLibraryThere)
    assert not folder.exists()


def test_a_folder_without_a_library_stays_as_it_is(tmp_path):
    with pytest.raises(NoLibraryThere, match="no library in the folder"):
        chosen_library(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_all_stores_has_the_library_inside(made, tmp_path):
    assert library_in(made) == made
    made.rename(tmp_path / "library")
    assert library_in(tmp_path) == tmp_path / "library"
    assert library_in(tmp_path / "other") == tmp_path / "other"
