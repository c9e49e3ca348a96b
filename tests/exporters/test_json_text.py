"""A file that is no JSON is refused in each language, with its place."""

import pytest

from reader.errors import ExchangeError
from reader.exporters.json_text import json_value


@pytest.mark.parametrize(
    ("content", "chinese"),
    [
        (b'{\n "a": 1,,}', "a.json 不是 UTF-8 编码的 JSON：第 2 行第 9 列有误。"),
        ("中".encode("gb18030"), "a.json 不是 UTF-8 编码的 JSON。"),
        (b"[NaN]", "a.json 不是 UTF-8 编码的 JSON。"),
    ],
)
def test_what_is_no_json_is_told(content, chinese):
    with pytest.raises(ExchangeError, match=r"^a\.json is no JSON in UTF-8: ") as refused:
        json_value(content, "a.json")
    assert refused.value.text.zh == chinese
