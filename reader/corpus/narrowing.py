"""Fewer lines of a concordance: those that contain something, or some at random."""

import random
import re
from array import array
from collections.abc import Iterator, Sequence

from reader.analysis.progress import Progress, unwatched
from reader.article.folding import fold
from reader.corpus.concordance import WINDOW, Concordance
from reader.corpus.context import context
from reader.library.library import Library
from reader.library.query_tree import And, Phrase, Query

SAMPLE = 100  # lines


def sample(lines: Sequence[int], count: int = SAMPLE, seed: int = 1) -> Sequence[int]:
    """Return `count` of some lines chosen by chance, in rising order; the same for each seed."""
    if len(lines) <= count:
        return lines
    chosen = random.Random(seed).sample(range(len(lines)), count)  # noqa: S311  # no secret
    return array("I", sorted(lines[number] for number in chosen))


def containing(
    library: Library,
    query: Query,
    concordance: Concordance,
    words: str,
    progress: Progress = unwatched,
) -> Sequence[int]:
    """Return the lines whose 30 characters on each side, with the hit, contain some words.

    The index tells which articles have the words at all; only those are read.

    Args:
        library: where the lines come from.
        query: whose lines they are.
        concordance: all of them; it may still grow.
        words: folded as in a search; blanks in them match any run of blanks.
        progress: told the share of the articles that were read.

    Returns:
        numbers of lines, rising.

    Raises:
        Cancelled: by `progress`.
        LibraryError: the library cannot be read.
    """
    pattern = _pattern(words)
    if pattern is None:
        return range(len(concordance))
    candidates = frozenset(library.ids(And((query, Phrase(" ".join(words.split()))))))
    chosen = array("I")
    done = 0
    for article, lines in _by_article(concordance):
        name = concordance.article_id(article)
        if name in candidates:
            done += 1
            progress(min(1.0, done / len(candidates)))
            text = library.article(name).text
            chosen.extend(line for line in lines if _has(pattern, text, concordance, line))
    return chosen


def contains(left_match_right: str, words: str) -> bool:
    """Tell whether the text of one line contains some words, as `containing` does."""
    pattern = _pattern(words)
    return pattern is None or pattern.search(fold(left_match_right)) is not None


def _has(pattern: re.Pattern[str], text: str, concordance: Concordance, line: int) -> bool:
    around = context(text, concordance.place(line).span, WINDOW)
    return pattern.search(fold(around.left + around.match + around.right)) is not None


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = fold(words).split()
    return re.compile(r"\s+".join(map(re.escape, parts))) if parts else None


def _by_article(concordance: Concordance) -> Iterator[tuple[int, range]]:
    """Yield each article's number with those of its lines, which stand together."""
    start, count = 0, len(concordance)
    while start < count:
        article, end = concordance.article_of(start), start + 1
        while end < count and concordance.article_of(end) == article:
            end += 1
        yield article, range(start, end)
        start = end
