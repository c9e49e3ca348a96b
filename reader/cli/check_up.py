"""The command that looks for what would keep the program from working: doctor."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence

from reader.cli.console import Console, table
from reader.health import Check, examine
from reader.language import Text
from reader.startup import qt_fault


def doctor(options: argparse.Namespace, console: Console) -> int:
    """Print every check; 1 if any is not ok."""
    checks = [*examine(os.environ, options.library), *_qt_checks()]
    fields = {
        "checks": [
            {
                "name": check.name,
                "ok": check.ok,
                "detail": console.words(check.detail),
                "fix": console.words(check.fix) if check.fix else None,
            }
            for check in checks
        ]
    }
    console.answer(fields, _lines(checks, console))
    return 0 if all(check.ok for check in checks) else 1


def _qt_checks() -> Sequence[Check]:
    try:
        from reader.ui.offscreen.doctor import examine_qt
    except ImportError as error:
        return (check_without_qt(error),)
    return tuple(examine_qt(os.environ))


def check_without_qt(error: ImportError) -> Check:
    """Return the check that says why Qt cannot be loaded."""
    packages = "libglib2.0-0 libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0"
    fix = Text(
        en=f"On Debian: apt-get install {packages}; or start with python3 run.py.",
        zh=f"Debian 系统：apt-get install {packages}；或用 python3 run.py 启动。",
    )
    return Check("qt", ok=False, detail=qt_fault(error), fix=fix)


def _lines(checks: Iterable[Check], console: Console) -> Iterator[str]:
    rows = []
    for check in checks:
        rows.append(("ok" if check.ok else "!!", check.name, console.words(check.detail)))
        if check.fix:
            rows.append(("", "", f"→ {console.words(check.fix)}"))
    yield from table(rows)
