"""Words by jieba, with the words of the glossary kept whole."""

import logging
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Protocol

from reader.analysis.segmenter import PIECE, Segmenter, Token, pieces
from reader.analysis.word_table import WordTable
from reader.article.folding import fold
from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.overriding import override
from reader.resources import resource

_SHORTEST_COMPOUND = 3  # characters
_MOST_PARTS = 20_000  # compounds whose parts are remembered


class _Tokenizer(Protocol):
    """The part of jieba.Tokenizer that is used."""

    def cut(self, sentence: str) -> Iterator[str]: ...

    def get_DAG(self, sentence: str) -> dict[int, list[int]]: ...  # noqa: N802  # jieba's name

    def calc(
        self,
        sentence: str,
        DAG: dict[int, list[int]],  # noqa: N803
        route: dict[int, tuple[float, int]],
    ) -> None: ...


class JiebaSegmenter(Segmenter):
    """jieba's tokenizer, complete in memory and never changed again.

    Made by `load_segmenter`. It may be read from several threads.
    """

    def __init__(self, tokenizer: _Tokenizer, table: WordTable) -> None:
        self._tokenizer = tokenizer
        self._table = table
        self._known_parts = lru_cache(_MOST_PARTS)(self._parts)

    @override
    def segment(self, text: str) -> tuple[Token, ...]:
        folded = fold(text)
        tokens: list[Token] = []
        for piece in pieces(folded):
            tokens.extend(self._cut(folded, piece))
        return tuple(tokens)

    @override
    def word_at(self, text: str, offset: int) -> Span:
        sentence = sentence_at(text, offset)
        if offset not in sentence:
            return Span(offset, offset)
        start = max(sentence.start, offset - PIECE // 2)
        near = fold(text[start : min(sentence.end, start + PIECE)])
        words = self._cut(near, Span(0, len(near)))
        word = next(word for word in words if start + word.end > offset)
        return Span(start + word.start, start + word.end)

    @override
    def frequency(self, word: str) -> int:
        return self._table[word]

    @override
    def tag(self, word: str) -> str:
        return self._table.tag(word)

    @override
    def parts(self, word: str) -> tuple[str, ...]:
        return self._known_parts(word)

    def _parts(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST_COMPOUND:
            return (word,)
        choices = self._tokenizer.get_DAG(word)
        choices[0] = [end for end in choices[0] if end < len(word) - 1] or [0]
        route: dict[int, tuple[float, int]] = {}
        self._tokenizer.calc(word, choices, route)
        cuts = [0]
        while cuts[-1] < len(word):
            cuts.append(route[cuts[-1]][1] + 1)
        return tuple(word[start:end] for start, end in pairwise(cuts))

    def _cut(self, folded: str, piece: Span) -> Iterable[Token]:
        start = piece.start
        for word in self._tokenizer.cut(folded[piece.start : piece.end]):
            yield Token(start, start + len(word))
            start += len(word)


def load_segmenter(words: Iterable[str] = ()) -> JiebaSegmenter:
    """Return a segmenter that keeps `words`, and the parts jieba knows otherwise, whole.

    jieba's own loading takes more than a second and 70 MB; here its dictionary is a file that is
    mapped. It still belongs in a background thread. Nothing is read from or written to jieba's
    cache file in the shared temporary folder, which others can write.

    Args:
        words: forms of the glossary; those of one character or with blanks are left out.
    """
    table = WordTable(resource("words"))
    tokenizer = import_jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total = table, table.total
    tokenizer.get_DAG = table.graph
    tokenizer.calc = lambda _, graph, route: table.choose(graph, route, tokenizer.total)
    tokenizer.initialized = True
    for word in sorted({fold(word) for word in words}):
        if len(word) > 1 and not any(character.isspace() for character in word):
            tokenizer.add_word(word)
    return JiebaSegmenter(tokenizer, table)


def import_jieba() -> ModuleType:
    """Import jieba only now, and without setuptools' pkg_resources.

    It would import that to find its own files, where an environment happens to have it: a quarter
    of a second and 12 MB, for what it does as well without.
    """
    absent = "pkg_resources" not in sys.modules
    if absent:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # so Python calls it absent
    try:
        jieba = import_module("jieba")
    finally:
        if absent:
            del sys.modules["pkg_resources"]
    jieba.setLogLevel(logging.WARNING)
    return jieba
