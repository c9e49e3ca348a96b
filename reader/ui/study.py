"""What the window asks of those who read files and find things in articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from reader.analysis.model import Analysis
from reader.analysis.progress import Progress, unwatched
from reader.analysis.term_index import TermIndex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.analysis.segmenter import Segmenter
    from reader.article.model import Article
    from reader.dictionary.index import DictionaryIndex
    from reader.glossary.glossary import Glossary
    from reader.glossary.own import OwnState
    from reader.importers.decoding import Candidate


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in an article so far.

    Attributes:
        analysis: terms, and when complete key words and names.
        index: every term by place.
        complete: nothing more is to come.
        own: revision of the reader's own glossaries whose terms are among them.
    """

    analysis: Analysis = field(default_factory=Analysis)
    index: TermIndex = field(default_factory=lambda: TermIndex(()))
    complete: bool = False
    own: str = ""


class Study(Protocol):
    """Reads files and finds things in articles. Its methods run off the GUI thread.

    Attributes:
        glossary: ours and the reader's own, as they are used for the article whose terms were
            sought last; may be asked for on any thread, and is slow only the first time.
        segmenter: cuts texts into words; None until a full search has loaded it.
    """

    @property
    def glossary(self) -> Glossary:
        """What is known of the terms."""

    @property
    def shipped(self) -> Glossary:
        """Our glossary alone."""

    @property
    def segmenter(self) -> Segmenter | None:
        """What knows the words."""

    def read(
        self, path: Path, encoding: str | None, part: int = 0, progress: Progress = unwatched
    ) -> Article:
        """Return an article of a file.

        Args:
            path: the file.
            encoding: the character encoding the reader chose; None to find it out.
            part: number of the article among those in the file; the last where there are fewer.
            progress: called now and then while it takes long.

        Raises:
            RefusedInput: it cannot be opened.
            Cancelled: by `progress`.
        """

    def parts(self, path: Path) -> int:
        """Count the articles in a file, if it is the one that was read last; else 1."""

    def candidates(self, path: Path) -> Sequence[Candidate]:
        """Return the encodings a file may be in, the most likely first.

        Raises:
            RefusedInput: it cannot be read.
        """

    def is_kept(self, article: Article) -> bool:
        """Tell whether all that is in an article was kept when it was read before."""

    def at_once(self, article: Article) -> Findings:
        """Return what can be found in milliseconds: the terms, or all that was kept."""

    def turn_to(self, article: Article) -> None:
        """Take note that an article whose findings are known is shown again; on any thread."""

    def use_own(self, state: OwnState) -> None:
        """Find the terms of the reader's own glossaries from now on."""

    def again(self, article: Article, findings: Findings) -> Findings:
        """Return findings with the terms that the glossaries have now."""

    def in_full(self, article: Article, progress: Progress) -> Findings:
        """Return everything, which may load a dictionary of words first.

        Raises:
            Cancelled: by `progress`.
        """

    def load_dictionary(self, progress: Progress = unwatched) -> DictionaryIndex | None:
        """Return the dictionary of ordinary words; None while the add-on is not installed.

        Raises:
            RefusedInput: it is there but cannot be used.
            Cancelled: by `progress`.
        """
        return None

    def load_words(self) -> Segmenter:
        """Return what knows the words, loaded now if it was not before."""
