"""A library in memory that scans every text: what the concordance is checked against."""

import datetime
import random
import re

from reader.article.folding import fold
from reader.article.model import Article, Paragraph, Role, Span
from reader.library.model import Facet, Found, Hit, Order, Record, Results, Size, Snippet
from reader.library.query_tree import And, Concept, Dates, Not, Or, Pages, Phrase


def article_of(*paragraphs, date=None, page=None, column=None):
    """Return an article of body paragraphs; its title is the first."""
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Paragraph(at, at + len(text), Role.BODY))
        at += len(text) + 1
    day = datetime.date.fromisoformat(date) if isinstance(date, str) else date
    text = "\n".join(paragraphs)
    return Article(text, paragraphs[0], (), tuple(blocks), date=day, page=page, column=column)


def random_articles(seed, count, letters="两个确保，。 A"):
    """Return articles of few characters, so that they repeat, of 1978 to 1980 or undated."""
    chance = random.Random(seed)  # noqa: S311

    def paragraph():
        return "".join(chance.choices(letters, k=chance.randint(1, 30))).strip() or "空"

    def day():
        first = datetime.date(1978, 1, 1)
        return first + datetime.timedelta(days=chance.randrange(1000))

    return [
        article_of(
            *(paragraph() for _ in range(chance.randint(1, 4))),
            date=day() if chance.random() < 0.9 else None,
            page=chance.choice((1, 1, 2, 3, None)),
        )
        for _ in range(count)
    ]


class Shelf:
    """Articles in memory.

    Attributes:
        generation: as a library's.
        readings: number of articles that were handed out.
        owed: number of articles that searching does not find yet.
    """

    place = "shelf"
    writable = False

    def __init__(self, articles):
        self.generation = "1"
        self.readings = self.owed = 0
        dated = sorted(articles, key=lambda a: (a.date or datetime.date.max, a.page or 99))
        self._found = [
            (self._record(number, article), article) for number, article in enumerate(dated)
        ]

    @staticmethod
    def _record(number, article):
        day = f"{article.date:%Y%m%d}" if article.date else "00000000"
        name = f"{day}-{article.page or 0:02}-{number:012x}"
        return Record(
            name,
            number,
            article.title,
            article.date,
            article.page,
            None,
            article.column,
            (),
            len(article.text),
        )

    def owing(self):
        return self.owed

    def size(self):
        return Size(len(self._found), sum(record.characters for record, _ in self._found))

    def article(self, id):
        self.readings += 1
        return next(article for record, article in self._found if record.id == id)

    def record(self, id):
        return next(record for record, _ in self._found if record.id == id)

    def found(self, query, order=Order.OLDEST, offset=0):
        rows = self._found if order is Order.OLDEST else reversed(self._found)
        for record, article in [row for row in rows if finds(query, *row)][offset:]:
            yield Found(record, article.text, tuple(matches(query, article)))

    def count(self, query, progress=None):
        return len(self.ids(query))

    def ids(self, query, order=Order.OLDEST):
        return [found.record.id for found in self.found(query, order)]

    def search(self, query, order=Order.RELEVANCE, offset=0, limit=20):
        found = list(self.found(query, order))
        hits = [Hit(one.record, 0.0, Snippet("", ()), one.matches) for one in found]
        return Results(len(found), exact=True, hits=tuple(hits[offset : offset + limit]))

    def facet(self, query, facet):
        counts = {}
        for found in self.found(query):
            for name in _groups(found.record, facet):
                counts[name] = counts.get(name, 0) + 1
        return counts

    def periods(self, *, monthly=False, page=None):
        sizes = {}
        for record, _ in self._found:
            if record.date and page in {None, record.page}:
                period = record.date.isoformat()[: 7 if monthly else 4]
                before = sizes.get(period, Size(0, 0))
                sizes[period] = Size(before.articles + 1, before.characters + record.characters)
        return sizes

    def close(self):
        pass


def _groups(record, facet):
    if facet is Facet.YEAR:
        return [str(record.date.year)] if record.date else []
    assert facet is Facet.PAGE
    return [str(record.page)] if record.page else []


def finds(query, record, article):
    """Tell whether a query finds an article."""
    match query:
        case Phrase() | Concept():
            return bool(matches(query, article))
        case And(parts):
            return all(finds(part, record, article) for part in parts)
        case Or(parts):
            return any(finds(part, record, article) for part in parts)
        case Not(part):
            return not finds(part, record, article)
        case Dates(first, last):
            day = record.date
            return day is not None and (first or day) <= day <= (last or day)
        case Pages(first, last):
            page = record.page
            return page is not None and (first or page) <= page <= (last or page)
    raise AssertionError(query)


def matches(query, article):
    """Return the places of a query's words, without what lies in another."""
    spans = sorted(
        {
            Span(*found.span())
            for words in _words(query)
            for found in re.finditer(_pattern(words), fold(article.text))
        },
        key=lambda span: (span.start, -span.end),
    )
    kept = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _words(query):
    match query:
        case Phrase(text):
            return [text]
        case Concept(forms=forms):
            return forms
        case And(parts) | Or(parts):
            return [words for part in parts for words in _words(part)]
    return []


def _pattern(words):
    return r"[^\S\n]+".join(map(re.escape, fold(words).split()))
