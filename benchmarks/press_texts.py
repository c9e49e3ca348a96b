"""Dated newspaper texts to count in: headlines, government work reports, articles.

They are not part of the project; a folder of them is named on the command line.
"""

import csv
import datetime
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HEADLINES = "headlines_1946-2003.csv.xz"
REPORTS = "gov_reports/gov_reports.tsv"
SEGMENTED = "pfr/pfr199801_d01-18.txt"
SEGMENTED_DAY = datetime.date(1998, 1, 10)  # the corpus covers 1 to 18 January
_REPORT_MONTH, _REPORT_DAY = 3, 15  # of the yearly session, where the report names none
_DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)")
_TAG = re.compile(r"/[A-Za-z]+ *|[\[\]]")


class Dated(NamedTuple):
    """One line of text: a headline, or a paragraph.

    Attributes:
        on: the day it was printed; of a report the middle of the month of the yearly session.
        text: without line breaks.
        origin: headlines, reports, January 1998 or articles.
    """

    on: datetime.date
    text: str
    origin: str


def press_texts(folder: Path) -> Iterator[Dated]:
    """Yield every text that `folder` has.

    Raises:
        OSError: a file is missing.
    """
    yield from headlines(folder / HEADLINES)
    yield from reports(folder / REPORTS)
    for words in segmented(folder / SEGMENTED):
        yield Dated(SEGMENTED_DAY, "".join(words), "January 1998")
    yield from articles(folder)


def headlines(path: Path) -> Iterator[Dated]:
    """Yield the headlines of a compressed list: title, date, month."""
    with lzma.open(path, "rt", encoding="utf-8", newline="") as lines:
        for title, day, _ in csv.reader(lines):
            yield Dated(datetime.date.fromisoformat(day), title, "headlines")


def segmented(path: Path) -> Iterator[list[str]]:
    """Yield the words of each paragraph of the corpus with gold word boundaries."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            words = [word for word in _TAG.split(line.strip()) if word]
            if words:
                yield words


def reports(path: Path) -> Iterator[Dated]:
    """Yield the sentences of the government work reports: one report a line, year and text."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            year, _, text = line.partition("\t")
            on = datetime.date(int(year), _REPORT_MONTH, _REPORT_DAY)
            yield from (Dated(on, sentence, "reports") for sentence in text.split("。"))


def articles(folder: Path) -> Iterator[Dated]:
    """Yield the lines of the whole articles in `folder`."""
    for path in sorted(folder.glob("rmrb_md/*/*.md")):
        day = _DAY.match(path.name)
        if day:
            on = datetime.date(*map(int, day.groups()))
            lines = path.read_text(encoding="utf-8").splitlines()
            yield from (Dated(on, line, "articles") for line in lines)
    for path in sorted(folder.glob("rmrb_db_json/json/*/*/*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        date = article["dates"][0]
        on = datetime.date(date["year"], date["month"], date["day"])
        yield from (Dated(on, part["text"], "articles") for part in article["parts"])
