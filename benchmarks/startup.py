"""From exec to the article painted and settled, and the memory it takes, beside the peers.

`python -m benchmarks.startup [--rounds N] [--no-peers]`; needs Xvfb.
"""

import argparse
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.display import Display, Seen, xvfb
from benchmarks.memory import pss
from benchmarks.programs import Program, peers, running, session_bus, surroundings, yandu
from benchmarks.tables import show, spread, verdict
from benchmarks.texts import write_long_article
from reader.resources import seed_article

SEED, LONG = "Yandu, the seed", "Yandu, 1M characters"
BARS = (("GoldenDict", 1.4), ("okular (PDF)", 0.8), ("ebook-viewer (EPUB)", 0.25))
LONG_BAR = 1.2
MEMORY_BARS = {"first paint": 95.0, "with 1M": 110.0, "all loaded": 200.0}
_LONGEST_ANALYSIS = 60.0  # seconds
_LOOK = 0.05  # seconds between two looks
_DISK = 1.0  # seconds after which what was written has reached the disk

Environment = Mapping[str, str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, session_bus(), xvfb() as display:
        home = Path(folder)
        long = write_long_article(home / "long.txt")
        programs = [yandu(SEED, seed_article()), yandu(LONG, long)]
        if not options.no_peers:
            programs += peers(home)
        environment = surroundings(home, display.name)
        _warm(programs, display, environment)
        seen = _measure(programs, display, environment, options.rounds)
        _print_times(seen)
        _print_ratios(seen)
        _print_memory(programs[:2], display, environment)


def _start(program: Program, display: Display, environment: Environment) -> Seen:
    display.wait_empty()
    started = time.monotonic()
    with running(program.command, environment):
        return display.watch(started, program.quiet)


def _warm(programs: Sequence[Program], display: Display, environment: Environment) -> None:
    """Start everything once: disk caches, first-run pages, and our cache of analyses."""
    for program in programs:
        display.wait_empty()
        started = time.monotonic()
        with running(program.command, environment):
            display.watch(started, program.quiet)
            if program.name in {SEED, LONG}:
                _wait_for_analysis(environment)


def _wait_for_analysis(environment: Environment) -> None:
    """Wait until the analysis of one more article has been kept, and the disk is still."""
    folder = Path(environment["YANDU_CACHE_DIR"], "analysis")
    before = len(list(folder.glob("*.json")))
    until = time.monotonic() + _LONGEST_ANALYSIS
    while len(list(folder.glob("*.json"))) <= before and time.monotonic() < until:
        time.sleep(_LOOK)  # another process's work, of which its files alone tell
    time.sleep(_DISK)


def _measure(
    programs: Sequence[Program], display: Display, environment: Environment, rounds: int
) -> dict[str, list[Seen]]:
    """Start the programs in turn, so that a change of the machine's load meets them all."""
    seen: dict[str, list[Seen]] = {program.name: [] for program in programs}
    for number in range(rounds):
        turn = number % len(programs)
        for program in (*programs[turn:], *programs[:turn]):
            seen[program.name].append(_start(program, display, environment))
    return seen


def _print_times(seen: Mapping[str, Sequence[Seen]]) -> None:
    rows = [("program", "map s", "painted s", "settled s")]
    for name, starts in seen.items():
        columns = (
            [start.mapped for start in starts],
            [start.painted for start in starts],
            [start.settled for start in starts],
        )
        cells = (spread([t for t in c if t is not None] or [0.0], digits=3) for c in columns)
        rows.append((name, *cells))
    show("exec → window, medians (least–greatest)", rows)


def _settled(starts: Sequence[Seen]) -> float:
    return median([start.settled or 30.0 for start in starts])


def _print_ratios(seen: Mapping[str, Sequence[Seen]]) -> None:
    ours = _settled(seen[SEED])
    rows = [("settled", "ratio", "bar", "")]
    ratio = _settled(seen[LONG]) / ours
    rows.append(("1M characters : seed", f"{ratio:.2f}", f"{LONG_BAR}", verdict(ratio, LONG_BAR)))
    for name, bar in BARS:
        if name in seen:
            ratio = ours / _settled(seen[name])
            rows.append((f"seed : {name}", f"{ratio:.2f}", f"{bar}", verdict(ratio, bar)))
    show("ratios of the medians", rows)


def _print_memory(programs: Sequence[Program], display: Display, environment: Environment) -> None:
    rows = [("Yandu", "PSS MB", "bar", "")]
    seed, long = programs
    quiet = {"first paint": 0.0, "with 1M": long.quiet}
    for name, program in (("first paint", seed), ("with 1M", long)):
        sizes = [_memory(program, display, environment, quiet[name]) for _ in range(3)]
        bar = MEMORY_BARS[name]
        rows.append((name, spread(sizes), f"{bar:.0f}", verdict(median(sizes), bar)))
    size = _memory_with_everything(seed, display, environment)
    bar = MEMORY_BARS["all loaded"]
    rows.append(("jieba and glossary loaded", f"{size:.1f}", f"{bar:.0f}", verdict(size, bar)))
    show("memory of the process tree", rows)


def _memory(program: Program, display: Display, environment: Environment, quiet: float) -> float:
    display.wait_empty()
    started = time.monotonic()
    with running(program.command, environment) as process:
        display.watch(started, quiet)
        return pss(process.pid)


def _memory_with_everything(program: Program, display: Display, environment: Environment) -> float:
    """Start with an empty cache, so that the dictionary of words is loaded."""
    with tempfile.TemporaryDirectory() as empty:
        environment = {**environment, "YANDU_CACHE_DIR": empty}
        display.wait_empty()
        with running(program.command, environment) as process:
            display.watch(time.monotonic(), program.quiet)
            _wait_for_analysis(environment)
            return pss(process.pid)


if __name__ == "__main__":
    main()
