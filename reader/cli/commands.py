"""Every command, one row each: its name, what it does, what it takes and what runs it."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

from reader.cli.annotation_rows import ANNOTATION_ROWS
from reader.cli.glossary_rows import GLOSSARY_ROWS
from reader.cli.parser import Parser, number_between
from reader.cli.removal_rows import REMOVAL_ROWS
from reader.cli.research_rows import RESEARCH_ROWS
from reader.cli.row import Row, Runner
from reader.cli.search_rows import SEARCH_ROWS
from reader.language import Text

THEMES = ("light", "sepia", "dark", "contrast")
SMALLEST_SIDE, LARGEST_SIDE = 200, 8000  # pixels of a picture's side


def _file(parser: Parser) -> None:
    parser.take("file", metavar="FILE", type=Path, text=Text(en="an article", zh="文章文件"))


def _file_or_id(parser: Parser) -> None:
    text = Text(en="an article: a file, or its id in the library", zh="文章文件，或资料库中的编号")
    parser.take("file", metavar="FILE|ID", type=Path, text=text)


def _terms(parser: Parser) -> None:
    _file(parser)
    text = Text(en="nested terms too", zh="连同包含在长词里的词语")
    parser.take("--all", action="store_true", text=text)


def _find(parser: Parser) -> None:
    _file(parser)
    text = Text(en="words, or pinyin without tones", zh="词语，或不带声调的拼音")
    parser.take("query", metavar="QUERY", text=text)


def _gloss(parser: Parser) -> None:
    text = Text(en="a term, or its pinyin", zh="词语，或其拼音")
    parser.take("term", metavar="TERM", text=text)
    text = Text(en="day that chooses the sense", zh="决定义项的日期")
    parser.take("--date", metavar="YYYY-MM-DD", type=_day(parser), text=text)


def _shot(parser: Parser) -> None:
    _file(parser)
    text = Text(en="the picture to write", zh="要写入的图片")
    parser.take("-o", "--output", metavar="PNG", type=Path, required=True, text=text)
    text = Text(en="of the window, such as 1180x860", zh="窗口大小，如 1180x860")
    parser.take("--size", metavar="WxH", type=_size(parser), default=(1180, 860), text=text)
    text = Text(en="pixels for each point, 0.5–4", zh="缩放倍数，0.5–4")
    scale = number_between(parser, 0.5, 4, float)
    parser.take("--scale", metavar="S", type=scale, default=1.0, text=text)
    text = Text(en="colours of the window", zh="窗口的配色")
    parser.take("--theme", choices=THEMES, default="light", text=text)
    text = Text(en="size of type in per cent, 50–400", zh="字号百分比，50–400")
    zoom = number_between(parser, 50, 400)
    parser.take("--zoom", metavar="PERCENT", type=zoom, default=100, text=text)
    text = Text(en="with pinyin above the text", zh="在正文上方标注拼音")
    parser.take("--ruby", action="store_true", text=text)
    text = Text(en="open the card of this term", zh="打开此词语的释义卡")
    parser.take("--hover", metavar="TEXT", text=text)
    text = Text(en="search for this", zh="查找此内容")
    parser.take("--find", metavar="QUERY", text=text)
    text = Text(en="show what this finds in the library", zh="显示资料库中的检索结果")
    parser.take("--search", metavar="QUERY", text=text)
    text = Text(en="show this over time in the library", zh="显示资料库中的时间线")
    parser.take("--timeline", metavar="QUERY", text=text)
    text = Text(en="draw what the projector shows", zh="画出投影窗口的内容")
    parser.take("--present", action="store_true", text=text)


def _export(parser: Parser) -> None:
    _file_or_id(parser)
    text = Text(
        en="the file to write: .html, .pdf, .docx, .md or .json",
        zh="要写入的文件：.html、.pdf、.docx、.md 或 .json",
    )
    parser.take("--to", metavar="FILE", type=Path, required=True, text=text)
    text = Text(en="with blanks filled in, and the answers", zh="教师用：填好空格并附答案")
    parser.take("--teacher", action="store_true", text=text)
    text = Text(
        en="which blanks: all, A (odd numbers), B (even), or AB: files for A, B and the answers",
        zh="哪些填空：all 全部，A 单数，B 双数，AB 分别写出 A、B 和答案三个文件",
    )
    sheets = ("all", "A", "B", "AB")
    parser.take("--worksheet", choices=sheets, default="all", text=text)
    text = Text(en="with pinyin above the text", zh="在正文上方标注拼音")
    parser.take("--pinyin", action="store_true", text=text)
    text = Text(en="explain only the terms that are marked", zh="术语表仅含标注过的词语")
    parser.take("--marked-terms", action="store_true", text=text)
    text = Text(en="without the glossary of terms", zh="不附术语表")
    parser.take("--no-glossary", action="store_true", text=text)
    text = Text(en="without what is written on the marks", zh="不附批注")
    parser.take("--no-notes", action="store_true", text=text)


def _nothing(_parser: Parser) -> None:
    pass


def _day(parser: Parser) -> Callable[[str], datetime.date]:
    text = Text(en="a day such as 2003-01-17 is wanted", zh="应为 2003-01-17 这样的日期")

    def read(value: str) -> datetime.date:
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise parser.refusal(text) from None

    return read


def _size(parser: Parser) -> Callable[[str], tuple[int, int]]:
    text = Text(
        en=f"a size such as 1180x860 is wanted, each side {SMALLEST_SIDE}–{LARGEST_SIDE}",
        zh=f"应为 1180x860 这样的大小，每边 {SMALLEST_SIDE}–{LARGEST_SIDE}",
    )

    def read(value: str) -> tuple[int, int]:
        found = re.fullmatch(r"([0-9]{1,5})[x×X]([0-9]{1,5})", value)
        if not found:
            raise parser.refusal(text)
        sides = int(found[1]), int(found[2])
        if not all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in sides):
            raise parser.refusal(text)
        return sides

    return read


def _load_show() -> Runner:
    from reader.cli.articles import show

    return show


def _load_terms() -> Runner:
    from reader.cli.articles import terms

    return terms


def _load_find() -> Runner:
    from reader.cli.articles import find

    return find


def _load_gloss() -> Runner:
    from reader.cli.concepts import gloss

    return gloss


def _load_shot() -> Runner:
    from reader.cli.picture import shot

    return shot


def _load_export() -> Runner:
    from reader.cli.handouts import export

    return export


def _load_doctor() -> Runner:
    from reader.cli.check_up import doctor

    return doctor


ROWS = (
    *SEARCH_ROWS,
    Row("show", Text(en="print an article", zh="显示文章"), _file_or_id, _load_show),
    Row(
        "terms",
        Text(en="print an article's terms, key words and names", zh="列出文章的术语、关键词和名称"),
        _terms,
        _load_terms,
    ),
    Row("gloss", Text(en="explain a term", zh="解释词语"), _gloss, _load_gloss),
    Row("find", Text(en="search an article", zh="在文章中查找"), _find, _load_find),
    *RESEARCH_ROWS,
    *REMOVAL_ROWS,
    *ANNOTATION_ROWS,
    Row("export", Text(en="make a handout", zh="制作讲义"), _export, _load_export),
    Row("shot", Text(en="draw the window into a picture", zh="把窗口画成图片"), _shot, _load_shot),
    *GLOSSARY_ROWS,
    Row(
        "doctor",
        Text(en="find out what would keep Yandu from working", zh="检查有无妨碍研读运行的问题"),
        _nothing,
        _load_doctor,
    ),
)
"""In the order of the help."""
