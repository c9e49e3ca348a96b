"""A concordance as a file of comma-separated values that a spreadsheet opens as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.corpus.spreadsheet import csv_text
from reader.storage.whole_files import write_whole
from reader.ui.panels.concordance.texts import WINDOW, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.analysis.progress import Progress
    from reader.corpus.concordance import Concordance
    from reader.library.library import Library

FIELDS = ("date", "page", "left", "match", "right", "title", "column", "id", "start", "end")
_AT_ONCE = 500  # lines


def save_lines(
    path: Path,
    library: Library,
    concordance: Concordance,
    lines: Sequence[int],
    progress: Progress,
) -> int:
    """Write lines in their order; return their number.

    Raises:
        Cancelled: by `progress`; nothing is written.
        LibraryError: the library cannot be read.
        RefusedInput: the file cannot be written.
    """
    written = 0

    def pieces() -> Iterator[str]:
        nonlocal written
        yield csv_text(FIELDS, ())
        for start in range(0, len(lines), _AT_ONCE):
            progress(start / len(lines))
            rows = _rows(library, concordance, lines[start : start + _AT_ONCE], progress)
            written += len(rows)
            yield csv_text((), rows)

    write_whole(path, pieces(), marked=True)
    return written


def _rows(
    library: Library, concordance: Concordance, numbers: Sequence[int], progress: Progress
) -> list[tuple[object, ...]]:
    def go_on(_: float) -> None:
        progress(0.0)

    read = read_lines(library, concordance, sorted(numbers), go_on, WINDOW)
    found = (read[number] for number in numbers)
    return [
        (
            line.record.date.isoformat() if line.record.date else None,
            line.record.page,
            line.context.left,
            line.context.match,
            line.context.right,
            line.record.title,
            line.record.column,
            line.record.id,
            line.span.start,
            line.span.end,
        )
        for line in found
        if line
    ]
