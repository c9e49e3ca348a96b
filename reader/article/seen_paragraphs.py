"""What was read of an article, as one line that holds good when its text has changed.

Runs are counted from the paragraph they lie in, and a paragraph is known by its words: what
moved is still read, what was rewritten is not.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2s

from reader.article.model import Article, Span
from reader.article.seen import Seen

_DIGITS = 10  # of a digest, in bytes half as many
_TOKEN = re.compile(r"([0-9a-f]{10}(?:~\d{1,6})?)((?::\d{1,7}-\d{1,7})*)")


class ParagraphNames:
    """The paragraphs of an article by name; making it takes 10 ms for a million characters.

    Args:
        article: whose paragraphs they are.
    """

    def __init__(self, article: Article) -> None:
        self._named = list(_named(article))
        self._starts = [span.start for _, span in self._named]

    def kept(self, seen: Seen) -> str:
        """Return what was read as one line: names, with the runs of those read in part."""
        found: dict[int, list[Span]] = {}
        for run in seen.runs():
            first = max(0, bisect_right(self._starts, run.start) - 1)
            for place in range(first, bisect_left(self._starts, run.end)):
                span = self._named[place][1]
                start, end = max(run.start, span.start), min(run.end, span.end)
                if start < end:
                    found.setdefault(place, []).append(Span(start, end))
        return " ".join(_token(*self._named[place], runs) for place, runs in found.items())

    def recalled(self, line: str) -> Seen:
        """Return what was read of the article as it is now; what is odd counts as unread."""
        tokens = (_TOKEN.fullmatch(token) for token in line.split(" "))
        known = {match[1]: match[2] for match in tokens if match}
        seen = Seen()
        for name, span in self._named if known else ():
            runs = known.get(name)
            if runs is None:
                continue
            length = len(span)
            for run in runs.split(":")[1:] or [f"0-{length}"]:
                start, end = (min(int(number), length) for number in run.split("-"))
                if start < end:
                    after = end == length  # the line break goes with the end of the paragraph
                    seen.add(Span(span.start + start, span.start + end + after))
        return seen


def _token(name: str, span: Span, runs: list[Span]) -> str:
    if runs == [span]:
        return name
    return name + "".join(f":{run.start - span.start}-{run.end - span.start}" for run in runs)


def _named(article: Article) -> Iterator[tuple[str, Span]]:
    """Yield each paragraph with its name: a digest of its words, numbered among its equals."""
    before: Counter[str] = Counter()
    for paragraph in article.blocks:
        words = article.text[paragraph.start : paragraph.end].encode(errors="surrogatepass")
        digest = blake2s(words, digest_size=_DIGITS // 2).hexdigest()
        number = before[digest]
        before[digest] += 1
        yield (f"{digest}~{number}" if number else digest), paragraph.span
