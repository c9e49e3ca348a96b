"""What the glossary says of a term on a card, on the day of its article."""

from reader.annotations.model import MarkedArticle
from reader.exporters.cards import Meaning, Meanings
from reader.glossary.glossary import Glossary
from reader.glossary.senses import senses


def meanings_of(glossary: Glossary) -> Meanings:
    """Return what tells the meaning of a term: the one valid on the day of the article."""

    def meaning(term: str, article: MarkedArticle | None) -> Meaning:
        found = senses(glossary, term, article.date if article else None)
        if not found:
            return Meaning()
        concept = found[0].concept
        texts = (concept.gloss_zh, concept.gloss_en)
        return Meaning(concept.pinyin, tuple(text for text in texts if text))

    return meaning
