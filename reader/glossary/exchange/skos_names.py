"""The names that SKOS in Turtle uses for what we have."""

from reader.glossary.concept import RelationKind

BASE = "urn:yandu:glossary:"
OURS = "urn:yandu:terms#"
HANS, HANT, SPOKEN = "zh-Hans", "zh-Hant", "zh-Latn-pinyin"

RELATIONS = {
    RelationKind.BROADER: "broader",
    RelationKind.NARROWER: "narrower",
    RelationKind.RELATED: "related",
}
NOTES = {"note": "note", "status": "changeNote", "gloss": "scopeNote", "definition": "definition"}
