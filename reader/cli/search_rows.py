"""The commands that fill a library and search it."""

from pathlib import Path

from reader.cli.libraries import take_limits
from reader.cli.parser import Parser, number_between
from reader.cli.row import Row, Runner
from reader.language import Text

ORDERS = ("relevance", "date", "oldest")
MOST_HITS = 1000
"""Hits of one call; further ones are asked for by --offset."""

_LARGEST_OFFSET = 10_000_000


def _import(parser: Parser) -> None:
    text = Text(
        en="folders, files, ZIP and 7z archives, lists of headlines",
        zh="文件夹、文件、ZIP 或 7z 压缩包、标题目录",
    )
    parser.take("paths", metavar="PATH", nargs="+", type=Path, text=text)


def _search(parser: Parser) -> None:
    text = Text(
        en='words: a blank is AND; "…", -X, OR, A ~10 B, title:, page:, date:, term:',
        zh='检索词：空格表示“并且”，另有 "…"、-X、OR、A ~10 B、title:、page:、date:、term:',
    )
    parser.take("query", metavar="QUERY", nargs="+", text=text)
    take_limits(parser)
    text = Text(en="search titles alone", zh="只检索标题")
    parser.take("--title", action="store_true", text=text)
    text = Text(en="date is newest first; relevance", zh="date 为从新到旧；默认 relevance（相关）")
    parser.take("--sort", choices=ORDERS, default=ORDERS[0], text=text)
    text = Text(en=f"hits to print, 0–{MOST_HITS}; 20", zh=f"显示条数，0–{MOST_HITS}，默认 20")
    limit = number_between(parser, 0, MOST_HITS)
    parser.take("--limit", metavar="N", type=limit, default=20, text=text)
    text = Text(en="hits to leave out first", zh="先略过的条数")
    offset = number_between(parser, 0, _LARGEST_OFFSET)
    parser.take("--offset", metavar="N", type=offset, default=0, text=text)
    text = Text(en="print only the exact number", zh="只显示准确篇数")
    parser.take("--count", action="store_true", text=text)


def _load_import() -> Runner:
    from reader.cli.importing import import_paths

    return import_paths


def _load_search() -> Runner:
    from reader.cli.searching import search

    return search


SEARCH_ROWS = (
    Row(
        "import",
        Text(en="bring files into the library", zh="把文件导入资料库"),
        _import,
        _load_import,
    ),
    Row("search", Text(en="search the library", zh="检索资料库"), _search, _load_search),
)
"""In the order of the help."""
