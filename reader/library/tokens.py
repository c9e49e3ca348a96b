"""What the index sees of a text: every two characters that stand together, in their order.

A text becomes its *run*: folded, each row of blanks one mark, each end of a paragraph another. A
phrase is found in a text exactly where its run is found in the text's run, and a run is found by
its pairs in a row. No mark can occur in a text, since Python takes them all for blanks; for the
index they are none, so that it cuts tokens at the blanks between them only.

Of the pairs that there are nearly all stand in few texts only. Each would be a list of its own,
somewhere in memory, and writing these took most of the time of indexing. So a pair is one token if
it is one of the 60,000 common ones; of any other each character is a token, the second with a mark.
The two in a row are the pair, whatever stands around them, and since common pairs are not among
what they list, both lists are short.
"""

import re
import sys
from functools import cache

from reader.article.folding import fold
from reader.library.common_pairs import common_pairs

BLANK = "\x1f"
PARAGRAPH = "\x1e"
SECOND = "\x1d"
"""Ends the token of the second character of a pair that is not common."""
JOINED = "\x1c"
"""Stands between the characters of a common pair."""

_AFTER_AN_END = re.compile(f"{PARAGRAPH}. ", re.DOTALL)
_OF_AN_END = re.compile(f"{PARAGRAPH}(?: .)?{SECOND} ", re.DOTALL)
_BETWEEN = bytes.maketrans(b"\0\1", f" {JOINED}".encode())
_BEHIND = bytes.maketrans(b"\0\1", f"{SECOND} ".encode())

COMMON = frozenset(
    '。,的、一"在国了和年中大人不有为是上19这地个会以日业对出民们家本发新82多5我行来市他7工作时要'
    "4部经36(生成月)进报到全同于主长下等开实前政方产天就后公学自过者高分动与力而现理重建之也社电十展"
    "关加区:化从将各0定文元万其用得美法里面两北制着合三第种外场当;华次事体都今明济机子说已利员记平好些"
    "小能金资还心最总并《》"
)
"""Characters that stand in so many texts that each has a list of its own in the index.

All others are found by the pairs they begin: that is quick while there are few.
"""


def run(text: str) -> str:
    """Return the run of a text; of a phrase likewise, blanks at its ends left out."""
    lines = fold(text).split("\n")
    return PARAGRAPH.join([BLANK.join(line.split()) for line in lines])


def phrase_run(text: str) -> str:
    """Return the run of a phrase: all its white space is blanks."""
    return BLANK.join(fold(text).split())


def pairs(run: str) -> str:
    """Return the pairs of a run, the last character with the end of the text, blanks between.

    No pair begins with the end of a paragraph: no phrase goes over it, and the pair before it
    keeps the places of the two paragraphs apart.

    Works on the bytes of UTF-16, where every character has two of them but for the rare ones:
    one article takes 10 µs, joining two-character strings 76 µs.
    """
    if not run:
        return ""
    code = (run + PARAGRAPH).encode("utf-16-le")
    length = len(run)
    if len(code) == 2 * length + 2:
        low, high = code[0::2], code[1::2]
        out = bytearray(b" \0") * (3 * length)
        out[0::6], out[1::6] = low[:-1], high[:-1]
        out[2::6], out[3::6] = low[1:], high[1:]
        found = out.decode("utf-16-le")
    else:
        found = " ".join(map(str.__add__, run, run[1:] + PARAGRAPH)) + " "
    return _AFTER_AN_END.sub("", found)[:-1]


def tokens(run: str) -> str:
    """Return the tokens of the pairs of a run, with at least one blank between two.

    As with `pairs` the last character makes one with the end of the text, of which only its own
    token is left, and none begins with the end of a paragraph.

    Works on the bytes of UTF-16 as `pairs` does: one article takes 80 µs.
    """
    if not run:
        return ""
    code = (run + PARAGRAPH).encode("utf-16-le")
    length = len(run)
    if len(code) == 2 * length + 2:
        low, high, next_low, next_high = code[0:-2:2], code[1:-2:2], code[2::2], code[3::2]
        keys = bytearray(4 * length)
        keys[0::4], keys[1::4], keys[2::4], keys[3::4] = next_low, low, high, next_high
        kinds = bytes(map(_common_keys().__contains__, memoryview(keys).cast("I")))
        out = bytearray(b" \0\0\0 \0\0\0 \0") * length
        out[0::10], out[1::10] = low, high
        out[2::10] = kinds.translate(_BETWEEN)
        out[4::10], out[5::10] = next_low, next_high
        out[6::10] = kinds.translate(_BEHIND)
        found = out.decode("utf-16-le")
    else:
        found = "".join(map(_token, map(str.__add__, run, run[1:] + PARAGRAPH)))
    return _OF_AN_END.sub("", found)


def token(pair: str) -> str | None:
    """Return the token of a pair; None if its characters are tokens."""
    return f"{pair[0]}{JOINED}{pair[1]}" if pair in common_pairs() else None


def _token(pair: str) -> str:
    return f"{token(pair) or f'{pair[0]} {pair[1]}{SECOND}'} "


@cache
def _common_keys() -> frozenset[int]:
    """Return the common pairs as `tokens` reads them from its bytes.

    The lower bytes of both characters come first, which spreads them over the set: with one
    character after the other it takes half as long again to look for one.
    """
    codes = (pair.encode("utf-16-le") for pair in common_pairs())
    order = sys.byteorder
    return frozenset(int.from_bytes((c[2], c[0], c[1], c[3]), order) for c in codes)


def common(run: str) -> str:
    """Return those of the COMMON characters that a run has, blanks between."""
    return " ".join([character for character in COMMON if character in run])
