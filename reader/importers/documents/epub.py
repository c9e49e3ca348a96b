"""EPUB books: each chapter an article.

The one library for it on the package registry has a licence (AGPL) that would bind every user of
the program, so that the two small files that say what a book consists of are read here.
"""

import datetime
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from reader.article.model import Article
from reader.importers.dates import date_of_name
from reader.importers.decoding import decode
from reader.importers.documents.drafting import Draft, article_of
from reader.importers.documents.kinds import Kind
from reader.importers.documents.markup import lines_of, parsed
from reader.importers.documents.packages import Package
from reader.importers.documents.page_notes import take_notes
from reader.importers.file_names import refused
from reader.importers.heading import SENTENCE_ENDS
from reader.importers.lines import Line

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = frozenset(("application/xhtml+xml", "text/html"))
_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")
_MOST_NOTE_PAGES = 8
_OWN_TITLE = 60  # characters; a longer first heading is a sentence


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    authors: tuple[str, ...]
    date: datetime.date | None
    chapters: tuple[str, ...]


def chapters(content: bytes, name: str) -> Iterator[Article]:
    """Yield the chapters of a book that have text, in the order of reading.

    Raises:
        RefusedInput: it is damaged, protected, hostile, or has no text at all.
    """
    package = Package(content, name)
    if _is_protected(package):
        raise refused(name, "it is protected against reading (DRM)", "文件受版权保护（DRM）")
    book = _book(package)
    count = 0
    others = _OtherPages(package)
    for number, member in enumerate(book.chapters, 1):
        page = decode(package.page(member), name=name)
        tree = parsed(page.text, name)
        find = partial(others.find, member)
        notes = take_notes(tree, posixpath.basename(member), find)
        lines = lines_of(tree, main_content=False)
        if lines:
            count += 1
            draft = replace(_draft(lines, book, number), notes=tuple(notes))
            yield article_of(draft, Kind.EPUB, name)
    if not count:
        raise refused(name, "there is no text in it", "其中没有文字")


class _OtherPages:
    """The pages of a book to which notes were moved, each parsed once; few books have several."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._pages: dict[str, tuple[HTMLTree, dict[str, Any]]] = {}

    def find(self, member: str, href: str) -> Any:  # noqa: ANN401  # resiliparse has no types
        """Return the element that a link on a page of the book points to, or None."""
        place, _, name = href.partition("#")
        other = posixpath.normpath(posixpath.join(posixpath.dirname(member), _unescaped(place)))
        if other not in self._pages:
            if other not in self._package.members or len(self._pages) >= _MOST_NOTE_PAGES:
                return None
            page = decode(self._package.page(other), name=self._package.name)
            tree = parsed(page.text, self._package.name)
            found = tree.document.query_selector_all("[id]")[:] if tree.document else ()
            self._pages[other] = tree, {one.id or "": one for one in found}
        return self._pages[other][1].get(name)


def _draft(lines: list[Line], book: _Book, number: int) -> Draft:
    first = lines[0]
    is_short = len(first.text) <= _OWN_TITLE and first.text[-1] not in SENTENCE_ENDS
    has_title = len(lines) > 1 and (first.is_heading or is_short)
    title = first.text if has_title else f"{book.title} {number}".strip()
    return Draft(lines, title, book.date, book.authors, column=book.title or None)


def _is_protected(package: Package) -> bool:
    if _ENCRYPTION not in package.members:
        return False
    methods = [
        element.get("Algorithm", "")
        for element in _tree(package, _ENCRYPTION).iter()
        if _local(element) == "EncryptionMethod"
    ]
    return any(method not in _FONTS for method in methods)


def _book(package: Package) -> _Book:
    roots = [one for one in _tree(package, _CONTAINER).iter() if _local(one) == "rootfile"]
    place = roots[0].get("full-path", "") if roots else ""
    found: dict[str, list[ElementTree.Element]] = {}
    for element in _tree(package, place).iter():
        found.setdefault(_local(element), []).append(element)
    pages = {
        item.get("id"): item.get("href", "")
        for item in found.get("item", [])
        if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
    }
    hrefs = [pages.get(one.get("idref")) for one in found.get("itemref", [])]
    folder = posixpath.dirname(place)
    members = [
        posixpath.normpath(posixpath.join(folder, _unescaped(href))) for href in hrefs if href
    ]
    return _Book(
        next(_texts(found, "title"), ""),
        tuple(_texts(found, "creator")),
        next(filter(None, map(date_of_name, _texts(found, "date"))), None),
        tuple(member for member in members if member in package.members),
    )


def _unescaped(href: str) -> str:
    """Return an address inside the book as the name of a member; a mark in it is dropped."""
    place = href.partition("#")[0].encode("utf-8", "replace")
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), place).decode("utf-8", "replace")


def _texts(found: dict[str, list[ElementTree.Element]], tag: str) -> Iterator[str]:
    for element in found.get(tag, []):
        if text := " ".join((element.text or "").split()):
            yield text


def _tree(package: Package, member: str) -> ElementTree.Element:
    try:
        # Entities were refused before, so that expat has nothing to expand or to fetch.
        return ElementTree.fromstring(package.xml(member))  # noqa: S314
    except (ElementTree.ParseError, ValueError, RecursionError) as fault:
        raise package.damaged() from fault


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
