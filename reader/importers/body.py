"""Tell what each paragraph below the heading is, and mend paragraphs broken in mid-sentence."""

import re
from collections.abc import Iterator, Sequence

from reader.article.model import Role
from reader.importers.frequent_characters import count_han
from reader.importers.heading import SENTENCE_ENDS, is_heading_like
from reader.importers.lines import Block, Line

_GAP = re.compile(r" {4,}|\t+")
_LONGEST_CELL = 60  # with the gap after it
_CAPTION = re.compile(
    r"[（(](?:附图片?|见图|图片|图|绘图|传真照片|插图|题图)[^（）()]{0,20}[）)]"
    r"|[（(][^（）()]{2,40}(?:摄|照片|图片|供稿)[）)]"
    r"|(?:新华社|本报|人民日报)?\S{0,8}记者\s*\S{0,12}摄"
    r"|(?:图为|图[一二三四五六]：|压题照片|图片：|上图|下图|左图|右图).{0,150}"
)
_CAPTION_STARTS = "（(图压上下左右"
_CAPTION_END = "摄"
_LONGEST_CAPTION = 160
_MOST_CAPTIONS = 4
_NUMBER = re.compile(
    r"(?P<han>[一二三四五六七八九十]{1,3}(?:[、．.]|\s))"
    r"|(?P<bracketed>[（(][一二三四五六七八九十]{1,3}[）)])"
    r"|(?P<stem>[（(][甲乙丙丁戊己庚辛壬癸][）)])"
    r"|(?P<digits>[0-9０-９]{1,2}[、．.])"
    r"|(?P<dated>\d{4}-\d{1,2}-\d{1,2}\s)"
    r"|(?P<part>第[一二三四五六七八九十百]{1,4}[章节编篇部])"
)
_OPENERS = (*"（(【—─①※▲●■◆△□○#*我", "你们", "各位", "同志", "亲爱", "敬爱")
_STOPS = "。！？!?…”』」）)》：:；;"
_LONGEST_SUBHEAD = 24
_LONGEST_VERSE = 24
_LONGEST_SHORT = max(_LONGEST_SUBHEAD, _LONGEST_VERSE)
_SHORTEST_PARAGRAPH = 30
_SHORTEST_BROKEN = 25
_CENTRED = range(8, 20)
_FAR_RIGHT = 20
_SUNG = range(5, 7)
_FEWEST_VERSES = 4
_FEWEST_SUNG = 2
_FEWEST_GAPS = 3


def structure(lines: Sequence[Line], *, pictures: bool = False, mend: bool = False) -> list[Block]:
    """Return the paragraphs that `lines` hold.

    Args:
        lines: the text below the heading.
        pictures: it belongs to a picture, so that every plain line is its caption.
        mend: a paragraph may be broken in mid-sentence, as in parts of the archive.
    """
    roles = _roles(lines)
    if pictures and len(lines) <= _MOST_CAPTIONS:
        roles = [Role.CAPTION if role is Role.BODY else role for role in roles]
    if mend:
        return _mended(lines, roles)
    return [Block(line.text, role) for line, role in zip(lines, roles, strict=True)]


def _mended(lines: Sequence[Line], roles: Sequence[Role]) -> list[Block]:
    blocks: list[Block] = []
    before: Line | None = None
    for line, role in zip(lines, roles, strict=True):
        ended = before is None or before.text[-1] in _STOPS  # spares most lines the full look
        if before and role is Role.BODY and not ended and _is_broken(before, line):
            blocks[-1] = Block(blocks[-1].text + line.text, Role.BODY)
        else:
            blocks.append(Block(line.text, role))
        before = line if role is Role.BODY else None
    return blocks


def _roles(lines: Sequence[Line]) -> list[Role]:
    roles = [_own_role(line) for line in lines]
    short = [at for at, line in enumerate(lines) if len(line.text) <= _LONGEST_SHORT]
    if not short:  # nothing is verse or a heading
        return roles
    for start, end in _verse_runs(lines, roles):
        roles[start:end] = [Role.VERSE] * (end - start)
    for index in short:
        is_last = index == len(lines) - 1  # which is no heading of anything
        if roles[index] is Role.BODY and not is_last and _is_subhead(lines, index):
            roles[index] = Role.SUBHEAD
    return roles


def _own_role(line: Line) -> Role:
    """Return what a line is by itself, whatever stands around it."""
    if line.is_heading:
        return Role.SUBHEAD
    text = line.text
    if (text[0] in _CAPTION_STARTS or text[-1] == _CAPTION_END) and _is_caption(text):
        return Role.CAPTION
    if "    " in text or "\t" in text:
        gaps = len(_GAP.findall(text))
        if gaps >= _FEWEST_GAPS and len(text) <= _LONGEST_CELL * gaps:
            return Role.TABLE
    return Role.BODY


def _is_caption(text: str) -> bool:
    return len(text) <= _LONGEST_CAPTION and bool(_CAPTION.fullmatch(text))


def _verse_runs(lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines that are verse: short, and most of them no whole sentences."""
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and roles[end] is Role.BODY and _may_be_verse(lines[end]):
            continue
        if end - start >= _FEWEST_SUNG and _is_verse(lines[start:end]):
            yield start, end
        start = end + 1


def _may_be_verse(line: Line) -> bool:
    text = line.text
    return (
        len(text) <= _LONGEST_VERSE
        and line.indent < _FAR_RIGHT
        and _is_chinese(text)
        and not _NUMBER.match(text)
    )


def _is_chinese(text: str) -> bool:
    """Tell whether half of `text` or more is Chinese characters."""
    return 2 * count_han(text) >= len(text)


def _is_verse(run: Sequence[Line]) -> bool:
    if len(run) >= _FEWEST_SUNG and all(line.indent in _SUNG for line in run):
        return True
    ended = sum(line.text[-1] in _STOPS for line in run)
    return len(run) >= _FEWEST_VERSES and 2 * ended <= len(run)


def _is_subhead(lines: Sequence[Line], index: int) -> bool:
    line, following = lines[index], lines[index + 1]
    if not is_heading_like(line, _LONGEST_SUBHEAD):
        return False
    number = _NUMBER.match(line.text)
    if number:
        next_number = _NUMBER.match(following.text)
        return next_number is None or next_number.lastgroup != number.lastgroup
    if line.indent in _CENTRED:
        return True
    if "，" in line.text or line.text[0] in "（(【" or not _is_chinese(line.text):
        return False
    before = lines[index - 1].text[-1] if index else "。"
    return before in _STOPS and len(following.text) >= _SHORTEST_PARAGRAPH


def _is_broken(line: Line, following: Line) -> bool:
    """Tell whether a sentence of `line` goes on in `following`."""
    text = line.text
    if len(text) < _SHORTEST_BROKEN or max(line.indent, following.indent) >= _FAR_RIGHT:
        return False
    if text[-1] in _STOPS or following.text[-1] not in _STOPS:
        return False
    if following.text.startswith(_OPENERS) or _NUMBER.match(following.text):
        return False
    last_sentence = text[max(map(text.rfind, "。！？")) + 1 :]
    _, colon, addressed = last_sentence.rpartition("：")
    return not colon or any(mark in addressed for mark in SENTENCE_ENDS)
