"""A library with an index that is no search engine."""

import pytest

from reader.library.embedded import EmbeddedLibrary
from tests.library import postgres
from tests.library.plain_index import open_plain


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "书库"


@pytest.fixture
def stored(folder):
    library = EmbeddedLibrary(folder, open_plain)
    yield library
    library.close()


@pytest.fixture(scope="session")
def server_address():
    """The address of a PostgreSQL server that runs as long as the tests."""
    place = postgres.programs()
    if place is None:
        pytest.skip("PostgreSQL is not installed (Debian's package postgresql)")
    with postgres.server(place) as address:
        yield address
