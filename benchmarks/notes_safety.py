"""Measure that no mark is lost: `python -m benchmarks.notes_safety [--kills N] [--faults N] …`."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.crash_images import crash
from benchmarks.faulty_notes import Faults, strike
from benchmarks.stopped_notes import Rounds, fill, kill, rivals
from benchmarks.tables import show

_LARGEST = 400_000  # bytes: log and store of this size are written to the end


def main() -> int:
    """Stop a store of notes in many ways; return 1 if one of them has done harm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--fills", type=int, default=100)
    parser.add_argument("--rivals", type=int, default=100)
    parser.add_argument("--faults", type=int, default=10_000)
    parser.add_argument("--crashes", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sizes = [_LARGEST * n // max(options.fills, 1) for n in range(1, options.fills + 1)]
    with tempfile.TemporaryDirectory() as folder:
        done = {
            "kill -9": kill(Path(folder, "killed"), options.kills, options.seed),
            "full disk": fill(Path(folder, "filled"), sizes, options.seed),
            "two windows, kill -9": rivals(Path(folder, "both"), options.rivals, options.seed),
        }
        crashes = crash(Path(folder, "crashed"), options.crashes, options.seed)
        struck = strike(Path(folder, "faulty"), options.faults, options.seed)
    heading = ("", "rounds", "acts done", "failed", "cut off", "longest opening s", "faults")
    rows = [_row(name, rounds) for name, rounds in done.items()]
    show("Notes that are stopped while they are changed", [heading, *rows])
    head = ("images", "while an act was in hand", "faults")
    counts = (f"{crashes.images:,}", f"{crashes.within:,}", str(len(crashes.harm)))
    show("What is found after the power went", [head, counts])
    _show_faults(struck)
    harm = [fault for rounds in done.values() for fault in rounds.faults]
    harm += crashes.harm + struck.harm
    for one in harm:
        print(one)
    return 1 if harm else 0


def _show_faults(faults: Faults) -> None:
    for title, counts in (("while", faults.struck), ("failed call", faults.calls)):
        rows = [(name, f"{count:,}") for name, count in counts.most_common()]
        total = ("all", f"{counts.total():,}")
        show(f"Faults of the disk, by {title}", [("", "faults"), *rows, total])


def _row(name: str, rounds: Rounds) -> tuple[str, ...]:
    counts = (rounds.ended, rounds.acts, rounds.failed, rounds.half_done)
    return (name, *map(str, counts), f"{rounds.slowest:.2f}", str(len(rounds.faults)))


if __name__ == "__main__":
    sys.exit(main())
