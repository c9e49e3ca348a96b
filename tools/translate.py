"""Bring the Chinese texts of the window up to date: lupdate, then lrelease.

Run it after a change of texts in reader/ui, translate what is new in
resources/translations/yandu_zh_CN.ts (Qt Linguist, or any editor), and run it again.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "resources" / "translations" / "yandu_zh_CN.ts"


def update(texts: Path) -> None:
    """Write the texts found in the sources into a file of translations, keeping those done."""
    sources = sorted(str(path) for path in (ROOT / "reader" / "ui").rglob("*.py"))
    with tempfile.NamedTemporaryFile("w", suffix=".lst", encoding="utf-8") as listed:
        listed.write("\n".join(sources))
        listed.flush()
        _run("lupdate", "-locations", "none", "-no-obsolete", f"@{listed.name}", "-ts", str(texts))


def release(texts: Path, compiled: Path) -> None:
    """Compile a file of translations."""
    _run("lrelease", "-silent", str(texts), "-qm", str(compiled))


def untranslated(texts: Path) -> list[str]:
    """Return the English texts that have no Chinese yet."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(texts).iter("message")  # noqa: S314  # our own file
        if not message.findtext("translation") or message.find("translation[@type]") is not None
    ]


def _run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, which PySide6-Essentials brings."""
    program = Path(PySide6.__file__).parent / tool
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    """Update and compile; tell what is still to be translated."""
    update(TEXTS)
    release(TEXTS, TEXTS.with_suffix(".qm"))
    missing = untranslated(TEXTS)
    for text in missing:
        print(f"untranslated: {text}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
