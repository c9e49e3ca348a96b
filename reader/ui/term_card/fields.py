"""The labelled lines of a card: forms, dates, relations, translations, places, sources."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from reader.glossary.concept import (
    Citation,
    Concept,
    Form,
    FormKind,
    Kind,
    Relation,
    RelationKind,
)
from reader.glossary.english_names import with_english
from reader.glossary.glossary import Glossary, form_keys
from reader.ui.term_card.blocks import (
    Block,
    CopyText,
    JumpTo,
    Run,
    Setting,
    Shape,
    Style,
    Subject,
)
from reader.ui.term_card.citation import cited, short, supported
from reader.ui.term_card.dates import validity
from reader.ui.term_card.labels import (
    RELATIONS,
    confidence_label,
    form_label,
    origin_label,
    relation_label,
    rendering_label,
)
from reader.ui.term_card.library_fields import library_fields
from reader.ui.term_card.links import full_forms, in_language, link, listed
from reader.ui.term_card.own_fields import own_fields

translate = QCoreApplication.translate


def fields(
    concept: Concept, form: Form, subject: Subject, glossary: Glossary, setting: Setting
) -> list[Block]:
    """Return everything a card says below the definition; `form` is its title."""
    return [
        *_renderings(concept, glossary, setting.language),
        *_forms(concept, form, setting.language),
        *_times(concept, glossary, setting.language),
        *_relations(concept, subject, glossary, setting.language),
        *_places(subject, setting),
        *library_fields(setting),
        *_sources(concept, setting.language),
        *own_fields(concept, setting.own),
    ]


def _field(section: str, label: str, *runs: Run) -> Block:
    return Block(runs, section, Shape.FIELD, label)


def _renderings(concept: Concept, glossary: Glossary, language: str) -> list[Block]:
    blocks: list[Block] = []
    for kind in ("official", "press", "scholar", "own"):
        chosen = [each for each in concept.renderings if each.kind == kind and each.lang == "en"]
        chosen.sort(key=lambda each: not each.preferred)
        groups = []
        for each in chosen:
            source = _named(each.source, concept) or glossary.sources.get(each.source or "")
            told = [short(source, language) if source else "", each.date or ""]
            said = next((text for text in told if text), "")
            groups.append((Run(each.text), Run(f"  {said}" if said else "", Style.SMALL)))
        runs = _on_lines(groups)
        if runs:
            blocks.append(_field("facts", rendering_label(kind), *runs))
    return blocks


def _named(source: str | None, concept: Concept) -> Citation | None:
    return next((one for one in concept.citations if one.id == source), None) if source else None


def _on_lines(groups: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for number, group in enumerate(groups):
        runs += [Run("\n"), *group] if number else group
    return tuple(runs)


def _forms(concept: Concept, title: Form, language: str) -> list[Block]:
    """List the other ways to write the concept; those that differ in marks only are one."""
    told = set(form_keys(title))
    if title.kind in {FormKind.SHORT, FormKind.VARIANT}:  # its full form stands at the top
        told.update(key for f in full_forms(concept, title)[:1] for key in form_keys(f))
    blocks = []
    for kind in FormKind:
        texts = []
        for form in concept.forms:
            if form.kind is kind and told.isdisjoint(form_keys(form)):
                texts.append((Run(form.hans),))
                told.update(form_keys(form))
        if texts:
            blocks.append(_field("facts", form_label(kind), *listed(texts, language)))
    return blocks


def _issuer(concept: Concept, glossary: Glossary, language: str) -> str:
    """Return who issued it, in English with the name that the glossary or else we give them."""
    issuer = concept.issuer
    if issuer is None or language.startswith("zh"):
        return issuer or origin_label(concept.origin)
    named = (one for one in glossary.by_form(issuer) if one.headword == issuer)
    names = (r.text for one in named for r in one.renderings if r.lang == "en" and r.preferred)
    name = next(names, "")
    return f"{name} ({issuer})" if name else with_english(issuer)


def _times(concept: Concept, glossary: Glossary, language: str) -> list[Block]:
    in_use = (
        translate("Card", "In office")
        if concept.kind is Kind.PERSON
        else translate("Card", "In use")
    )
    told = [
        (in_use, validity(concept.valid_from, concept.valid_to, language)),
        (translate("Card", "Issued by"), _issuer(concept, glossary, language)),
        (translate("Card", "Place"), concept.place),
        (translate("Card", "Today"), in_language(concept.status_zh, concept.status_en, language)),
    ]
    return [_field("facts", label, Run(text)) for label, text in told if text]


def _relations(
    concept: Concept, subject: Subject, glossary: Glossary, language: str
) -> list[Block]:
    concepts = glossary.concepts
    blocks = []
    known = [r for r in concept.relations if r.target in concepts]
    for kind in RELATIONS:
        found = [r for r in known if r.kind is kind]
        if kind is RelationKind.CONFUSABLE:  # other senses of the label are told at the top
            found = [r for r in found if r.target not in subject.senses]
        groups = [_related(r, concepts[r.target], language) for r in found]
        noted = any(note.text for _, note in groups)
        runs = _on_lines(groups) if noted else listed(groups, language)
        if runs:
            blocks.append(_field("relations", relation_label(kind), *runs))
    groups = [
        (link(formula, language), Run(f" {member.number}", Style.SMALL))
        for formula, member in glossary.formulas_of(concept.id)
    ]
    if groups:
        label = translate("Card", "Member of")
        blocks.append(_field("relations", label, *listed(groups, language)))
    return blocks


def _related(relation: Relation, target: Concept, language: str) -> tuple[Run, Run]:
    note = in_language(relation.note_zh, relation.note_en, language)
    if relation.kind is RelationKind.CONFUSABLE and not note:
        note = in_language(target.gloss_zh, target.gloss_en, language)
    return (link(target, language), Run(f"  {note}" if note else "", Style.SMALL))


def _places(subject: Subject, setting: Setting) -> list[Block]:
    """Say where the concept occurs in this article, with links to the neighbours."""
    spans = setting.spans
    if not spans:
        return []
    label = translate("Card", "In this article")
    if subject.here not in spans:
        text = translate("Card", "{count} places").format(count=len(spans))
        jump = Run(translate("Card", "Go to the first"), Style.LINK, JumpTo(spans[0]))
        return [_field("places", label, Run(text), Run("  "), jump)]
    at = spans.index(subject.here)
    runs = [Run(translate("Card", "{number} of {count}").format(number=at + 1, count=len(spans)))]
    if at > 0:
        text = translate("Card", "Previous place")
        runs += [Run("  "), Run(text, Style.LINK, JumpTo(spans[at - 1]))]
    if at + 1 < len(spans):
        text = translate("Card", "Next place")
        runs += [Run("  "), Run(text, Style.LINK, JumpTo(spans[at + 1]))]
    return [_field("places", label, *runs)]


def _sources(concept: Concept, language: str) -> list[Block]:
    """List the sources, each copyable and with what it bears out, and the grade they give."""
    grouped: dict[str, list[Citation]] = {}
    for citation in concept.citations:
        grouped.setdefault(citation.id, []).append(citation)
    label = translate("Card", "Sources")
    blocks = []
    for same in grouped.values():
        blocks.append(_field("sources", label, *_source(same, language)))
        label = ""  # once for all of them
    grade = Run(confidence_label(concept.confidence, sourced=True), Style.SMALL)
    if blocks:
        blocks.append(_field("sources", translate("Card", "Certainty"), grade))
    return blocks


def _source(same: list[Citation], language: str) -> tuple[Run, ...]:
    told = cited(replace(same[0], url=None), language)
    comma = "、" if language.startswith("zh") else ", "
    borne_out = comma.join(dict.fromkeys(supported(c.supports) for c in same if c.supports))
    notes = [in_language(c.note_zh, c.note_en, language) for c in same]
    if not same[0].accessible:
        notes.append(translate("Card", "seen only as a copy elsewhere"))
    noted = f"  {comma.join(note for note in notes if note)}" if any(notes) else ""
    copy = translate("Card", "Copy")
    name = translate("Card", "Copy the source {title}").format(title=same[0].title)
    return (
        Run(told, Style.SMALL),
        Run(f"  [{borne_out}]" if borne_out else "", Style.SMALL),
        Run(f"{noted}  ", Style.SMALL),
        Run(copy, Style.SMALL_LINK, CopyText(cited(same[0], language)), name),
    )
