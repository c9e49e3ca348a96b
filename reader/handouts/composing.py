"""Compose a handout: number its terms and notes, hide what is hidden, list the answers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.analysis.model import TermSpan
from reader.annotations.anchoring import State
from reader.annotations.ink_groups import strokes_of
from reader.annotations.model import Kind
from reader.annotations.styles import DRAWN, name_of, style_of
from reader.article.citation import citation
from reader.article.model import Article, Span
from reader.glossary.concept import Concept
from reader.handouts.cutting import Cutting, Parts
from reader.handouts.ink_words import marks_of
from reader.handouts.model import (
    Block,
    Drawn,
    Entry,
    Handout,
    Inked,
    Key,
    Material,
    Meaning,
    Note,
    Options,
    Version,
)
from reader.handouts.words import ANSWERS, NAME_LINE, TEACHER, WORKSHEET, WORKSHEETS
from reader.lessons.cloze import BLANK, Cloze, blanked
from reader.lessons.worksheets import Sheet, on_sheet, sheets_of

SEEN = (*DRAWN, Kind.NOTE, Kind.MARGIN, Kind.CLOZE)
"""Kinds of marks that choose the terms of a short glossary."""


def handout(material: Material, options: Options) -> Handout:
    """Return the handout of some material; of a pair of worksheets for pupils, see `handouts`."""
    article = material.article
    known = material.glossary.concepts if options.glossary else {}
    terms = [term for term in material.terms if not term.nested and term.concepts[0] in known]
    if options.marked_only:
        marked = _marked(material)
        terms = [term for term in terms if not marked.isdisjoint(_places_of(term.span))]
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
    drawn, inked = tuple(_drawn(material)), tuple(_inked(material))
    numbered = [(term.span, numbers[term.concepts[0]]) for term in told]
    parts = Parts(numbered, blanks, drawn, tuple(marks_of(inked)), _places(notes, article))
    cutting = Cutting(text, parts, _pinyin(material, text) if options.pinyin else ())
    hidden = () if is_teacher else blanks
    return Handout(
        _masked(article.title, hidden),
        _masked(citation(article), hidden),
        article.date,
        tuple(Block(block.role, tuple(cutting.runs(block))) for block in article.blocks),
        tuple(
            _entry(numbers[name], first, article, material.glossary.concepts[name])
            for name, first in sorted(firsts.items(), key=lambda one: numbers[one[0]])
        ),
        tuple(note for note, _ in notes),
        tuple(_legend(material, drawn, options.language)),
        inked,
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


def _marked(material: Material) -> set[int]:
    """Return the offsets of all that the reader has marked, ringed or hidden."""
    spans = [span for one in material.placed if one.annotation.kind in SEEN for span in one.spans]
    spans += [span for span, _ in marks_of(_inked(material))]
    return {place for span in spans for place in _places_of(span)}


def _places_of(span: Span) -> range:
    return range(span.start, span.end)


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


def _places(notes: Iterable[tuple[Note, Span]], article: Article) -> dict[int, list[int]]:
    """Return where the signs of notes stand: at the end of a passage, but within a paragraph."""
    places: dict[int, list[int]] = {}
    for note, span in notes:
        ends = (min(span.end, block.end) for block in article.blocks if block.start < span.end)
        places.setdefault(max(ends, default=span.end), []).append(note.number)
    return places


def _pinyin(material: Material, text: str) -> list[str]:
    """Return the syllables of what is not hidden."""
    pairs = zip(material.pinyin, material.article.text, text, strict=False)
    return [syllable if now == before else "" for syllable, before, now in pairs]


def _drawn(material: Material) -> Iterator[tuple[Span, Drawn]]:
    for one in material.placed:
        kind = one.annotation.kind
        if kind in DRAWN:
            drawn = Drawn(kind, style_of(one.annotation.style, material.styles).ink)
            yield from ((span, drawn) for span in one.spans)


def _inked(material: Material) -> Iterator[Inked]:
    for one in material.placed:
        if one.annotation.kind is Kind.INK:
            ink = style_of(one.annotation.style, material.styles).ink
            for stroke in strokes_of(one.annotation):
                place = one.place_of(stroke.target)
                if place is not None and place.span and place.state is State.ANCHORED:
                    yield Inked(place.span, stroke, ink)


def _legend(
    material: Material, drawn: Iterable[tuple[Span, Drawn]], language: str
) -> Iterator[Meaning]:
    """Yield what the ways of marking mean, in the order in which they come in the text."""
    first: dict[tuple[Drawn, str], Span] = {}
    for one in material.placed:
        if one.annotation.kind in DRAWN and one.spans:
            style = style_of(one.annotation.style, material.styles)
            key = Drawn(one.annotation.kind, style.ink), name_of(style).in_language(language)
            first[key] = min(first.get(key, one.spans[0]), *one.spans)
    yield from (Meaning(*key) for key in sorted(first, key=lambda key: first[key]))
