"""Footnotes and endnotes of web pages and books: taken out of the page, signs left in the text."""

import re
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


def take_notes(tree: HTMLTree) -> list[str]:
    """Take the notes that a page points to out of it; return them in the order of their signs."""
    if tree.document is None:
        return []
    # A slice: to go through what is found takes time that grows with its square.
    links = [one for one in tree.document.query_selector_all('a[href^="#"]')[:] if _is_label(one)]
    if not links:
        return []
    targets = {one.id: one for one in tree.document.query_selector_all("[id]")[:]}
    notes: list[str] = []
    numbers: dict[str, int] = {}
    blocks: list[Node] = []
    for link in links[:MOST_NOTES]:
        name = (link.getattr("href") or "")[1:]
        if name not in numbers:
            block = _block(targets.get(name), link)
            text = _text(block) if block is not None else ""
            if block is None or not text:
                continue
            block.setattr(_TAKEN, "1")
            blocks.append(block)
            notes.append(text)
            numbers[name] = len(notes)
        elif _is_inside_a_note(link):
            continue
        sign: Node = tree.create_text_node(SIGN.format(number=numbers[name]))
        link.replace_with(sign)
    for block in blocks:
        block.decompose()
    return notes


def _is_label(link: Node) -> bool:
    """Tell whether a link looks like the sign of a note on the same page."""
    href, text = link.getattr("href") or "", (link.text or "").strip()
    if not href.startswith("#") or not _LABEL.fullmatch(text):
        return False
    kinds = " ".join(link.getattr(key) or "" for key in ("epub:type", "role", "class", "id"))
    above = link.parent.tag if link.parent is not None else ""
    return bool(_MARKED.search(f"{kinds} {href}") or _BRACKETED.fullmatch(text)) or above == "sup"


def _block(target: Node | None, link: Node) -> Node | None:
    """Return the paragraph or list item that is the note; None where there is no such thing."""
    if target is None or _is_inside_a_note(link):
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
