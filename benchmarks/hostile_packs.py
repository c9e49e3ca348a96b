"""Try files that are wrong in many ways: `python -m benchmarks.hostile_packs [--files N]`.

Class packs, Web Annotations and tables are spoiled at random: bytes flipped, cut, members added,
left out or renamed, values put where they do not belong, bombs. Each is opened as the program
opens it and, where it is not refused, merged into a store of notes. Nothing may be raised but a
refusal in both languages; a refused file leaves the store as it was to the letter; no file
appears beside it; none takes longer than two seconds.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.spoiling import sample_pack, spoiled_csv, spoiled_json, spoiled_pack
from benchmarks.tables import show
from reader.errors import ReaderError
from reader.exporters.foreign import without_foreign
from reader.exporters.formats import Format, file_bytes, received
from reader.exporters.merging import merged
from reader.exporters.packing import glossary_changes
from reader.notes.rows import digest
from reader.notes.store import NotesStore

_LONGEST = 2.0  # seconds for one file

Spoil = Callable[[bytes, random.Random], bytes]
_KINDS: tuple[tuple[Format, Spoil], ...] = (
    (Format.PACK, spoiled_pack),
    (Format.WEB, spoiled_json),
    (Format.TABLE, spoiled_csv),
)


def main() -> int:
    """Open spoiled files; return 1 if one of them has done harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rows = [("", "files", "refused", "merged", "nothing in it", "longest ms", "harm")]
    harm: list[str] = []
    for kind, spoil in _KINDS:
        with tempfile.TemporaryDirectory() as folder:
            found = _tried(Path(folder), kind, spoil, options.files // len(_KINDS), options.seed)
        counts, longest, wrong = found
        harm += wrong
        told = [f"{counts[name]:,}" for name in ("files", "refused", "merged", "empty")]
        rows.append((kind.text.en, *told, f"{longest * 1000:.0f}", str(len(wrong))))
    show("Files that are wrong", rows)
    for one in harm[:20]:
        print(one)
    return 1 if harm else 0


def _tried(
    folder: Path, kind: Format, spoil: Spoil, count: int, seed: int
) -> tuple[Counter[str], float, list[str]]:
    chance = random.Random(seed)  # noqa: S311
    whole = file_bytes(kind, sample_pack(), lambda *_: None)  # type: ignore[arg-type,return-value]
    path, counts, longest = folder / f"file{kind.suffix}", Counter[str](), 0.0
    harm: list[str] = []
    with closing(NotesStore(folder / "notes")) as store:
        for number in range(count):
            path.write_bytes(spoil(whole, chance))
            before, start = _state(store), time.monotonic()
            outcome = _opened(store, path)
            longest = max(longest, time.monotonic() - start)
            path.unlink()
            counts.update(("files", outcome.split(":")[0]))
            if wrong := _harm(store, folder, outcome, before, longest):
                harm.append(f"{kind.suffix} {number}: {wrong}")
    return counts, longest, harm


def _opened(store: NotesStore, path: Path) -> str:
    try:
        got = received(path)
        found = merged(store.marks, without_foreign(got.pack.bundle))
        entries = glossary_changes(store.glossaries.state(), got.pack.glossary)
        if entries:
            store.glossaries.apply(entries)
        if found.changes:
            store.marks.apply(found.changes, "import", found.texts)
    except ReaderError as error:
        return "refused" if error.text.en and error.text.zh else "harm: no sentence"
    except Exception as error:
        return f"harm: {error!r}"
    return "merged" if found.changes or entries else "empty"


def _harm(store: NotesStore, folder: Path, outcome: str, before: str, longest: float) -> str | None:
    if outcome.startswith("harm"):
        return outcome
    if outcome != "merged" and _state(store) != before:
        return "the store has changed"
    if longest > _LONGEST:
        return f"{longest:.1f} s"
    strange = [one.name for one in folder.iterdir() if one.name != "notes"]
    strange += [one.name for one in (folder / "notes").iterdir() if "notes" not in one.name]
    strange = [name for name in strange if name != "glossaries.stamp"]
    return f"written: {strange}" if strange else None


def _state(store: NotesStore) -> str:
    with store.database.reading() as connection:
        return digest(connection)


if __name__ == "__main__":
    sys.exit(main())
