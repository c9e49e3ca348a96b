"""The commands of research over a library."""

from reader.cli.libraries import take_limits
from reader.cli.parser import Parser, number_between
from reader.cli.row import Row, Runner
from reader.language import Text

ORDERS = ("date", "newest", "page", "left1", "left2", "right1", "right2")
WINDOW = 30  # characters on each side of a hit
_LONGEST_WINDOW = 500
_MOST_LINES = 1_000_000_000


def _queries(parser: Parser) -> None:
    text = Text(en="words, or as in the search field", zh="词语，或与搜索框相同的检索式")
    parser.take("queries", metavar="QUERY", nargs="+", text=text)
    take_limits(parser)
    parser.take(
        "--csv", action="store_true", text=Text(en="print CSV (UTF-8)", zh="输出 CSV（UTF-8）")
    )


def _kwic(parser: Parser) -> None:
    _queries(parser)
    text = Text(en="characters on each side, 1–500", zh="两侧各取多少字，1–500")
    wide = number_between(parser, 1, _LONGEST_WINDOW)
    parser.take("--window", metavar="N", type=wide, default=WINDOW, text=text)
    text = Text(en="order of the lines", zh="各行的次序")
    parser.take("--sort", choices=ORDERS, default="date", text=text)
    text = Text(en="only lines with these words", zh="仅限含有这些词语的行")
    parser.take("--filter", metavar="WORDS", text=text)
    text = Text(en="so many lines by chance", zh="随机抽取若干行")
    many = number_between(parser, 1, _MOST_LINES)
    parser.take("--random", metavar="N", type=many, text=text)
    text = Text(en="another seed draws other lines", zh="随机种子，不同则抽取不同")
    seed = number_between(parser, 0, _MOST_LINES)
    parser.take("--seed", metavar="N", type=seed, default=1, text=text)
    text = Text(en="at most so many lines", zh="最多显示若干行")
    parser.take("--limit", metavar="N", type=number_between(parser, 0, _MOST_LINES), text=text)
    text = Text(en="lines to pass over first", zh="先跳过若干行")
    skipped = number_between(parser, 0, _MOST_LINES)
    parser.take("--offset", metavar="N", type=skipped, default=0, text=text)


def _timeline(parser: Parser) -> None:
    _queries(parser)
    text = Text(en="by month, not by year", zh="按月统计（默认按年）")
    parser.take("--monthly", action="store_true", text=text)
    text = Text(en="front page and inside pages apart", zh="头版与内页分别统计")
    parser.take("--split", action="store_true", text=text)
    text = Text(en="empty periods at both ends too", zh="连同两端没有结果的时段")
    parser.take("--whole", action="store_true", text=text)


def _load_kwic() -> Runner:
    from reader.cli.concordances import kwic

    return kwic


def _load_timeline() -> Runner:
    from reader.cli.timelines import timeline

    return timeline


RESEARCH_ROWS = (
    Row(
        "kwic",
        Text(en="print words of the library in context", zh="列出词语在资料库中的上下文"),
        _kwic,
        _load_kwic,
    ),
    Row(
        "timeline",
        Text(en="count words of the library over time", zh="统计词语在资料库中的历年次数"),
        _timeline,
        _load_timeline,
    ),
)
"""In the order of the help."""
