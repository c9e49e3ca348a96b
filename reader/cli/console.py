"""Where a command's results and messages go: standard output and standard error."""

import io
import json
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from reader.language import Text

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset(("Mn", "Me", "Cf"))


@dataclass(frozen=True, slots=True)
class Console:
    """How one command answers.

    Attributes:
        language: of everything meant for people: "zh" or "en".
        json: results are printed as one JSON object.
    """

    language: str
    json: bool = False

    def words(self, text: Text) -> str:
        """Return a text in the language of the answer."""
        return text.in_language(self.language)

    def answer(self, fields: Mapping[str, object], lines: Iterable[str]) -> None:
        """Print a result to standard output.

        Args:
            fields: the result with --json.
            lines: the same for people, without line ends; only read when they are printed.
        """
        if self.json:
            self.write((json.dumps(fields, ensure_ascii=False).translate(_SURROGATES),), "utf-8")
        else:
            self.write(lines)

    def write(self, lines: Iterable[str], encoding: str | None = None) -> None:
        """Print lines, without their ends, to standard output as they come.

        Args:
            lines: for people, or records for a program.
            encoding: what a program expects; by default that of the terminal.
        """
        _prepare(sys.stdout, encoding=encoding)
        for line in lines:
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def say(self, text: Text) -> None:
        """Print a sentence for the person to standard error."""
        _prepare(sys.stderr)
        sys.stderr.write(f"{self.words(text)}\n")


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes: a Chinese character takes two."""
    return sum(_columns(character) for character in text)


def table(rows: Iterable[Sequence[str]], indent: str = "") -> list[str]:
    """Return rows of cells as lines with aligned columns, two blanks apart.

    Rows may differ in length; a row's last cell is not padded.
    """
    kept = [tuple(row) for row in rows]
    count = max((len(row) for row in kept), default=0)
    widths = [max((width(row[n]) for row in kept if n < len(row)), default=0) for n in range(count)]
    return [indent + _padded(row, widths) for row in kept]


def _padded(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell + " " * (widths[n] - width(cell)) for n, cell in enumerate(row)]
    return "  ".join(cells).rstrip()


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _prepare(stream: TextIO, encoding: str | None = None) -> None:
    """Let no character stop the output: what the terminal's encoding lacks becomes "?"."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=encoding or stream.encoding, errors="replace")
