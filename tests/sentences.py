"""What a sentence in Chinese must not hold."""

import re

_ENGLISH = re.compile(r"[A-Za-z']{2,} [A-Za-z']{2,}")


def english_in(sentence):
    """Words of a parser or of the system: two of Latin letters beside each other, and no path."""
    found = _ENGLISH.search(sentence)
    return found[0] if found else None
