"""Looks whether the file of the notes is whole: as SQLite sees it, and letter by letter."""

import hashlib
from collections.abc import Iterator

import apsw

from reader.language import Text
from reader.notes.item_texts import is_whole, text_of
from reader.notes.rows import columns

_MOST_TOLD = 20  # faults of the file that SQLite lists
_HEX = 64  # digits of a SHA-256


def problems(connection: apsw.Connection) -> list[Text]:
    """Return what is wrong with the file; empty if it is whole. Everything is read.

    Raises:
        apsw.Error: it cannot be read at all.
    """
    found = [*_faults(connection, "integrity_check"), *_changed_items(connection)]
    return [*found, *_changed_texts(connection)]


def quick_problems(connection: apsw.Connection) -> list[Text]:
    """Return what is wrong as far as it is soon found: 5,000 marks take some 20 ms."""
    found = list(_faults(connection, "quick_check"))
    return found or list(_changed_items(connection))


def _faults(connection: apsw.Connection, check: str) -> Iterator[Text]:
    try:
        for (told,) in connection.execute(f"PRAGMA {check}({_MOST_TOLD})"):
            if told != "ok":
                yield _damaged(str(told))
    except apsw.CorruptError as error:
        yield _damaged(str(error))


def _damaged(told: str) -> Text:
    return Text(en=f"The file of your notes is damaged: {told}.", zh="笔记文件已损坏。")


def _changed_items(connection: apsw.Connection) -> Iterator[Text]:
    """Yield the things that are not as they were written, whatever SQLite thinks of them."""
    there = columns(connection, "items")
    if not there:
        return  # of the first version, which knew no marks
    written = "digest" if "digest" in there else "''"
    rows = connection.execute(f"SELECT id, document, {written} FROM items")  # noqa: S608
    if damaged := [id_ for id_, document, digest in rows if not is_whole(document, digest)]:
        yield Text(
            en=f"{len(damaged):,} marks are not as they were written: {damaged[0]} …",
            zh=f"有 {len(damaged):,} 处标注与写入时不同：{damaged[0]}……",
        )


def _changed_texts(connection: apsw.Connection) -> Iterator[Text]:
    if not columns(connection, "texts"):
        return
    for sha256, content in connection.execute("SELECT sha256, content FROM texts"):
        text = text_of(content)
        known = len(sha256) != _HEX or (text is not None and sha256 == _sha256(text))
        if not known:
            yield Text(
                en=f"A marked text is damaged: {sha256}.", zh=f"标注的原文已损坏：{sha256}。"
            )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
