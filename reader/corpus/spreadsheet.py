"""Tables as CSV that a spreadsheet opens as text and never runs as formulas."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from reader.storage.formulas import may_be_formula


def csv_text(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return a table as CSV (RFC 4180, lines end in "\r\n"); see `csv_lines`."""
    return "".join(f"{line}\r\n" for line in csv_lines(heading, rows))


def csv_lines(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Yield a table as records of CSV without line ends; an empty heading is left out.

    A text that a spreadsheet might take for a formula gets an apostrophe before it, as OWASP
    advises against CSV injection, also where blanks stand before it; numbers stay numbers.
    """
    if heading:
        yield _record(heading)
    for row in rows:
        yield _record([_safe(cell) for cell in row])


def _record(cells: Sequence[object]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue().removesuffix("\r\n")


def _safe(cell: object) -> object:
    if isinstance(cell, str):
        return f"'{cell}" if may_be_formula(cell) else cell
    return "" if cell is None else cell
