"""How Chinese marks are squeezed, hung and spaced, as positions in one string.

Rules after "Requirements for Chinese Text Layout" (W3C): marks in a row share their blanks, a
closing mark may hang over the margin, Han and Latin text keep a small distance.
"""

import re

OPENING = "“‘（《〈「『【〔［｛"
CLOSING = "”’）》〉」』】〕］｝"
PAUSES = "，。、；：！？．"
HANGING = frozenset("，。、；：．”’）》〉」』】〕］｝")

_SQUEEZED = re.compile(
    f"[{CLOSING}{PAUSES}](?=[{OPENING}{CLOSING}{PAUSES}])|[{OPENING}](?=[{OPENING}])"
)
_LATIN = "A-Za-z0-9\u00c0-\u024f"
_HAN = rf"[^\W_{_LATIN}]"  # or any other letter: the ranges of Han take 2 ms of a start to compile
_BORDER = re.compile(f"{_HAN}(?=[{_LATIN}])|[{_LATIN}%](?={_HAN})")


def squeezed(text: str) -> list[int]:
    """Return the offsets of full-width marks that give half their width to the next mark."""
    return [found.start() for found in _SQUEEZED.finditer(text)]


def borders(text: str) -> list[int]:
    """Return the offsets of characters that stand right before a change of script."""
    return [found.start() for found in _BORDER.finditer(text)]
