"""What the reader's glossaries are made of, as texts in the record of what can be undone."""

import json
from dataclasses import asdict

from reader.annotations.documents import BadDocument
from reader.glossary.concept import Concept
from reader.glossary.documents import concept_line, concept_of_line, row_line
from reader.glossary.own import ClassInForce, EntryNote, OwnGlossary, Switch, Thing

BEGIN = "["  # no text of a mark begins so: those are objects, these are pairs
_ENTRY = "entry"
_OTHERS = {
    "glossary": OwnGlossary,
    "note": EntryNote,
    "switch": Switch,
    "class": ClassInForce,
}
_NAMES = {cls: name for name, cls in _OTHERS.items()}


def thing_text(thing: Thing) -> str:
    """Return a thing as one line of JSON: what it is, and its fields."""
    if isinstance(thing, Concept):
        return f'["{_ENTRY}",{concept_line(thing)}]'
    return row_line([_NAMES[type(thing)], asdict(thing)])


def thing_of_text(text: str) -> Thing:
    """Return the thing that a text is of.

    Raises:
        BadDocument: of none.
    """
    try:
        name, row = json.loads(text)
        return concept_of_line(row_line(row)) if name == _ENTRY else _OTHERS[name](**row)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadDocument(str(error)) from error
