"""From HTML to lines: what is text, what is a heading. No script runs, nothing is loaded."""

import html
import re
from collections.abc import Iterator

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from reader.importers.file_names import refused
from reader.importers.lines import Line, filled_lines
from reader.importers.source import clean

MOST_DEPTH = 500
"""Elements within one another. No page of a newspaper has a tenth; laying out 10,000 takes 4 s."""

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b", re.IGNORECASE)
# Elements that never end, or whose end is usually left out and implied.
_FLAT = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"))
_FLAT |= {"param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead"}
_FLAT |= {"tbody", "tfoot", "option", "optgroup", "colgroup", "body", "html", "head"}
_INLINE = re.compile(
    r"</?(?:b|strong|i|em|u|s|font|span|sub|sup|small|big|mark|cite|ins)(?:\s[^>]*)?>",
    re.IGNORECASE,
)
_BEFORE_LINK = re.compile(r"(?<=>)\s*([^\s<>])\s*(<a\b[^<>]*>)")
_AFTER_LINK = re.compile(r"</a>\s*([^\s<>])\s*(?=<)")
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_BREAK = re.compile(r"<br ?/?>|</?(?:p|div|li|ul|ol|tr|table|blockquote|pre|section)\b[^>]*>")
_CELL = re.compile(r"</t[dh]>\s*<t[dh][^>]*>")
_ANY = re.compile(r"<[^>]*>")
_BLANK_LINES = re.compile(r"\s*\n\s*")


def parsed(source: str, name: str) -> HTMLTree:
    """Return the tree of a page.

    Raises:
        RefusedInput: its elements lie too deep in one another.
    """
    depth = 0
    for closing, tag in _TAG.findall(source):
        if tag.lower() not in _FLAT:
            depth = max(0, depth + (-1 if closing else 1))
            if depth > MOST_DEPTH:
                raise refused(name, "its elements are nested too deep", "页面元素嵌套过深")
    return HTMLTree.parse(source)


def joined(tree: HTMLTree, name: str) -> HTMLTree:
    """Return a page with the words of each paragraph in as few pieces as can be.

    What extracts the main content passes over pieces of one character, such as the full stop
    after words in bold or after a link.
    """
    if tree.document is None:
        return tree
    source = _INLINE.sub("", tree.document.html)
    source = _BEFORE_LINK.sub(r"\2\1", source)
    return parsed(_AFTER_LINK.sub(r"\1</a>", source), name)


def lines_of(tree: HTMLTree, *, main_content: bool) -> list[Line]:
    """Return the lines of text of a page.

    Args:
        tree: the page.
        main_content: leave out menus, side columns and the like.
    """
    extracted = extract_plain_text(
        tree,
        preserve_formatting="minimal_html",
        main_content=main_content,
        alt_texts=False,
        comments=False,
    )
    return list(_lines(extracted))


def _lines(extracted: str) -> Iterator[Line]:
    end = 0
    for heading in _HEADING.finditer(extracted):
        yield from _plain(extracted[end : heading.start()])
        for line in _plain(_BLANK_LINES.sub(" ", heading[2].strip())):
            yield Line(line.text, is_heading=True)
        end = heading.end()
    yield from _plain(extracted[end:])


def _plain(markup: str) -> list[Line]:
    text = _ANY.sub("", _BREAK.sub("\n", _CELL.sub("\t", markup)))
    return filled_lines(clean(html.unescape(text))[0].replace("\xa0", " ").split("\n"))
