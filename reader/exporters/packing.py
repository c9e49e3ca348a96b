"""A class pack made of the notes, and the glossary of one taken into them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.article.model import Article
from reader.exporters.bundle import Choice, gather
from reader.exporters.class_pack import ClassPack
from reader.glossary.concept import Concept
from reader.glossary.documents import concept_line
from reader.glossary.exchange.pack import Pack, adopted, packed
from reader.glossary.identifiers import new_glossary_id
from reader.glossary.own import Change, OwnGlossary, OwnState
from reader.notes.store import NotesStore


def packed_notes(
    store: NotesStore, choice: Choice, articles: Sequence[Article] = (), title: str = ""
) -> ClassPack:
    """Return what leaves the notes.

    Args:
        store: the notes.
        choice: which annotations.
        articles: whole articles to go with them, and with them what the reader's own glossaries
            say of their terms.
        title: of the pack.
    """
    bundle = gather(store.marks, choice)
    concepts = own_concepts(store.glossaries.state(), articles)
    name = title or (articles[0].headline or articles[0].title if articles else "")
    glossary = packed(name, concepts) if concepts else None
    return ClassPack(name, tuple(articles), bundle, glossary)


def own_concepts(state: OwnState, articles: Iterable[Article]) -> list[Concept]:
    """Return the reader's own entries of which a form stands in one of some articles."""
    texts = [article.text for article in articles]
    return [
        concept
        for glossary in state.contents.values()
        for _, concept in glossary.concepts.items()
        if any(form.hans in text for form in concept.forms for text in texts)
    ]


def glossary_changes(state: OwnState, pack: Pack | None) -> tuple[Change, ...]:
    """Return what brings the entries of a pack into a glossary of its name; none twice."""
    if pack is None or not pack.concepts:
        return ()
    known = next((one for one in state.glossaries if one.name == pack.name), None)
    contents = state.contents.get(known.id) if known else None
    there = {_sign(one) for one in contents.concepts.values()} if contents else set()
    new = tuple(one for one in pack.concepts if _sign(one) not in there)
    if not new:
        return ()
    name = known.id if known else new_glossary_id()
    taken = list(contents.concepts) if contents else []
    entries = adopted(Pack(pack.name, new, pack.note), name, taken)
    if known:
        return entries
    place = max((one.place for one in state.glossaries), default=0) + 1
    return (Change(None, OwnGlossary(name, pack.name, place, note=pack.note)), *entries)


def entries_of(changes: Iterable[Change]) -> tuple[Concept, ...]:
    """Return the entries that changes bring in, without the glossary they are put into."""
    things = (change.after for change in changes)
    return tuple(thing for thing in things if isinstance(thing, Concept))


def _sign(concept: Concept) -> str:
    """Return what an entry says, whatever its id and those of its links are."""
    members = tuple(replace(member, target=None) for member in concept.members)
    return concept_line(replace(concept, id="", relations=(), members=members))
