"""Words by jieba, with the words of the glossary kept whole."""

import logging
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType
from typing import BinaryIO, Protocol

from typing_extensions import override

from reader.analysis.segmenter import PIECE, Segmenter, Token, pieces
from reader.article.folding import fold
from reader.article.model import Span
from reader.article.sentences import sentence_at

_TAGS = ("nr", "ns", "nt", "t")  # persons, places, institutions, times: what names.py asks for


class _Tokenizer(Protocol):
    """The part of jieba.Tokenizer that is used."""

    FREQ: dict[str, int]

    def cut(self, sentence: str) -> Iterator[str]: ...

    def get_dict_file(self) -> BinaryIO: ...


class JiebaSegmenter(Segmenter):
    """jieba's tokenizer, complete in memory and never changed again.

    Made by `load_segmenter`. It may be read from several threads.
    """

    def __init__(self, tokenizer: _Tokenizer, tags: dict[str, str]) -> None:
        self._tokenizer = tokenizer
        self._tags = tags

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
        for word in self._cut(near, Span(0, len(near))):
            if start + word.end > offset:
                return Span(start + word.start, start + word.end)
        return Span(offset, offset)

    @override
    def is_word(self, text: str) -> bool:
        return bool(self._tokenizer.FREQ.get(text))

    @override
    def tag(self, word: str) -> str:
        return self._tags.get(word, "")

    def _cut(self, folded: str, piece: Span) -> Iterable[Token]:
        start = piece.start
        for word in self._tokenizer.cut(folded[piece.start : piece.end]):
            yield Token(start, start + len(word))
            start += len(word)


def load_segmenter(words: Iterable[str] = ()) -> JiebaSegmenter:
    """Return a segmenter that keeps `words`, and the parts jieba knows otherwise, whole.

    It takes about a second and 80 MB, so it belongs in a background thread; nothing is read
    from or written to jieba's cache file in the shared temporary folder, which others can write.

    Args:
        words: forms of the glossary; those of one character or with blanks are left out.
    """
    jieba = _jieba()
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for word in {fold(word) for word in words}:
        if len(word) > 1 and not any(character.isspace() for character in word):
            tokenizer.add_word(word)
    return JiebaSegmenter(tokenizer, _tags(tokenizer))


def _jieba() -> ModuleType:
    """Import jieba only now: a third of a second that a start from the cache does without."""
    jieba = import_module("jieba")
    jieba.setLogLevel(logging.WARNING)
    return jieba


def _tags(tokenizer: _Tokenizer) -> dict[str, str]:
    with tokenizer.get_dict_file() as lines:
        entries = (line.decode("utf-8").split() for line in lines)
        return {word: tag for word, _, tag in entries if tag.startswith(_TAGS)}
