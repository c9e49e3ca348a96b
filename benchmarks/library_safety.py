"""Measure that nothing is lost: `python -m benchmarks.library_safety [--kills N] [--fills N]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.stopped_library import Rounds, fill, kill
from benchmarks.tables import show

_LARGEST = 400_000  # bytes: a log, an index and a store of this size are written to the end


def main() -> int:
    """Stop a library in many ways; return 1 if one of them has done harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--fills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killed = kill(Path(folder, "killed"), options.kills, options.seed)
        sizes = [_LARGEST * n // max(options.fills, 1) for n in range(1, options.fills + 1)]
        filled = fill(Path(folder, "filled"), sizes, options.seed)
    heading = (
        "",
        "rounds",
        "steps done",
        "failed",
        "cut off",
        "index owing",
        "longest s",
        "faults",
    )
    rows = [_row("kill -9", killed), _row("full disk", filled)]
    show("A library that is stopped while it is changed", [heading, *rows])
    for fault in (*killed.faults, *filled.faults):
        print(fault)
    return 1 if killed.faults or filled.faults else 0


def _row(name: str, rounds: Rounds) -> tuple[str, ...]:
    counts = (rounds.ended, rounds.steps, rounds.failed, rounds.half_done, rounds.owing)
    return (name, *map(str, counts), f"{rounds.slowest:.2f}", str(len(rounds.faults)))


if __name__ == "__main__":
    sys.exit(main())
