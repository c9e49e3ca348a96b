"""The dictionary as one file in the cache folder: built once, asked by word, hardly in memory."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from reader.article.folding import fold
from reader.dictionary.entry import Edition, Entry, Word
from reader.glossary.exchange.cedict import entry_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FORMAT = 1  # raise it when the file is built differently
LONGEST = 20  # characters of a word; the longest of CC-CEDICT in Han characters has 19
_LARGEST = 100_000_000  # characters of a dictionary; CC-CEDICT has 9 million
_AT_ONCE = 1_000  # lines, between two looks at whether anybody waits
_REFERRING = (
    "variant of ",
    "old variant of ",
    "archaic variant of ",
    "erhua variant of ",
    "Japanese variant of ",
    "used in ",
    "see ",
)
_LONG_AGO = 3600  # seconds after which nobody is building any more
_CACHE = -256  # KiB, as SQLite counts them


class DictionaryIndex:
    """Looks words up in a file made by `build`. Used on one thread at a time.

    Raises:
        apsw.Error: the file is none of ours or damaged.
    """

    def __init__(self, path: Path) -> None:
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        self._store = apsw.Connection(address, apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
        self._store.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        self._store.pragma("trusted_schema", False)  # noqa: FBT003  # apsw's own signature
        self._store.pragma("cache_size", _CACHE)
        if self._store.pragma("user_version") != FORMAT:
            raise apsw.NotADBError
        ((date,),) = self._store.execute("SELECT date FROM edition")
        self.edition = Edition(date=str(date))

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is in the dictionary, in whatever characters."""
        return self._row(word) is not None

    def word(self, text: str) -> Word | None:
        """Return what is said of a word, in whatever characters; None when it is not there."""
        row = self._row(text)
        if row is None:
            return None
        lines, level = row
        read = (entry_line(line) for line in lines.split("\n"))
        entries = [Entry(*each) for each in read if each]
        entries.sort(key=_rank)
        return Word(text, tuple(entries), level)

    def _row(self, word: str) -> tuple[str, int] | None:
        if not 0 < len(word) <= LONGEST:
            return None
        query = "SELECT lines, level FROM words WHERE word = ?"
        return self._store.execute(query, (fold(word),)).fetchone()

    def close(self) -> None:
        """Close the file."""
        self._store.close()


def _rank(entry: Entry) -> int:
    """Tell what is seldom meant: surnames and places, which have a capital; mere references."""
    if all(sense.startswith(_REFERRING) for sense in entry.senses):
        return 2
    return int(entry.pinyin[:1].isupper())


def opened(
    dictionary: Path, levels: Path | None, folder: Path, going: Callable[[float], None]
) -> DictionaryIndex:
    """Return the index of a dictionary; build it when there is none, or a damaged one.

    Args:
        dictionary: CC-CEDICT, compressed with gzip.
        levels: a table of words and their levels.
        folder: where the index is kept; made when it is missing.
        going: called now and then; raises when nobody waits any more.

    Raises:
        OSError: the dictionary cannot be read, or the index not written.
        ValueError: it is not text in UTF-8, or beyond all bounds.
        apsw.Error: the index cannot be written, as on a full disk.
    """
    path = folder / f"{_name(dictionary, levels)}.db"
    if path.exists():
        with contextlib.suppress(apsw.Error, ValueError):
            return DictionaryIndex(path)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, suffix=".part")
    os.close(descriptor)
    try:
        build(dictionary, levels, Path(name), going)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    _clear(folder, path)
    return DictionaryIndex(path)


def _clear(folder: Path, kept: Path) -> None:
    """Remove other indexes, and what a killed process left; another may be building just now."""
    for other in folder.glob("*.db"):
        if other != kept:
            other.unlink(missing_ok=True)
    for part in folder.glob("*.part"):
        with contextlib.suppress(OSError):
            if time.time() - part.stat().st_mtime > _LONG_AGO:
                part.unlink()


def build(
    dictionary: Path, levels: Path | None, path: Path, going: Callable[[float], None]
) -> None:
    """Write the index of a dictionary into an empty file; see `opened`."""
    grades = _grades(levels)
    store = apsw.Connection(str(path))
    try:
        store.pragma("journal_mode", "off")  # an unfinished file is thrown away
        store.pragma("synchronous", "off")
        store.execute(
            f"PRAGMA user_version = {FORMAT};"
            "CREATE TABLE edition(date TEXT NOT NULL) STRICT;"
            "CREATE TABLE words(word TEXT PRIMARY KEY, lines TEXT NOT NULL,"
            " level INTEGER NOT NULL) WITHOUT ROWID, STRICT;"
        )
        insert = (
            "INSERT INTO words VALUES (?1, ?2, ?3)"
            " ON CONFLICT DO UPDATE SET lines = lines || char(10) || excluded.lines"
        )
        with store:
            date = ""
            lines = _lines(dictionary)
            while some := list(islice(lines, _AT_ONCE)):
                going(0)
                date = next((line[8:18] for line in some if line.startswith("#! date=")), date)
                rows = ((key, line, grades.get(key, 0)) for line in some for key in _keys(line))
                store.executemany(insert, rows)
            store.execute("INSERT INTO edition VALUES (?)", (date,))
    finally:
        store.close()


def _keys(line: str) -> set[str]:
    """Return what the entry of a line is found by: both ways it is written, folded."""
    entry = None if line.startswith("#") else entry_line(line)
    return {fold(entry[0]), fold(entry[1])} if entry else set()


def _lines(dictionary: Path) -> Iterator[str]:
    size = 0
    with gzip.open(dictionary, "rt", encoding="utf-8-sig", newline="\n") as file:
        while line := file.readline(_LARGEST):
            size += len(line)
            if size > _LARGEST:
                raise ValueError(dictionary)
            yield line.rstrip("\r\n")


def _grades(levels: Path | None) -> dict[str, int]:
    """Return the level of each word of a table: word, tab, level."""
    if levels is None:
        return {}
    rows = (line.split("\t") for line in levels.read_text("utf-8").splitlines()[1:])
    return {fold(row[0]): int(row[1]) for row in rows if len(row) > 1 and row[1].isdecimal()}


def _name(*files: Path | None) -> str:
    """Return a name that is another one whenever a file or the format is."""
    told = [str(FORMAT)]
    for file in files:
        status = file.stat() if file else None
        told.append(f"{file} {status.st_size} {status.st_mtime_ns}" if status else "")
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogateescape")).hexdigest()[:16]
