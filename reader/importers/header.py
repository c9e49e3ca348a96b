"""Read the header lines of the archive's format: title, authors, date, page, column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reader.importers.dates import date_of_line

_TITLE = re.compile(r"(#{1,3})(?:\s+(.*))?")
_PAGE = re.compile(r"第 ?(\d{1,4}) ?版(?:[(（](.*)[)）])?")
_COLUMN = re.compile(r"专栏[：:](.*)")
_ARCHIVE_MARK = "###"
_HEADER_LINES = 10
_LONGEST_OTHER = 100
_MOST_OTHERS = 3


@dataclass(slots=True)
class Header:
    """What the lines above the text say; every one may be missing.

    Attributes:
        mark: the "#" signs before the title; empty if there are none.
        title: the title, empty if there is none.
        authors: the author line as it stands.
        day: the day of the paper.
        wrong_date: a date line that names no day there is.
        page: page of the paper.
        page_name: name of that page.
        columns: names of the columns (专栏).
        strays: lines in the header that are none of these.
        length: number of the source's lines that are the header.
    """

    mark: str = ""
    title: str = ""
    authors: str = ""
    day: date | None = None
    wrong_date: str | None = None
    page: int | None = None
    page_name: str | None = None
    columns: list[str] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    length: int = 0
    _rank: int = 0

    def take(self, line: str) -> bool:
        """Take `line` if it is a field that may come next: date, page, column in this order."""
        return self._take_date(line) or self._take_page(line) or self._take_column(line)

    @property
    def has_fields(self) -> bool:
        """A line of date, page or column was found."""
        return self._rank > 0

    @property
    def is_archive(self) -> bool:
        """The header is one of the archive's format, not just any first lines."""
        if self.mark == _ARCHIVE_MARK:
            return True
        dated = self.day is not None or self.wrong_date is not None
        return self.has_fields if self.mark else dated and self.page is not None

    def name_others(self, others: list[str]) -> None:
        """Give the lines found before the fields their place: title, authors, the rest."""
        if not self.mark and others:
            self.title = others.pop(0)
        if others and not _TITLE.fullmatch(others[0]):
            self.authors = others.pop(0)
        self.strays = others

    def _take_date(self, line: str) -> bool:
        if self._rank > 0:
            return False
        try:
            self.day = date_of_line(line)
        except ValueError:
            self.wrong_date = line
        if self.day is None and self.wrong_date is None:
            return False
        self._rank = 1
        return True

    def _take_page(self, line: str) -> bool:
        found = _PAGE.fullmatch(line) if self.page is None and not self.columns else None
        if found is None:
            return False
        self.page = int(found[1])
        self.page_name = (found[2] or "").strip() or None
        self._rank = 2
        return True

    def _take_column(self, line: str) -> bool:
        found = _COLUMN.fullmatch(line)
        if found is None:
            return False
        if found[1].strip():
            self.columns.append(found[1].strip())
        self._rank = 3
        return True


def read_header(lines: Sequence[str]) -> Header:
    """Return what the first ten lines say; `is_archive` tells whether that is a header."""
    header = Header()
    others: list[str] = []
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    for number, raw in enumerate(lines[start : start + _HEADER_LINES], start):
        line = raw.strip()
        title = _TITLE.fullmatch(line) if number == start else None
        if title:
            header.mark, header.title = title[1], title[2] or ""
        elif line and not header.take(line):
            others.append(line)
            if header.has_fields or len(line) > _LONGEST_OTHER or len(others) > _MOST_OTHERS:
                break
            continue
        if line:
            header.length = number + 1
            if header.has_fields and others:
                header.name_others(others)
                others = []
    return header
