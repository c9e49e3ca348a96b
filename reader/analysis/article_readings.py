"""How each character of one article is read, worked out for a passage when it is looked at."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.found_names import KINDS, FoundNames
from reader.analysis.model import Analysis, NameKind
from reader.analysis.reading_table import ReadingTable, Syllables, WordTable
from reader.analysis.readings import read
from reader.analysis.term_table import TermTable
from reader.article.folding import fold
from reader.article.model import Span
from reader.glossary.concept import Form, FormKind
from reader.glossary.glossary import form_keys
from reader.glossary.labels import label_key
from reader.glossary.pinyin import is_han, syllables

KEPT = 400  # passages that stay read

Forms = Mapping[str, Sequence[Form]]  # of concepts, by their ids


@dataclass(frozen=True)
class Knowledge:
    """What is known of readings without an article.

    Attributes:
        table: of the language.
        forms: of the glossary, with their pinyin.
        own: the reader's readings of folded words; they go before everything.
    """

    table: ReadingTable
    forms: Forms = field(default_factory=dict)
    own: Mapping[str, Syllables] = field(default_factory=dict)

    @cached_property
    def own_words(self) -> WordTable:
        """The reader's words, to be found in a text."""
        return WordTable(self.own)


class ArticleReadings:
    """The readings of an article.

    Args:
        text: of the article.
        analysis: its terms, which bring their own pinyin, and its names.
        knowledge: what is known besides.

    Attributes:
        text: of the article.
    """

    def __init__(self, text: str, analysis: Analysis, knowledge: Knowledge) -> None:
        self.text, self._knowledge = text, knowledge
        self._terms = TermTable.of(analysis.terms)
        self._names = FoundNames.of(analysis.names)
        self._passages: OrderedDict[tuple[int, int], Syllables] = OrderedDict()

    def of(self, start: int, end: int) -> Syllables:
        """Return a syllable for each character in [start, end), "" for what has none.

        Args:
            start: where a paragraph begins, or a part of it that no word crosses.
            end: where it ends.
        """
        key = start, end
        if key not in self._passages:
            known = list(self._known(Span(start, end)))
            text = self.text[start:end]
            self._passages[key] = tuple(read(text, self._knowledge.table, known))
            if len(self._passages) > KEPT:
                self._passages.popitem(last=False)
        return self._passages[key]

    def _known(self, passage: Span) -> Iterator[tuple[Span, Syllables]]:
        """Yield what is known of this text, the surest last; spans count from the passage."""
        yield from self._surnames(passage)
        terms = sorted(self._terms_of(passage), key=lambda known: len(known[0]))
        yield from terms
        folded = fold(self.text[passage.start : passage.end])
        for at, word, spoken in self._knowledge.own_words.find(folded):
            yield Span(at, at + len(word)), spoken

    def _surnames(self, passage: Span) -> Iterator[tuple[Span, Syllables]]:
        surnames = self._knowledge.table.surnames
        for number in self._names.spans.within(passage.start, passage.end):
            start = self._names.spans.starts[number]
            if start in passage and KINDS[self._names.kinds[number]] is NameKind.PERSON:
                spoken = surnames.get(fold(self.text[start]))
                if spoken:
                    at = start - passage.start
                    yield Span(at, at + 1), (spoken,)

    def _terms_of(self, passage: Span) -> Iterator[tuple[Span, Syllables]]:
        terms = self._terms
        for number in terms.spans.within(passage.start, passage.end):
            span = terms.spans[number]
            concepts, _, _ = terms.meanings[terms.kinds[number]]
            if passage.encloses(span):
                spoken = self._spoken(self.text[span.start : span.end], concepts)
                at = span.start - passage.start
                yield Span(at, at + len(span)), spoken

    def _spoken(self, written: str, concepts: Sequence[str]) -> Syllables:
        """Return the pinyin that the glossary gives a term; empty if it gives none."""
        key = label_key(written)
        for concept in concepts:
            for form in self._knowledge.forms.get(concept, ()):
                if form.kind is not FormKind.GAPPED and key in form_keys(form):
                    return laid(written, form.pinyin)
        return ()


def laid(written: str, pinyin: str) -> Syllables:
    """Lay pinyin under the Han characters of a term that may have quotation marks in it."""
    spoken = [syllable.text.lower() for syllable in syllables(pinyin)]
    if len(spoken) != sum(map(is_han, written)):
        return ()
    remaining = iter(spoken)
    return tuple(next(remaining) if is_han(character) else "" for character in written)
