"""Queries to a library: exact total, twenty hits and their snippets; warm, cold and by pinyin.

`python -m benchmarks.library_search LIBRARY QUERIES [--rounds N]`; LIBRARY is a folder that an
import made, QUERIES a JSON list whose entries have "must", "any" and "none" (texts), "date" (two
days as yyyymmdd) and "page".
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.tables import percentile, show, verdict
from reader.library.embedded import EmbeddedLibrary
from reader.library.model import Order
from reader.library.query import parse
from reader.library.query_tree import And, Not, Or, Pages, Phrase, Query

BARS = {"p50": 2.0, "p95": 15.0, "max": 25.0}  # milliseconds, warm
OPEN_BAR, COLD_BAR, PINYIN_BAR = 150.0, 500.0, 100.0  # milliseconds
PINYIN = (
    "liangge quebao", "santiao baozhangxian", "shehui baozhang", "shehuizhuyi shichang jingji",
    "nongye xue dazhai", "xian", "gaige kaifang", "renmin gongshe", "zaijiuye", "jingji",
)  # fmt: skip
_HITS, _COLD_QUERIES, _SHARE = 20, 10, 0.95
COLD = """
import sys, time
from pathlib import Path
from reader.library.embedded import EmbeddedLibrary
from reader.library.query import parse
started = time.perf_counter()
library = EmbeddedLibrary(Path(sys.argv[1]))
library.search(parse(sys.argv[2]), limit=20)
print(1000 * (time.perf_counter() - started))
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", metavar="LIBRARY", type=Path)
    parser.add_argument("queries", metavar="QUERIES", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    queries = [query_of(one) for one in json.loads(options.queries.read_text("utf-8"))]
    opening = statistics.median(opening_times(options.library))
    library = EmbeddedLibrary(options.library)
    articles = library.size().articles
    warm = [best(library, query, Order.RELEVANCE, options.rounds) for query in queries]
    newest = [best(library, query, Order.NEWEST, options.rounds) for query in queries]
    pinyin = [timed(lambda line=line: library.search(parse(line), limit=_HITS)) for line in PINYIN]
    library.close()
    cold = list(cold_times(options.library))
    show(f"{len(queries)} queries to {articles:,} articles", _rows(warm, newest))
    print(f"\nopened, with the first query after it: {opening:.0f} ms {verdict(opening, OPEN_BAR)}")
    slowest = max(pinyin)
    print(f"pinyin, never asked before: at most {slowest:.0f} ms {verdict(slowest, PINYIN_BAR)}")
    middle = statistics.median(cold)
    slowest = max(cold)
    print(
        f"cold, new process: median {middle:.0f} ms, max {slowest:.0f} {verdict(middle, COLD_BAR)}"
    )


def query_of(given: dict[str, Any]) -> Query:
    """Return the query that an entry of the list describes."""
    parts: list[Query] = [Phrase(text) for text in given.get("must", ())]
    if "any" in given:
        parts.append(Or(tuple(Phrase(text) for text in given["any"])))
    parts += [Not(Phrase(text)) for text in given.get("none", ())]
    if "date" in given:
        first, last = (f"{day}" for day in given["date"])
        parts.append(parse(f"date:{_day(first)}..{_day(last)}"))
    if "page" in given:
        parts.append(Pages(given["page"], given["page"]))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that something takes."""
    started = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - started)


def opening_times(folder: Path) -> Iterator[float]:
    """Yield the milliseconds of opening with a first query, once the files are in memory."""
    for _ in range(4):
        started = time.perf_counter()
        library = EmbeddedLibrary(folder)
        library.search(parse("改革"), limit=0)
        yield 1000 * (time.perf_counter() - started)
        library.close()


def best(library: EmbeddedLibrary, query: Query, order: Order, rounds: int) -> float:
    """Return the median time of a query in milliseconds, once it was asked."""
    library.search(query, order, 0, _HITS)
    times = [timed(lambda: library.search(query, order, 0, _HITS)) for _ in range(rounds)]
    return statistics.median(times)


def cold_times(folder: Path) -> Iterator[float]:
    """Yield the milliseconds of opening and a first query with nothing of the library in memory."""
    for line in ("两个确保", "改革开放", "下岗职工", "饕餮", "社会保障", "人民公社 高产", "的",
                 "title:改革", "经济 发展", "page:1 农民")[:_COLD_QUERIES]:  # fmt: skip
        for file in folder.rglob("*"):
            if file.is_file():
                _forget(file)
        told = subprocess.run(
            [sys.executable, "-c", COLD, str(folder), line],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        yield float(told.stdout)


def _forget(file: Path) -> None:
    handle = os.open(file, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _day(number: str) -> str:
    return f"{number[:4]}-{number[4:6]}-{number[6:]}"


def _rows(warm: Sequence[float], newest: Sequence[float]) -> Iterator[tuple[str, ...]]:
    yield ("milliseconds", "p50", "p95", "max")
    for name, times in (("best first", warm), ("newest first", newest)):
        figures = (percentile(times, 0.5), percentile(times, _SHARE), max(times))
        bars = zip(figures, BARS.values(), strict=True)
        yield (name, *(f"{value:.2f} {verdict(value, bar)}" for value, bar in bars))


if __name__ == "__main__":
    main()
