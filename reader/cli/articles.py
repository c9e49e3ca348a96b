"""The commands that read one article: show, terms, find."""

import argparse
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from reader.analysis.find import Finder
from reader.analysis.model import Analysis
from reader.analysis.report import terms_report
from reader.article.citation import citation
from reader.article.model import Article, Paragraph, Role, Span
from reader.cli.console import Console, table
from reader.importers.opening import read_articles
from reader.language import Text

_ID = re.compile(r"[0-9]{8}-[0-9]{2,}-[0-9a-f]{12}")
_AROUND = 16  # characters before and after a hit
_INDENT = "\u3000\u3000"


def show(options: argparse.Namespace, console: Console) -> int:
    """Print an article: its heading, where it stood, and its text."""
    article, id_ = article_asked_for(options)
    fields = _article_fields(article, console) | {"id": id_}
    console.answer(fields, _article_lines(article, console))
    return 0


def find(options: argparse.Namespace, console: Console) -> int:
    """Print the hits of the find bar."""
    article = read_articles(options.file)[0]
    hits = Finder(article.text).find(options.query)
    fields = {"matches": [{"start": hit.start, "end": hit.end} for hit in hits]}
    console.answer(fields, _hit_lines(article, hits, console))
    return 0


def terms(options: argparse.Namespace, console: Console) -> int:
    """Print the terms, key words and names that the page marks."""
    from reader.cli.analysing import analysis_of  # the matcher and jieba are for this one only

    article = read_articles(options.file)[0]
    analysis = analysis_of(article)
    fields = terms_report(article, analysis, nested=options.all)
    console.answer(fields, _analysis_lines(article, analysis, console, nested=options.all))
    return 0


def article_asked_for(options: argparse.Namespace) -> tuple[Article, str]:
    """Return the article that a file holds, or the library's article of that id, with its id.

    Raises:
        ReaderError: there is none.
    """
    return named_article(options, options.file)


def named_article(options: argparse.Namespace, file: Path) -> tuple[Article, str]:
    """Return the article that a file holds, or the library's article of that id, with its id.

    Raises:
        ReaderError: there is none.
    """
    name = str(file)
    if _ID.fullmatch(name) and not file.exists():
        from reader.cli.libraries import open_library  # a file needs no library

        with closing(open_library(options)) as library:
            return library.article(name), name
    article = read_articles(file)[0]
    return article, article.id


def _article_fields(article: Article, console: Console) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheads": list(article.subheads),
        "date": article.date.isoformat() if article.date else None,
        "page": article.page,
        "page_name": article.page_name,
        "column": article.column,
        "dateline": article.dateline,
        "authors": list(article.authors),
        "byline": article.byline,
        "heading": [_paragraph(one) for one in article.heading],
        "paragraphs": [_paragraph(one) for one in article.paragraphs],
        "text": article.text,
        "sha256": article.sha256,
        "format": article.format,
        "encoding": article.encoding,
        "problems": [console.words(problem) for problem in article.problems],
    }


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    return {"start": paragraph.start, "end": paragraph.end, "role": paragraph.role.value}


def _article_lines(article: Article, console: Console) -> Iterator[str]:
    source = [
        (Text(en="source", zh="出处"), citation(article)),
        (Text(en="column", zh="专栏"), article.column),
        (Text(en="dateline", zh="电头"), article.dateline),
        (Text(en="id", zh="编号"), article.id),
        (Text(en="encoding", zh="编码"), article.encoding),
        *((Text(en="note", zh="注意"), console.words(text)) for text in article.problems),
    ]
    yield from table((console.words(label), value) for label, value in source if value)
    yield ""
    for block in article.heading:
        yield article.text[block.start : block.end]
    if article.heading:
        yield ""
    for block in article.paragraphs:
        line = article.text[block.start : block.end]
        yield f"{_INDENT}{line}" if block.role is Role.BODY else line


def _hit_lines(article: Article, hits: Sequence[Span], console: Console) -> Iterator[str]:
    yield _counted("hit", Text(en="hits", zh="处"), len(hits), console)
    yield from table(((str(hit.start), _in_context(article.text, hit)) for hit in hits), "  ")


def _in_context(text: str, hit: Span) -> str:
    before = text[max(0, hit.start - _AROUND) : hit.start].rpartition("\n")[2]
    after = text[hit.end : hit.end + _AROUND].partition("\n")[0]
    return f"{before}【{text[hit.start : hit.end]}】{after}"


def _analysis_lines(
    article: Article, analysis: Analysis, console: Console, *, nested: bool
) -> Iterator[str]:
    shown = [term for term in analysis.terms if nested or not term.nested]
    yield _counted("term", Text(en="terms", zh="处术语"), len(shown), console)
    yield from table(
        (
            (
                str(term.span.start),
                article.text[term.span.start : term.span.end],
                term.category.value,
                term.concepts[0],
            )
            for term in shown
        ),
        "  ",
    )
    yield ""
    words = Text(en="key words", zh="个关键词")
    yield _counted("key word", words, len(analysis.keywords), console)
    yield from table(
        ((word.text, f"×{len(word.spans)}", f"{word.weight:.3f}") for word in analysis.keywords),
        "  ",
    )
    yield ""
    names = Text(en="names, dates and figures", zh="处名称、日期和数字")
    yield _counted("name, date or figure", names, len(analysis.names), console)
    yield from table(
        ((str(name.span.start), name.text, name.kind.value) for name in analysis.names), "  "
    )


def _counted(one: str, what: Text, count: int, console: Console) -> str:
    english = one if count == 1 else what.en
    return console.words(Text(en=f"{count:,} {english}", zh=f"{count:,} {what.zh}"))
