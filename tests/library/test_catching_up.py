"""What a stopped process left, or a lost index owes, is indexed; by one process only."""

import shutil

import pytest

from reader.analysis.progress import Cancelled
from reader.library.catching_up import catch_up, owed
from reader.library.embedded import EmbeddedLibrary
from reader.library.pair_index import open_index
from reader.library.query import parse
from tests.library.articles_made import numbered


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "库"


@pytest.fixture
def library(folder):
    made = EmbeddedLibrary(folder, open_index)
    made.add(numbered(9))
    yield made
    made.close()


def test_what_is_owed_is_found_afterwards(library):
    assert owed(library) == 9
    shares = []
    catch_up(library, lambda standing: shares.append((standing.stage, standing.share)))
    assert shares[0] == ("indexing", 0.0)
    assert (owed(library), library.count(parse("改革"))) == (0, 9)


def test_a_lost_index_is_made_anew(library, folder):
    catch_up(library)
    library.close()
    shutil.rmtree(folder / "index")
    again = EmbeddedLibrary(folder, open_index)
    assert owed(again) == 9
    catch_up(again)
    assert again.count(parse("改革")) == 9
    again.close()


def test_another_process_that_changes_it_is_left_to_index(library, folder):
    other = EmbeddedLibrary(folder, open_index)
    with other.writing():
        assert owed(library) == 0
    other.close()


def test_it_can_be_stopped(library):
    def stop(_standing):
        raise Cancelled

    with pytest.raises(Cancelled):
        catch_up(library, stop)
    assert owed(library) == 9
