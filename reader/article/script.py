"""Simplified and traditional characters: which a text is in, and a text shown in the other."""

import re
from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from reader.article.offset_map import OffsetMap

SAMPLE = 20_000  # characters that tell the script of a text


class Traditional(StrEnum):
    """Which traditional characters a simplified text is shown in."""

    STANDARD = "standard"
    TAIWAN = "taiwan"  # those usual there
    HONG_KONG = "hong_kong"
    TAIWAN_WORDS = "taiwan_words"  # and the words usual there: 軟體 for 软件


class Converted(NamedTuple):
    """A text in other characters.

    Attributes:
        text: what is shown.
        map: where each character of the true text has gone.
        same_words: only characters were changed, so that each is still read the same.
    """

    text: str
    map: OffsetMap
    same_words: bool = True


Convert = Callable[[str], Converted]

# OpenCC's configurations.
_TO_SIMPLIFIED = "t2s"
_TO_TRADITIONAL = {
    Traditional.STANDARD: "s2t",
    Traditional.TAIWAN: "s2tw",
    Traditional.HONG_KONG: "s2hk",
    Traditional.TAIWAN_WORDS: "s2twp",
}


# Where OpenCC's longest word begins too early: 足额|发放, 百年|历史, 国家|私下.
_MENDED = (
    (re.compile("发(?=[放展生布表挥扬现动达明行言射电起出给觉送奋证掘])"), "髮", "發"),
    (re.compile("历(?=[史程来时届次任经])"), "曆", "歷"),
    (re.compile("(?<=国)家"), "傢", "家"),
    (re.compile("(?<=国家)私"), "俬", "私"),
    (re.compile("(?<=[^台])台(?=风)"), "台", "颱"),
)
_UNFIT = re.compile("[\0\ud800-\udfff]")  # what OpenCC stops at or cannot take
_STAND_IN = "\ufffd"


def is_traditional(text: str) -> bool:
    """Tell whether a text is in traditional characters.

    More of its characters are only in Big5, the set of Taiwan and Hong Kong, than are only in
    GB 2312, the set of the mainland.
    """
    counts = Counter(text[:SAMPLE])
    only = {"big5": 0, "gb2312": 0}
    for character, count in counts.items():
        inside = [name for name in only if _is_in(character, name)]
        if len(inside) == 1:
            only[inside[0]] += count
    return only["big5"] > only["gb2312"]


def load_converter(text: str, traditional: Traditional = Traditional.STANDARD) -> Convert:
    """Return what shows `text` in the script it is not in.

    Loading takes 10 to 50 ms, so it belongs off the window's thread; converting a page 1 ms.
    OpenCC converts words before characters (皇后 but 後面); one that becomes longer or shorter
    is one part of the map.

    Args:
        text: of which the script is told.
        traditional: the characters for a simplified text.
    """
    return _converter(_TO_SIMPLIFIED if is_traditional(text) else _TO_TRADITIONAL[traditional])


def in_mainland_words(query: str) -> str:
    """Return a query typed with the words of Taiwan as a simplified text has them: 軟體, 软件."""
    found: str = _from_taiwan()(_UNFIT.sub(_STAND_IN, query))
    return found


@cache
def _from_taiwan() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415

    back: Callable[[str], str] = OpenCC("tw2sp").convert
    return back


def _mended(text: str, shown: str, laid: OffsetMap) -> str:
    found = list(shown)
    for place in _UNFIT.finditer(text):
        found[laid.to_shown(place.start())] = place[0]
    for pattern, wrong, right in _MENDED:
        for place in pattern.finditer(text):
            at = laid.to_shown(place.start())
            if found[at] == wrong:
                found[at] = right
    return "".join(found)


def _is_in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)  # each takes 15 MB
def _converter(configuration: str) -> Convert:
    from opencc import OpenCC  # noqa: PLC0415  # most pages are shown as they were printed

    same_words = configuration != _TO_TRADITIONAL[Traditional.TAIWAN_WORDS]
    whole = OpenCC(configuration).convert

    @cache
    def alone(character: str) -> str:
        found: str = whole(character)
        return found if len(found) == 1 else character

    def convert(text: str) -> Converted:
        fit = _UNFIT.sub(_STAND_IN, text)
        shown: str = whole(fit)
        laid = OffsetMap.between(fit, shown, "".join(map(alone, fit)))
        return Converted(_mended(text, shown, laid), laid, same_words)

    return convert
