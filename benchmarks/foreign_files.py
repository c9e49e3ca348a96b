"""Real files of every kind, and thousands of damaged copies of them, opened as the window does.

`python -m benchmarks.foreign_files FOLDER [--mutants N] [--seed S]`; needs no display. FOLDER holds
real texts. A copy is damaged by cutting, repeating, swapping or flipping bytes; it must end in an
article or in a sentence, within two seconds, and never with the death of the reading process.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.memory import pss
from benchmarks.tables import percentile, show, verdict
from reader.errors import RefusedInput
from reader.importers.opening import read_articles
from reader.importers.reading_process import ReadingProcess
from reader.importers.wire import FileEnd
from tests.importers.documents.documents_made import SENTENCE, book, pdf, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.article.model import Article

TIME_BAR = 2.0  # seconds a file
MEMORY_BAR = 500.0  # megabytes of the reading process
_KINDS = frozenset((".html", ".docx", ".md", ".txt", ".json", ".csv", ".tsv"))
_LARGEST = 2_000_000  # bytes of a file that is opened
_NOT_TEXTS = frozenset(("schemas", "sql", "legacy_encodings"))
_MOST_HITS = 40  # bytes flipped in a copy


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mutants", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = sorted(_files(options.folder))
    _open_real(files, options.folder)
    with tempfile.TemporaryDirectory() as folder:
        _open_mutants(_mutants(files, options, Path(folder)))


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        inside = _NOT_TEXTS.isdisjoint(path.relative_to(folder).parts)
        if path.suffix in _KINDS and inside and path.stat().st_size <= _LARGEST:
            yield path


def _open_real(files: Sequence[Path], folder: Path) -> None:
    rows = [("kind", "files", "opened", "with title", "with date", "paragraphs", "slowest s")]
    odd: list[tuple[str, str]] = []
    for suffix in sorted({path.suffix for path in files}):
        opened: list[Article] = []
        slowest = 0.0
        chosen = [path for path in files if path.suffix == suffix]
        for path in chosen:
            begun = time.perf_counter()
            try:
                article = read_articles(path)[0]
                opened.append(article)
                if not article.date or not article.heading:
                    lacks = " ".join(
                        word
                        for word, is_there in (("date", article.date), ("title", article.heading))
                        if not is_there
                    )
                    odd.append((str(path.relative_to(folder)), f"no {lacks}"))
            except RefusedInput as refusal:
                odd.append((str(path.relative_to(folder)), refusal.text.en))
            slowest = max(slowest, time.perf_counter() - begun)
        counts = (
            len(chosen),
            len(opened),
            sum(bool(article.heading) for article in opened),
            sum(bool(article.date) for article in opened),
            sum(len(article.paragraphs) for article in opened),
        )
        rows.append((suffix, *map(str, counts), f"{slowest:.2f}"))
    show("Real files", rows)
    show("Refused, or without title or date", [("file", "what"), *odd])


def _mutants(
    files: Sequence[Path], options: argparse.Namespace, folder: Path
) -> Iterator[tuple[int, str]]:
    """Write damaged copies one after the other and yield number and path of each."""
    dice = random.Random(options.seed)  # noqa: S311 - damage, not secrets
    whole = [(path.suffix, path.read_bytes()) for path in files]
    lines = [(SENTENCE[:30], 50, 700 - 20 * n) for n in range(20)]
    styles = [("Title", "标题"), *[("Normal", SENTENCE)] * 20]
    documents = (
        (".docx", word(*styles, table=[("甲", "乙", "丙", "丁")] * 3)),
        (".epub", book(*[f"<h1>章</h1><p>{SENTENCE}</p>"] * 5)),
        (".pdf", pdf([lines] * 3)),
        *((suffix, content) for suffix, content in whole if suffix == ".html"),
    )
    for number in range(options.mutants):
        suffix, content = dice.choice(documents if number % 2 else whole)
        path = folder / f"{number}{suffix}"
        path.write_bytes(_damaged(content, dice))
        yield number, str(path)


def _damaged(content: bytes, dice: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(dice.randint(1, 3)):
        start, end = sorted(dice.randrange(len(damaged) + 1) for _ in range(2))
        match dice.randrange(4):
            case 0:
                del damaged[start:end]
            case 1:
                damaged[start:start] = damaged[start:end] * dice.randint(1, 3)
            case 2:
                damaged[start:end] = dice.randbytes(min(end - start, 4_000))
            case _:
                for _ in range(dice.randint(1, _MOST_HITS) if damaged else 0):
                    damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    return bytes(damaged[: 4 * len(content) + 1])


def _open_mutants(files: Iterator[tuple[int, str]]) -> None:
    ends: Counter[str] = Counter()
    seconds: list[float] = []
    peak = 0.0
    with contextlib.closing(ReadingProcess()) as process:
        for file in files:
            begun = time.perf_counter()
            articles = 0
            for news in process.read([file], lambda: None):
                for what in (one.what for one in news):
                    if not isinstance(what, FileEnd):
                        articles += 1
                    elif what.refusal is None:
                        ends["opened"] += 1
                    else:
                        dead = "failed" in what.refusal.en
                        ends["FAILED" if dead else "refused"] += 1
                        if dead:
                            print(file, what.refusal.en)
            seconds.append(time.perf_counter() - begun)
            Path(file[1]).unlink()
            if process.pid:
                peak = max(peak, pss(process.pid))
    rows = [
        ("outcome", "count", "bar", ""),
        *((name, str(count), "0" if name == "FAILED" else "", "") for name, count in ends.items()),
        ("median ms", f"{1000 * percentile(seconds, 0.5):.0f}", "", ""),
        ("slowest s", f"{max(seconds):.2f}", f"{TIME_BAR}", verdict(max(seconds), TIME_BAR)),
        ("peak MB", f"{peak:.0f}", f"{MEMORY_BAR:.0f}", verdict(peak, MEMORY_BAR)),
    ]
    show(f"{sum(ends.values())} damaged copies", rows)


if __name__ == "__main__":
    main()
