"""Ordinary words of the page: which one stands at a place, and what the dictionary says of it."""

# ruff: noqa: PLC0415  # nothing of it is loaded unless the add-on is installed

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.analysis.model import TermSpan
from reader.article.model import Span
from reader.article.sentences import sentence_at
from reader.glossary.category import Category

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.segmenter import Segmenter
    from reader.dictionary.entry import Edition, Word
    from reader.dictionary.index import DictionaryIndex
    from reader.glossary.concept import Concept
    from reader.settings import Settings
    from reader.ui.workspace import Workspace

_SENTENCES = 64  # whose words are remembered
_LONGEST = 400  # characters of a sentence that is cut; of a longer one, those about the place


class DictionaryWords(QObject):
    """Loads the dictionary in the background and answers by place.

    Args:
        workspace: the open article, the settings, what knows the words.
        parent: owns this object.

    Attributes:
        spoken: returns how a passage is read, "" where that is not known.

    Signals:
        ready: the dictionary has come, or it is certain that there is none.
    """

    ready = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index: DictionaryIndex | None = None
        self._loading = False
        self.spoken: Callable[[Span], str] = lambda _: ""
        self._asked_for_words = False
        self._cuts = lru_cache(_SENTENCES)(self._cut)
        workspace.settings_changed.connect(self._apply)
        if workspace.settings.dictionary:
            self.load()

    @property
    def edition(self) -> Edition | None:
        """Which dictionary it is; None while there is none."""
        return self._index.edition if self._index else None

    @property
    def traditional(self) -> bool:
        """Whether the page shows traditional characters."""
        return self._printed_traditional() != self._workspace.settings.other_script

    def _printed_traditional(self) -> bool:
        from reader.article.script import is_traditional

        article = self._workspace.article
        return article is not None and is_traditional(article.text)

    @property
    def loading(self) -> bool:
        """Whether the dictionary is on its way."""
        return self._loading

    def load(self) -> None:
        """Make the dictionary ready, unless it is, or is about to be."""
        if self._index is not None or self._loading:
            return
        self._loading = True
        study = self._workspace.study
        self._workspace.jobs.start(study.load_dictionary, self._take, self._refuse)

    def covering(self, offset: int) -> tuple[TermSpan, ...]:
        """Return the ordinary word at a place of the article, if words are wanted at all."""
        if self._index is None or not self._workspace.settings.dictionary:
            return ()
        found = self.at(offset)
        return (found,) if found else ()

    def at(self, offset: int) -> TermSpan | None:
        """Return the word of the dictionary at a place of the article."""
        article = self._workspace.article
        if self._index is None or article is None:
            return None
        from reader.dictionary.covering import word_span

        near = _near(article.text, offset)
        text = article.text[near.start : near.end]
        cuts = self._cuts(text, self._segmenter() is not None)
        found = word_span(text, offset - near.start, cuts, self._index.__contains__)
        if found is None:
            return None
        return self.span_of(Span(near.start + found.start, near.start + found.end))

    def span_of(self, span: Span) -> TermSpan | None:
        """Return a passage of the article as a word, if the dictionary has it."""
        from reader.dictionary.entry import subject_of

        article = self._workspace.article
        text = article.text[span.start : span.end] if article else ""
        if self._index is None or text not in self._index:
            return None
        return TermSpan(span, (subject_of(text),), Category.OTHER)

    def word(self, text: str, here: Span | None = None) -> Word | None:
        """Return what the dictionary says of a word; first the reading it has at a place.

        That is known once pinyin was shown above the text.
        """
        found = self._index.word(text) if self._index else None
        return found.read_as(self.spoken(here)) if found and here else found

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that a longer word is made of."""
        from reader.dictionary.covering import parts_of

        return parts_of(word, self._index.__contains__) if self._index else ()

    def entry(self, word: str) -> Concept | None:
        """Return what the dictionary says of a word as an entry of the reader's own."""
        from reader.dictionary.taking import own_entry

        found = self.word(word)
        return own_entry(found, found_in) if found and (found_in := self.edition) else None

    def _cut(self, text: str, _by_jieba: bool) -> Sequence[int]:  # noqa: FBT001  # a key
        from reader.dictionary.covering import cuts_by

        segmenter, index = self._segmenter(), self._index
        if segmenter is not None:
            return (0, *(token.end for token in segmenter.segment(text)))
        return cuts_by(text, index.__contains__) if index else (0, len(text))

    def _segmenter(self) -> Segmenter | None:
        """Return jieba; if it is not there and nobody else brings it, send for it."""
        study = self._workspace.study
        found = study.segmenter
        if found is None and self._workspace.findings.complete and not self._asked_for_words:
            self._asked_for_words = True
            self._workspace.jobs.start(lambda _: study.load_words(), _nothing, _nothing)
        return found

    def _take(self, index: DictionaryIndex | None) -> None:
        self._loading = False
        self._index = index
        self.ready.emit()

    def _refuse(self, error: Exception) -> None:
        self._loading = False
        self._workspace.report(error)
        self.ready.emit()

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.dictionary and not before.dictionary:
            self.load()


_nothing: Callable[[object], None] = lambda _: None  # noqa: E731  # what comes is in the study


def _near(text: str, offset: int) -> Span:
    """Return the sentence at a place, or of a long one what stands about the place."""
    sentence = sentence_at(text, offset)
    if len(sentence) <= _LONGEST:
        return sentence
    start = max(sentence.start, offset // _LONGEST * _LONGEST - _LONGEST // 4)
    return Span(start, min(sentence.end, start + _LONGEST + _LONGEST // 2))
