"""Notes beside the text: each by its line, pushed down where the one above needs the room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader.ui.article_view.typesetting import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.ui.article_view.page import Page

SIZE = 0.74  # em of the page
PITCH = 1.42  # of the note's own size
MOST_LINES, MOST_EXPANDED = 5, 40
GAP = 0.5  # em between two notes
EDGE = 0.45  # em of a note left of its text, with its coloured edge


class Note(NamedTuple):
    """A note to be placed.

    Attributes:
        name: id of its annotation.
        start: where its passage begins.
        end: where its passage ends.
        ink: number of its marker ink.
        text: what is written.
    """

    name: str
    start: int
    end: int
    ink: int
    text: str


class Set(NamedTuple):
    """A note with its place on the sheet.

    Attributes:
        note: what it is.
        box: where it stands, in pixels of the sheet.
        layout: its text.
        lines: how many of its lines are shown.
        cut: it is longer than that.
    """

    note: Note
    box: QRectF
    layout: QTextLayout
    lines: int
    cut: bool


def placed(page: Page, notes: Iterable[Note], expanded: str = "") -> list[Set]:
    """Set notes beside their lines, from the top to the bottom, none over another.

    Args:
        page: with room for notes.
        notes: of one article, in the order of its text.
        expanded: id of the note that is shown whole.
    """
    found: list[Set] = []
    bottom = 0.0
    for note in notes:
        most = MOST_EXPANDED if note.name == expanded else MOST_LINES
        layout, count = _set_text(note.text, page.em, page.frame.notes_width)
        lines = min(count, most)
        height = lines * _pitch(page.em) + 2 * EDGE * page.em * 0.5
        top = max(page.line_top(note.start) + page.em * 0.35, bottom)
        box = QRectF(page.frame.notes_left, top, page.frame.notes_width, height)
        found.append(Set(note, box, layout, lines, count > lines))
        bottom = box.bottom() + GAP * page.em
    return found


def _pitch(em: float) -> float:
    return round(em * SIZE * PITCH)


def _set_text(text: str, em: float, width: float) -> tuple[QTextLayout, int]:
    font = QFont(FAMILY)
    font.setPixelSize(max(6, round(em * SIZE)))
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while count <= MOST_EXPANDED and (line := layout.createLine()).isValid():
        line.setLineWidth(max(em, width - EDGE * em))
        line.setPosition(QPointF(0, count * _pitch(em)))
        count += 1
    layout.endLayout()
    return layout, count
