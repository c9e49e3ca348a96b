"""A handout as one HTML file that works on a pupil's phone without a network.

A tap on a term shows what it means, a button shows the pinyin. The page loads nothing: its policy
forbids it, and there is nothing in it to load.
"""

from collections.abc import Callable, Iterator
from html import escape

from reader.handouts.ink_svg import edges
from reader.handouts.model import Entry, Handout
from reader.handouts.web_text import WebText, shown
from reader.handouts.words import CLOSE, GLOSSARY, LEGEND, MADE, NOTES, PINYIN
from reader.language import Text
from reader.resources import resource

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def web_page(handout: Handout) -> str:
    """Return a handout as one HTML 5 document."""
    return "\n".join(_lines(handout)) + "\n"


def _lines(handout: Handout) -> Iterator[str]:
    language = handout.options.language
    yield "<!DOCTYPE html>"
    yield f'<html lang="{"zh-Hans" if language == "zh" else "en"}">'
    yield from _head(handout)
    yield from _body(handout, lambda text: escape(text.in_language(language)))
    yield "</html>"


def _head(handout: Handout) -> Iterator[str]:
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(' '.join(handout.title.split()))}</title>"
    yield f"<style>\n{_shipped('handout.css')}\n</style>"
    yield "</head>"


def _body(handout: Handout, say: Callable[[Text], str]) -> Iterator[str]:
    yield "<body>"
    yield f'<main lang="zh-Hans"{_room(handout)}>'
    yield from _top(handout)
    if any(run.pinyin for block in handout.blocks for run in block.runs):
        yield f'<button type="button" id="pinyin" aria-pressed="true">{say(PINYIN)}</button>'
    text = WebText(handout)
    for block in handout.blocks:
        yield text.block(block)
    yield f'<p class="source">{escape(handout.source)}</p>'
    yield "</main>"
    yield from _lists(handout, say)
    close = f'<button type="button">{say(CLOSE)}</button>'
    yield f'<div id="card" hidden><div id="told"></div>{close}</div>'
    yield f"<footer>{say(MADE)}</footer>"
    yield f"<script>\n{_shipped('handout.js')}\n</script>"
    yield "</body>"


def _shipped(name: str) -> str:
    return resource("handouts", name).read_text(encoding="utf-8").strip()


def _top(handout: Handout) -> Iterator[str]:
    if handout.heading:
        yield f'<p class="version">{escape(handout.heading)}</p>'
    if handout.name_line:
        yield f'<p class="name">{escape(handout.name_line)}</p>'


def _room(handout: Handout) -> str:
    """Return the padding that keeps ink beside the column on the page."""
    left, right = edges(handout.inked)
    parts = (("left", left), ("right", right))
    style = ";".join(f"padding-{side}:{room:.1f}em" for side, room in parts if room)
    return f' style="{style}"' if style else ""


def _lists(handout: Handout, say: Callable[[Text], str]) -> Iterator[str]:
    if handout.legend:
        names = " ".join(shown(escape(one.name), (one.drawn,)) for one in handout.legend)
        yield f'<section class="legend"><h2>{say(LEGEND)}</h2><p>{names}</p></section>'
    yield from _keys(handout)
    if handout.notes:
        yield f"<section><h2>{say(NOTES)}</h2><ol>"
        for note in handout.notes:
            yield (
                f'<li id="n{note.number}"><q lang="zh-Hans">{escape(note.passage)}</q> '
                f"{escape(note.text)}</li>"
            )
        yield "</ol></section>"
    if handout.entries:
        yield f"<section><h2>{say(GLOSSARY)}</h2><ol>"
        for entry in handout.entries:
            yield f'<li id="t{entry.number}" value="{entry.number}">{_entry(entry)}</li>'
        yield "</ol></section>"


def _keys(handout: Handout) -> Iterator[str]:
    for key in handout.keys:
        yield f'<section><h2>{escape(key.title)}</h2><ol class="answers">'
        for number, answer in key.answers:
            yield f'<li value="{number}" lang="zh-Hans">{escape(answer)}</li>'
        yield "</ol></section>"


def _entry(entry: Entry) -> str:
    parts = [
        f'<b lang="zh-Hans">{escape(entry.label)}</b> <i>{escape(entry.pinyin)}</i>',
        f'<p lang="zh-Hans">{escape(entry.definitions[0] or entry.glosses[0])}</p>',
        f'<p lang="en">{escape(entry.definitions[1] or entry.glosses[1])}</p>',
    ]
    if entry.members:
        members = "".join(
            f'<li value="{member.number}"><span lang="zh-Hans">{escape(member.zh)}</span> '
            f'<span lang="en">{escape(member.en)}</span></li>'
            for member in entry.members
        )
        parts.append(f"<ol>{members}</ol>")
    return "".join(parts)
