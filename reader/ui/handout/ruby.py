"""Pinyin above the characters of a handout: room for it in the lines, and its painting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.handouts.model import Block
    from reader.ui.handout.ink import DocumentLettering

_SIZE = 0.5  # of the characters
_APART = 0.15  # em of the characters between two syllables
_ABOVE = 0.12  # em from the characters up to the base line of the pinyin


def syllables_of(block: Block) -> dict[int, str]:
    """Return the syllables of a paragraph by the offsets of their characters."""
    return {
        run.start + place: syllable
        for run in block.runs
        for place, syllable in enumerate(run.pinyin)
        if syllable
    }


def spacing(syllables: Mapping[int, str], font: QFont) -> dict[int, float]:
    """Return how much room characters want behind them, so that no two syllables touch.

    Args:
        syllables: by the offsets of their characters.
        font: of the characters.
    """
    metrics = QFontMetricsF(_small(font))
    em = font.pixelSize()
    over = {
        place: max(0.0, metrics.horizontalAdvance(syllable) + _APART * em - em) / 2
        for place, syllable in syllables.items()
    }
    places = [*sorted(over), -1]
    room = {}
    for place, after in pairwise(places):
        room[place] = over[place] + (over[after] if after == place + 1 else 0.0)
        if place - 1 not in over and over[place]:
            room[place - 1] = over[place]
    return {place: wanted for place, wanted in room.items() if wanted}


def paint_syllables(
    painter: QPainter, syllables: Iterable[tuple[int, str]], lettering: DocumentLettering
) -> None:
    """Paint syllables above their characters, on the page the painter is moved to."""
    for place, syllable in syllables:
        box = lettering.box(place)
        font = _small_of(lettering.family, box.em)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(syllable)
        left = box.left + (box.em - width) / 2
        painter.drawText(QPointF(left, box.top - _ABOVE * box.em), syllable)


def _small(font: QFont) -> QFont:
    return _small_of(font.family(), font.pixelSize())


def _small_of(family: str, em: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(em * _SIZE)))
    return font
