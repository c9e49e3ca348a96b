"""The whole analysis of an article, as the window comes by it."""

from dataclasses import replace

from reader.analysis.analyse import analyse
from reader.analysis.cache import AnalysisCache, default_folder
from reader.analysis.jieba_segmenter import load_segmenter
from reader.analysis.model import Analysis
from reader.analysis.policy_words import policy_words
from reader.analysis.terms import find_terms
from reader.article.model import Article
from reader.glossary.files import load_shipped
from reader.glossary.matcher import TermMatcher


def analysis_of(article: Article) -> Analysis:
    """Return terms, key words and names; the window's cache spares the dictionary of words."""
    glossary = load_shipped()
    cache = AnalysisCache(default_folder(), glossary.fingerprint)
    if kept := cache.load(article):
        return replace(kept, terms=find_terms(article, glossary, TermMatcher(glossary)))
    found = analyse(article, glossary, load_segmenter(policy_words(glossary)))
    cache.store(article, found)
    return found
