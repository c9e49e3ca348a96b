"""Bringing an archive into a library, text and index, beside recollindex on the same files.

`python -m benchmarks.library_import FOLDER…`; the folders are the library's to be, such as
`make_corpus.py` writes them. Recoll 1.34 reads one article a file, so give it such a folder.
"""

import argparse
import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.memory import own_memory
from benchmarks.tables import show, verdict
from reader.library.embedded import EmbeddedLibrary
from reader.library.import_progress import Standing
from reader.library.import_run import import_files

RATE_BAR = 3_000.0  # articles a second
MEMORY_BAR = 600.0  # MB of both processes, files mapped from the disk apart
SIZE_BAR = 1.55  # library to UTF-8 text
PEER_BAR = 20.0  # times recollindex
_SAMPLED = 1.0  # seconds between two looks at the memory
_MEGABYTE = 1e6
_THOUSAND = 1_000


@dataclass(slots=True)
class _Watcher:
    """Measures memory while an import runs."""

    most: float = 0.0
    looked_at: float = field(default_factory=time.monotonic)
    looks: int = 0

    def __call__(self, standing: Standing) -> None:
        now = time.monotonic()
        if now - self.looked_at >= _SAMPLED:
            self.looked_at = now
            self.looks += 1
            self.most = max(self.most, own_memory(os.getpid()))
            if sys.stderr.isatty():
                print(f"\r{standing.share:5.1%} {standing.rate:,.0f}/s", end="", file=sys.stderr)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", metavar="FOLDER", nargs="+", type=Path)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    gc.disable()  # as the command line's import does
    for folder in options.folders:
        _measure(folder, with_peer=not options.no_peers)


def _measure(folder: Path, *, with_peer: bool) -> None:
    text = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory(prefix="yandu-import-") as place:
        library = Path(place) / "library"
        before = processor_seconds()
        rate, articles, watcher = _import(folder, library)
        processor = processor_seconds() - before
        again = _import_again(folder, library)
        ratio = _size(library) / text
        rows = [
            ("", "", "bar", ""),
            ("articles", f"{articles:,}", "", ""),
            ("text, MB", f"{text / _MEGABYTE:,.0f}", "", ""),
            ("articles a second", f"{rate:,.0f}", f"≥ {RATE_BAR:,.0f}", verdict(RATE_BAR, rate)),
            ("processor s for 1,000", f"{processor / articles * _THOUSAND:.2f}", "", ""),
            (
                f"own memory, MB ({watcher.looks} looks)",
                f"{watcher.most:,.0f}",
                f"{MEMORY_BAR:,.0f}",
                verdict(watcher.most, MEMORY_BAR),
            ),
            ("library ÷ text", f"{ratio:.2f}", f"{SIZE_BAR}", verdict(ratio, SIZE_BAR)),
            ("the same again, s", f"{again:.2f}", "", ""),
        ]
        peer = _recoll(folder, Path(place) / "recoll") if with_peer else None
        if peer is not None:
            taken, used = peer
            times = rate / (articles / taken)
            rows.append(("recollindex, articles a second", f"{articles / taken:,.0f}", "", ""))
            rows.append(("processor s for 1,000", f"{used / articles * _THOUSAND:.2f}", "", ""))
            judged = verdict(PEER_BAR, times)
            rows.append(("Yandu ÷ recollindex", f"{times:.1f}", f"≥ {PEER_BAR:g}", judged))
            rows.append(("the same in processor s", f"{used / processor:.1f}", "", ""))
        show(f"Import of {folder.name}", rows)


def _import(folder: Path, place: Path) -> tuple[float, int, _Watcher]:
    watcher = _Watcher()
    with closing(EmbeddedLibrary(place)) as library:
        started = time.perf_counter()
        report = import_files(library, [folder], watcher)
        seconds = time.perf_counter() - started
    articles = report.outcome.added
    return articles / seconds, articles, watcher


def _import_again(folder: Path, place: Path) -> float:
    with closing(EmbeddedLibrary(place)) as library:
        started = time.perf_counter()
        import_files(library, [folder])
        return time.perf_counter() - started


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def processor_seconds() -> float:
    """Return what this process and its ended children have used: it counts beside a load too."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _recoll(folder: Path, place: Path) -> tuple[float, float] | None:
    """Return seconds and processor seconds of recollindex; None where it is not installed."""
    program = shutil.which("recollindex")
    if program is None:
        print("recollindex is not installed: no comparison.", file=sys.stderr)
        return None
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {folder.resolve()}\n", encoding="utf-8")
    started, before = time.perf_counter(), processor_seconds()
    subprocess.run([program, "-c", str(place)], check=True, capture_output=True)
    return time.perf_counter() - started, processor_seconds() - before


if __name__ == "__main__":
    main()
