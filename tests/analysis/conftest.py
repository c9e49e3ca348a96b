"""One segmenter with the shipped glossary's words, since loading it takes a second."""

import pytest

from reader.analysis.jieba_segmenter import load_segmenter
from reader.analysis.policy_words import policy_words
from reader.glossary.files import load_shipped
from reader.glossary.matcher import TermMatcher


@pytest.fixture(scope="session")
def glossary():
    return load_shipped()


@pytest.fixture(scope="session")
def matcher(glossary):
    return TermMatcher(glossary)


@pytest.fixture(scope="session")
def segmenter(glossary):
    return load_segmenter(policy_words(glossary))
