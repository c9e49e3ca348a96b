"""How many glossary marks cut a word of a text whose word boundaries people set.

`python -m benchmarks.boundaries FOLDER [--context FILE]`; needs neither display nor Qt.
"""

import argparse
import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from benchmarks.press_texts import SEGMENTED, SEGMENTED_DAY, segmented
from benchmarks.tables import show
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher
from reader.glossary.senses import valid_on

BAR = 99.0  # per cent of the marks
_AROUND = 12  # characters of context


class Mark(NamedTuple):
    """One place where the glossary finds a term.

    Attributes:
        written: the text of the place.
        words: the gold words it touches, joined by blanks.
        context: the text around it.
        cuts: it begins or ends inside a gold word.
        current: a meaning of the day is among its concepts.
    """

    written: str
    words: str
    context: str
    cuts: bool
    current: bool


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--context", type=Path, help="write every mark with its context here")
    options = parser.parse_args()
    found = list(marks(load_shipped(), options.folder / SEGMENTED, SEGMENTED_DAY))
    if options.context:
        rows = [f"{mark.written}\t{mark.cuts}\t{mark.current}\t{mark.context}" for mark in found]
        options.context.write_text("\n".join(rows) + "\n", encoding="utf-8")
    cutting = Counter((mark.written, mark.words) for mark in found if mark.cuts)
    show(
        "marks that cut a gold word",
        [("mark", "gold words", "times")]
        + [(written, words, f"{n}") for (written, words), n in cutting.most_common()],
    )
    whole = 100 * (1 - sum(cutting.values()) / len(found))
    judged = "ok" if whole >= BAR else "UNDER"
    show(
        "marks that keep to the gold words",
        [("marks", "%", "bar", ""), (f"{len(found)}", f"{whole:.2f}", f"{BAR:g}", judged)],
    )


def marks(glossary: Glossary, path: Path, on: datetime.date) -> Iterator[Mark]:
    """Yield every mark in the segmented text at `path`, nested ones included."""
    matcher = TermMatcher(glossary)
    for words in segmented(path):
        text = "".join(words)
        ends = [0, *accumulate(map(len, words))]
        bounds = set(ends)
        for matches in matcher.find(text):
            for start, minus, ids in matches.rows:
                end = -minus
                touched = (
                    word
                    for word, first, last in zip(words, ends, ends[1:], strict=False)
                    if first < end and last > start
                )
                yield Mark(
                    written=text[start:end],
                    words=" ".join(touched),
                    context=text[max(0, start - _AROUND) : end + _AROUND],
                    cuts=not {start, end} <= bounds,
                    current=any(valid_on(glossary.concepts[concept], on) for concept in ids),
                )


if __name__ == "__main__":
    main()
