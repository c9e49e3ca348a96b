"""What an import has done so far, kept for its report and told to whoever watches."""

from dataclasses import dataclass, replace
from pathlib import Path

from reader.language import Text
from reader.library.import_progress import Pace, Stage, Standing, Watch
from reader.library.model import Outcome

MOST_LISTED = 10_000
"""Refusals that a report lists; further ones are only counted."""

_NOTHING = Outcome()
_BETWEEN = 0.2  # seconds between two tellings


@dataclass(frozen=True, slots=True)
class Refused:
    """A file, or a part of one, that could not be read.

    Attributes:
        path: the file; for a part of it followed by a line end and the part's name.
        reason: one sentence.
    """

    path: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did.

    Attributes:
        outcome: what became of the articles.
        refused: what could not be read, at most `MOST_LISTED`.
        refusals: their number in all.
        files: number of files met.
        seconds: how long it took, without pauses.
        cancelled: it was stopped before its end; the same import goes on from there.
    """

    outcome: Outcome
    refused: tuple[Refused, ...]
    refusals: int
    files: int
    seconds: float
    cancelled: bool = False

    @property
    def retried(self) -> tuple[Path, ...]:
        """The files to import again once their faults are mended."""
        files = (refused.path.partition("\n")[0] for refused in self.refused)
        return tuple(map(Path, dict.fromkeys(files)))


class ImportLog:
    """Counts files, articles, refusals and bytes.

    Attributes:
        total: bytes there are to read.
        done: bytes of the files read to their end or known.
        inside: bytes read of the file that is being read.
    """

    def __init__(self, watch: Watch, pace: Pace | None = None) -> None:
        self.total = self.done = 0
        self.inside = 0.0
        self._watch = watch
        self._pace = pace or Pace()
        self._started = self._told = self._pace.now()
        self._standing = Standing(Stage.COUNTING)
        self._refused: list[Refused] = []

    def count(self, outcome: Outcome = _NOTHING, *, files: int = 0) -> None:
        """Add to what was done."""
        now = self._standing
        self._standing = replace(now, outcome=now.outcome + outcome, files=now.files + files)

    def refuse(self, path: str, reason: Text) -> None:
        """Note what could not be read."""
        self._standing = replace(self._standing, refused=self._standing.refused + 1)
        if len(self._refused) < MOST_LISTED:
            self._refused.append(Refused(path, reason))

    def enter(self, stage: Stage) -> None:
        """Go on to another stage, and tell so."""
        files = 0 if self._standing.stage is Stage.COUNTING else self._standing.files
        self._standing = replace(self._standing, stage=stage, files=files)
        self.tell()

    def tell(self, path: str = "") -> None:
        """Tell how far it is.

        Raises:
            Cancelled: whoever watches wants it to stop.
        """
        outcome = self._standing.outcome
        share = min(1.0, (self.done + self.inside) / self.total) if self.total else 0.0
        self._pace.mark(share, outcome.added + outcome.updated + outcome.unchanged)
        self._standing = replace(
            self._standing,
            share=share,
            rate=self._pace.rate,
            left=self._pace.left,
            path=path or self._standing.path,
        )
        self._pace.pause(lambda: self._watch(self._standing))
        self._told = self._pace.now()

    def tell_soon(self, path: str = "") -> None:
        """Tell how far it is, unless that was told a moment ago."""
        if self.is_due:
            self.tell(path)

    @property
    def is_due(self) -> bool:
        """It was not told of late how far it is."""
        return self._pace.now() - self._told >= _BETWEEN

    def report(self, *, cancelled: bool) -> Report:
        """Return what was done in all."""
        return Report(
            outcome=self._standing.outcome,
            refused=tuple(self._refused),
            refusals=self._standing.refused,
            files=self._standing.files,
            seconds=self._pace.now() - self._started,
            cancelled=cancelled,
        )
