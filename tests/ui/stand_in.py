"""A study without files, jieba and glossary: what the window's tests open."""

import datetime
import re
from dataclasses import replace

from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.analysis.term_index import TermIndex
from reader.article.model import Article, Paragraph, Role, Span
from reader.errors import RefusedInput
from reader.glossary.category import Category
from reader.glossary.glossary import Glossary
from reader.importers.decoding import Candidate
from reader.language import Text
from reader.ui.study import Findings, Study

HEADLINE = "稳步推进完善城镇社会保障体系试点工作"
BODY = (
    "国务院总理主持办公会议，听取辽宁省汇报。各地区要落实两个确保，做好三条保障线的衔接。",
    "社会保障体系要完善，下岗职工要有保障。WTO 之后，2003年1月共有24万人参加。",
)
TERMS = {
    "两个确保": Category.SOCIAL_SECURITY,
    "三条保障线": Category.SOCIAL_SECURITY,
    "社会保障体系": Category.SOCIAL_SECURITY,
    "国务院": Category.POLITICS,
    "下岗职工": Category.ECONOMY,
}


def spans_of(text, word):
    return tuple(Span(*found.span()) for found in re.finditer(re.escape(word), text))


def make_article(*, copies=6, headline=HEADLINE, problems=(), encoding="utf-8"):
    lines = [headline, *BODY * copies]
    blocks, start = [], 0
    for line in lines:
        role = Role.BODY if blocks else Role.HEADLINE
        blocks.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    return Article(
        text="\n".join(lines),
        title=headline,
        heading=tuple(blocks[:1]),
        paragraphs=tuple(blocks[1:]),
        date=datetime.date(2003, 1, 17),
        page=1,
        page_name="要闻",
        encoding=encoding,
        problems=tuple(problems),
    )


def findings_of(article, *, complete, more=()):
    text = article.text
    known = TERMS | dict.fromkeys(more, Category.ECONOMY)
    terms = tuple(
        sorted(
            (
                TermSpan(span, (word,), category)
                for word, category in known.items()
                for span in spans_of(text, word)
            ),
            key=lambda term: term.span,
        )
    )
    places = spans_of(text, "保障")
    keywords = (Keyword("保障", 2.0, places),) if complete and places else ()
    names = (
        tuple(Name(span, "辽宁省", NameKind.PLACE) for span in spans_of(text, "辽宁省"))
        if complete
        else ()
    )
    return Findings(Analysis(terms, keywords, names), TermIndex(terms), complete)


class PairSegmenter:
    """Every two characters are a word."""

    def segment(self, text):
        return tuple(Span(n, min(n + 2, len(text))) for n in range(0, len(text), 2))

    def parts(self, word):
        return (word,)

    def word_at(self, text, offset):
        start = offset - offset % 2
        return Span(start, min(len(text), start + 2))


class StandInStudy(Study):
    """Knows one article for each name; others are refused.

    Attributes:
        articles: by file name.
        counts: how many articles a file holds, where it is not one; the others are called
            "name#1" and so on.
        asked: encodings that were asked for, in order.
        kept: whether everything is found at once.
        failure: raised by reading.
        blind: raised by looking for terms.
    """

    def __init__(self):
        self.articles = {"one.txt": make_article(), "two.txt": make_article(headline="第二篇")}
        self.counts = {}
        self.asked = []
        self.kept = False
        self.failure = self.blind = None
        self.own = None
        self._segmenter = None
        self._glossary = Glossary({}, {}, "0")

    @property
    def glossary(self):
        return self._glossary

    @property
    def shipped(self):
        return self._glossary

    @property
    def segmenter(self):
        return self._segmenter

    def is_kept(self, article):
        return self.kept

    def parts(self, path):
        return self.counts.get(path.name, 1)

    def read(self, path, encoding, part=0, progress=None):
        self.asked.append(encoding)
        if self.failure:
            raise self.failure
        if path.name not in self.articles:
            raise RefusedInput(en=f"“{path.name}” cannot be opened.", zh=f"无法打开“{path.name}”。")
        return self.articles[f"{path.name}#{part}" if part else path.name]

    def candidates(self, path):
        return (Candidate("gb18030", "国务院总理"), Candidate("big5hkscs", "弊昢"))

    def at_once(self, article):
        if self.blind:
            raise self.blind
        return findings_of(article, complete=self.kept)

    def use_own(self, state):
        self.own = state

    def again(self, article, findings):
        own = self.own.revision if self.own else ""
        words = [
            form.hans
            for name in (self.own.active(article.id) if self.own else ())
            for concept in self.own.entries(name)
            for form in concept.forms
        ]
        found = findings_of(article, complete=findings.complete, more=words)
        return replace(found, own=own)

    def in_full(self, article, progress):
        progress(0.5)
        return findings_of(article, complete=True)

    def load_words(self):
        self._segmenter = PairSegmenter()
        return self._segmenter


ODD = Text(en="The page number is missing.", zh="缺少版次。")
