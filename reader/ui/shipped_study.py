"""Reads files and finds things in articles, with the parts loaded as they are needed."""

# ruff: noqa: PLC0415  # loaded on a job's thread, the large parts only when first wanted

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.progress import unwatched
from reader.overriding import override
from reader.ui.study import Findings, Study

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.analysis.cache import AnalysisCache
    from reader.analysis.model import Analysis, TermSpan
    from reader.analysis.progress import Progress
    from reader.analysis.segmenter import Segmenter
    from reader.analysis.shelf import Shelf
    from reader.article.model import Article
    from reader.dictionary.index import DictionaryIndex
    from reader.glossary.glossary import Glossary
    from reader.glossary.matcher import TermMatcher
    from reader.glossary.own import OwnState
    from reader.glossary.own_terms import OwnTerms
    from reader.importers.decoding import Candidate


class ShippedStudy(Study):
    """Works with the glossary that ships, jieba, and the user's folders of what was read."""

    def __init__(self) -> None:
        self._segmenter: Segmenter | None = None
        self._read: tuple[Path, Article] | None = None
        self._document: _Document | None = None
        self._kept: tuple[Article, Analysis, str] | None = None
        self._own: OwnTerms | None = None
        self._article = ""  # id of the one whose terms were sought last

    @property
    @override
    def segmenter(self) -> Segmenter | None:
        return self._segmenter

    @property
    @override
    def glossary(self) -> Glossary:
        own = self._own
        return own.used(self._article).glossary if own else self._shipped

    @property
    @override
    def shipped(self) -> Glossary:
        return self._shipped

    @cached_property
    def _shipped(self) -> Glossary:
        from reader.glossary.files import load_shipped

        return load_shipped()

    @cached_property
    def _matcher(self) -> TermMatcher:
        from reader.glossary.matcher import TermMatcher

        return TermMatcher(self._shipped)

    @property
    def _cache(self) -> AnalysisCache:
        from reader.analysis.cache import AnalysisCache, default_folder

        return AnalysisCache(default_folder(), self.glossary.fingerprint)

    @override
    def use_own(self, state: OwnState) -> None:
        from reader.glossary.own_terms import OwnTerms

        known = self._own or OwnTerms.of_shipped(self._shipped, self._matcher)
        self._own = known.following(state)
        self._kept = None

    @cached_property
    def _shelf(self) -> Shelf:
        from reader.analysis.cache import default_folder
        from reader.analysis.shelf import Shelf
        from reader.resources import resource

        folder = default_folder().with_name("articles")
        return Shelf(folder, resource("glossary", "compiled.json"))

    @override
    def read(
        self, path: Path, encoding: str | None, part: int = 0, progress: Progress = unwatched
    ) -> Article:
        self._read = None
        self._kept = self._shelf.take(path) if encoding is None and not part else None
        if self._kept and self._own and self._kept[2] != self._own.revision:
            self._kept = None
        if self._kept:
            self._document = None
            self._read = path, self._kept[0]
            return self._kept[0]
        articles = self._articles(path, encoding, progress)
        if encoding is None and len(articles) == 1:
            self._read = path, articles[0]
        return articles[min(part, len(articles) - 1)]

    @override
    def parts(self, path: Path) -> int:
        document = self._document
        return len(document.articles) if document and document.path == path else 1

    def _articles(
        self, path: Path, encoding: str | None, progress: Progress
    ) -> tuple[Article, ...]:
        """Read a file, unless it is the book that was read last and has not changed."""
        from dataclasses import replace

        from reader.importers.opening import read_articles

        state = _state_of(path)
        known = self._document
        if known and (known.path, known.encoding, known.state) == (path, encoding, state):
            return known.articles
        # Who shows an article asks for its hash at every turn.
        articles = tuple(
            replace(article, known_hash=article.sha256)
            for article in read_articles(path, encoding, lambda: progress(0))
        )
        several = len(articles) > 1 and state is not None
        self._document = _Document(path, encoding, state, articles) if several else None
        return articles

    @override
    def candidates(self, path: Path) -> Sequence[Candidate]:
        from reader.importers.decoding import decode
        from reader.importers.file_bytes import read_bytes

        return decode(read_bytes(path), name=path.name).candidates

    @override
    def is_kept(self, article: Article) -> bool:
        return self._kept is not None and self._kept[0] is article

    @override
    def turn_to(self, article: Article) -> None:
        self._article = article.id

    @override
    def at_once(self, article: Article) -> Findings:
        from dataclasses import replace

        from reader.analysis.model import Analysis

        self._article = article.id
        if self._kept and self._kept[0] is article:
            return _findings(self._kept[1], self._kept[2], complete=True)
        terms, own = self._terms(article)
        kept = self._cache.load(article)
        analysis = replace(kept or Analysis(), terms=terms)
        if kept is not None:
            self._keep(article, analysis, own)
        return _findings(analysis, own, complete=kept is not None)

    @override
    def again(self, article: Article, findings: Findings) -> Findings:
        from dataclasses import replace

        self._article = article.id
        terms, own = self._terms(article)
        analysis = replace(findings.analysis, terms=terms)
        if findings.complete:
            self._keep(article, analysis, own)
        return _findings(analysis, own, complete=findings.complete)

    @override
    def in_full(self, article: Article, progress: Progress) -> Findings:
        from reader.analysis.analyse import Analyser

        analyser = Analyser(self._cache, self.load_words)
        terms, own = self._terms(article)
        analysis = analyser.analyse(article, terms, progress)
        self._keep(article, analysis, own)
        return _findings(analysis, own, complete=True)

    @override
    def load_words(self) -> Segmenter:
        from reader.analysis.jieba_segmenter import load_segmenter
        from reader.analysis.policy_words import policy_words

        if self._segmenter is None:
            self._segmenter = load_segmenter(policy_words(self._shipped))
        return self._segmenter

    @override
    def load_dictionary(self, progress: Progress = unwatched) -> DictionaryIndex | None:
        from reader.analysis.cache import default_folder
        from reader.dictionary.opening import open_dictionary

        return open_dictionary(default_folder().with_name("dictionary"), progress)

    def _keep(self, article: Article, analysis: Analysis, own: str) -> None:
        """Put an article on the shelf unless another was read since."""
        if self._read and self._read[1] is article:
            self._shelf.put(self._read[0], article, analysis, own)

    def _terms(self, article: Article) -> tuple[Sequence[TermSpan], str]:
        """Return the terms, and the revision of the reader's own glossaries used for them."""
        from reader.analysis.terms import find_terms

        own = self._own
        if own is None:
            return find_terms(article, self._shipped, self._matcher), ""
        used = own.used(article.id)
        return find_terms(article, used.glossary, used.matcher), own.revision


class _Document(NamedTuple):
    """The articles of a file that holds several, so that leafing does not read it again."""

    path: Path
    encoding: str | None
    state: tuple[int, int] | None
    articles: tuple[Article, ...]


def _state_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _findings(analysis: Analysis, own: str, *, complete: bool) -> Findings:
    from reader.analysis.term_index import TermIndex

    return Findings(analysis, TermIndex(analysis.terms), complete, own)
