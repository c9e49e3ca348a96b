"""What was read of an article, as one line that holds good when its text has changed.

Runs are counted from the paragraph they lie in, and a paragraph is known by its words: what
moved is still read, what was rewritten is not.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2s

from reader.article.model import Article, Paragraph, Span
from reader.article.seen import Seen

_DIGITS = 10  # of a digest, in bytes half as many
_TOKEN = re.compile(r"([0-9a-f]{10}(?:~\d{1,6})?)((?::\d{1,7}-\d{1,7})*)")


def kept(seen: Seen, article: Article) -> str:
    """Return what was read as one line: paragraphs by name, with the runs of those read in part."""
    tokens = []
    for name, paragraph in _named(article):
        runs = list(seen.within(paragraph.span))
        if runs == [paragraph.span]:
            tokens.append(name)
        elif runs:
            start = paragraph.start
            inner = (f":{run.start - start}-{run.end - start}" for run in runs)
            tokens.append(name + "".join(inner))
    return " ".join(tokens)


def recalled(line: str, article: Article) -> Seen:
    """Return what was read of an article as it is now; what is not understood counts as unread."""
    known = {match[1]: match[2] for token in line.split(" ") if (match := _TOKEN.fullmatch(token))}
    seen = Seen()
    for name, paragraph in _named(article):
        runs = known.get(name)
        if runs is None:
            continue
        length = len(paragraph.span)
        for run in runs.split(":")[1:] or [f"0-{length}"]:
            start, end = (min(int(number), length) for number in run.split("-"))
            if start < end:
                after = end == length  # the line break goes with the end of the paragraph
                seen.add(Span(paragraph.start + start, paragraph.start + end + after))
    return seen


def _named(article: Article) -> Iterator[tuple[str, Paragraph]]:
    """Yield each paragraph with its name: a digest of its words, numbered among its equals."""
    before: Counter[str] = Counter()
    for paragraph in (*article.heading, *article.paragraphs):
        words = article.text[paragraph.start : paragraph.end].encode(errors="surrogatepass")
        digest = blake2s(words, digest_size=_DIGITS // 2).hexdigest()
        number = before[digest]
        before[digest] += 1
        yield (f"{digest}~{number}" if number else digest), paragraph
