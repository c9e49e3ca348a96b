"""Find characters lost or garbled before the text reached us, and say where they begin."""

from reader.importers.frequent_characters import frequent_share
from reader.language import Text

_WINDOW = 500
_STEP = 50
_ENOUGH_HAN = 0.4
_GARBLED_SHARE = 0.16
_CLEAN_SHARE = 0.3
_QUOTED = 8
_COMMONEST = "的和在是了要发展国人经济工作社会"
_COMMON_SHARE = 0.05  # 0.036 to 0.134 of clean windows (lowest, median), 0.002 of garbled ones


def describe_damage(text: str) -> Text | None:
    """Say how many characters of `text` are lost (U+FFFD) and where the first one stands."""
    first = text.find("\ufffd")
    if first < 0:
        return None
    count = text.count("\ufffd")
    line, place = _line_and_place(text, first)
    return Text(
        en=f"Characters are lost ({count:,}) and shown as �, the first in line {line:,}, "
        f"place {place:,}.",
        zh=f"有 {count:,} 个字符已损坏，以 � 显示，第一个在第 {line:,} 行第 {place:,} 字。",
    )


def garbled_from(text: str) -> Text | None:
    """Say where `text` turns into nonsense characters (mojibake), if it does.

    Windows of 500 characters are judged one by one, since a text may be good to the middle
    and garbled from there: in clean Chinese of any kind a third or more of the characters are
    frequent ones, in UTF-8 read as GBK hardly any.
    """
    start = next((at for at in range(0, len(text), _WINDOW) if _is_garbled(text, at)), None)
    if start is None:
        return None
    start = _refined(text, start)
    line, place = _line_and_place(text, start)
    before = text[max(0, start - _QUOTED) : start].rpartition("\n")[2].strip()
    after_en = f" after “{before}”" if before else ""
    after_zh = f"“{before}”之后" if before else ""
    return Text(
        en=f"The text seems garbled from line {line:,}, place {place:,} on{after_en}: "
        "it was read in a wrong encoding before it was saved.",
        zh=f"第 {line:,} 行第 {place:,} 字起{after_zh}疑为乱码：原文在保存前已被误用编码读取。",
    )


def _is_garbled(text: str, start: int) -> bool:
    window = text[start : start + _WINDOW]
    if sum(map(window.count, _COMMONEST)) >= _COMMON_SHARE * len(window):
        return False  # most windows: it spares them the full count
    han, share = frequent_share(window)
    return han >= _STEP and han >= _ENOUGH_HAN * len(window) and share < _GARBLED_SHARE


def _refined(text: str, start: int) -> int:
    """Look back from a garbled window for the end of the last readable stretch."""
    for at in range(start, max(0, start - _WINDOW), -_STEP):
        if frequent_share(text[at - _STEP : at])[1] >= _CLEAN_SHARE:
            return at
    return max(0, start - _WINDOW)


def _line_and_place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
