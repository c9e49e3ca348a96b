"""A concept told as the blocks of a card; it draws nothing and asks nobody."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.glossary.concept import Concept, Confidence, Form, FormKind
from reader.glossary.glossary import Glossary, form_keys, owner
from reader.glossary.labels import label_key
from reader.glossary.senses import valid_on
from reader.ui.categories import category_label
from reader.ui.term_card.blocks import (
    Block,
    CardContent,
    OpenConcept,
    Run,
    Setting,
    Shape,
    Style,
    Subject,
    ToggleSecond,
)
from reader.ui.term_card.dates import day, validity, year
from reader.ui.term_card.fields import fields
from reader.ui.term_card.labels import (
    confidence_label,
    kind_label,
)
from reader.ui.term_card.links import full_forms, in_language, link, precedes
from reader.ui.term_card.pinyin import pinyin_runs

translate = QCoreApplication.translate
_Concepts = Mapping[str, Concept]


def card_content(
    subject: Subject, glossary: Glossary, setting: Setting, *, detailed: bool = True
) -> CardContent:
    """Tell one concept.

    Args:
        subject: the concept, and the words it was met in.
        glossary: where links lead; a link to a concept that is not in it is left out.
        setting: language, day and places of the article.
        detailed: tell what stands below the definition, too.

    Raises:
        KeyError: the subject's concept is not in the glossary.
    """
    concepts = glossary.concepts
    concept = concepts[subject.concept]
    form = _met_form(concept, subject.label)
    blocks = [
        *_head(concept, form, setting.language),
        *_members(concept, concepts),
        *_senses(concept, subject, concepts, setting),
        *_definition(concept, setting),
    ]
    if detailed:
        blocks += fields(concept, form, subject, glossary, setting)
    caption = f"{category_label(concept.category)} · {kind_label(concept.kind)}"
    return CardContent(form.hans, caption, concept.category.value, tuple(blocks))


def _met_form(concept: Concept, label: str) -> Form:
    """Return the form met in the text, or that of the headword."""
    exact = [f for f in concept.forms if label and label in (f.hans, f.hant)]
    key = label_key(label)
    alike = [f for f in concept.forms if key in form_keys(f)]
    head = [f for f in concept.forms if f.hans == concept.headword]
    return next(iter([*exact, *alike, *head]), Form(concept.headword, FormKind.FULL, ""))


def _head(concept: Concept, form: Form, language: str) -> list[Block]:
    glosses = [concept.gloss_zh, concept.gloss_en]
    if not language.startswith("zh"):
        glosses.reverse()
    runs = [
        (Run(form.hans, Style.HEADWORD),),
        pinyin_runs(form.pinyin),
        *(_other_forms(concept, form)),
        (Run(glosses[0], Style.GLOSS),),
        (Run(glosses[1], Style.MUTED),),
    ]
    blocks = [Block(each, "head") for each in runs if "".join(run.text for run in each)]
    if concept.confidence is Confidence.C and not owner(concept.id):
        warning = Run(
            confidence_label(Confidence.C, sourced=bool(concept.citations)), Style.WARNING
        )
        blocks.append(Block((warning,), "head"))
    return blocks


def _other_forms(concept: Concept, form: Form) -> list[tuple[Run, ...]]:
    """Return what a short form or a variant stands for, and under what something else is told."""
    if form.kind is FormKind.BESIDE:
        under = translate("Card", "told under {term}").format(term=concept.headword)
        return [(Run(under, Style.MUTED),)]
    if form.kind not in {FormKind.SHORT, FormKind.VARIANT}:
        return []
    return [
        (Run(f"{form.hans} = ", Style.MUTED), Run(f.hans), Run(f"\n{f.pinyin}", Style.SMALL))
        for f in full_forms(concept, form)[:1]
    ]


def _senses(
    concept: Concept, subject: Subject, concepts: _Concepts, setting: Setting
) -> list[Block]:
    """Say when the label means this, and what it means at other times."""
    others = [concepts[i] for i in subject.senses if i != concept.id and i in concepts]
    if not others:
        return []
    others.sort(key=lambda other: other.valid_from or "")
    runs = [Run(_when(concept, others, setting))]
    runs += [Run("\n"), Run(translate("Card", "Other meanings of the words:"), Style.SMALL)]
    for other in others:
        years = validity(year(other.valid_from), year(other.valid_to), setting.language)
        gloss = in_language(other.gloss_zh, other.gloss_en, setting.language)
        runs += [Run("\n"), link(other, setting.language, not_as=concept.headword)]
        runs += [Run(f"  {years}" if years else "", Style.SMALL), Run(f"  {gloss}", Style.SMALL)]
    return [Block(tuple(runs), "senses", Shape.NOTICE)]


def _when(concept: Concept, others: list[Concept], setting: Setting) -> str:
    if setting.on is None:
        return translate("Card", "One of {count} meanings").format(count=len(others) + 1)
    on = setting.on
    when = day(on.isoformat(), setting.language)
    if valid_on(concept, on):
        return translate("Card", "The meaning on {date}").format(date=when)
    if any(valid_on(other, on) for other in others):
        return translate("Card", "Not the meaning on {date}").format(date=when)
    return translate("Card", "No meaning is on record for {date}").format(date=when)


def _members(concept: Concept, concepts: _Concepts) -> list[Block]:
    """Unfold a numbered formula: the Chinese first, since it is what the formula counts."""
    blocks = []
    before: Concept | None = None
    for member in concept.members:
        target = concepts.get(member.target or "")
        opens = OpenConcept(target.id) if target else None
        name = f"{member.zh}: {member.en}"
        head = Run(member.zh, Style.LINK if opens else Style.BODY, opens, name if opens else "")
        runs = (head, Run(f"\n{member.en}", Style.SMALL))
        arrow = before is not None and target is not None and precedes(before, target)
        blocks.append(Block(runs, "members", Shape.MEMBER, number=member.number, arrow=arrow))
        before = target
    return blocks


def _definition(concept: Concept, setting: Setting) -> list[Block]:
    chinese = setting.language.startswith("zh")
    texts = [concept.definition_zh, concept.definition_en]
    first, second = texts if chinese else reversed(texts)
    if not first:  # one of the reader's own entries may have one language only
        first, second = second, ""
    blocks = [Block((Run(first),), "definition")] if first else []
    note = in_language(concept.note_zh, concept.note_en, setting.language)
    if note:
        label = Run(translate("Card", "Note: "), Style.SMALL)
        blocks.append(Block((label, Run(note)), "definition"))
    if second:
        text = _toggle_text(chinese=chinese, shown=setting.second)
        sign = Run("▾ " if setting.second else "▸ ", Style.SMALL)
        blocks.append(Block((sign, Run(text, Style.SMALL_LINK, ToggleSecond())), "definition"))
    if second and setting.second:
        blocks.append(Block((Run(second),), "definition"))
    return blocks


def _toggle_text(*, chinese: bool, shown: bool) -> str:
    if chinese:
        hide, show = translate("Card", "Hide the English"), translate("Card", "In English")
    else:
        hide, show = translate("Card", "Hide the Chinese"), translate("Card", "In Chinese")
    return hide if shown else show
