"""How well the reader knows each concept."""

from collections.abc import Mapping

from reader.glossary.stage import Stage
from reader.storage.database import Database

_STAGES = frozenset(Stage)


class Acquaintance:
    """The stages by concept. Every method may be called from any thread; all raise NotesError.

    Args:
        database: the file of the reader's notes.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Mapping[str, Stage]:
        """Return the stage of each concept that is not new."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT concept, stage FROM acquaintance ORDER BY concept")
            return {concept: Stage(stage) for concept, stage in rows if stage in _STAGES}

    def put(self, concept: str, stage: Stage) -> None:
        """Keep the stage of a concept."""
        with self._database.writing() as connection:
            if stage is Stage.NEW:
                connection.execute("DELETE FROM acquaintance WHERE concept = ?", (concept,))
            else:
                row = (concept, stage.value)
                connection.execute("INSERT OR REPLACE INTO acquaintance VALUES (?, ?)", row)
