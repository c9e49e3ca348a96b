"""An entry of the dictionary as the beginning of one of the reader's own."""

from reader.dictionary.entry import Edition, Word
from reader.dictionary.senses import parted, told
from reader.glossary.concept import Citation, Concept, Form, FormKind
from reader.glossary.exchange.pack import entry

_SHOWN = 60  # characters of the gloss


def own_entry(word: Word, edition: Edition) -> Concept:
    """Return what the dictionary says as an entry; it names its source and the licence.

    What is taken from the dictionary stays under its licence, so both go along wherever the
    entry is shown, exported or shared.
    """
    first = word.entries[0]
    senses = [told(sense, traditional=False) for sense in parted(first.senses)[0]]
    gloss = senses[0] if senses else ""
    form = Form(
        first.hans, FormKind.FULL, first.pinyin, first.hant if first.hant != first.hans else None
    )
    source = Citation(
        id=edition.name.lower(),
        supports="definition",
        title=f"{edition.name} ({edition.licence})",
        publisher="MDBG",
        date=edition.date or None,
        url=edition.link.partition("://")[2],
    )
    return entry(
        first.hans,
        forms=(form,),
        gloss_en=gloss if len(gloss) <= _SHOWN else f"{gloss[: _SHOWN - 1]}…",
        definition_en="\n".join(senses) if len(senses) > 1 or len(gloss) > _SHOWN else "",
        citations=(source,),
    )
