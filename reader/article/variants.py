"""The characters that fold to the same one: a pattern for a text as it stands, not folded."""

import functools
import re
import unicodedata
from collections.abc import Mapping

from reader.article.folding import fold
from reader.resources import resource

_LAST = 0x323AF  # the end of CJK extension H; beyond it nothing folds


def pattern(folded: str) -> str:
    """Return a regular expression for every text that folds to `folded`, itself folded.

    One that has no other way to be written comes back as it is, but for `re.escape`.
    """
    return "".join(map(_one, folded))


def has_variants(folded: str) -> bool:
    """Tell whether any of the characters can be written otherwise."""
    return not _table().keys().isdisjoint(folded)


def variants() -> dict[str, str]:
    """Work out from `fold` which characters fold to each other one; it takes half a second."""
    everything = "".join(map(chr, range(_LAST + 1)))
    found: dict[str, str] = {}
    for character, folded in zip(everything, fold(everything), strict=True):
        if character != folded:
            found[folded] = found.get(folded, "") + character
    return found


def written(table: Mapping[str, str]) -> str:
    """Return a table as the text of a file: a line of code points for each character."""
    version = unicodedata.unidata_version
    lines = [f"# Made by tools/compile_folding.py with Unicode {version}"]
    for folded, others in sorted(table.items()):
        lines.append("\t".join(f"{ord(character):x}" for character in folded + others))
    return "\n".join(lines) + "\n"


@functools.cache
def _one(character: str) -> str:
    others = _table().get(character)
    return f"[{re.escape(character + others)}]" if others else re.escape(character)


@functools.cache
def _table() -> Mapping[str, str]:
    """Read the table; what came into Unicode after it was made is nobody's variant."""
    _, *lines = resource("folding", "variants.tsv").read_text("ascii").splitlines()
    rows = ("".join(chr(int(code, 16)) for code in line.split("\t")) for line in lines)
    return {row[0]: row[1:] for row in rows}
