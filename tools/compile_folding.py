"""Write resources/folding/simplified.tsv: each traditional character with its simplified one.

Run `python tools/compile_folding.py` after OpenCC was updated. The table spares every start the
loading of OpenCC's dictionaries.
"""

import sys
import unicodedata
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import opencc

TARGET = Path(__file__).resolve().parents[1] / "resources" / "folding" / "simplified.tsv"
FIRST, LAST = 0x3400, 0x3FFFF  # CJK extension A to the end of the ideographic planes


def pairs() -> Iterator[tuple[str, str]]:
    """Give each Han character that OpenCC's t2s changes, taken alone, and what it becomes."""
    convert = opencc.OpenCC("t2s").convert
    for code in range(FIRST, LAST + 1):
        character = chr(code)
        if unicodedata.category(character) != "Lo":
            continue
        simplified = convert(character)
        if simplified != character and len(simplified) == 1:
            yield character, simplified


def table() -> str:
    """Return the file's text: two lines on its origin, then one pair a line."""
    lines = [
        f"# Made by tools/compile_folding.py from OpenCC {version('opencc')} (t2s).",
        "# OpenCC: Copyright Carbo Kuo and contributors, Apache-2.0: LICENSE-OpenCC.txt",
    ]
    lines += [f"{traditional}\t{simplified}" for traditional, simplified in pairs()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes\n")
