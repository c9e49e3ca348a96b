"""Saved web pages of newspapers and offices: the article without the page around it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from resiliparse.parse.html import HTMLTree

from reader.article.model import Article
from reader.importers.dates import date_of_head
from reader.importers.decoding import decode
from reader.importers.documents.drafting import Draft, article_of
from reader.importers.documents.kinds import Kind
from reader.importers.documents.markup import joined, lines_of, parsed
from reader.importers.documents.page_notes import take_notes
from reader.importers.lines import Line, without_blanks

_TITLE_METAS = ("articletitle", "og:title")
_DATE_METAS = (
    "publishdate",
    "pubdate",
    "firstpublishedtime",
    "article:published_time",
    "publishtime",
)
_TITLE_PARTS = re.compile(r"\s*(?:_{1,2}|--|\||\s[-–—]\s|——)\s*")
_ABOUT = re.compile(
    r"^(?:打印|字号|字体|分享|来源|时间|日期|发布|浏览|点击|更多|编辑|作者|索引号|\d{4}[-年/.]\d{1,2})"
)
_ABOUT_WORDS = re.compile(
    r"[>＞]{2}$|来源[:：]|字[号体][:：]|打印|分享到|浏览次数|发布时间|时间[:：]"
)
_LONGEST_ABOUT = 80
_AFTER = re.compile(
    r"^[（(【\[]?\s*(?:责任?编辑?[:：]|责编|扫一扫|分享(?:到|让)|相关(?:阅读|新闻|链接|报道)|推荐阅读"
    r"|延伸阅读|上一篇|下一篇|版权所有|网站地图|主办单位|【?打印|关闭窗口|热点(?:推荐|排行)|精彩推荐"
    r"|版权声明|Copyright)",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"[（(]?责任?编辑?[:：][^（）()]{1,20}[）)]?")
_MENU = re.compile(r"[>|»]|^(?:首页|简|繁|EN|登录|https?://\S+)$")
_LONGEST_MENU = 60
_HEAD_LINES = 30
_MOST_TITLE_LINES = 4
_SHORTEST_TITLE = 4
_PARAGRAPH = 40  # characters; a line so long is text, and what comes before it is not the foot


def web_page(content: bytes, name: str, encoding: str | None = None) -> Article:
    """Return the article of a saved page.

    Args:
        content: the file; what it says of its encoding is not believed.
        name: its name.
        encoding: the reader's choice; None to find it out.

    Raises:
        RefusedInput: there is no text in it, or its elements lie too deep.
    """
    decoded = decode(content, encoding, name=name)
    tree = parsed(decoded.text, name)
    notes = take_notes(tree)
    whole = joined(tree, name)
    lines = lines_of(whole, main_content=True) or lines_of(whole, main_content=False)
    titles = list(_titles(tree))
    title, lines = _headed(lines, titles)
    about = [line for line in lines[: _HEAD_LINES // 2] if _is_about(line)]
    kept = [line for line in _before_the_foot(lines) if line not in about]
    draft = Draft(
        kept,
        title or next(iter(titles), ""),
        date=_published(tree) or date_of_head(about),
        encoding=decoded.encoding,
        problems=decoded.problems,
        notes=tuple(notes),
    )
    return article_of(draft, Kind.HTML, name)


def _titles(tree: HTMLTree) -> Iterator[str]:
    """Yield what may be the article's title, the surest first."""
    metas = _metas(tree)
    for key in _TITLE_METAS:
        if value := _one_line(metas.get(key, "")):
            yield value
    parts = [part for part in _TITLE_PARTS.split(_one_line(tree.title or "")) if part]
    if parts:
        yield parts[0]


def _published(tree: HTMLTree) -> date | None:
    metas = _metas(tree)
    found = (date_of_head([Line(metas[key][:20])]) for key in _DATE_METAS if metas.get(key))
    return next(filter(None, found), None)


def _metas(tree: HTMLTree) -> dict[str, str]:
    # A slice: to go through what is found takes time that grows with its square.
    elements = tree.document.query_selector_all("meta")[:] if tree.document else ()
    pairs = (
        (one.getattr("name") or one.getattr("property") or "", one.getattr("content") or "")
        for one in elements
    )
    return {key.lower(): value for key, value in pairs if key}


def _headed(lines: list[Line], titles: Sequence[str]) -> tuple[str, list[Line]]:
    """Return the title as the page sets it, and the lines from there on."""
    for title in titles:
        wanted = without_blanks(title)
        for start in range(min(len(lines), _HEAD_LINES)):
            count = _spelled(wanted, lines[start : start + _MOST_TITLE_LINES])
            if count:
                return "".join(line.text for line in lines[start : start + count]), lines[start:]
    for start, line in enumerate(lines[:_HEAD_LINES]):
        if line.is_heading and len(line.text) >= _SHORTEST_TITLE:
            return line.text, lines[start:]
    start = next((at for at, line in enumerate(lines) if not _is_menu(line)), 0)
    return "", lines[start:]


def _spelled(title: str, lines: Sequence[Line]) -> int:
    """Count the lines that together spell a title; 0 if they do not."""
    done = ""
    for count, line in enumerate(lines, 1):
        done += without_blanks(line.text)
        if done == title and len(done) >= _SHORTEST_TITLE:
            return count
        if not title.startswith(done):
            return 0
    return 0


def _is_menu(line: Line) -> bool:
    return len(line.text) <= _LONGEST_MENU and bool(_MENU.search(line.text))


def _is_about(line: Line) -> bool:
    """Tell whether a line says when and by whom the page was published, not what is in it."""
    text = line.text
    return len(text) <= _LONGEST_ABOUT and bool(_ABOUT.match(text) and _ABOUT_WORDS.search(text))


def _before_the_foot(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines until the page goes over to other pages."""
    begun = False
    for line, following in pairwise((*lines, Line(""))):
        begun = begun or len(line.text) >= _PARAGRAPH
        if not _AFTER.match(line.text) or len(line.text) > _LONGEST_ABOUT:
            yield line
        elif begun and not (_CREDIT.fullmatch(line.text) and _goes_on(following)):
            return


def _goes_on(line: Line) -> bool:
    return bool(line.text) and not line.is_heading and not _AFTER.match(line.text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
