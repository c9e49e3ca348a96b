"""What the index sees of a text: every two characters that stand together, in their order.

A text becomes its *run*: folded, each row of blanks one mark, each end of a paragraph another. A
phrase is found in a text exactly where its run is found in the text's run, and a run is found by
its pairs in a row. Neither mark can occur in a text, since Python takes both for blanks; for the
index they are none, so that it cuts tokens at the blanks between them only.
"""

from reader.article.folding import fold

BLANK = "\x1f"
PARAGRAPH = "\x1e"

COMMON = frozenset(
    ',的。、一国"在和了中人是大有不上这年会为业地发工生产主作民到要成个时们来出行动对'
    "者方全进员学多经本部新开同家后用于分以能现政日也力展建下过自高我前面加长法市社"
    "化他所公改将月就实企制重济0123456789:()《》.-'"
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

    Works on the bytes of UTF-16, where every character has two of them but for the rare ones:
    one article takes 9 µs, joining two-character strings 76 µs.
    """
    if not run:
        return ""
    code = (run + PARAGRAPH).encode("utf-16-le")
    length = len(run)
    if len(code) != 2 * length + 2:
        return " ".join(map(str.__add__, run, run[1:] + PARAGRAPH))
    low, high = code[0::2], code[1::2]
    out = bytearray(b" \0") * (3 * length)
    out[0::6], out[1::6] = low[:-1], high[:-1]
    out[2::6], out[3::6] = low[1:], high[1:]
    del out[-2:]  # the last blank
    return out.decode("utf-16-le")


def small(run: str) -> str:
    """Return what a short field is found by: its pairs and each of its characters."""
    return f"{pairs(run)} {' '.join(run)}"


def common(run: str) -> str:
    """Return those of the COMMON characters that a run has, blanks between."""
    return " ".join([character for character in COMMON if character in run])
