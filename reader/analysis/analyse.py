"""The key words and names of an article; its terms, found in no time, come from terms.py."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis.cache import AnalysisCache
from reader.analysis.document_frequencies import load_document_frequencies, load_stop_words
from reader.analysis.found_names import FoundNames
from reader.analysis.keywords import KeywordCounter, Lexicon
from reader.analysis.model import Analysis, Name, NameKind, TermSpan
from reader.analysis.name_lists import load_name_lists
from reader.analysis.names import NameFinder
from reader.analysis.passages import Passage, passage
from reader.analysis.progress import Progress, unwatched
from reader.analysis.segmenter import PIECE, Segmenter, pieces
from reader.analysis.units import Units
from reader.article.folding import fold
from reader.article.model import Article, Role
from reader.glossary.category import Category

_HEADING = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBTITLE, Role.SUBHEAD})
_NO_KEYWORDS = frozenset({Category.RHETORIC, Category.PEOPLE, Category.PRESS})


def analyse(
    article: Article,
    terms: Sequence[TermSpan],
    segmenter: Segmenter,
    progress: Progress = unwatched,
) -> Analysis:
    """Return the terms with the key words and names of `article`.

    Belongs in a background thread: a page takes about 50 ms, a million characters some seconds.

    Args:
        article: what is analysed.
        terms: what of the glossary stands in it; policy words are kept whole and weigh more.
        segmenter: cuts it into words.
        progress: told the share done, about once for 2,000 characters.

    Raises:
        Cancelled: `progress` raised it.
    """
    lists = load_name_lists()
    finder = NameFinder(lists, segmenter)
    units = Units(segmenter, lists.places | lists.organisations)
    counter = KeywordCounter(units, _lexicon(article, terms))
    for piece in _passages(article, segmenter):
        progress(piece.start / len(article.text))
        finder.add(piece)
        counter.add(piece)
    names = finder.names(article.text)
    keywords = counter.keywords(article.text, _named(names) | lists.places | lists.organisations)
    return Analysis(terms, keywords, FoundNames.of(names))


@dataclass(frozen=True, slots=True)
class Analyser:
    """Analyses articles and remembers the results, so that a warm start needs no segmenter.

    Attributes:
        cache: where results are kept.
        segmenter: called when a result is not there; it may take a second.
    """

    cache: AnalysisCache
    segmenter: Callable[[], Segmenter]

    def remembered(self, article: Article, terms: Sequence[TermSpan]) -> Analysis | None:
        """Return the analysis if it was made before; a few milliseconds."""
        stored = self.cache.load(article)
        return replace(stored, terms=terms) if stored else None

    def analyse(
        self, article: Article, terms: Sequence[TermSpan], progress: Progress = unwatched
    ) -> Analysis:
        """Return the analysis, remembered or made now; see `analyse`."""
        known = self.remembered(article, terms)
        if known is not None:
            return known
        analysis = analyse(article, terms, self.segmenter(), progress)
        self.cache.store(article, analysis)
        return analysis


def _passages(article: Article, segmenter: Segmenter) -> Iterator[Passage]:
    """Yield the paragraphs cut into words, long ones in pieces."""
    for block in article.blocks:
        text = article.text[block.start : block.end]
        for piece in pieces(text, PIECE):
            part = text[piece.start : piece.end]
            is_heading = block.role in _HEADING
            yield passage(part, segmenter, block.start + piece.start, heading=is_heading)


def _named(names: Sequence[Name]) -> set[str]:
    """Return the names, folded, and what segmentation may have made of a person's name."""
    named = set()
    for word, kind in {(fold(name.text), name.kind) for name in names}:
        named.add(word)
        if kind is NameKind.PERSON:
            named |= {word[a:b] for a in range(len(word)) for b in range(a + 2, len(word) + 1)}
    return named


def _lexicon(article: Article, terms: Sequence[TermSpan]) -> Lexicon:
    """Return what is known of words; formulas of rhetoric and names are no key words."""
    written = {(article.text[t.span.start : t.span.end], t.category) for t in terms}
    marked = [(fold(word), category) for word, category in written]
    return Lexicon(
        load_document_frequencies(),
        load_stop_words() | {word for word, category in marked if category in _NO_KEYWORDS},
        frozenset(word for word, category in marked if category not in _NO_KEYWORDS),
    )
