"""A library in memory, searched by looking: what the window's tests search and browse."""

import datetime
import tempfile
from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from functools import singledispatchmethod
from pathlib import Path

from reader.article.model import Article, Paragraph, Role, Span
from reader.errors import NoSuchArticle, ReadOnlyLibrary
from reader.library.library import Library
from reader.library.model import (
    Copy,
    Facet,
    Found,
    Hit,
    Order,
    Outcome,
    Record,
    Results,
    Size,
    Snippet,
    Sorting,
)
from reader.library.query import parse
from reader.library.query_tree import And, Concept, Dates, Not, Or, Pages, Phrase, Pinyin, Selection
from reader.library.removed import Removed
from reader.notes.glossaries import STAMP
from reader.notes.store import FILE, NotesStore
from reader.ui.library_place import LibraryPlace
from tests.ui.stand_in import BODY, spans_of

AROUND = 12  # characters beside a hit in a snippet
TOPICS = ("养老保险", "国企改革", "春耕生产", "失业保险", "抗旱救灾")


def make_issue(day, page, number=0):
    """Return one article of a day and page."""
    topic = TOPICS[(day.toordinal() + page + number) % len(TOPICS)]
    title = f"{topic}工作会议在京举行之{page}"
    lines = [title, f"本报讯 {topic}是大事。", *BODY]
    blocks, start = [], 0
    for line in lines:
        blocks.append(Paragraph(start, start + len(line), Role.BODY if blocks else Role.HEADLINE))
        start += len(line) + 1
    return Article(
        text="\n".join(lines),
        title=title,
        heading=tuple(blocks[:1]),
        paragraphs=tuple(blocks[1:]),
        date=day,
        page=page,
        page_name="要闻" if page == 1 else "经济",
        column="今日谈" if number % 3 == 1 else None,
        authors=("新华社记者",),
    )


def name_of(article):
    day = article.date.strftime("%Y%m%d") if article.date else "00000000"
    return f"{day}-{article.page or 0:02}-{article.sha256[:12]}"


def record_of(article, number):
    return Record(
        id=name_of(article),
        number=number,
        title=article.title,
        date=article.date,
        page=article.page,
        page_name=article.page_name,
        column=article.column,
        authors=article.authors,
        characters=len(article.text),
    )


class StandInLibrary(Library):
    """Keeps articles in a dict.

    Attributes:
        asked: names of the methods that were called, in order.
        inexact: totals are told as the least there are.
        failure: raised by searching.
        owed: number of articles not indexed yet.
    """

    def __init__(self, articles=()):
        self.articles = {name_of(article): article for article in articles}
        self.asked = []
        self.inexact = False
        self.failure = None
        self.closed = False
        self.owed = 0
        self._removed = Removed(Path(tempfile.mkdtemp()) / "removed.db")

    place = "/library"
    writable = True

    @property
    def removed(self):
        return self._removed

    @property
    def generation(self):
        return str(hash(tuple(self.articles)))

    def size(self):
        return Size(len(self.articles), sum(len(a.text) for a in self.articles.values()))

    def article(self, id):
        self.asked.append("article")
        if id not in self.articles:
            raise NoSuchArticle(en=f"There is no {id}.", zh=f"没有 {id}。")
        return self.articles[id]

    def record(self, id):
        return record_of(self.article(id), list(self.articles).index(id))

    # Searching

    @singledispatchmethod
    def matches(self, query, article):
        """Return the hits of a query in an article; None where it does not find it."""
        raise TypeError(query)

    @matches.register
    def _(self, query: Phrase, article):
        field = {"title": article.title, "column": article.column or ""}.get(query.field)
        spans = spans_of(article.text if field is None else field, query.text) or None
        return () if spans and query.field == "column" else spans

    @matches.register
    def _(self, query: Pinyin, article):
        return None

    @matches.register
    def _(self, query: Concept, article):
        spans = {span for form in query.forms for span in spans_of(article.text, form)}
        return tuple(sorted(spans)) or None

    @matches.register
    def _(self, query: And, article):
        parts = [self.matches(part, article) for part in query.parts]
        return None if None in parts else tuple(sorted(span for part in parts for span in part))

    @matches.register
    def _(self, query: Or, article):
        parts = [part for part in (self.matches(p, article) for p in query.parts) if part]
        return tuple(sorted({span for part in parts for span in part})) or None

    @matches.register
    def _(self, query: Not, article):
        return () if self.matches(query.part, article) is None else None

    @matches.register
    def _(self, query: Dates, article):
        first, last = query.first or datetime.date.min, query.last or datetime.date.max
        return () if article.date and first <= article.date <= last else None

    @matches.register
    def _(self, query: Pages, article):
        first, last = query.first or 0, query.last or 10**6
        return () if article.page and first <= article.page <= last else None

    @matches.register
    def _(self, query: Selection, article):
        return () if name_of(article) in query.ids else None

    def _found(self, query, order):
        if self.failure:
            raise self.failure
        hits = [(a, self.matches(query, a)) for a in self.articles.values()]
        hits = [(article, spans) for article, spans in hits if spans is not None]
        if order is Order.RELEVANCE:
            return sorted(hits, key=lambda hit: -len(hit[1]))
        return sorted(hits, key=lambda hit: hit[0].date, reverse=order is Order.NEWEST)

    def search(self, query, order=Order.RELEVANCE, offset=0, limit=20):
        self.asked.append("search")
        found = self._found(query, order)
        numbers = {name: number for number, name in enumerate(self.articles)}
        hits = tuple(
            Hit(record_of(a, numbers[name_of(a)]), float(len(spans)), _snippet(a, spans), spans)
            for a, spans in found[offset : offset + limit]
        )
        total = min(len(found), offset + limit) if self.inexact else len(found)
        return Results(total, not self.inexact, hits)

    def count(self, query, progress=lambda _: None):
        self.asked.append("count")
        return len(self._found(query, Order.OLDEST))

    def facet(self, query, facet):
        self.asked.append("facet")
        values = {
            Facet.DECADE: lambda a: a.date and f"{a.date.year // 10 * 10}",
            Facet.YEAR: lambda a: a.date and f"{a.date.year}",
            Facet.MONTH: lambda a: a.date and f"{a.date:%Y-%m}",
            Facet.PAGE: lambda a: a.page and str(a.page),
            Facet.COLUMN: lambda a: a.column,
        }[facet]
        found = Counter(values(a) for a, _ in self._found(query, Order.OLDEST))
        return {value: count for value, count in sorted(found.items(), key=str) if value}

    def ids(self, query, order=Order.OLDEST):
        return [name_of(article) for article, _ in self._found(query, order)]

    def found(self, query, order=Order.OLDEST, offset=0):
        for article, spans in self._found(query, order)[offset:]:
            yield Found(self.record(name_of(article)), article.text, spans)

    def alike(self, id, limit=20):
        title = self.article(id).title[:4]
        return [r for r in self._records() if r.title.startswith(title) and r.id != id][:limit]

    # Browsing

    def _records(self):
        return [record_of(a, number) for number, a in enumerate(self.articles.values())]

    def records(self, sorting=Sorting.DATE, *, descending=False, offset=0, limit=100):
        self.asked.append("records")
        key = {
            Sorting.DATE: lambda r: (r.date or datetime.date.min, r.page or 0, r.number),
            Sorting.TITLE: lambda r: r.title,
            Sorting.PAGE: lambda r: r.page or 0,
            Sorting.COLUMN: lambda r: r.column or "",
            Sorting.LENGTH: lambda r: r.characters,
        }[sorting]
        return sorted(self._records(), key=key, reverse=descending)[offset : offset + limit]

    def days(self, first, last):
        counts = Counter(a.date for a in self.articles.values() if a.date)
        return {day: n for day, n in sorted(counts.items()) if first <= day <= last}

    def day(self, date):
        return sorted((r for r in self._records() if r.date == date), key=lambda r: r.page or 0)

    def columns(self):
        return dict(Counter(a.column for a in self.articles.values() if a.column))

    def periods(self, *, monthly=False, page=None):
        sizes = {}
        for a in self.articles.values():
            if a.date and page in (None, a.page):
                name = f"{a.date:%Y-%m}" if monthly else f"{a.date.year}"
                before = sizes.get(name, Size(0, 0))
                sizes[name] = replace(
                    before,
                    articles=before.articles + 1,
                    characters=before.characters + len(a.text),
                )
        return dict(sorted(sizes.items()))

    # Writing

    def add(self, batch):
        if not self.writable:
            raise ReadOnlyLibrary(en="It cannot be written.", zh="不能写入。")
        self.articles |= {name_of(one.article): one.article for one in batch}
        return Outcome(added=len(batch))

    def known(self, paths):
        return {}

    def settle(self, origins):
        pass

    def index(self, progress=lambda _: None):
        progress(1)
        self.owed = 0

    def owing(self):
        return self.owed

    def writing(self):
        if not self.writable:
            raise ReadOnlyLibrary(en="It cannot be written.", zh="不能写入。")
        return nullcontext()

    def remove(self, ids):
        return sum(self.articles.pop(name, None) is not None for name in ids)

    def copies(self, ids):
        there = [name for name in ids if name in self.articles]
        return [Copy(name, 0, self.articles[name], ()) for name in there]

    def put_back(self, copies):
        self.articles |= {copy.id: copy.article for copy in copies}
        return Outcome(added=len(copies))

    def close(self):
        self.closed = True
        self._removed.close()


def _snippet(article, spans):
    """Cut a piece around the first hit, or the beginning, into one line."""
    middle = spans[0].start if spans else 0
    start = max(0, middle - AROUND)
    text = article.text[start : start + 5 * AROUND].replace("\n", " ")
    inside = [s for s in spans if start <= s.start and s.end <= start + len(text)]
    return Snippet(text, tuple(Span(s.start - start, s.end - start) for s in inside))


class StandInPlace(LibraryPlace):
    """Opens one library that is there, or says that there is none.

    Attributes:
        library: None while there is none.
        folder: of the reader's lists.
        failure: raised by opening.
        others: places by where they are.
        founded: where libraries were made.
    """

    where = ""

    def __init__(self, library=None, folder=None, where=""):
        self.library = library
        self.where = where
        self.others = {}
        self.founded = []
        self.folder = folder
        self.failure = None

    def at(self, where):
        return self.others[where]

    def found(self, where):
        self.founded.append(where)
        self.library, self.failure = StandInLibrary(), None

    def open(self):
        if self.failure:
            raise self.failure
        return self.library

    def create(self):
        self.library = self.library or StandInLibrary()
        return self.library

    def notes(self):
        self.folder = self.folder or Path(tempfile.mkdtemp())
        return NotesStore(self.folder)

    def has_notes(self):
        return bool(self.folder) and (Path(self.folder) / FILE).exists()

    def has_own(self):
        return bool(self.folder) and (Path(self.folder) / STAMP).exists()

    def parse(self, line):
        return parse(line)


def make_library(days=60, pages=4):
    """Return a library of some pages on each of some days from 2003 on, a week apart."""
    first = datetime.date(2003, 1, 1)
    return StandInLibrary(
        make_issue(first + datetime.timedelta(days=7 * week), page, week + page)
        for week in range(days)
        for page in range(1, pages + 1)
    )
