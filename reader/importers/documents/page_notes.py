"""Footnotes and endnotes of web pages and books: taken out of the page, signs left in the text."""

import re
from collections.abc import Callable
from typing import Any

from resiliparse.parse.html import HTMLTree

from reader.article.notes import SIGN

MOST_NOTES = 3_000  # of one page
_LONGEST = 4_000  # characters of a note
_LABEL = re.compile(r"[\[［〔(（]?\s*(?:\d{1,4}|[*＊†‡①-⑳]{1,3})\s*[\]］〕)）]?")
_BRACKETED = re.compile(r"[\[［〔].*[\]］〕]|[①-⑳]")
_NUMBERED = re.compile(
    r"^\s*[\[［〔(（]?\s*(?:\d{1,4}|[*＊†‡①-⑳]{1,3})\s*[\]］〕)）]?[.．、:：]?\s*"
)
_BACK = re.compile(r"[\s\ufe0e\ufe0f]*[↩↑⏎^][\s\ufe0e\ufe0f]*")
_MARKED = re.compile(r"noteref|footnote|endnote|fnref|\bfn\b", re.IGNORECASE)
_INLINE = frozenset(("a", "span", "sup", "sub", "b", "i", "em", "strong", "small", "cite"))
_WHOLE = frozenset(("body", "html", "article", "main", "table", "ol", "ul"))
_TAKEN = "data-yandu-note"

Node = Any  # of resiliparse, which has no types


def take_notes(
    tree: HTMLTree, name: str = "", elsewhere: Callable[[str], Node | None] = lambda _: None
) -> list[str]:
    """Take the notes that a page points to out of it; return them in the order of their signs.

    Args:
        tree: the page.
        name: of its file, by which links may name it.
        elsewhere: returns what a link to another page points to, if there is such a thing; the
            note is copied from there.
    """
    if tree.document is None:
        return []
    # A slice: to go through what is found takes time that grows with its square.
    links = [one for one in tree.document.query_selector_all('a[href*="#"]')[:] if _is_label(one)]
    if not links:
        return []
    targets = {one.id: one for one in tree.document.query_selector_all("[id]")[:]}

    def find(href: str) -> tuple[Node | None, bool]:
        page, _, place = href.partition("#")
        here = page in {"", name}
        return (targets.get(place) if here else elsewhere(href)), here

    found = _Found(find)
    for link in links[:MOST_NOTES]:
        if number := found.number_of(link):
            sign: Node = tree.create_text_node(SIGN.format(number=number))
            link.replace_with(sign)
    for block in found.blocks:
        block.decompose()
    return found.notes


class _Found:
    """The notes of a page so far.

    Args:
        find: returns what an address points to, and whether it is on this page.
    """

    def __init__(self, find: Callable[[str], tuple[Node | None, bool]]) -> None:
        self._find = find
        self._numbers: dict[str, int] = {}
        self.notes: list[str] = []
        self.blocks: list[Node] = []

    def number_of(self, link: Node) -> int:
        """Return the number of the note that a link points to; 0 where it points to none."""
        href = link.getattr("href") or ""
        if _is_inside_a_note(link):
            return 0
        if href not in self._numbers:
            target, here = self._find(href)
            block = _block(target, link)
            text = _text(block) if block is not None else ""
            if block is None or not text:
                return 0
            if here:
                block.setattr(_TAKEN, "1")
                self.blocks.append(block)
            self.notes.append(text)
            self._numbers[href] = len(self.notes)
        return self._numbers[href]


def _is_label(link: Node) -> bool:
    """Tell whether a link looks like the sign of a note on the same page."""
    href, text = link.getattr("href") or "", (link.text or "").strip()
    if not _LABEL.fullmatch(text):
        return False
    kinds = " ".join(link.getattr(key) or "" for key in ("epub:type", "role", "class", "id"))
    above = link.parent.tag if link.parent is not None else ""
    return bool(_MARKED.search(f"{kinds} {href}") or _BRACKETED.fullmatch(text)) or above == "sup"


def _block(target: Node | None, link: Node) -> Node | None:
    """Return the paragraph or list item that is the note; None where there is no such thing."""
    if target is None:
        return None
    block = target
    while block is not None and block.tag in _INLINE:
        block = block.parent
    if block is None or block.tag in _WHOLE or block.hasattr(_TAKEN) or block.contains(link):
        return None
    return block


def _is_inside_a_note(link: Node) -> bool:
    node = link
    while node is not None and node.tag != "body":
        if node.hasattr(_TAKEN):
            return True
        node = node.parent
    return False


def _text(block: Node) -> str:
    """Return the words of a note without its number and the sign that leads back."""
    text = " ".join(_BACK.sub(" ", block.text or "").split())
    return _NUMBERED.sub("", text, count=1) if len(text) <= _LONGEST else ""
