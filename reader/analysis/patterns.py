"""Dates, figures and titles of documents: names that can be told by their shape."""

import re
from collections.abc import Iterator

from reader.analysis.model import NameKind
from reader.article.model import Span

_DIGITS = r"\d+(?:[.,·]\d+)*"
_HAN_NUMBER = "[〇零一二三四五六七八九十百千万亿两廿卅元]"
_YEAR = (
    "(?:(?<!\\d)[12]\\d{3}|(?<=')\\d\\d|(?<!\\d)[4-9]\\d(?=年(?:1?\\d月|[初底代]))"
    "|[一二][〇零一二三四五六七八九]{3})年"
)
_MONTH = f"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元正])月(?!{_HAN_NUMBER}*[亮色])份?"
_DAY = (
    "(?:3[01]|[12]\\d|0?[1-9]"
    "|(?:二十|三十|廿|卅|十)[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)
_DATE = re.compile(
    f"(?:公元前?)?{_YEAR}(?:{_MONTH}(?:{_DAY})?|底|初|末|代|度)?"
    f"|(?<![\\d〇零一二三四五六七八九十]){_MONTH}(?:{_DAY}|底|初|末|[上中下]旬)?"
    f"|(?<![\\d〇零一二三四五六七八九十第]){_DAY}(?=[电讯上下晚凌清午,。、;到至在从]|$)"
    "|(?:\\d{2}|[一二]?十[一二三四五六七八九]?)世纪(?:[一二三四五六七八九]十年代|\\d0年代)?"
    "|[二三四五六七八九]十年代|(?<!\\d)\\d0年代"
)
_LARGE = "(?:[十百万亿兆]|千(?![瓦米克]))"
_UNIT = (
    "个百分点|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|海里|英里|公斤|千克|公顷|公升|"
    "千瓦时|千瓦|摄氏度|人次|人民币|美元|英镑|日元|港元|欧元|马克|卢布|法郎|元|角|人|名|户|家|"
    "亩|吨|斤|克|米|升|岁|倍|度|辆|台|件|套|张|艘|架|次|届|期|条|项|种|所|座|栋|间|里|天|"
    "小时|分钟|秒|周年|年|个|%|‰"
)
_FIGURE = re.compile(
    rf"(?<![a-z\d.\-/第]){_DIGITS}(?:%|‰|{_LARGE}*[多余几来]?{_LARGE}*(?:{_UNIT})?)(?![a-z\d])"
    rf"|百分之{_HAN_NUMBER}+(?:点{_HAN_NUMBER}+)?"
    rf"|[一二两三四五六七八九十]{_HAN_NUMBER}*[百千万亿]{_HAN_NUMBER}*[多余几]?[万亿]?(?:{_UNIT})"
)
_BARE = re.compile(r"\d{1,4}(?:·\d+)?")  # 1·18 is a date or a case
_OPENERS, _CLOSERS = "《〈", "》〉"


def dates(text: str) -> Iterator[Span]:
    """Yield the dates in the folded `text`: 2001年7月, 1月16日, 一九七三年十月."""
    for found in _DATE.finditer(text):
        yield Span(*found.span())


def figures(text: str) -> Iterator[Span]:
    """Yield the figures in the folded `text` with their units: 77%, 24万人, 1200多万元.

    A whole number without unit counts only from five digits on: smaller ones number lists,
    pages and years.
    """
    for found in _FIGURE.finditer(text):
        if not _BARE.fullmatch(found.group()):
            yield Span(*found.span())


def documents(text: str) -> Iterator[Span]:
    """Yield the titles in 《》 with their marks; the outermost ones, never over a newline.

    A title may hold others in 〈〉 or 《》. What is never closed is none.
    """
    start, depth = 0, 0
    for offset, character in enumerate(text):
        if character in _OPENERS:
            start = start if depth else offset
            depth += 1
        elif character in _CLOSERS and depth:
            depth -= 1
            if not depth and text[start] == _OPENERS[0]:
                yield Span(start, offset + 1)
        elif character == "\n":
            depth = 0


SHAPES = (
    (NameKind.DOCUMENT, documents),
    (NameKind.DATE, dates),
    (NameKind.FIGURE, figures),
)
"""What is told by its shape, and by which function; earlier ones win where two overlap."""
