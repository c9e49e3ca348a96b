"""The text of a handout as HTML: runs with their marks, terms, blanks, pinyin and ink."""

from collections.abc import Iterator, Sequence
from html import escape

from reader.annotations.model import Kind
from reader.article.model import Role
from reader.handouts.ink_svg import WebInk
from reader.handouts.model import Block, Drawn, Handout, Run, Version

_TAGS = {Role.HEADLINE: "h1", Role.SUBHEAD: "h2"}
_CLASSES = {
    Kind.HIGHLIGHT: "hl",
    Kind.UNDERLINE: "ul",
    Kind.WAVY: "wv",
    Kind.BOX: "bx",
    Kind.STRIKE: "st",
}


def shown(text: str, drawn: Sequence[Drawn]) -> str:
    """Return some HTML within its marks."""
    for one in drawn:
        text = f'<span class="{_CLASSES[one.kind]} k{one.ink}">{text}</span>'
    return text


class WebText:
    """Writes paragraphs.

    Args:
        handout: whose they are.
    """

    def __init__(self, handout: Handout) -> None:
        self._hides = handout.options.version is Version.PUPILS
        self._ink = WebInk(handout.inked)

    def block(self, block: Block) -> str:
        """Return a paragraph."""
        tag = _TAGS.get(block.role, "p")
        return f'<{tag} class="{block.role.value}">{"".join(self._runs(block))}</{tag}>'

    def _runs(self, block: Block) -> Iterator[str]:
        if not block.runs:
            return
        last = block.runs[-1]
        rings = self._ink.rings(block.runs[0].start, last.start + len(last.text))
        for run in block.runs:
            yield from (ring.opening for ring in rings if ring.span.start == run.start)
            yield self._run(run)
            end = run.start + len(run.text)
            yield from (ring.closing for ring in reversed(rings) if ring.span.end == end)

    def _run(self, run: Run) -> str:
        text = self._characters(run)
        if run.blank:
            name = "blank" if self._hides else "filled"
            number = f"<sub>{run.blank}</sub>" if run.begins else ""
            text = f'{number}<span class="{name}">{text}</span>'
        highlighters = [one for one in run.inked if one.kind is Kind.HIGHLIGHT]
        text = shown(text, (*highlighters, *run.drawn))
        if run.entry:
            text = f'<a class="term" href="#t{run.entry}">{text}</a>'
        notes = "".join(f'<sup><a class="note" href="#n{one}">{one}</a></sup>' for one in run.notes)
        return text + notes

    def _characters(self, run: Run) -> str:
        syllables = run.pinyin or ("",) * len(run.text)
        places = range(run.start, run.start + len(run.text))
        return "".join(
            self._character(place, character, syllable)
            for place, character, syllable in zip(places, run.text, syllables, strict=True)
        )

    def _character(self, place: int, character: str, syllable: str) -> str:
        text = self._ink.at(place, character, escape(character))
        return f"<ruby>{text}<rt>{escape(syllable)}</rt></ruby>" if syllable else text
