"""Compose a handout: number its terms and notes, cut its paragraphs where anything changes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.analysis.model import TermSpan
from reader.annotations.model import Kind
from reader.article.citation import citation
from reader.article.model import Article, Paragraph, Span
from reader.glossary.concept import Concept
from reader.handouts.model import Block, Entry, Handout, Material, Note, Options, Run, Version

_DRAWN = frozenset({Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.STRIKE})


def handout(material: Material, options: Options) -> Handout:
    """Return the handout of some material."""
    article = material.article
    known = material.glossary.concepts if options.glossary else {}
    shown = [term for term in material.terms if not term.nested and term.concepts[0] in known]
    numbers: dict[str, int] = {}
    for term in shown:
        numbers.setdefault(term.concepts[0], len(numbers) + 1)
    firsts: dict[str, TermSpan] = {}
    for term in shown:
        firsts.setdefault(term.concepts[0], term)
    notes = tuple(_notes(material)) if options.notes else ()
    marks = _Marks(material, shown, numbers, notes, options)
    is_teacher = options.version is Version.TEACHER
    return Handout(
        article.title,
        citation(article),
        article.date,
        tuple(Block(block.role, tuple(marks.runs(block))) for block in article.blocks),
        tuple(
            _entry(number, firsts[name], article, material.glossary.concepts[name])
            for name, number in numbers.items()
        ),
        tuple(note for note, _ in notes),
        tuple((cloze.number, cloze.answer) for cloze in material.clozes) if is_teacher else (),
        options,
    )


def _entry(number: int, first: TermSpan, article: Article, concept: Concept) -> Entry:
    label = article.text[first.span.start : first.span.end].replace("\n", "")
    return Entry(
        number,
        label,
        concept.pinyin,
        (concept.gloss_zh, concept.gloss_en),
        (concept.definition_zh, concept.definition_en),
        concept.members,
    )


def _notes(material: Material) -> Iterator[tuple[Note, Span]]:
    written = [one for one in material.placed if one.annotation.note.strip() and one.spans]
    written.sort(key=lambda one: (max(one.spans).end, one.annotation.id))
    for number, one in enumerate(written, 1):
        last = max(one.spans)
        passage = material.article.text[last.start : last.end].replace("\n", " ")
        yield Note(number, passage, one.annotation.note.strip()), last


class _Marks:
    """Cuts paragraphs where anything begins or ends."""

    def __init__(
        self,
        material: Material,
        terms: Sequence[TermSpan],
        numbers: Mapping[str, int],
        notes: Sequence[tuple[Note, Span]],
        options: Options,
    ) -> None:
        self._material, self._options = material, options
        self._terms = {
            place: (numbers[term.concepts[0]], term.span)
            for term in terms
            for place in range(term.span.start, term.span.end)
        }
        self._blanks = {
            place: (cloze.number, span.start)
            for cloze in material.clozes
            for span in cloze.spans
            for place in range(span.start, span.end)
        }
        self._drawn = [
            (span, one.annotation.kind)
            for one in material.placed
            if one.annotation.kind in _DRAWN
            for span in one.spans
        ]
        self._ends: dict[int, list[int]] = {}
        for note, span in notes:
            self._ends.setdefault(span.end, []).append(note.number)
        seen: set[int] = set()
        self._firsts = {
            span.start
            for number, span in (self._terms[place] for place in sorted(self._terms))
            if number not in seen and not seen.add(number)  # type: ignore[func-returns-value]
        }

    def runs(self, block: Paragraph) -> Iterator[Run]:
        """Yield the runs of a paragraph."""
        borders = sorted(self._borders(block))
        for start, end in pairwise(borders):
            yield self._run(start, end)

    def _borders(self, block: Paragraph) -> set[int]:
        places = {block.start, block.end}
        for place in range(block.start + 1, block.end):
            changes = self._terms.get(place) != self._terms.get(place - 1)
            if changes or self._blanks.get(place) != self._blanks.get(place - 1):
                places.add(place)
        places |= {end for span, _ in self._drawn for end in (span.start, span.end)}
        places |= set(self._ends)
        return {place for place in places if block.start <= place <= block.end}

    def _run(self, start: int, end: int) -> Run:
        number, span = self._terms.get(start, (0, None))
        blank, begin = self._blanks.get(start, (0, -1))
        syllables = tuple(self._material.pinyin[start:end]) if self._options.pinyin else ()
        hides = blank and self._options.version is Version.PUPILS
        return Run(
            self._material.article.text[start:end],
            0 if hides else number,
            span is not None and span.start == start and start in self._firsts and not hides,
            blank,
            begin == start,
            tuple(kind for drawn, kind in self._drawn if drawn.start <= start < drawn.end),
            tuple(self._ends.get(end, ())),
            () if hides else syllables,
        )
