"""Ordinary words of one page: which one stands at a place, and what the dictionary says of it."""

# ruff: noqa: PLC0415  # nothing of it is loaded unless the add-on is installed

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.model import TermSpan
from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.glossary.category import Category

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.dictionary.entry import Edition, Word
    from reader.ui.article_view.view import ArticleView
    from reader.ui.dictionary_words import DictionaryWords

_LONGEST = 400  # characters of a sentence that is cut; of a longer one, those about the place


class PageWords:
    """Answers by place.

    Args:
        dictionary: once it is loaded, knows the words.
        view: the page.
        spoken: returns how a passage of the page is read, "" where that is not known.

    Attributes:
        spoken: as above.
    """

    def __init__(
        self, dictionary: DictionaryWords, view: ArticleView, spoken: Callable[[Span], str]
    ) -> None:
        self._dictionary, self._view = dictionary, view
        self.spoken = spoken

    @property
    def edition(self) -> Edition | None:
        """Which dictionary it is; None while there is none."""
        return self._dictionary.edition

    @property
    def traditional(self) -> bool:
        """Whether the page shows traditional characters."""
        from reader.article.script import is_traditional

        article = self._view.article
        printed = article is not None and is_traditional(article.text)
        return printed != self._dictionary.other_script

    def covering(self, offset: int) -> tuple[TermSpan, ...]:
        """Return the ordinary word at a place of the article, if words are wanted at all."""
        found = self.at(offset) if self._dictionary.wanted else None
        return (found,) if found else ()

    def at(self, offset: int) -> TermSpan | None:
        """Return the word of the dictionary at a place of the article."""
        article = self._view.article
        if self.edition is None or article is None:
            return None
        from reader.dictionary.covering import word_span

        near = _near(article.text, offset)
        text = article.text[near.start : near.end]
        cuts = self._dictionary.cuts(text)
        found = word_span(text, offset - near.start, cuts, self._dictionary.knows)
        if found is None:
            return None
        return self.span_of(Span(near.start + found.start, near.start + found.end))

    def span_of(self, span: Span) -> TermSpan | None:
        """Return a passage of the article as a word, if the dictionary has it."""
        from reader.dictionary.entry import subject_of

        article = self._view.article
        text = article.text[span.start : span.end] if article else ""
        if not self._dictionary.knows(text):
            return None
        return TermSpan(span, (subject_of(text),), Category.OTHER)

    def word(self, text: str, here: Span | None = None) -> Word | None:
        """Return what the dictionary says of a word; first the reading it has at a place.

        That is known once pinyin was shown above the text.
        """
        found = self._dictionary.word(text)
        return found.read_as(self.spoken(here)) if found and here else found

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that a longer word is made of."""
        return self._dictionary.parts(word)


def _near(text: str, offset: int) -> Span:
    """Return the sentence at a place, or of a long one what stands about the place."""
    sentence = sentence_at(text, offset)
    if len(sentence) <= _LONGEST:
        return sentence
    start = max(sentence.start, offset // _LONGEST * _LONGEST - _LONGEST // 4)
    return Span(start, min(sentence.end, start + _LONGEST + _LONGEST // 2))
