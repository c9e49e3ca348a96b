"""The whole analysis of an article, as the window comes by it."""

from reader.analysis.analyse import Analyser
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
    analyser = Analyser(
        AnalysisCache(default_folder(), glossary.fingerprint),
        lambda: load_segmenter(policy_words(glossary)),
    )
    return analyser.analyse(article, find_terms(article, glossary, TermMatcher(glossary)))
