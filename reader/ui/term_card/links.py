"""Links from a card to other concepts, and the small questions about concepts they need."""

from collections.abc import Sequence

from reader.glossary.concept import Concept, Form, FormKind, RelationKind
from reader.ui.term_card.blocks import OpenConcept, Run, Style


def in_language(zh: str | None, en: str | None, language: str) -> str:
    """Return the text in the interface's language, or else in the other."""
    texts = (zh, en) if language.startswith("zh") else (en, zh)
    return next((text for text in texts if text), "")


def link(concept: Concept, language: str, *, not_as: str = "") -> Run:
    """Return a link to a concept, which tells a screen reader its gloss too.

    Args:
        concept: where it leads.
        language: of the gloss.
        not_as: a headword that is on the card already; another full form stands for it.
    """
    gloss = in_language(concept.gloss_zh, concept.gloss_en, language)
    full = [form.hans for form in concept.forms if form.kind is FormKind.FULL]
    text = next((t for t in (concept.headword, *full) if t != not_as), concept.headword)
    return Run(text, Style.LINK, OpenConcept(concept.id), f"{text}: {gloss}")


def full_forms(concept: Concept, form: Form) -> list[Form]:
    """Return the full names that a form stands for, without itself."""
    return [f for f in concept.forms if f.kind is FormKind.FULL and f.hans != form.hans]


def listed(runs: Sequence[tuple[Run, ...]], language: str) -> tuple[Run, ...]:
    """Join groups of runs with the language's comma for lists."""
    comma = Run("、" if language.startswith("zh") else ", ", Style.MUTED)
    joined: list[Run] = []
    for number, group in enumerate(runs):
        joined += [comma, *group] if number else group
    return tuple(joined)


def precedes(first: Concept, second: Concept) -> bool:
    """Tell whether one concept is followed by another in time."""
    return any(
        relation.kind is RelationKind.PRECEDES and relation.target == second.id
        for relation in first.relations
    )
