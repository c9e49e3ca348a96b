"""An import that goes on only when a test lets it."""

from pathlib import Path

from PySide6.QtCore import QSemaphore

from reader.analysis.progress import Cancelled
from reader.language import Text
from reader.library.import_log import Refused, Report
from reader.library.import_progress import Stage, Standing
from reader.library.model import Outcome

COUNTING = Standing(Stage.COUNTING, files=1234)
READING = Standing(
    Stage.READING, 0.25, 10, Outcome(12345, 3, 7, 2), 2, 3120.4, 312.0, "/texts/2003年1月.7z"
)
INDEXING = Standing(Stage.INDEXING, 0.5, 10, Outcome(20000), 0, 0.4, 9000.0, "/texts/b.txt")
REFUSED = (
    Refused("/texts/2003年1月.7z\n无标题.txt", Text(en="It is empty.", zh="文件为空。")),
    Refused("/texts/bad.txt", Text(en="It is no text.", zh="不是文本。")),
)


class SlowImport:
    """Tells one standing for each time it is let go on.

    Attributes:
        asked: the paths of each import.
        gate: released once for each standing.
    """

    def __init__(self, *standings):
        self.standings = standings or (COUNTING, READING, INDEXING, READING)
        self.asked = []
        self.gate = QSemaphore()
        self.failure = None

    def __call__(self, library, paths, watch):
        self.asked.append(paths)
        if self.failure:
            raise self.failure
        try:
            for standing in self.standings:
                while not self.gate.tryAcquire(1, 5):
                    watch(standing)
                watch(standing)
        except Cancelled:
            return Report(Outcome(added=5), (), 0, 2, 61.0, cancelled=True)
        return Report(Outcome(12345, 3, 0, 2), REFUSED, 3, 10, 700.0)


PATHS = (Path("/texts"),)
