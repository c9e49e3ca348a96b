"""The dictionary of ordinary words in the window: loaded in the background, asked by its words."""

# ruff: noqa: PLC0415  # nothing of it is loaded unless the add-on is installed

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.analysis.segmenter import Segmenter
    from reader.dictionary.entry import Edition, Word
    from reader.dictionary.index import DictionaryIndex
    from reader.glossary.concept import Concept
    from reader.settings import Settings
    from reader.ui.workspace import Workspace

_SENTENCES = 64  # whose words are remembered


class DictionaryWords(QObject):
    """Loads the dictionary, and cuts sentences into words by the best means there is.

    Args:
        workspace: the settings, and what knows the words of a text.
        parent: owns this object.

    Signals:
        ready: the dictionary has come, or it is certain that there is none.
    """

    ready = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index: DictionaryIndex | None = None
        self._loading = False
        self._asked_for_words = False
        self._cuts = lru_cache(_SENTENCES)(self._cut)
        workspace.settings_changed.connect(self._apply)
        if self.wanted:
            self.load()

    @property
    def wanted(self) -> bool:
        """Whether cards of ordinary words are to open by themselves."""
        return self._workspace.settings.dictionary

    @property
    def other_script(self) -> bool:
        """Whether pages show other characters than were printed."""
        return self._workspace.settings.other_script

    @property
    def edition(self) -> Edition | None:
        """Which dictionary it is; None while there is none."""
        return self._index.edition if self._index else None

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

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has a word."""
        return self._index is not None and word in self._index

    def word(self, text: str) -> Word | None:
        """Return what the dictionary says of a word."""
        return self._index.word(text) if self._index else None

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that a longer word is made of."""
        from reader.dictionary.covering import parts_of

        return parts_of(word, self.knows) if self._index else ()

    def entry(self, word: str) -> Concept | None:
        """Return what the dictionary says of a word as an entry of the reader's own."""
        from reader.dictionary.taking import own_entry

        found = self.word(word)
        return own_entry(found, found_in) if found and (found_in := self.edition) else None

    def cuts(self, sentence: str) -> Sequence[int]:
        """Return where the words of a sentence begin, and where the last one ends."""
        return self._cuts(sentence, self._segmenter() is not None)

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
