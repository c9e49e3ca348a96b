"""A million characters matched against 100,000 terms.

`python -m benchmarks.matching`; needs neither display nor Qt.
"""

import itertools
import time
from collections import deque
from collections.abc import Callable, Iterable
from importlib import import_module
from statistics import median

from benchmarks.tables import show, spread, verdict
from benchmarks.texts import MILLION, long_text
from reader.analysis.term_index import TermIndex
from reader.analysis.terms import find_terms
from reader.article.model import Article, Paragraph, Role
from reader.glossary.category import Category
from reader.glossary.concept import Concept, Confidence, Form, FormKind, Kind
from reader.glossary.files import load_shipped
from reader.glossary.glossary import Glossary
from reader.glossary.matcher import TermMatcher

TERMS = 100_000
BAR = 150.0  # milliseconds
LOOK_UP_BAR = 10.0  # microseconds
_ROUNDS = 7
_SHORTEST, _LONGEST = 3, 10  # characters of a term


def main() -> None:
    """Measure and print."""
    text = long_text(MILLION)
    lines = text.split("\n")
    ends = itertools.accumulate(len(line) + 1 for line in lines)
    paragraphs = tuple(
        Paragraph(end - 1 - len(line), end - 1, Role.BODY)
        for line, end in zip(lines, ends, strict=True)
    )
    article = Article(text=text, title="", heading=(), paragraphs=paragraphs)
    _print("100,000 terms", article, dictionary(), BAR)
    # Every sentence of this text is dense with the shipped terms; no real one is, so no bar.
    _print("shipped glossary", article, load_shipped())


def dictionary() -> Glossary:
    """Return a glossary of the commonest longer words of jieba's dictionary."""
    jieba = import_module("jieba")
    with jieba.get_module_res("dict.txt") as lines:
        entries = [line.decode("utf-8").split(" ") for line in lines]
    words = [(int(count), word) for word, count, _ in entries if _SHORTEST <= len(word) <= _LONGEST]
    return terms_of(word for _, word in sorted(words, reverse=True)[:TERMS])


def terms_of(labels: Iterable[str]) -> Glossary:
    """Return a glossary that has one concept with one form for each label."""
    return Glossary({label: _concept(label) for label in labels}, {}, "")


def _concept(word: str) -> Concept:
    return Concept(
        id=word,
        kind=Kind.TERM,
        category=Category.ECONOMY,
        headword=word,
        forms=(Form(word, FormKind.FULL, ""),),
        gloss_zh="",
        gloss_en="",
        definition_zh="",
        definition_en="",
        confidence=Confidence.C,
    )


def _print(name: str, article: Article, glossary: Glossary, bar: float = 0.0) -> None:
    matcher = TermMatcher(glossary)
    terms = find_terms(article, glossary, matcher)
    index = TermIndex(terms)
    rows = [
        ("", "median (least–greatest)", "bar", ""),
        _row("building the matcher, ms", 3, lambda: TermMatcher(glossary)),
        _row("matching, ms", _ROUNDS, lambda: deque(matcher.find(article.text), 0), bar),
        _row("terms of the article, ms", _ROUNDS, lambda: find_terms(article, glossary, matcher)),
        _row("building the index of places, ms", 3, lambda: TermIndex(terms)),
        _look_up(index, len(article.text)),
    ]
    show(f"{len(article.text):,} characters, {name}: {len(terms):,} terms found", rows)


def _row(name: str, rounds: int, act: Callable[[], object], bar: float = 0.0) -> tuple[str, ...]:
    values = []
    for _ in range(rounds):
        started = time.perf_counter()
        act()
        values.append((time.perf_counter() - started) * 1000)
    judged = (f"{bar:g}", verdict(median(values), bar)) if bar else ("", "")
    return (name, spread(values), *judged)


def _look_up(index: TermIndex, length: int) -> tuple[str, ...]:
    values = []
    for offset in range(0, length, length // 5000):
        started = time.perf_counter()
        index.covering(offset)
        values.append((time.perf_counter() - started) * 1e6)
    judged = verdict(median(values), LOOK_UP_BAR)
    return ("terms at an offset, µs", spread(values, digits=2), f"{LOOK_UP_BAR:g}", judged)


if __name__ == "__main__":
    main()
