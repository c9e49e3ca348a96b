"""Find the heading at the top of a text: kicker, headline, subtitles and byline.

The archive's title joins the heading's lines with blanks that also occur inside a line, so
the title is never split: leading lines of the body belong to the heading as long as they,
without blanks, go on spelling the title. That recovers 57 of 60 real headings.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.article.model import Role
from reader.importers.authors import is_byline
from reader.importers.datelines import opening
from reader.importers.lines import Block, Line, without_blanks

SENTENCE_ENDS = "。！？!?；;：:，,、…．"
"""What a heading's line does not end with, as a rule."""

_PICTURE = re.compile(
    r"[（(](?:图片|组图|照片|摄影|漫画|书法|篆刻|[中国油版]{1,2}画|剪纸|木刻)[）)]$|^图片$"
)
_LEAD_IN = re.compile(
    r"(?:强调|指出|说|表示|认为|要求|号召|呼吁|宣布|决定|通知|致电|来电|致函|批示|谈话|声明|报告|报道"
    r"|透露|提出|发言|记者问|时|后|中|之际|以来|[：:，,、…])$"
)
_CLAUSE = re.compile(
    r"到达|抵达|访问|会见|接见|会谈|举行|召开|开幕|闭幕|发表|通过|当选|逝世|成立|建成|完成|落实|推出"
    r"|发布|出台|获得|取得|增产|突破|开始|结束|胜利|达到|签订|签署|参加|进行|实行|加强|加快|超额|\s"
)
_DATED = re.compile(
    r"[（(][^（）()]{0,40}[年月日会][^（）()]{0,20}[）)](?:（附图片[^（）]{0,8}）)?"
)
_DASHES = ("—", "─", "－－", "--")
_LONGEST_SUBTITLE = 40
_LONGEST_SUBJECT = 12
_MOST_BELOW = 8
_FAR_RIGHT = 20
_MOST_BLANKS = 200


@dataclass(frozen=True, slots=True)
class Front:
    """A text parted into heading and rest.

    Attributes:
        heading: the heading's lines from top to bottom; may be empty.
        rest: the lines after it.
    """

    heading: tuple[Block, ...]
    rest: Sequence[Line]


def is_picture(title: str) -> bool:
    """Tell whether an item with this title is a picture with its caption."""
    return bool(_PICTURE.search(title))


def front(title: str, lines: Sequence[Line], authors: str = "") -> Front:
    """Part the heading from `lines`, the text below the header.

    Args:
        title: the title as the header gives it; it becomes the headline where the text does
            not repeat it. Empty: no heading is looked for.
        lines: the text.
        authors: the author line of the header.
    """
    if not title:
        return Front((), lines)
    count = _echoed(title, lines)
    top = [line.text for line in lines[:count]] or [title]
    heading = [Block(text, role) for text, role in zip(top, _roles(top), strict=True)]
    under = below(lines[count:], authors)
    return Front((*heading, *under), lines[count + len(under) :])


def _echoed(title: str, lines: Sequence[Line]) -> int:
    """Count the leading lines that spell the title out; 0 unless they spell all of it."""
    count = _spelling(without_blanks(title), lines)
    bare = "" if count else _PICTURE.sub("", title)
    return _spelling(without_blanks(bare), lines) if bare not in ("", title) else count


def _spelling(title: str, lines: Sequence[Line]) -> int:
    done = 0
    for count, line in enumerate(lines, 1):
        if len(line.text) > _MOST_BLANKS + len(title):  # spares us the paragraphs of a book
            return 0
        part = without_blanks(line.text)
        if not title.startswith(part, done):
            return 0
        done += len(part)
        if done == len(title):
            return count
    return 0


def _roles(texts: Sequence[str]) -> list[Role]:
    """Return what each line of a heading is: one or two make the headline, the rest goes round."""
    first, *others = texts
    if not others:
        return [Role.HEADLINE]
    if others[0].startswith(_DASHES) or others[0][0] in "（(":
        return [Role.HEADLINE] + [Role.SUBTITLE] * len(others)
    kicker = [Role.KICKER, Role.HEADLINE] + [Role.SUBTITLE] * (len(others) - 1)
    if len(others) > 1 or _LEAD_IN.search(first):
        return kicker
    # A subject without a verb, set above what is said of it: one sentence in two lines.
    subject = len(first) <= _LONGEST_SUBJECT and not _CLAUSE.search(first)
    return [Role.HEADLINE, Role.HEADLINE if subject else Role.SUBTITLE]


def below(lines: Sequence[Line], authors: str = "") -> list[Block]:
    """Return the subtitles and the byline below the headline; at least one line is left over."""
    blocks: list[Block] = []
    summary = _summary(lines)
    for line, following in pairwise(lines[: _MOST_BELOW + 1]):
        if is_byline(line, following, authors):
            blocks.append(Block(line.text, Role.BYLINE))
        elif len(blocks) < summary or _is_subtitle(line):
            blocks.append(Block(line.text, Role.SUBTITLE))
        else:
            break
    return blocks


def _summary(lines: Sequence[Line]) -> int:
    """Count the heading-like lines before the dateline, if one follows soon."""
    for index, line in enumerate(lines[:_MOST_BELOW]):
        if opening(line.text):
            return index
        if not is_heading_like(line, _LONGEST_SUBTITLE) or line.text[0] in "（(":
            return 0
    return 0


def _is_subtitle(line: Line) -> bool:
    if line.text.startswith(_DASHES):
        return is_heading_like(line, _LONGEST_SUBTITLE)
    return bool(_DATED.fullmatch(line.text))


def is_heading_like(line: Line, longest: int) -> bool:
    """Tell whether `line` is short, on the left, and does not end like a sentence."""
    text = line.text
    return (
        len(text) <= longest
        and line.indent < _FAR_RIGHT
        and text[-1] not in SENTENCE_ENDS
        and "。" not in text
    )
