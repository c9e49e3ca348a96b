"""One topic file of the glossary: its TOML tables and the lines they stand on."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.glossary.problem import Problem
from reader.language import Text

Table = Mapping[str, Any]

_ENTRY = re.compile(r"\s*\[\[concept\]\]")
_SOURCE = re.compile(r"""\s*\[source\.["']?([^"'\]]+)["']?\]""")
_AT_LINE = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class TopicFile:
    """The tables of one file.

    Attributes:
        name: of the file.
        sources: by key.
        concepts: in order.
    """

    name: str
    lines: Sequence[str]
    sources: Mapping[str, Table]
    concepts: Sequence[Table]

    def line_of_source(self, key: str) -> int:
        """Return the line of the source's header, counted from 1; 1 if it has none."""
        for number, line in enumerate(self.lines, 1):
            header = _SOURCE.match(line)
            if header and header[1] == key:
                return number
        return 1

    def line_of_concept(self, index: int, words: str = "") -> int:
        """Return a line of the `index`-th entry, counted from 1.

        Args:
            index: place of the entry in `concepts`.
            words: the line that holds these; the entry's first line if none does.
        """
        headers = [n for n, line in enumerate(self.lines, 1) if _ENTRY.match(line)]
        first = headers[index] if index < len(headers) else 1
        last = headers[index + 1] if index + 1 < len(headers) else len(self.lines) + 1
        for number in range(first, last):
            if words and words in self.lines[number - 1]:
                return number
        return first


def read_topic_file(path: Path) -> TopicFile | Problem:
    """Read one file; what is no TOML in UTF-8 comes back as a problem.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(path.name, 1, Text(en="the file is not UTF-8", zh="文件不是 UTF-8 编码"))
    return topic_file(path.name, text)


def topic_file(name: str, text: str) -> TopicFile | Problem:
    """Read the text of a file; what is no TOML comes back as a problem."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) if place else len(text.splitlines())
        return Problem(name, line, Text(en=f"not TOML: {error}", zh="不合 TOML 语法"))
    sources, concepts = tables.pop("source", {}), tables.pop("concept", [])
    lines = text.splitlines()
    if tables or not isinstance(sources, dict) or not isinstance(concepts, list):
        return Problem(
            name,
            1,
            Text(
                en="only [source.KEY] and [[concept]] tables may stand here",
                zh="这里只能有 [source.键] 和 [[concept]] 两种表",
            ),
        )
    return TopicFile(name, lines, sources, concepts)
