"""Read Markdown as what it says: headings, lists, tables; its marks go, the words stay.

Each line stays a line: what Markdown would run together is, in Chinese files, a paragraph a line.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.importers.lines import Line, filled_lines

if TYPE_CHECKING:
    from markdown_it.token import Token

_SUFFIXES = (".md", ".markdown")
_BULLET = "· "
_MOST_NESTED = 100
_TEXTS = frozenset(("inline", "fence", "html_block"))
_BREAKS = frozenset(("softbreak", "hardbreak"))


def is_markdown(name: str) -> bool:
    """Tell by its name whether a file is Markdown."""
    return name.lower().endswith(_SUFFIXES)


def marked_lines(raw: Iterable[str]) -> list[Line]:
    """Return the lines that are not blank, without the marks of Markdown.

    Links and pictures leave their words, HTML stays as it is written but for its comments, and an
    indent does not make a program of a paragraph.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415  # 70 modules that no other kind of file needs

    parser = MarkdownIt("commonmark", {"maxNesting": _MOST_NESTED}).enable("table").disable("code")
    return list(_lines(parser.parse("\n".join(raw))))


def _lines(tokens: Sequence["Token"]) -> Iterator[Line]:
    before = ""  # stands before the next line: the mark of an item of a list
    coming = iter(tokens)
    for token in coming:
        if token.type == "list_item_open":
            before = f"{token.info}{token.markup} " if token.info else _BULLET
        elif token.type == "heading_open":
            for line in filled_lines(_content(next(coming)).split("\n")):
                yield Line(line.text, line.indent, is_heading=True)
        elif token.type == "tr_open":
            yield from filled_lines([_row(coming)])
        elif token.type in _TEXTS:
            yield from filled_lines((before + _content(token)).split("\n"))
            before = ""


def _row(coming: Iterator["Token"]) -> str:
    """Return the cells of a row of a table, parted by tabs; takes the tokens up to its end."""
    row = takewhile(lambda token: token.type != "tr_close", coming)
    cells = (_content(token) for token in row if token.type == "inline")
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _content(token: "Token") -> str:
    if token.type == "inline":
        return _spoken(token.children or ())
    comment = token.type == "html_block" and token.content.lstrip().startswith("<!--")
    return "" if comment else token.content


def _spoken(children: Sequence["Token"]) -> str:
    """Return the words of a run of text; a picture is spoken by the words in its place."""
    parts = []
    for child in children:
        if child.type in _BREAKS:
            parts.append("\n")
        elif child.type == "image":
            parts.append(_spoken(child.children or ()))
        elif child.type != "html_inline" or not child.content.startswith("<!--"):
            parts.append(child.content)
    return "".join(parts)
