"""What was read of each article."""

from reader.storage.database import Database


class ReadShares:
    """One line an article. Every method may be called from any thread; all raise NotesError.

    Args:
        database: the file of the reader's notes.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article: str) -> str:
        """Return what was kept for an article, by its key; empty if that is nothing."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT paragraphs FROM read_shares WHERE article = ?", (article,)
            ).fetchone()
            return str(row[0]) if row else ""

    def put(self, article: str, paragraphs: str) -> None:
        """Keep what was read of an article; an empty line forgets it."""
        with self._database.writing() as connection:
            if paragraphs:
                connection.execute(
                    "INSERT OR REPLACE INTO read_shares VALUES (?, ?)", (article, paragraphs)
                )
            else:
                connection.execute("DELETE FROM read_shares WHERE article = ?", (article,))
