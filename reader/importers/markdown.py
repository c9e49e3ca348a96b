"""Take the line marks off Markdown: headings and quotations. The rest stays as it is written."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.importers.lines import Line, filled_lines

_HEADING = re.compile(r"#{1,6}\s+(\S.*)")
_QUOTATION = re.compile(r">\s*(\S.*)")
_SUFFIXES = (".md", ".markdown")


def is_markdown(name: str) -> bool:
    """Tell by its name whether a file is Markdown."""
    return name.lower().endswith(_SUFFIXES)


def marked_lines(raw: Iterable[str]) -> list[Line]:
    """Return the lines that are not blank, headings and quotations without their marks."""
    return [_unmarked(line) for line in filled_lines(raw)]


def _unmarked(line: Line) -> Line:
    heading = _HEADING.fullmatch(line.text)
    if heading:
        return replace(line, text=heading[1], is_heading=True)
    quotation = _QUOTATION.fullmatch(line.text)
    return replace(line, text=quotation[1]) if quotation else line
