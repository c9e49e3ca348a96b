"""What is wrong with a file is told in each language, without the words of a parser."""

import io
import zipfile
from pathlib import Path

import pytest

from reader.errors import RefusedInput
from reader.glossary.exchange.files import packed_text, read_bytes
from reader.glossary.exchange.formats import formats
from reader.glossary.topic_file import topic_file
from tests.sentences import english_in

BY_NAME = {one.name: one for one in formats()}


def broken_archive():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("index.json", '{"title": "t", "revision": "1", "format": 3}')
    return content.getvalue().replace(b'"title"', b'"tit1e"')


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("TBX", b"<tbx><text></tbx>"),
        ("SKOS", b"@prefix a: <b> .\na:b a:c"),
        ("SKOS", b"\x01 a:b"),
        ("TOML", b'[[concept]]\nheadword = "x'),
        ("CSV", b'term\n"' + b"x" * 2_000_000 + b'"\n'),
        ("Yomitan", broken_archive()),
    ],
)
def test_no_parser_speaks_english_in_a_chinese_sentence(name, content):
    chosen = next(one for label, one in BY_NAME.items() if label.startswith(name))
    with pytest.raises(RefusedInput) as refused:
        chosen.read(content, f"x{chosen.suffix}")
    assert english_in(refused.value.text.zh) is None
    assert english_in(refused.value.text.en)


def test_a_packed_text_that_was_cut_off_is_told_in_chinese():
    with pytest.raises(RefusedInput) as refused:
        packed_text(b"\x1f\x8b\x08nonsense", "x.gz")
    assert refused.value.text.zh == "“x.gz”无法作为词库读入：压缩包已损坏，或不完整。"


def test_a_file_that_is_not_there_is_told_in_chinese():
    with pytest.raises(RefusedInput) as refused:
        read_bytes(Path("no such folder", "x.csv"))
    assert refused.value.text.zh == "无法读取“x.csv”：没有这个文件或文件夹。"


def test_a_topic_file_that_is_no_toml_is_told_in_chinese():
    problem = topic_file("x.toml", '[[concept]]\nid = "a\n')
    assert problem.text.zh == "不合 TOML 语法"
    assert problem.text.en.startswith("not TOML: ")
