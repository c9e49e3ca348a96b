"""An entry as the lines a person writes: what the editor shows, and what comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reader.glossary.bounds import clean_line, clean_text
from reader.glossary.category import Category
from reader.glossary.concept import (
    Citation,
    Concept,
    Confidence,
    Form,
    FormKind,
    Kind,
    Member,
    Rendering,
)
from reader.language import Text
from reader.language import counted as words

BETWEEN = " | "  # parts of a source
MEANS = " = "  # between a member and its English


@dataclass(frozen=True, slots=True)
class EntryText:
    """The fields of the editor; those of several lines have an item a line.

    Attributes:
        members: each "Chinese = English".
        renderings: English translations; the first is preferred.
        sources: each "title | publisher | date".
    """

    term: str = ""
    traditional: str = ""
    pinyin: str = ""
    kind: Kind = Kind.TERM
    category: Category = Category.OTHER
    short: str = ""
    variants: str = ""
    only_in_quotes: bool = False
    not_after: str = ""
    not_before: str = ""
    valid_from: str = ""
    valid_to: str = ""
    issuer: str = ""
    gloss_zh: str = ""
    gloss_en: str = ""
    definition_zh: str = ""
    definition_en: str = ""
    members: str = ""
    renderings: str = ""
    sources: str = ""
    note_zh: str = ""
    note_en: str = ""


_TEXTS = ("gloss_zh", "gloss_en", "definition_zh", "definition_en")
_OPTIONAL = ("valid_from", "valid_to", "issuer", "note_zh", "note_en")


def counted(count: int) -> Text:
    """Return how many entries, in words."""
    return Text(en=words(count, "entry", "entries"), zh=f"{count:,} 条")


def text_of(concept: Concept) -> EntryText:
    """Return a concept as lines."""
    head = _head(concept)
    texts: dict[str, Any] = {name: getattr(concept, name) or "" for name in (*_TEXTS, *_OPTIONAL)}
    return EntryText(
        term=concept.headword,
        traditional=head.hant or "",
        pinyin=head.pinyin,
        kind=concept.kind,
        category=concept.category,
        short=_lines(f.hans for f in concept.forms if f.kind is FormKind.SHORT and f != head),
        variants=_lines(f.hans for f in concept.forms if f.kind is FormKind.VARIANT and f != head),
        only_in_quotes=head.only_in_quotes,
        not_after=" ".join(head.not_after),
        not_before=" ".join(head.not_before),
        members=_lines(map(_member_line, concept.members)),
        renderings=_lines(r.text for r in _preferred_first(concept.renderings)),
        sources=_lines(dict.fromkeys(map(_source_line, concept.citations))),
        **texts,
    )


def concept_of(text: EntryText, before: Concept) -> Concept:
    """Return `before` with what the lines say; what no line shows stays as it was."""
    term = clean_line(text.term)
    texts: dict[str, Any] = {name: clean_text(getattr(text, name)) for name in _TEXTS}
    texts |= {name: clean_text(getattr(text, name)) or None for name in _OPTIONAL}
    texts["origin"] = None if texts["issuer"] else before.origin
    is_new_formula = text.members.strip() and not before.members and text.kind is Kind.TERM
    return replace(
        before,
        headword=term,
        kind=Kind.FORMULA if is_new_formula else text.kind,
        category=text.category,
        forms=_forms(text, term, before),
        members=_members(text.members, before.members),
        renderings=_renderings(text.renderings, before.renderings),
        citations=_citations(text.sources, before.citations),
        **texts,
    )


def blank(term: str = "") -> Concept:
    """Return a new entry of which nothing but the term is known."""
    return Concept(
        id="",
        kind=Kind.TERM,
        category=Category.OTHER,
        headword=term,
        forms=(Form(term, FormKind.FULL, ""),),
        gloss_zh="",
        gloss_en="",
        definition_zh="",
        definition_en="",
        confidence=Confidence.C,
    )


def _head(concept: Concept) -> Form:
    usual = Form(concept.headword, FormKind.FULL, "")
    return next((f for f in concept.forms if f.hans == concept.headword), usual)


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _split(lines: str) -> list[str]:
    return [line for line in map(clean_line, lines.splitlines()) if line]


def _forms(text: EntryText, term: str, before: Concept) -> tuple[Form, ...]:
    """Return the term first, then what is listed, then the forms that no line shows."""
    old = _head(before)
    hant = clean_line(text.traditional)
    head = replace(
        old,
        hans=term,
        hant=hant if hant and hant != term else None,
        pinyin=clean_line(text.pinyin),
        only_in_quotes=text.only_in_quotes,
        not_after=tuple(text.not_after.split()),
        not_before=tuple(text.not_before.split()),
    )
    known = {(form.hans, form.kind): form for form in before.forms}
    listed = [
        known.get((label, kind), Form(label, kind, ""))
        for kind, lines in ((FormKind.SHORT, text.short), (FormKind.VARIANT, text.variants))
        for label in dict.fromkeys(_split(lines))
        if label != term
    ]
    shown = {FormKind.SHORT, FormKind.VARIANT}
    rest = [f for f in before.forms if f.kind not in shown and f != old and f.hans != term]
    return (head, *listed, *rest)


def _member_line(member: Member) -> str:
    return f"{member.zh}{MEANS}{member.en}" if member.en else member.zh


def _members(lines: str, before: Sequence[Member]) -> tuple[Member, ...]:
    targets = {member.zh: member.target for member in before}
    parts = [line.partition(MEANS) for line in _split(lines)]
    return tuple(
        Member(number, zh.strip(), en.strip(), targets.get(zh.strip()))
        for number, (zh, _, en) in enumerate(parts, 1)
    )


def _preferred_first(renderings: Sequence[Rendering]) -> list[Rendering]:
    return sorted(renderings, key=lambda rendering: not rendering.preferred)


def _renderings(lines: str, before: Sequence[Rendering]) -> tuple[Rendering, ...]:
    known = {rendering.text: rendering for rendering in before}
    texts = dict.fromkeys(_split(lines))
    return tuple(
        replace(known.get(text, Rendering(text, "own")), preferred=number == 0)
        for number, text in enumerate(texts)
    )


def _source_line(citation: Citation) -> str:
    parts = [citation.title, citation.publisher or "", citation.date or ""]
    return BETWEEN.join(parts).rstrip(" |")


def _citations(lines: str, before: Sequence[Citation]) -> tuple[Citation, ...]:
    known: dict[str, list[Citation]] = {}
    for citation in before:
        known.setdefault(_source_line(citation), []).append(citation)
    taken = {citation.id for citation in before}
    found: list[Citation] = []
    for line in dict.fromkeys(_split(lines)):
        if line in known:
            found += known[line]
        else:
            name = next(n for n in map("source-{}".format, range(1, 999)) if n not in taken)
            taken.add(name)
            title, publisher, date = (*(part.strip() for part in line.split("|")), "", "")[:3]
            found.append(Citation(name, "definition", title, publisher or None, date or None))
    return tuple(found)
