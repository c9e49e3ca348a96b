"""Write resources/folding: traditional characters with their simplified ones, and all variants.

Run `python tools/compile_folding.py` twice after OpenCC or Python's Unicode was updated: the
variants are worked out from the folding as it is. The tables spare every start OpenCC's
dictionaries, and every first search half a second.
"""

import sys
import unicodedata
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import opencc

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs as a script

from reader.article.variants import variants, written  # noqa: E402  # ours, found only now

TARGET = ROOT / "resources" / "folding" / "simplified.tsv"
VARIANTS = TARGET.with_name("variants.tsv")
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
    VARIANTS.write_text(written(variants()), encoding="ascii", newline="\n")
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size} bytes\n")
