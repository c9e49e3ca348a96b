"""Who wrote an article: the byline, the reporters named beside the dateline or at the end."""

import re
from collections.abc import Sequence

from reader.article.model import Role
from reader.importers.datelines import opening
from reader.importers.frequent_characters import count_han
from reader.importers.lines import Block, Line, without_blanks
from reader.importers.names import is_name, split_field

_OFFICE = r"记者|通讯员|评论员|特派员|报告员|撰稿人"
_SIGNED = r"(?:(?![从在对就])\w{2,4}|\w{1,6}·[\w·]{1,10})"
_BYLINE = re.compile(rf"\w{{0,10}}?(?:{_OFFICE})(?:[\s：:]*{_SIGNED}(?:[、\s]+{_SIGNED})*)?")
_LED_BY_OFFICE = re.compile(rf".*(?:{_OFFICE})[\s：:]*")
_POST = re.compile(
    r".{0,24}(?:主席|总理|书记|委员长|部长|省长|市长|主任|司令员?|大使|教授)\s*(\S+)"
)
_PLACED = re.compile(r"\w{2,16}\s+(\w{2,4})")
_IN_BRACKETS = re.compile(r"\s*[（(]([^（）()]{2,80})[）)]")
_REPORTING = re.compile(r"\s*([^，。：:；]{0,24}?记者[^。：:；]{2,80}?)(?:摄影)?报道[：:，]")
_LEARNING = re.compile(r"\s*记者(\w{2,4}?)从")
_AT_THE_END = re.compile(r"(?:^|[。！？”…）]\s*)[（(]([^（）()]{2,60})[）)][。.]?$")
_NOT_NAMES = frozenset({"前言", "序", "序言", "引言", "按", "编者按", "后记", "附记", "简讯"})
_PEN_NAME = range(2, 4)
_LONGEST_BYLINE = 40
_LONGEST_END = 64
_LONG_LINE = 30
_MOST_EXTRA = 16


def is_byline(line: Line, following: Line, authors: str) -> bool:
    """Tell whether `line`, below the heading, names who wrote the article.

    Args:
        line: the line in question.
        following: the line after it.
        authors: the author line of the header; empty if there is none.
    """
    text = line.text
    if len(text) > _LONGEST_BYLINE:
        return False
    names = tuple(map(without_blanks, split_field(authors)))
    key = without_blanks(text)
    if names and all(name in key for name in names):
        return len(key) <= len(without_blanks(authors)) + _MOST_EXTRA
    if _BYLINE.fullmatch(text):
        return True
    if all(map(is_name, split_field(text))):
        return True
    if count_han(text) == len(text) in _PEN_NAME and text not in _NOT_NAMES:
        return len(following.text) >= _LONG_LINE
    signed = _PLACED.fullmatch(text) or _POST.fullmatch(text)
    return bool(signed and is_name(signed[1]))


def credited(heading: Sequence[Block], body: Sequence[Block]) -> tuple[str, ...]:
    """Return the writers that an article names in its byline, beside its dateline or at its end."""
    for block in heading:
        if block.role is Role.BYLINE:
            return _of_byline(block.text)
    texts = [block.text for block in body if block.role is Role.BODY]
    for text in texts:
        end = opening(text)
        names = _beside_dateline(text[end : end + 2 * _LONGEST_END]) if end else ()
        if names:
            return names
    return _at_the_end(texts[-1]) if texts else ()


def _of_byline(text: str) -> tuple[str, ...]:
    if not _LED_BY_OFFICE.fullmatch(text):
        text = _LED_BY_OFFICE.sub("", text)
    signed = _PLACED.fullmatch(text) or _POST.fullmatch(text)
    return (signed[1],) if signed and is_name(signed[1]) else split_field(text)


def _beside_dateline(text: str) -> tuple[str, ...]:
    bracketed = _IN_BRACKETS.match(text)
    if bracketed:
        names = _names(bracketed[1])
        return names if "记者" in bracketed[1] or all(map(is_name, names)) else ()
    reporting = _REPORTING.match(text)
    if reporting:
        return _names(reporting[1])
    learning = _LEARNING.match(text)
    return (learning[1],) if learning and is_name(learning[1]) else ()


def _at_the_end(text: str) -> tuple[str, ...]:
    start = max(0, len(text) - _LONGEST_END)
    found = _AT_THE_END.search(text, start)
    names = _names(found[1]) if found else ()
    return names if all(map(is_name, names)) else ()


def _names(text: str) -> tuple[str, ...]:
    """Return the names in 中央人民广播电台记者刘振英、新华社记者陈雁."""
    names = (_LED_BY_OFFICE.sub("", part).strip() for part in split_field(text))
    return tuple(filter(None, names))
