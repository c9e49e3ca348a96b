"""Compose a handout: number its terms and notes, cut its paragraphs where anything changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analysis.model import TermSpan
from reader.annotations.model import Kind
from reader.article.citation import citation
from reader.article.model import Article, Paragraph, Span
from reader.glossary.concept import Concept
from reader.handouts.model import Block, Entry, Handout, Key, Material, Note, Options, Run, Version
from reader.handouts.words import ANSWERS, NAME_LINE, TEACHER, WORKSHEET, WORKSHEETS
from reader.lessons.cloze import BLANK, Cloze, blanked
from reader.lessons.worksheets import Sheet, on_sheet, sheets_of

_DRAWN = frozenset({Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.STRIKE})


def handout(material: Material, options: Options) -> Handout:
    """Return the handout of some material; of a pair of worksheets for pupils, see `handouts`."""
    article = material.article
    known = material.glossary.concepts if options.glossary else {}
    terms = [term for term in material.terms if not term.nested and term.concepts[0] in known]
    numbers: dict[str, int] = {}
    for term in terms:
        numbers.setdefault(term.concepts[0], len(numbers) + 1)
    is_teacher = options.version is Version.TEACHER
    blanks = on_sheet(material.clozes, options.sheet)
    text = article.text if is_teacher else blanked(article.text, blanks)
    told = [term for term in terms if _stands(article.text, text, term.span)]
    firsts: dict[str, TermSpan] = {}
    for term in told:
        firsts.setdefault(term.concepts[0], term)
    notes = tuple(_notes(material, text)) if options.notes else ()
    marks = _Marks(replace(material, clozes=blanks), text, (told, numbers), notes, options)
    hidden = () if is_teacher else blanks
    return Handout(
        _masked(article.title, hidden),
        _masked(citation(article), hidden),
        article.date,
        tuple(Block(block.role, tuple(marks.runs(block))) for block in article.blocks),
        tuple(
            _entry(numbers[name], first, article, material.glossary.concepts[name])
            for name, first in sorted(firsts.items(), key=lambda one: numbers[one[0]])
        ),
        tuple(note for note, _ in notes),
        tuple(_keys(material.clozes, options)) if is_teacher else (),
        _heading(options),
        NAME_LINE.in_language(options.language) if hidden else "",
        options,
    )


def handouts(material: Material, options: Options) -> tuple[Handout, ...]:
    """Return all handouts that are wanted: of a pair of worksheets A, B and their answers."""
    return tuple(handout(material, one) for one in wanted(options))


def wanted(options: Options) -> tuple[Options, ...]:
    """Return the options of each single handout that some options ask for."""
    if options.sheet is not Sheet.PAIR or options.version is Version.TEACHER:
        return (options,)
    sheets = (replace(options, sheet=sheet) for sheet in sheets_of(options.sheet))
    return (*sheets, replace(options, version=Version.TEACHER))


def _stands(text: str, with_blanks: str, span: Span) -> bool:
    """Tell whether nothing of a passage is hidden."""
    return text[span.start : span.end] == with_blanks[span.start : span.end]


def _masked(line: str, hidden: Iterable[Cloze]) -> str:
    """Return a line such as a title without the words that pupils are to find."""
    for cloze in hidden:
        line = line.replace(cloze.answer, BLANK * len(cloze.answer))
    return line


def _heading(options: Options) -> str:
    sheet = {
        Sheet.ALL: "",
        Sheet.PAIR: WORKSHEETS.in_language(options.language),
    }.get(options.sheet, WORKSHEET.in_language(options.language).format(sheet=options.sheet))
    teacher = TEACHER.in_language(options.language) if options.version is Version.TEACHER else ""
    return " · ".join(filter(None, (teacher, sheet)))


def _keys(known: Sequence[Cloze], options: Options) -> Iterator[Key]:
    for sheet in sheets_of(options.sheet):
        answers = tuple((one.number, one.answer) for one in on_sheet(known, sheet))
        title = ANSWERS.in_language(options.language)
        if sheet is not Sheet.ALL:
            title += f" · {WORKSHEET.in_language(options.language).format(sheet=sheet)}"
        if answers:
            yield Key(title, answers)


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


def _notes(material: Material, text: str) -> Iterator[tuple[Note, Span]]:
    written = [one for one in material.placed if one.annotation.note.strip() and one.spans]
    written.sort(key=lambda one: (max(one.spans).end, one.annotation.id))
    for number, one in enumerate(written, 1):
        last = max(one.spans)
        passage = text[last.start : last.end].replace("\n", " ")
        yield Note(number, passage, one.annotation.note.strip()), last


class _Marks:
    """Cuts paragraphs where anything begins or ends."""

    def __init__(
        self,
        material: Material,
        text: str,
        terms: tuple[Sequence[TermSpan], Mapping[str, int]],
        notes: Sequence[tuple[Note, Span]],
        options: Options,
    ) -> None:
        self._material, self._text, self._options = material, text, options
        told, numbers = terms
        self._terms = {
            place: (numbers[term.concepts[0]], term.span)
            for term in told
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
            self._text[start:end],
            0 if hides else number,
            span is not None and span.start == start and start in self._firsts and not hides,
            blank,
            begin == start,
            tuple(kind for drawn, kind in self._drawn if drawn.start <= start < drawn.end),
            tuple(self._ends.get(end, ())),
            () if hides else syllables,
        )
