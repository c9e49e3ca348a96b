"""The pairs of characters that stand together most often in the press (tools/count_pairs.py).

Which they are changes how fast the index is, never what it finds; but an index is good for one list
only.
"""

import hashlib
from functools import cache

from reader.resources import resource


@cache
def common_pairs() -> frozenset[str]:
    """Return the pairs, folded."""
    lines = _content().decode("utf-8").split("\n")
    return frozenset(line[0] + second for line in lines if line for second in line[1:])


def fingerprint() -> str:
    """Return what changes whenever the list does; hexadecimal."""
    return hashlib.sha256(_content()).hexdigest()[:16]


def _content() -> bytes:
    return resource("pairs", "common.txt").read_bytes()
