"""Cards as a text file that Anki imports (https://docs.ankiweb.net/importing/text-files.html)."""

import csv
import html
import io
from collections.abc import Iterable

from reader.exporters.cards import Card

DECK = "研读 Yandu"
_HEAD = (
    "#separator:tab",
    "#html:true",
    f"#deck:{DECK}",
    "#guid column:1",
    "#tags column:4",
)


def anki_text(cards: Iterable[Card]) -> str:
    """Return cards as text: a line each with id, front, back and tags, parted by tabs."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter="\t", lineterminator="\n")
    for card in cards:
        rows.writerow((card.id, front(card), back(card), " ".join(map(_tag, card.tags))))
    return "".join(f"{line}\n" for line in _HEAD) + written.getvalue()


def front(card: Card) -> str:
    """Return the question as HTML: the sentence with its term, or with a blank for it."""
    term = "［　　］" if card.hidden else f"<b>{safe(card.term)}</b>"
    return f"{safe(card.before)}{term}{safe(card.after)}"


def back(card: Card) -> str:
    """Return the answer as HTML."""
    parts = (
        f"<b>{safe(card.term)}</b>",
        safe(card.meaning.pinyin),
        *map(safe, card.meaning.texts),
        safe(card.note),
        f"<small>{safe(card.source)}</small>" if card.source else "",
    )
    return "<br>".join(part for part in parts if part)


def safe(text: str) -> str:
    """Return a text as HTML that shows it letter by letter, in Anki too.

    Braces would be fields or clozes of a template, brackets a sound of Anki's.
    """
    whole = html.escape(text.encode("utf-8", "replace").decode().replace("\x00", ""))
    for sign in "{}[]":
        whole = whole.replace(sign, f"&#{ord(sign)};")
    return "<br>".join(whole.splitlines())


def _tag(tag: str) -> str:
    return tag.encode("utf-8", "replace").decode().replace("\x00", "").replace('"', "”")
