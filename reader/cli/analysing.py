"""The whole analysis of an article, as the window comes by it."""

from reader.analysis.analyse import Analyser
from reader.analysis.cache import AnalysisCache, default_folder
from reader.analysis.jieba_segmenter import load_segmenter
from reader.analysis.model import Analysis
from reader.analysis.policy_words import policy_words
from reader.analysis.terms import find_terms
from reader.article.model import Article
from reader.cli.glossaries import own_terms
from reader.glossary.own import SHIPPED


def analysis_of(article: Article) -> Analysis:
    """Return terms, key words and names; the window's cache spares the dictionary of words."""
    own = own_terms()
    used = own.used(article.id)
    analyser = Analyser(
        AnalysisCache(default_folder(), used.glossary.fingerprint),
        lambda: load_segmenter(policy_words(own.contents[SHIPPED])),
    )
    return analyser.analyse(article, find_terms(article, used.glossary, used.matcher))
