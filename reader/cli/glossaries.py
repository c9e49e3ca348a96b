"""The glossaries as the window uses them: ours, and the reader's own from the notes."""

from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher
from reader.glossary.own import OwnState
from reader.glossary.own_terms import OwnTerms
from reader.notes.glossaries import STAMP
from reader.notes.opening import open_notes
from reader.notes.store import notes_folder


def own_terms() -> OwnTerms:
    """Return all glossaries made ready.

    Raises:
        GlossaryError: the installation's copy of ours is damaged.
        NotesError: the notes cannot be read.
    """
    shipped = load_shipped()
    return OwnTerms.of_shipped(shipped, TermMatcher(shipped)).following(own_state())


def used_glossary() -> Glossary:
    """Return the glossaries that are on, as one; errors as for `own_terms`."""
    return own_terms().used("").glossary


def own_state() -> OwnState:
    """Return what is the reader's own; the notes are not opened where there is nothing.

    Raises:
        NotesError: the notes cannot be read.
    """
    folder = notes_folder()
    if not (folder / STAMP).exists():
        return OwnState()
    store = open_notes(folder)
    try:
        return store.glossaries.state()
    finally:
        store.close()
