"""Where articles came from, so that a source is known again.

Sources lie by their folders, which are few and come one after the other, so that writing stays
in one place of the file. Of their names a hash does, for they are as long as titles.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import apsw

from reader.library.model import Origin

_FIND = """
    SELECT o.stamp FROM folders AS f JOIN origins AS o ON o.folder = f.number
    WHERE f.path = ? AND o.name = ?
"""


def split(path: str) -> tuple[bytes, int]:
    r"""Return folder, with its last "/" or "\n", and 48 bits of a hash of the name.

    A path may have bytes that are no UTF-8; Python writes them as lone surrogates.
    """
    at = max(path.rfind("/"), path.rfind("\n"), path.rfind("\\")) + 1
    folder, name = (part.encode("utf-8", "surrogatepass") for part in (path[:at], path[at:]))
    return folder, int.from_bytes(blake2b(name, digest_size=6).digest())


def stamps(connection: apsw.Connection, paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield those paths that articles came from or that are settled, each with its stamp."""
    for path in paths:
        for (stamp,) in connection.execute(_FIND, split(path)):
            yield path, str(stamp)


def folder_number(connection: apsw.Connection, path: bytes) -> int:
    """Return the number of a folder, which gets one if it has none."""
    found = connection.execute("SELECT number FROM folders WHERE path = ?", (path,)).get
    if found is None:
        connection.execute("INSERT INTO folders (path) VALUES (?)", (path,))
        return connection.last_insert_rowid()
    return int(found)


def settle(connection: apsw.Connection, origins: Sequence[Origin]) -> None:
    """Note files that were read to their end and are no article themselves."""
    for origin in origins:
        folder, name = split(origin.path)
        values = (folder_number(connection, folder), name, origin.stamp)
        connection.execute(
            "INSERT OR REPLACE INTO origins (folder, name, stamp, article) VALUES (?, ?, ?, 0)",
            values,
        )


def unsettle(connection: apsw.Connection, removed: str) -> None:
    """Forget that the files were read to their end in which removed articles lay.

    Args:
        connection: in the transaction that removes them.
        removed: their numbers, as a list in JSON.
    """
    found = connection.execute(
        "SELECT DISTINCT f.path FROM origins AS o JOIN folders AS f ON f.number = o.folder "
        "WHERE o.article IN (SELECT value FROM json_each(?))",
        (removed,),
    )
    folders = (bytes(path) for (path,) in found.fetchall())  # type: ignore[arg-type]
    files = {folder.decode("utf-8", "surrogatepass").partition("\n") for folder in folders}
    for file, inside, _ in files:
        if inside:
            folder, name = split(file)
            connection.execute(
                "DELETE FROM origins WHERE article = 0 AND name = ? AND folder = "
                "(SELECT number FROM folders WHERE path = ?)",
                (name, folder),
            )
