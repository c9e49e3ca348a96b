"""The dateline (电头) that opens a news item, and the reporters named with it."""

import re
from collections.abc import Sequence

from reader.article.model import Role, Span
from reader.importers.lines import Block

_AGENCY = (
    r"(?:新华社|本报|本台|人民日报|中新社|中国新闻社|国新社|中央社|塔斯社|法新社|美联社|路透社"
    r"|合众社)"
)
_DAY = r"(?:[0-9０-９一二三四五六七八九十廿卅〇○零]{1,6}[年月日])"
_KIND = r"(?:专电|电讯|电|讯|消息)(?![员视台话信力影子脑网报站器机梯动气池息])"
_BRACKETED = re.compile(r"【[^】\n]{1,30}?(?:电|讯|消息|通讯|特稿)】")
_OPEN = re.compile(rf"(?:据|综合)?{_AGENCY}\w{{0,12}}?[ \u3000]?{_DAY}{{0,3}}{_KIND}")
_FIRST = frozenset("【据综新本人中国塔法美路合")  # of _BRACKETED and _OPEN
_SENTENCE = re.compile(r"从|的|在|说|记者|通讯员")
_CLOSING = re.compile(rf"[（(]((?:据)?{_AGENCY}[^（）()]{{0,24}}?{_KIND})[）)][。.]?$")
_SEARCHED = 12
_LONGEST_END = 60
_LAST = frozenset("）)。.")  # of _CLOSING


def find_dateline(body: Sequence[Block]) -> tuple[int, Span] | None:
    """Find the article's first dateline, at the start of a paragraph or in the last words of one.

    Returns:
        the paragraph's index and the dateline's place in that paragraph; None without one.
    """
    for index, block in enumerate(body[:_SEARCHED]):
        end = opening(block.text) if block.text[:1] in _FIRST else 0
        if end and block.role is Role.BODY:
            return index, Span(0, end)
    first_searched = max(0, len(body) - _SEARCHED)
    for index in range(len(body) - 1, first_searched - 1, -1):
        block = body[index]
        closing = _closing(block.text) if block.text[-1:] in _LAST else None
        if closing is not None and block.role is Role.BODY:
            return index, closing
    return None


def _closing(paragraph: str) -> Span | None:
    found = _CLOSING.search(paragraph, max(0, len(paragraph) - _LONGEST_END))
    return Span(*found.span(1)) if found else None


def opening(paragraph: str) -> int:
    """Return the length of the dateline that `paragraph` begins with; 0 if it has none.

    Forms: 【新华社延安廿一日电】, 本报讯, 新华社北京1月16日电, 据新华社拉萨１月２日电,
    新华社一九七三年十月三十一日讯.
    """
    if paragraph[:1] not in _FIRST:  # most paragraphs
        return 0
    bracketed = _BRACKETED.match(paragraph)
    if bracketed:
        return bracketed.end()
    found = _OPEN.match(paragraph)
    if found is None or _SENTENCE.search(found.group()):
        return 0
    return found.end()
