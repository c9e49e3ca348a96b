"""The card's fixed words: names of sorts, relations and grades."""

from PySide6.QtCore import QCoreApplication

from reader.glossary.concept import Confidence, FormKind, Kind, Origin, RelationKind

translate = QCoreApplication.translate

# The order in which relations stand on the card: up, down, along, against.
RELATIONS = (
    RelationKind.BROADER,
    RelationKind.PART_OF,
    RelationKind.NARROWER,
    RelationKind.PRECEDES,
    RelationKind.SUPERSEDES,
    RelationKind.SUPERSEDED_BY,
    RelationKind.RELATED,
    RelationKind.CONTRASTS,
    RelationKind.CONFUSABLE,
)


def relation_label(kind: RelationKind) -> str:
    """Return what the targets of a relation are to the concept."""
    return {
        RelationKind.BROADER: translate("Card", "Broader"),
        RelationKind.NARROWER: translate("Card", "Narrower"),
        RelationKind.PART_OF: translate("Card", "Part of"),
        RelationKind.RELATED: translate("Card", "Related"),
        RelationKind.SUPERSEDES: translate("Card", "Replaced"),
        RelationKind.SUPERSEDED_BY: translate("Card", "Replaced by"),
        RelationKind.PRECEDES: translate("Card", "Followed by"),
        RelationKind.CONTRASTS: translate("Card", "Unlike"),
        RelationKind.CONFUSABLE: translate("Card", "Not to be confused with"),
    }[kind]


def kind_label(kind: Kind) -> str:
    """Return the name of a sort of concept."""
    return {
        Kind.FORMULA: translate("Card", "numbered formula"),
        Kind.POLICY: translate("Card", "policy"),
        Kind.PROGRAMME: translate("Card", "programme"),
        Kind.CAMPAIGN: translate("Card", "campaign"),
        Kind.INSTITUTION: translate("Card", "institution"),
        Kind.OFFICE: translate("Card", "office"),
        Kind.PERSON: translate("Card", "person"),
        Kind.PLACE: translate("Card", "place"),
        Kind.DOCUMENT: translate("Card", "document"),
        Kind.MEETING: translate("Card", "meeting"),
        Kind.IDIOM: translate("Card", "idiom"),
        Kind.PRACTICE: translate("Card", "practice"),
        Kind.TERM: translate("Card", "term"),
    }[kind]


def origin_label(origin: Origin | None) -> str:
    """Return what stands where an issuer would."""
    return {
        None: "",
        Origin.GENERAL: translate("Card", "nobody in particular: a word in general use"),
        Origin.UNKNOWN: translate("Card", "not established by the sources seen"),
    }[origin]


def form_label(kind: FormKind) -> str:
    """Return what a form of another kind is to the one in the title."""
    return {
        FormKind.FULL: translate("Card", "Full form"),
        FormKind.SHORT: translate("Card", "Short form"),
        FormKind.VARIANT: translate("Card", "Also written"),
        FormKind.BESIDE: translate("Card", "Also told here"),
        FormKind.GAPPED: translate("Card", "Also split"),
    }[kind]


def confidence_label(confidence: Confidence, *, sourced: bool) -> str:
    """Return how well an entry is borne out, as a sentence; `sourced`: it names a source."""
    if sourced and confidence is Confidence.C:
        return translate("Card", "Partly general knowledge: the sources do not bear out all of it")
    return {
        Confidence.A: translate("Card", "Borne out by two sources or by the legal text"),
        Confidence.B: translate("Card", "Borne out by one good source"),
        Confidence.C: translate("Card", "General knowledge, not checked against a source"),
    }[confidence]


def rendering_label(kind: str) -> str:
    """Return the name of the field that holds translations of a kind."""
    return {
        "official": translate("Card", "Official English"),
        "press": translate("Card", "English in the press"),
        "scholar": translate("Card", "English in studies"),
    }.get(kind, translate("Card", "Our English"))
