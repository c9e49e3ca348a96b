"""Where cards get their content: the glossary, and what the open article says of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.model import TermSpan
from reader.analysis.term_table import TermTable
from reader.article.model import Article, Span
from reader.corpus.occurrences import Occurrences
from reader.dictionary.entry import word_of
from reader.glossary.glossary import Glossary, owner
from reader.glossary.stage import Stage
from reader.library.query import quoted
from reader.ui.term_card.blocks import CardContent, OwnTold, Setting, Subject
from reader.ui.term_card.content import card_content
from reader.ui.term_card.respelling import respelt
from reader.ui.term_card.word_content import word_content

if TYPE_CHECKING:
    from reader.article.script import Convert
    from reader.glossary.own import OwnState
    from reader.ui.term_card.word_content import Lexicon


class CardSource:
    """Tells subjects in the light of one glossary and one article.

    Args:
        glossary: where concepts come from.
        language: of the interface, "zh" or "en".

    Attributes:
        detailed: tell what stands below the definition, too: times, places, relations, sources.
    """

    detailed = True

    def __init__(self, glossary: Glossary, language: str) -> None:
        self._glossary = glossary
        self._article: Article | None = None
        self._terms = TermTable.of(())
        self._spans: dict[str, Sequence[Span]] = {}
        self._occurrences: dict[str, Occurrences | None] = {}
        self._stages: Mapping[str, Stage] = {}
        self.language = language
        self.script: Callable[[], Convert | None] = lambda: None  # of the page
        self.dictionary: Lexicon | None = None
        self.own: OwnState | None = None  # the reader's own entries and notes, once read

    def set_glossary(self, glossary: Glossary) -> None:
        """Take other concepts, as when the glossary has been loaded."""
        self._glossary = glossary

    def set_article(self, article: Article | None, terms: Iterable[TermSpan]) -> None:
        """Take the article that is open, and the terms found in it."""
        self._article = article
        self._terms = TermTable.of(terms)
        self._spans = {}

    def set_stages(self, stages: Mapping[str, Stage]) -> None:
        """Take how well the reader knows the concepts that are not new."""
        self._stages = stages

    def set_occurrences(self, concept: str, found: Occurrences | None) -> None:
        """Take where a concept stands in the library; None where it cannot be told."""
        self._occurrences[concept] = found

    def forget_occurrences(self) -> None:
        """The library is another, or there is none."""
        self._occurrences = {}

    def has_occurrences(self, concept: str) -> bool:
        """Tell whether the library was asked for a concept."""
        return concept in self._occurrences

    def line(self, concept: str) -> str:
        """Return the query line that finds a concept in the library.

        Raises:
            KeyError: there is no such concept.
        """
        return f"term:{quoted(self._glossary.concepts[concept].headword)}"

    def subject(self, term: TermSpan) -> Subject:
        """Return what the card of an occurrence is about."""
        span = term.span
        label = self._article.text[span.start : span.end] if self._article else ""
        return Subject(term.concepts[0], label, span, term.concepts)

    def linked(self, concept: str) -> Subject:
        """Return what the card of a concept reached by a link is about.

        Raises:
            KeyError: there is no such concept.
        """
        if word := word_of(concept):
            return Subject(concept, word)
        headword = self._glossary.concepts[concept].headword
        return Subject(concept, senses=tuple(c.id for c in self._glossary.by_form(headword)))

    def knows(self, subject: Subject) -> bool:
        """Tell whether the subject's concept is in the glossary, or its word in the dictionary."""
        if word := word_of(subject.concept):
            return self.dictionary is not None and self.dictionary.word(word) is not None
        return subject.concept in self._glossary.concepts

    def _own(self, concept: str) -> OwnTold | None:
        if self.own is None:
            return None
        named = self.own.named(owner(concept)) if owner(concept) else None
        return OwnTold(named.name if named else "", self.own.notes.get(concept, ""))

    def content(self, subject: Subject, *, second: bool) -> CardContent:
        """Tell a subject; `second` unfolds the definition in the other language.

        Raises:
            KeyError: the glossary does not have the concept, or the dictionary the word.
        """
        if word := word_of(subject.concept):
            return self._word_content(word, subject.here)
        on = self._article.date if self._article else None
        setting = Setting(self.language, on, second=second)
        if self.detailed:
            setting = self._with_details(setting, subject.concept)
        content = card_content(subject, self._glossary, setting, detailed=self.detailed)
        content = replace(content, stage=self._stages.get(subject.concept, Stage.NEW))
        convert = self.script()
        return respelt(content, lambda text: convert(text).text) if convert else content

    def _with_details(self, setting: Setting, concept: str) -> Setting:
        if concept not in self._spans:
            self._spans[concept] = self._terms.chosen(concept).spans
        return replace(
            setting,
            spans=self._spans[concept],
            occurrences=self._occurrences.get(concept),
            line=self.line(concept),
            own=self._own(concept),
        )

    def _word_content(self, text: str, here: Span | None) -> CardContent:
        word = self.dictionary.word(text, here) if self.dictionary else None
        if word is None or self.dictionary is None:
            raise KeyError(text)
        return word_content(word, self.dictionary)
