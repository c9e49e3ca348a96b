"""The glossary as plain values for JSON, with the field names of the command line."""

import dataclasses
from collections.abc import Iterable

from reader.glossary.concept import Concept, Member, Relation
from reader.glossary.glossary import Glossary, owner
from reader.glossary.senses import Sense

_Plain = dict[str, object]


def senses_report(glossary: Glossary, senses: Iterable[Sense]) -> _Plain:
    """Return what the hover card shows of each sense.

    Members and relations name their targets by id and headword; `formulas` lists the numbered
    formulas that have the concept as a member.
    """
    return {"senses": [_sense(glossary, sense) for sense in senses]}


def concepts_report(concepts: Iterable[Concept]) -> _Plain:
    """Return one short row for each concept."""
    return {
        "concepts": [
            {
                "concept": concept.id,
                "glossary": owner(concept.id) or None,
                "headword": concept.headword,
                "pinyin": concept.pinyin,
                "forms": [form.hans for form in concept.forms],
                "category": str(concept.category),
                "kind": str(concept.kind),
                "valid_from": concept.valid_from,
                "valid_to": concept.valid_to,
                "confidence": str(concept.confidence),
            }
            for concept in concepts
        ]
    }


def _sense(glossary: Glossary, sense: Sense) -> _Plain:
    concept = sense.concept
    row = _row(concept)
    row["concept"] = row.pop("id")
    row["pinyin"] = concept.pinyin
    row["chosen"] = sense.chosen
    row["current"] = sense.current
    row["members"] = [_with_headword(glossary, _row(member)) for member in concept.members]
    row["relations"] = [_with_headword(glossary, _row(r)) for r in concept.relations]
    row["formulas"] = [
        {"concept": formula.id, "headword": formula.headword, "number": member.number}
        for formula, member in glossary.formulas_of(concept.id)
    ]
    return row


def _with_headword(glossary: Glossary, row: _Plain) -> _Plain:
    target = glossary.concepts.get(str(row["target"]))
    return {**row, "headword": target.headword if target else None}


def _row(record: Concept | Member | Relation) -> _Plain:
    """Give all fields; lists stay tuples, enumerations are strings: JSON takes both."""
    return dataclasses.asdict(record)
