"""An error of SQLite that nobody foresaw is told by its number in Chinese."""

from pathlib import Path

import apsw
import pytest

from reader.language import Text
from reader.storage.failures import sentence


def test_an_unforeseen_error_is_told_in_each_language():
    with pytest.raises(apsw.SQLError) as caught:
        apsw.Connection(":memory:").execute("SELECT x FROM unknown")
    told = sentence(caught.value, Path("notes.sqlite"), Text(en="the notes", zh="笔记"))
    assert told.en == "The notes notes.sqlite could not be used: no such table: unknown."
    assert told.zh == "无法使用笔记 notes.sqlite（数据库错误 1）。"
