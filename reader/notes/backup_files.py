"""Backups of the notes as files: their names, what is told beside them, which of them stay."""

import datetime
import json
import os
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from reader.language import Text
from reader.notes.rows import Counts

_NAME = re.compile(r"notes-([0-9]{6,12})\.db")
# Counted in backups and not in days, as a clock may be wrong: the latest, and of the older ones
# every seventh and every twenty-eighth, some of each.
_LATEST, _SEVENTHS, _TWENTY_EIGHTHS = 14, 4, 12
_WEEK, _FOUR_WEEKS = 7, 28

REASONS = {
    "daily": Text(en="of the day", zh="每日备份"),
    "asked": Text(en="made by hand", zh="手动备份"),
    "update": Text(en="before an update of the program", zh="程序升级前"),
    "restore": Text(en="before another was restored", zh="恢复其他备份之前"),
}


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup.

    Attributes:
        path: the file.
        number: rises with each.
        made: when, in UTC, by the clock of the machine.
        reason: a key of `REASONS`.
        counts: what it holds.
        digest: of its contents; empty where that was lost.
    """

    path: Path
    number: int
    made: datetime.datetime
    reason: str = "daily"
    counts: Counts = field(default_factory=Counts)
    digest: str = ""


def path_of(folder: Path, number: int) -> Path:
    """Return where a backup lies."""
    return folder / f"notes-{number:06}.db"


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return all backups in a folder, the latest first; files of other names are passed over."""
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError:
        return ()
    found = (_NAME.fullmatch(name) for name in names)
    numbers = sorted((int(name[1]) for name in found if name), reverse=True)
    return tuple(_told(path_of(folder, number), number) for number in numbers)


def write_beside(backup: Backup) -> None:
    """Write what is told of a backup beside it.

    Raises:
        OSError: it cannot be written.
    """
    told = {
        "made": backup.made.isoformat(),
        "reason": backup.reason,
        "counts": asdict(backup.counts),
        "digest": backup.digest,
    }
    path = backup.path.with_suffix(".json")
    part = path.with_suffix(".part")
    part.write_text(json.dumps(told, indent=1), "utf-8")
    part.replace(path)


def superfluous(numbers: Iterable[int]) -> set[int]:
    """Return which of some backups, by their numbers, need not be kept."""
    ordered = sorted(numbers, reverse=True)
    older = ordered[_LATEST:]
    kept = set(ordered[:_LATEST])
    kept.update([number for number in older if number % _WEEK == 0][:_SEVENTHS])
    kept.update([number for number in older if number % _FOUR_WEEKS == 0][:_TWENTY_EIGHTHS])
    return set(ordered) - kept


def remove(backup: Backup) -> None:
    """Delete a backup with what is told of it.

    Raises:
        OSError: it cannot be deleted.
    """
    backup.path.unlink(missing_ok=True)
    backup.path.with_suffix(".json").unlink(missing_ok=True)


def _told(path: Path, number: int) -> Backup:
    """Return a backup with what is told beside it, or as its file tells where that is lost."""
    try:
        told = json.loads(path.with_suffix(".json").read_text("utf-8"))
        made = datetime.datetime.fromisoformat(told["made"])
        reason = told["reason"] if told["reason"] in REASONS else "daily"
        return Backup(path, number, made, reason, Counts(**told["counts"]), str(told["digest"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        written = path.stat().st_mtime if path.exists() else 0.0
        return Backup(path, number, datetime.datetime.fromtimestamp(written, datetime.UTC))
