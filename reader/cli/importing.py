"""The command that brings files into a library: import."""

import argparse
import gc
from collections.abc import Iterator
from contextlib import closing, contextmanager

from reader.cli.console import Console, table
from reader.cli.interrupting import interrupts
from reader.cli.progress_line import ProgressLine
from reader.language import Text
from reader.library.import_log import Refused, Report
from reader.library.import_progress import Standing
from reader.library.import_run import import_files
from reader.library.opening import make_library

_DONE, _NOTHING, _INTERRUPTED = 0, 1, 130
_MOST_SHOWN = 50


def import_paths(options: argparse.Namespace, console: Console) -> int:
    """Import files, folders and archives; say what became of them and what was refused."""
    with (
        closing(make_library(options.library)) as library,
        interrupts() as watching,
        _without_collecting(),
        ProgressLine(console) as line,
    ):

        def watch(standing: Standing) -> None:
            line.show(standing)
            watching.check()

        report = import_files(library, options.paths, watch)
    console.answer(_fields(report, console), _lines(report, console))
    if report.cancelled:
        console.say(
            Text(
                en="Stopped. The same command goes on from here.",
                zh="已停止。再次运行同一命令即可继续。",
            )
        )
        return _INTERRUPTED
    outcome = report.outcome
    return _DONE if outcome.added + outcome.updated + outcome.unchanged else _NOTHING


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Spare looking for rings among the articles: there are none, and it takes 2 % of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _fields(report: Report, console: Console) -> dict[str, object]:
    outcome = report.outcome
    return {
        "added": outcome.added,
        "updated": outcome.updated,
        "unchanged": outcome.unchanged,
        "duplicates": outcome.duplicates,
        "refused": [_refusal(one, console) for one in report.refused],
        "refusals": report.refusals,
        "files": report.files,
        "seconds": round(report.seconds, 3),
        "cancelled": report.cancelled,
    }


def _refusal(refused: Refused, console: Console) -> dict[str, object]:
    path, _, part = refused.path.partition("\n")
    told: dict[str, object] = {"path": path, "reason": console.words(refused.reason)}
    return told | {"part": part.replace("\n", " ▸ ")} if part else told


def _lines(report: Report, console: Console) -> Iterator[str]:
    outcome = report.outcome
    counts = (
        (Text(en="added", zh="新增"), outcome.added),
        (Text(en="  of these duplicates", zh="  其中重复"), outcome.duplicates),
        (Text(en="updated", zh="更新"), outcome.updated),
        (Text(en="unchanged", zh="未变"), outcome.unchanged),
        (Text(en="refused", zh="未能导入"), report.refusals),
    )
    shown = [(console.words(name), f"{count:,}") for name, count in counts if count]
    widest = max((len(count) for _, count in shown), default=0)
    yield from table((name, count.rjust(widest)) for name, count in shown)
    articles = outcome.added + outcome.updated
    rate = articles / report.seconds if report.seconds else 0.0
    fast = f", {rate:,.0f} articles a second", f"，每秒 {rate:,.0f} 篇"
    en, zh = fast if articles else ("", "")
    took = Text(en=f"{report.seconds:,.1f} s{en}", zh=f"用时 {report.seconds:,.1f} 秒{zh}")
    yield console.words(took)
    for refused in report.refused[:_MOST_SHOWN]:
        yield f"  {refused.path.replace(chr(10), ' ▸ ')}"
        yield f"    {console.words(refused.reason)}"
    if report.refusals > _MOST_SHOWN:
        more = report.refusals - _MOST_SHOWN
        yield console.words(Text(en=f"  … and {more:,} more", zh=f"  ……另有 {more:,} 项"))
