"""The piece of a text that shows best why a query found it."""

from collections.abc import Sequence

from reader.article.model import Span
from reader.library.model import Snippet

LENGTH = 80
_BEFORE = 20  # characters before the first hit, if no sentence begins there
_SENTENCE_ENDS = "。！？；\n"


def snippet(text: str, matches: Sequence[Span], heading: int = 0) -> Snippet:
    """Return the stretch with the most hits, the first of those; the beginning if there are none.

    It begins at a sentence where that costs little. The hits in it are cut at its ends.

    Args:
        text: of the article.
        matches: the hits in it, rising.
        heading: length of the heading, which is shown anyway: hits after it go first.
    """
    body = [match for match in matches if match.start >= heading]
    start = _start(text, body or matches, heading)
    end = min(len(text), start + LENGTH)
    within = tuple(
        Span(max(match.start, start) - start, min(match.end, end) - start)
        for match in matches
        if match.start < end and match.end > start
    )
    return Snippet(text[start:end].replace("\n", " "), within)


def _start(text: str, matches: Sequence[Span], heading: int) -> int:
    if not matches:
        return min(heading, max(0, len(text) - LENGTH))
    best, most, last = matches[0].start, 0, 0
    for at, match in enumerate(matches):
        last = max(last, at)
        while last < len(matches) and matches[last].end <= match.start + LENGTH - _BEFORE:
            last += 1
        if last - at > most:
            best, most = match.start, last - at
    earliest = max(0, best - _BEFORE)
    sentence = max(text.rfind(sign, earliest, best) for sign in _SENTENCE_ENDS)
    return min(sentence + 1 if sentence >= 0 else earliest, max(0, len(text) - LENGTH))
