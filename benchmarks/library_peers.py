"""Queries to a library beside ripgrep and recollq on the same texts, in turns in one run.

`python -m benchmarks.library_peers LIBRARY FOLDER QUERIES [--recoll CONFIG] [--rounds N]`;
LIBRARY is what an import made of FOLDER, CONFIG a folder with the index that
`recollindex -c CONFIG` made of it.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.library_search import timed
from benchmarks.tables import percentile, show, verdict
from reader.library.embedded import EmbeddedLibrary
from reader.library.query_tree import Phrase

BARS = {"ripgrep": 50.0, "recollq": 1.0}  # times as long as Yandu, medians
_HITS = 20
_SHARE = 0.95
_NOTHING = "龘龘龘"  # stands in no text, so that what remains is the start of a program

Ask = Callable[[str], object]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", metavar="LIBRARY", type=Path)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("queries", metavar="QUERIES", type=Path)
    parser.add_argument("--recoll", metavar="CONFIG", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    asked = json.loads(options.queries.read_text("utf-8"))
    texts = [one["must"][0] for one in asked if _is_one_string(one)]
    with closing(EmbeddedLibrary(options.library)) as library:
        asks: dict[str, Ask] = {"Yandu": lambda text: library.search(Phrase(text), limit=_HITS)}
        asks |= dict(_peers(options.folder, options.recoll))
        times = _times(asks, texts, options.rounds)
        starts = {name: _start(ask, options.rounds) for name, ask in asks.items()}
        articles = library.size().articles
    show(f"{len(texts)} strings, {articles:,} articles, milliseconds", _rows(times, starts))


def _is_one_string(asked: Mapping[str, object]) -> bool:
    """Tell whether a query is one string: a peer has no words for the others."""
    return set(asked) <= {"kind", "must"} and len(list(asked["must"])) == 1  # type: ignore[call-overload]


def _peers(folder: Path, config: Path | None) -> Iterator[tuple[str, Ask]]:
    if ripgrep := _installed("rg"):
        lists = (ripgrep, "--fixed-strings", "--files-with-matches", "--no-ignore")
        yield "ripgrep", lambda text: _run(*lists, text, str(folder))
    if config is not None and (recollq := _installed("recollq")):
        best = (recollq, "-c", str(config), "-n", str(_HITS), "-A")  # -A: with snippets
        yield "recollq", lambda text: _run(*best, f'"{text}"')


def _installed(program: str) -> str | None:
    found = shutil.which(program)
    if found is None:
        print(f"{program} is not installed: no comparison.", file=sys.stderr)
    return found


def _run(*command: str) -> None:
    """Run a program to its end; one that finds nothing says so by its exit code."""
    subprocess.run(command, check=False, capture_output=True)


def _times(asks: Mapping[str, Ask], texts: Sequence[str], rounds: int) -> dict[str, list[float]]:
    """Return the median of each text and program, all asked in turns, once before."""
    times: dict[str, list[float]] = {name: [] for name in asks}
    for text in texts:
        taken: dict[str, list[float]] = {name: [] for name in asks}
        for _ in range(rounds + 1):
            for name, ask in asks.items():
                taken[name].append(timed(partial(ask, text)))
        for name, all_times in taken.items():
            times[name].append(statistics.median(all_times[1:]))
    return times


def _start(ask: Ask, rounds: int) -> float:
    return statistics.median(timed(lambda: ask(_NOTHING)) for _ in range(rounds + 2))


def _rows(times: Mapping[str, list[float]], starts: Mapping[str, float]) -> Iterator[Sequence[str]]:
    yield ("", "p50", "p95", "max", "finding nothing", "p50 ÷ Yandu's", "less its start", "bar", "")
    ours = statistics.median(times["Yandu"])
    for name, taken in times.items():
        middle = statistics.median(taken)
        figures = (middle, percentile(taken, _SHARE), max(taken), starts[name])
        row = (name, *(f"{figure:.2f}" for figure in figures))
        if name not in BARS:
            yield (*row, "", "", "", "")
            continue
        less = middle - starts[name] if name == "recollq" else middle
        judged = verdict(BARS[name], less / ours)
        yield (*row, f"{middle / ours:.0f}", f"{less / ours:.1f}", f"≥ {BARS[name]:g}", judged)


if __name__ == "__main__":
    main()
