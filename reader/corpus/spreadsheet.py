"""Tables as CSV that a spreadsheet opens as text and never runs as formulas."""

import csv
import io
from collections.abc import Iterable, Sequence

_MAY_BE_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_text(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return a table as CSV (RFC 4180, lines end in "\r\n").

    A text that a spreadsheet might take for a formula gets an apostrophe before it, as OWASP
    advises against CSV injection; numbers stay numbers.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(heading)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return written.getvalue()


def _safe(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_MAY_BE_FORMULA):
        return f"'{cell}"
    return "" if cell is None else cell
