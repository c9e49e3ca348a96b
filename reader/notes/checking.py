"""Looks whether the file of the notes is whole."""

import apsw

from reader.language import Text

_MOST_TOLD = 20  # faults of the file that SQLite lists


def problems(connection: apsw.Connection) -> list[Text]:
    """Return what is wrong with the file; empty if it is whole.

    Raises:
        apsw.Error: it cannot be read at all.
    """
    return [
        Text(en=f"The file of your notes is damaged: {told}.", zh=f"笔记文件已损坏：{told}。")
        for (told,) in connection.execute(f"PRAGMA integrity_check({_MOST_TOLD})")
        if told != "ok"
    ]
