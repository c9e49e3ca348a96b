"""The commands that take glossaries in and write them out."""

import argparse
from collections.abc import Iterator

from reader.cli.console import Console
from reader.cli.glossaries import own_state
from reader.errors import RefusedInput
from reader.glossary.entry_text import counted
from reader.glossary.exchange.formats import losses_of, read_file, write_file
from reader.glossary.exchange.pack import Pack, Reading, adopted, packed
from reader.glossary.files import load_shipped
from reader.glossary.identifiers import new_glossary_id
from reader.glossary.own import SHIPPED, Change, OwnGlossary, OwnState
from reader.language import Text
from reader.notes.opening import open_notes
from reader.notes.store import notes_folder

OURS = "yandu"
_SHOWN = 20  # faults that are told to people


def export_glossary(options: argparse.Namespace, console: Console) -> int:
    """Write glossaries into a file, after telling what it will not hold.

    Raises:
        RefusedInput: there is no such glossary or format, or the file cannot be written.
    """
    pack = _pack(own_state(), options.glossary)
    losses = losses_of(pack, options.file)
    for loss in losses:
        console.say(Text(en=f"Lost: {loss.text.en}", zh=f"不保留{loss.text.zh}"))
    if not options.check:
        write_file(options.file, pack)
    fields = {
        "written": None if options.check else str(options.file),
        "concepts": len(pack.concepts),
        "losses": [{"field": loss.field, "count": loss.count} for loss in losses],
    }
    count = counted(len(pack.concepts))
    done = Text(en=f"{count.en}, {options.file}", zh=f"{count.zh}，{options.file}")
    console.answer(fields, [console.words(done)])
    return 0


def import_glossary(options: argparse.Namespace, console: Console) -> int:
    """Take a file in as a glossary of the reader's own, and tell what was left out.

    Raises:
        RefusedInput: it cannot be read, or nothing of it can be kept.
        NotesError: the notes cannot be written.
    """
    reading = read_file(options.file)
    _tell(reading, console)
    if not reading.pack.concepts:
        raise RefusedInput(
            en=f"“{options.file.name}” holds no entry that can be kept.",
            zh=f"“{options.file.name}”中没有可以读入的词条。",
        )
    into = None if options.check else _keep(reading.pack, options.into)
    fields = {
        "glossary": into.id if into else None,
        "name": into.name if into else reading.pack.name,
        "added": len(reading.pack.concepts) if into else 0,
        "problems": [
            {"line": fault.line, "text": console.words(fault.text)} for fault in reading.faults
        ],
    }
    count = counted(len(reading.pack.concepts))
    done = Text(en=f"{count.en}: {fields['name']}", zh=f"{count.zh}：{fields['name']}")
    console.answer(fields, [console.words(done)])
    return 0


def _pack(state: OwnState, name: str | None) -> Pack:
    if name == OURS:
        return packed("Yandu", load_shipped().concepts.values(), "MIT")
    own = [one for one in state.glossaries if one.id != SHIPPED]
    chosen = [one for one in own if name is None or name in {one.id, one.name}]
    if not chosen:
        named = name or ""
        raise RefusedInput(
            en=f"You have no glossary {named} of your own; --glossary {OURS} writes Yandu's.",
            zh=f"没有自建词库{named}；--glossary {OURS} 可导出自带词库。",
        )
    concepts = (concept for one in chosen for concept in state.entries(one.id))
    return packed(chosen[0].name if len(chosen) == 1 else "Yandu", concepts, chosen[0].note)


def _keep(pack: Pack, name: str | None) -> OwnGlossary:
    store = open_notes(notes_folder())
    try:
        state = store.glossaries.state()
        known = next((one for one in state.glossaries if name and one.name == name), None)
        first = min(one.place for one in state.glossaries) - 1
        into = known or OwnGlossary(new_glossary_id(), name or pack.name, first, note=pack.note)
        taken = state.ids(into.id)
        made = () if known else (Change(None, into),)
        store.glossaries.apply((*made, *adopted(pack, into.id, taken)))
        store.glossaries.state()
    finally:
        store.close()
    return into


def _tell(reading: Reading, console: Console) -> None:
    for line in _faults(reading):
        console.say(line)


def _faults(reading: Reading) -> Iterator[Text]:
    for fault in reading.faults[:_SHOWN]:
        line = fault.line
        yield Text(en=f"{line}: {fault.text.en}.", zh=f"第 {line} 行：{fault.text.zh}。")
    more = len(reading.faults) - _SHOWN + reading.more
    if more > 0:
        yield Text(en=f"… and {more:,} more.", zh=f"……另有 {more:,} 处。")
