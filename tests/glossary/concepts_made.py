"""Small concepts and glossaries for tests."""

from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind
from reader.glossary.glossary import Glossary


def form(hans, pinyin="", **rest):
    kind = FormKind.GAPPED if "…" in hans else FormKind.FULL
    return Form(hans, kind, pinyin, **rest)


def concept(name, *forms, **rest):
    """Make a concept; forms are given as words or as `Form`s."""
    made = tuple(form(f) if isinstance(f, str) else f for f in forms)
    return Concept(
        name,
        rest.pop("kind", Kind.TERM),
        rest.pop("category", Category.ECONOMY),
        made[0].hans,
        made,
        gloss_zh="",
        gloss_en="",
        definition_zh="",
        definition_en="",
        confidence=Confidence.C,
        **rest,
    )


def glossary(*concepts):
    return Glossary({c.id: c for c in concepts}, {}, "")
