"""The title of a Word document that does not use Word's own styles for it.

Such documents set their title as a reader sees it: in the middle, larger than the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from reader.importers.heading import SENTENCE_ENDS

_LONGEST = 60  # characters of a line of a title
_MOST_LINES = 4
_WORDS = re.compile(r"[\u3400-\u9fff]|[A-Za-z]{2}")
_NO_TITLE = re.compile(r"^(?:附件|附表|附录|密级|内部|第\d+期|〔?\d{4}〕?\d*号)")
_NUMBER = re.compile(r"[〔（(\[［]\d{4}[〕）)\]］]\s*第?\d+号|^第\s*\d+\s*号")
_T = TypeVar("_T")


class Look(NamedTuple):
    """How a paragraph is set.

    Attributes:
        size: of its largest characters, in points; 0 where Word's usual size is meant.
    """

    text: str
    centred: bool
    bold: bool
    size: float


def look_of(paragraph: Paragraph, text: str) -> Look:
    """Return how a paragraph is set, by itself or by its style."""
    style = paragraph.style if isinstance(paragraph.style, ParagraphStyle) else None
    aligned = _first(paragraph.alignment, style, lambda one: one.paragraph_format.alignment)
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = _first(None, style, lambda one: one.font.bold) or False
    size = _first(None, style, lambda one: one.font.size)
    sizes = [run.font.size or size for run in runs]
    return Look(
        text,
        aligned == WD_ALIGN_PARAGRAPH.CENTER,
        bool(runs) and all(bold if run.bold is None else run.bold for run in runs),
        max((one.pt for one in sizes if one is not None), default=0.0),
    )


def _first(
    own: _T | None, style: ParagraphStyle | None, of: Callable[[ParagraphStyle], _T | None]
) -> _T | None:
    """Return what a paragraph says itself, or the nearest of the styles it is built on."""
    depth = 0
    while own is None and style is not None and depth < _MOST_LINES * 2:
        own = of(style)
        base = style.base_style
        style = base if isinstance(base, ParagraphStyle) else None
        depth += 1
    return own


def title_lines(looks: Sequence[Look], own: str = "") -> int:
    """Return how many of the first paragraphs are the title; 0 if none looks like one.

    Args:
        looks: of the first paragraphs that have text, and some of the text below.
        own: the title in the file's properties; believed only where the text begins with it.
    """
    if own and looks and _bare(looks[0].text) == _bare(own):
        return 1
    body = _usual_size(looks)
    count = 0
    for look in looks[:_MOST_LINES]:
        if not _stands_out(look, body) or look.size < 0.8 * looks[0].size:
            break
        count += 1
    return count if count < len(looks) else 0


def _stands_out(look: Look, body: float) -> bool:
    text = look.text
    is_short = len(text) <= _LONGEST and "\n" not in text and bool(_WORDS.search(text))
    if not is_short or text[-1] in SENTENCE_ENDS or _NO_TITLE.match(text) or _NUMBER.search(text):
        return False
    larger = bool(look.size) and look.size >= body * 1.15
    return (look.centred and (larger or look.bold or not body)) or (larger and look.bold)


def _usual_size(looks: Sequence[Look]) -> float:
    """Return the size in which most of the characters are set."""
    lengths: dict[float, int] = {}
    for look in looks:
        lengths[look.size] = lengths.get(look.size, 0) + len(look.text)
    return max(lengths, key=lambda size: lengths[size], default=0.0)


def _bare(text: str) -> str:
    return "".join(_characters(text))


def _characters(text: str) -> Iterator[str]:
    return (one for one in text if not one.isspace())
