"""A library with an index that is no search engine."""

import pytest

from reader.library.embedded import EmbeddedLibrary
from tests.library.plain_index import open_plain


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "书库"


@pytest.fixture
def stored(folder):
    library = EmbeddedLibrary(folder, open_plain)
    yield library
    library.close()
