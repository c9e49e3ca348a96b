"""How many of the formulas that a newspaper reader meets the shipped glossary explains.

`python -m benchmarks.coverage FOLDER [--rows N] [--all FILE] [--to-judge FILE]`; needs neither
display nor Qt. `benchmarks/README.md` tells what a formula is.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.matching import terms_of
from benchmarks.press_texts import Dated, press_texts
from benchmarks.tables import show
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.labels import label_key
from reader.glossary.matcher import TermMatcher
from reader.glossary.senses import valid_on

BAR = 80.0  # per cent of the occurrences
LEAST = 3  # occurrences between quotation marks that make a label
FRAMED_LEAST = 15  # occurrences of a numeral, a measure word and two characters
QUOTED_SHARE = 0.2  # of all occurrences of a label that stands by custom between marks
JUDGED = Path(__file__).parent / "formulas.tsv"
FORMULA = "formula"

_QUOTED = re.compile("[“『「]([^“”『』「」]{2,24})[”』」]")
_LABEL = re.compile(r"[\u4e00-\u9fff〇0-9a-z·,]{2,16}")
_HAN = re.compile(r"[\u4e00-\u9fff〇]")
_LONGEST = 12  # Han characters of a label
_SHORT = 2  # characters of a label that counts only between marks
_NUMERAL = re.compile("[一二三四五六七八九十两双百千]")
_ENDS = "!?。;:…-. "
_FRAMED = re.compile(
    r"(?<![第零一二两三四五六七八九十百千万亿几数])"
    r"(?=([一两双三四五六七八九十][个项大条面种][\u4e00-\u9fff]{2}))"
)


@dataclass
class Label:
    """One label and where it stands.

    Attributes:
        quoted: occurrences that are the whole of a quotation.
        places: line number, start and end of each occurrence.
    """

    quoted: int = 0
    places: list[tuple[int, int, int]] = field(default_factory=list)


@dataclass
class Count:
    """Of one formula: occurrences, those a concept explains, and those one of the day does."""

    total: int = 0
    explained: int = 0
    of_the_day: int = 0


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=60, help="rows of the list that are printed")
    parser.add_argument("--all", type=Path, help="write every formula with its counts here")
    parser.add_argument("--to-judge", type=Path, help="write the labels not yet judged here")
    options = parser.parse_args()
    lines = list(press_texts(options.folder))
    labels = find_labels(lines)
    judged = read_judged(JUDGED)
    if options.to_judge:
        _write_unjudged(options.to_judge, labels, judged)
    formulas = {key: label for key, label in labels.items() if judged.get(key, FORMULA) == FORMULA}
    counts = explained(formulas, lines, load_shipped())
    if options.all:
        _write(options.all, counts)
    _print(counts, options.rows)
    _print_classes(labels, judged)


def find_labels(lines: Sequence[Dated]) -> dict[str, Label]:
    """Return what may be a formula, by key.

    A label is what stands between quotation marks at least three times, or a numeral with its
    measure word and the two characters after it that stand together at least fifteen times. A
    label without a numeral must stand between marks in a fifth of its occurrences, else it is
    an ordinary word that is quoted at times. Labels of two characters count only between marks:
    without them they are mostly parts of other words.
    """
    quoted = Counter(quotations(lines))
    framed = Counter(m[1] for line in lines for m in _FRAMED.finditer(label_key(line.text)))
    labels = {key: Label(count) for key, count in quoted.items() if count >= LEAST}
    for key, count in framed.items():
        if count >= FRAMED_LEAST:
            labels.setdefault(key, Label())
    for key, number, start, end in _occurrences(labels, lines):
        labels[key].places.append((number, start, end))
    return {key: label for key, label in labels.items() if _by_custom(key, label)}


def quotations(lines: Iterable[Dated]) -> Iterator[str]:
    """Yield the keys of all short texts between quotation marks."""
    for line in lines:
        for match in _QUOTED.finditer(line.text):
            key = label_key(match[1].strip()).strip(_ENDS)
            if _LABEL.fullmatch(key) and 0 < len(_HAN.findall(key)) <= _LONGEST:
                yield key


def read_judged(path: Path) -> dict[str, str]:
    """Return the class of every label that a person judged."""
    rows = path.read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t")[:2] for row in rows if row and not row.startswith("#"))


def explained(
    formulas: Mapping[str, Label], lines: Sequence[Dated], glossary: Glossary
) -> dict[str, Count]:
    """Count the occurrences, and those that lie within a place where the glossary has a term."""
    counts = {key: Count() for key in formulas}
    matcher = TermMatcher(glossary)
    wanted: dict[int, list[tuple[int, int, str]]] = {}
    for key, label in formulas.items():
        for number, start, end in label.places:
            wanted.setdefault(number, []).append((start, end, key))
    for number, places in wanted.items():
        found = [row for matches in matcher.find(lines[number].text) for row in matches.rows]
        for start, end, key in places:
            covering = [ids for first, minus, ids in found if first <= start and end <= -minus]
            current = any(
                valid_on(glossary.concepts[concept], lines[number].on)
                for ids in covering
                for concept in ids
            )
            counts[key].total += 1
            counts[key].explained += bool(covering)
            counts[key].of_the_day += current
    return counts


def _occurrences(
    labels: Iterable[str], lines: Sequence[Dated]
) -> Iterator[tuple[str, int, int, int]]:
    """Yield key, line, start and end of the labels wherever they count."""
    matcher = TermMatcher(terms_of(labels))
    quotes = set("“”『』「」")
    for number, line in enumerate(lines):
        for matches in matcher.find(line.text):
            for start, minus, ids in matches.rows:
                around = {line.text[max(0, start - 1) : start], line.text[-minus : -minus + 1]}
                between = around <= quotes
                yield from (
                    (key, number, start, -minus) for key in ids if len(key) > _SHORT or between
                )


def _by_custom(key: str, label: Label) -> bool:
    if not label.quoted or _NUMERAL.search(key):
        return bool(label.places)
    return label.quoted >= QUOTED_SHARE * len(label.places)


def _print(counts: Mapping[str, Count], rows: int) -> None:
    ranked = sorted(counts.items(), key=lambda item: -item[1].total)
    table = [("formula", "occurrences", "explained", "by a meaning of the day")]
    for key, count in ranked[:rows]:
        table.append((key, f"{count.total}", f"{count.explained}", f"{count.of_the_day}"))
    show("the most frequent formulas", table)
    total = sum(count.total for count in counts.values())
    table = [("", "occurrences", "%", "bar", "")]
    table.append((f"{len(counts)} formulas", f"{total}", "", "", ""))
    for name, number in (
        ("explained", sum(count.explained for count in counts.values())),
        ("by a meaning of the day", sum(count.of_the_day for count in counts.values())),
    ):
        share = 100 * number / total
        reached = "ok" if share >= BAR else "UNDER"
        table.append((name, f"{number}", f"{share:.1f}", f"{BAR:g}", reached))
    show("coverage", table)


def _print_classes(labels: Mapping[str, Label], judged: Mapping[str, str]) -> None:
    kinds = Counter(judged.get(key, "not judged, counted as formula") for key in labels)
    places = Counter[str]()
    for key, label in labels.items():
        places[judged.get(key, "not judged, counted as formula")] += len(label.places)
    rows = [("class", "labels", "occurrences")]
    rows += [(kind, f"{number}", f"{places[kind]}") for kind, number in kinds.most_common()]
    show("what the labels were judged to be", rows)


def _write(path: Path, counts: Mapping[str, Count]) -> None:
    ranked = sorted(counts.items(), key=lambda item: item[1].explained - item[1].total)
    rows = [f"{key}\t{c.total}\t{c.explained}\t{c.of_the_day}" for key, c in ranked]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def _write_unjudged(path: Path, labels: Mapping[str, Label], judged: Mapping[str, str]) -> None:
    ranked = sorted(labels.items(), key=lambda item: -len(item[1].places))
    rows = [f"{k}\t{v.quoted}\t{len(v.places)}" for k, v in ranked if k not in judged]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
