"""Changes texts in known ways and counts the marks that land where they should not.

`python -m benchmarks.anchoring FOLDER [--texts N] [--seed S]` prints for each kind of change the
share of marks placed rightly, placed wrongly in silence, and left for review, and their time.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.changes import ADVERSARIAL, CHANGES, EDITED, Setting, truth
from benchmarks.tables import percentile, show, verdict
from reader.annotations.anchoring import Anchorer, Placement, State
from reader.annotations.quotes import quote
from reader.article.model import Span
from reader.resources import resource

LENGTHS = ((2, 4), (5, 12), (13, 40), (41, 120))  # characters of a mark
MARKS = 8  # on each text
LEAST, MOST = 1200, 3500  # characters of a text
MOST_WRONG = 0.2  # per cent of all marks
MANY, MANY_BAR = 500, 2.0  # marks of one article; seconds


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, help="of real texts")
    arguments.add_argument("--texts", type=int, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    order = random.Random(options.seed)  # noqa: S311  # not for secrets
    texts = list(real_texts(options.folder, options.texts, order))
    counts, times = measure(texts, order)
    show(f"{sum(map(Counter.total, counts.values())):,} marks, seed {options.seed}", _rows(counts))
    whole = sum(counts.values(), Counter[str]())
    wrong = 100 * whole["wrong"] / whole.total()
    plain = sum(counts[name]["wrong"] for name in set(CHANGES) - ADVERSARIAL - EDITED)
    print(f"\nsilently wrong: {wrong:.2f} % {verdict(wrong, MOST_WRONG)}")
    print(
        f"on the {len(CHANGES) - len(ADVERSARIAL | EDITED)} rows whose quote is not edited and "
        f"that are not adversarial: {plain} {verdict(plain, 0)}"
    )
    print(
        f"a mark: {1000 * sum(times) / len(times):.2f} ms, "
        f"p95 {1000 * percentile(times, 0.95):.2f} ms"
    )
    print(f"{MANY} marks of one changed article: {many(texts[0]):.2f} s (bar {MANY_BAR:g} s)")


def measure(
    texts: Sequence[str], order: random.Random
) -> tuple[dict[str, Counter[str]], list[float]]:
    """Return for each change how many marks came out how, and the seconds each took."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in CHANGES}
    times = []
    traditional = _traditional()
    sentences = [s + "。" for text in texts for s in text.split("。") if s]
    for text in texts:
        for number in range(MARKS):
            setting = Setting(text, _mark(text, number, order), sentences, traditional, order)
            for name, change in CHANGES.items():
                traced = change(setting)
                new = "".join(character for character, _ in traced)
                started = time.perf_counter()
                placed = Anchorer(new, text).place(quote(text, setting.span))
                times.append(time.perf_counter() - started)
                counts[name][outcome(placed, truth(traced, setting.span))] += 1
    return counts, times


def outcome(placed: Placement, right: Span | None) -> str:
    """Return "right", "wrong" or "review".

    Right is a place whose ends are each off by one character at most, and no place where the
    mark's words are gone.
    """
    if placed.state is State.ANCHORED and placed.span is not None:
        near = right is not None and all(
            abs(one - other) <= 1
            for one, other in ((placed.span.start, right.start), (placed.span.end, right.end))
        )
        return "right" if near else "wrong"
    return "right" if right is None else "review"


def many(text: str) -> float:
    """Return the seconds that all marks of a changed article take."""
    order = random.Random(7)  # noqa: S311  # not for secrets
    marks = [quote(text, _mark(text, number, order)) for number in range(MANY)]
    new = "".join(
        c for c, _ in CHANGES["1 % of characters"](Setting(text, marks[0].span, [], {}, order))
    )
    started = time.perf_counter()
    anchorer = Anchorer(new, text)
    for mark in marks:
        anchorer.place(mark)
    return time.perf_counter() - started


def real_texts(folder: Path, count: int, order: random.Random) -> Iterator[str]:
    """Yield articles of newspapers and passages of reports, in turn."""
    reports = (folder / "gov_reports" / "gov_reports.tsv").read_text("utf-8").splitlines()
    articles = sorted((folder / "pfr_txt").rglob("*.txt"))
    order.shuffle(articles)
    bodies = iter(articles)
    for number in range(count):
        length = order.randint(LEAST, MOST)
        if number % 2:
            report = order.choice(reports).partition("\t")[2]
            start = order.randrange(max(1, len(report) - length))
            yield report[start : start + length].replace("　　", "\n")
            continue
        joined = ""
        while len(joined) < length:
            joined += next(bodies, order.choice(articles)).read_text("utf-8").strip() + "\n"
        yield joined[:length]


def _mark(text: str, number: int, order: random.Random) -> Span:
    shortest, longest = LENGTHS[number % len(LENGTHS)]
    while True:
        start = order.randrange(len(text) - longest)
        span = Span(start, start + order.randint(shortest, longest))
        marked = text[span.start : span.end]
        if marked == marked.strip() and "\n" not in marked:
            return span


def _traditional() -> dict[str, str]:
    lines = resource("folding", "simplified.tsv").read_text("utf-8").splitlines()
    return {line[2]: line[0] for line in lines if not line.startswith("#")}


def _rows(counts: dict[str, Counter[str]]) -> Iterator[tuple[str, ...]]:
    yield ("change", "right %", "silently wrong %", "review %")
    for name, count in counts.items():
        shares = (100 * count[key] / count.total() for key in ("right", "wrong", "review"))
        yield (name, *(f"{share:.1f}" for share in shares))


if __name__ == "__main__":
    main()
