"""The commands that list, make and restore backups of the notes."""

import argparse
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.cli.console import Console, table
from reader.cli.notes import open_notes
from reader.language import Text, counted
from reader.notes.backup_files import REASONS, Backup
from reader.notes.backups import Backups, Difference
from reader.notes.rows import Counts


def list_backups(options: argparse.Namespace, console: Console) -> int:
    """Print the backups, the latest first; make one before if that is wanted."""
    with open_notes(console) as store:
        kept = Backups(store)
        if options.make:
            kept.make("asked")
        found = kept.all()
    fields = {"backups": [_fields(one) for one in found]}
    console.answer(fields, _lines(found, console))
    return 0


def restore(options: argparse.Namespace, console: Console) -> int:
    """Show what a backup would change, and restore it with --yes; 1 if nothing was restored."""
    with open_notes(console) as store:
        kept = Backups(store)
        numbered = re.fullmatch("[0-9]+", options.backup)
        file = kept.find(int(options.backup)).path if numbered else Path(options.backup)
        difference = kept.difference(file)
        replaced = kept.restore(file) if options.yes else None
    fields = {
        "now": _counts(difference.now),
        "then": _counts(difference.then),
        "back": difference.back,
        "gone": difference.gone,
        "changed": difference.changed,
        "beside": difference.beside,
        "restored": bool(options.yes),
        "replaced": replaced.number if replaced else None,
    }
    console.answer(fields, _difference_lines(difference, console))
    if options.yes:
        console.say(_done(replaced))
        return 0
    console.say(
        Text(
            en="Nothing was changed. Add --yes to restore it.",
            zh="未作任何更改。加上 --yes 即可恢复。",
        )
    )
    return 1


def _fields(one: Backup) -> dict[str, object]:
    return {
        "number": one.number,
        "made": one.made.isoformat(timespec="seconds"),
        "reason": one.reason,
        **_counts(one.counts),
        "path": str(one.path),
    }


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "marks": counts.marks,
        "layers": counts.layers,
        "lessons": counts.lessons,
        "lists": counts.lists,
        "entries": counts.entries,
    }


def _lines(found: Sequence[Backup], console: Console) -> Iterator[str]:
    if not found:
        yield console.words(Text(en="There are no backups yet.", zh="尚无备份。"))
    yield from table(
        (
            str(one.number),
            f"{one.made.astimezone():%Y-%m-%d %H:%M}",
            console.words(_told(one.counts)),
            console.words(REASONS[one.reason]),
        )
        for one in found
    )


def _difference_lines(difference: Difference, console: Console) -> Iterator[str]:
    rows = (
        (Text(en="the notes now", zh="现在的笔记"), _told(difference.now)),
        (Text(en="the backup", zh="备份中"), _told(difference.then)),
        (Text(en="would come back", zh="将恢复"), _marks(difference.back)),
        (Text(en="would go", zh="将消失"), _marks(difference.gone)),
        (Text(en="would be as before", zh="将变回原样"), _marks(difference.changed)),
        (Text(en="all other notes", zh="其他笔记"), _beside(difference)),
    )
    yield from table((console.words(label), console.words(told)) for label, told in rows)


def _beside(difference: Difference) -> Text:
    if difference.beside:
        return Text(en="become as they were", zh="变回原样")
    return Text(en="are the same", zh="相同")


def _told(counts: Counts) -> Text:
    lists = counted(counts.lists, "list or search", "lists and searches")
    entries = counted(counts.entries, "glossary entry", "glossary entries")
    parts = [
        _marks(counts.marks),
        Text(counted(counts.layers, "layer"), f"图层 {counts.layers:,} 个"),
    ]
    if counts.lessons:  # else it may be that they were not counted
        parts.append(Text(counted(counts.lessons, "lesson"), f"教案 {counts.lessons:,} 个"))
    parts += [
        Text(lists, f"清单和检索 {counts.lists:,} 个"),
        Text(entries, f"词条 {counts.entries:,} 个"),
    ]
    return Text(en=", ".join(part.en for part in parts), zh="，".join(part.zh for part in parts))


def _marks(number: int) -> Text:
    return Text(en=counted(number, "mark"), zh=f"标注 {number:,} 处")


def _done(replaced: Backup | None) -> Text:
    if replaced is None:
        return Text(en="It is restored.", zh="已恢复。")
    return Text(
        en=f"It is restored. What was there before is backup {replaced.number}.",
        zh=f"已恢复。恢复前的内容存为备份 {replaced.number}。",
    )
