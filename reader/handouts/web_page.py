"""A handout as one HTML file that works on a pupil's phone without a network.

A tap on a term shows what it means, a button shows the pinyin. The page loads nothing: its policy
forbids it, and there is nothing in it to load.
"""

from collections.abc import Iterator
from html import escape

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.model import Block, Entry, Handout, Run, Version
from reader.handouts.words import CLOSE, GLOSSARY, MADE, NOTES, PINYIN
from reader.language import Text
from reader.resources import resource

_TAGS = {Role.HEADLINE: "h1", Role.SUBHEAD: "h2", Role.KICKER: "p", Role.SUBTITLE: "p"}
_CLASSES = {
    Kind.HIGHLIGHT: "hl",
    Kind.UNDERLINE: "ul",
    Kind.WAVY: "wv",
    Kind.BOX: "bx",
    Kind.STRIKE: "st",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def web_page(handout: Handout) -> str:
    """Return a handout as one HTML 5 document."""
    return "\n".join(_lines(handout)) + "\n"


def _lines(handout: Handout) -> Iterator[str]:
    language = handout.options.language

    def say(text: Text) -> str:
        return escape(text.in_language(language))

    style, script = (
        resource("handouts", name).read_text(encoding="utf-8").strip()
        for name in ("handout.css", "handout.js")
    )
    has_pinyin = any(run.pinyin for block in handout.blocks for run in block.runs)
    yield "<!DOCTYPE html>"
    yield f'<html lang="{"zh-Hans" if language == "zh" else "en"}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(' '.join(handout.title.split()))}</title>"
    yield f"<style>\n{style}\n</style>"
    yield "</head>"
    yield "<body>"
    yield '<main lang="zh-Hans">'
    yield from _top(handout)
    if has_pinyin:
        yield f'<button type="button" id="pinyin" aria-pressed="true">{say(PINYIN)}</button>'
    for block in handout.blocks:
        yield _block(block, handout)
    yield f'<p class="source">{escape(handout.source)}</p>'
    yield "</main>"
    yield from _lists(handout, say(GLOSSARY), say(NOTES))
    close = f'<button type="button">{say(CLOSE)}</button>'
    yield f'<div id="card" hidden><div id="told"></div>{close}</div>'
    yield f"<footer>{say(MADE)}</footer>"
    yield f"<script>\n{script}\n</script>"
    yield "</body>"
    yield "</html>"


def _top(handout: Handout) -> Iterator[str]:
    if handout.heading:
        yield f'<p class="version">{escape(handout.heading)}</p>'
    if handout.name_line:
        yield f'<p class="name">{escape(handout.name_line)}</p>'


def _lists(handout: Handout, glossary: str, notes: str) -> Iterator[str]:
    for key in handout.keys:
        yield f'<section><h2>{escape(key.title)}</h2><ol class="answers">'
        for number, answer in key.answers:
            yield f'<li value="{number}" lang="zh-Hans">{escape(answer)}</li>'
        yield "</ol></section>"
    if handout.notes:
        yield f"<section><h2>{notes}</h2><ol>"
        for note in handout.notes:
            yield (
                f'<li id="n{note.number}"><q lang="zh-Hans">{escape(note.passage)}</q> '
                f"{escape(note.text)}</li>"
            )
        yield "</ol></section>"
    if handout.entries:
        yield f"<section><h2>{glossary}</h2><ol>"
        for entry in handout.entries:
            yield f'<li id="t{entry.number}" value="{entry.number}">{_entry(entry)}</li>'
        yield "</ol></section>"


def _block(block: Block, handout: Handout) -> str:
    tag = _TAGS.get(block.role, "p")
    runs = "".join(_run(run, handout) for run in block.runs)
    return f'<{tag} class="{block.role.value}">{runs}</{tag}>'


def _run(run: Run, handout: Handout) -> str:
    if run.blank and handout.options.version is Version.PUPILS:
        number = f"<sub>{run.blank}</sub>" if run.begins else ""
        text = f'{number}<span class="blank">{escape(run.text)}</span>'
    else:
        text = _with_pinyin(run)
        if run.blank:
            number = f"<sub>{run.blank}</sub>" if run.begins else ""
            text = f'{number}<span class="filled">{text}</span>'
        if run.drawn:
            classes = " ".join(sorted({_CLASSES[kind] for kind in run.drawn}))
            text = f'<span class="{classes}">{text}</span>'
        if run.entry:
            text = f'<a class="term" href="#t{run.entry}">{text}</a>'
    notes = "".join(f'<sup><a href="#n{one}">{one}</a></sup>' for one in run.notes)
    return text + notes


def _with_pinyin(run: Run) -> str:
    if not any(run.pinyin):
        return escape(run.text)
    return "".join(
        f"<ruby>{escape(character)}<rt>{escape(syllable)}</rt></ruby>"
        if syllable
        else escape(character)
        for character, syllable in zip(run.text, run.pinyin, strict=True)
    )


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
