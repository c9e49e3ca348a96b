"""A file is whole or not there, and one that cannot be written is known beforehand."""

import pytest

from reader.errors import RefusedInput
from reader.storage.whole_files import refuse_unwritable, write_whole_bytes
from tests.sentences import english_in


def test_a_place_to_write_to_is_left_as_it_is(tmp_path):
    there = tmp_path / "a.png"
    there.write_bytes(b"old")
    refuse_unwritable(there)
    refuse_unwritable(tmp_path / "new.png")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"old")]


@pytest.mark.parametrize("act", [refuse_unwritable, lambda path: write_whole_bytes(path, b"x")])
@pytest.mark.parametrize("place", ["", "no folder/a.png", "file/a.png"])
def test_a_place_that_cannot_be_written_is_refused(tmp_path, place, act):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(RefusedInput, match="cannot be written") as refused:
        act(tmp_path / place)
    assert english_in(refused.value.text.zh.replace(str(tmp_path / place), "")) is None
