"""Pinyin above the characters: how far it parts them, and where its letters are drawn."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont

from reader.article.folding import fold
from reader.article.script import Converted
from reader.ui.article_view.roles import Room

SIZE = 0.48  # em of the pinyin, in em of the characters
SPACING = 0.18  # em between characters that both have a syllable, at least
GAP = 0.14  # em between two syllables, at least
_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}  # ¯ ´ ˇ ` over a vowel
STEP = 1 / 16  # em; distances are multiples of it, so that few formats are needed


class Ruby(NamedTuple):
    """Which syllables stand above a text.

    Attributes:
        syllables: returns one for each character of a piece, "" for none; may be asked often.
        room: which places are kept for them.
        coloured: each tone has its colour.
    """

    syllables: Callable[[int, int], Sequence[str]]
    room: Room = Room.ALL
    coloured: bool = False


class ToneRun(NamedTuple):
    """The syllables of one tone above a line, 1 to 4 and 5 for neutral."""

    tone: int
    glyphs: QGlyphRun


class _Syllable(NamedTuple):
    """A syllable as glyphs: their numbers, how far each stands from the left, and the width."""

    glyphs: Sequence[int]
    places: Sequence[float]
    width: float
    tone: int


class RubyFace:
    """The type of pinyin at one size.

    Args:
        family: of the font.
        em: size of the characters below it in pixels.
    """

    def __init__(self, family: str, em: float) -> None:
        font = QFont(family)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.raw = QRawFont.fromFont(font)
        self.raw.setPixelSize(em * SIZE)
        self.em = em
        self.syllable = cache(self._syllable)

    def _syllable(self, text: str) -> _Syllable:
        glyphs = self.raw.glyphIndexesForString(text)
        places, width = [], 0.0
        for advance in self.raw.advancesForGlyphIndexes(glyphs):
            places.append(width)
            width += advance.x()
        return _Syllable(glyphs, places, width, _tone(text))

    def spacings(self, syllables: Sequence[str]) -> list[float]:
        """Return by how much each character stands further from the next, in pixels.

        Two syllables keep `GAP` between them; a long one may stand out over a character that
        has none or a short one. Characters with pinyin are a little further apart anyway, so
        that their rhythm stays even.
        """
        least = self.em * SPACING
        step = self.em * STEP
        widths = [self.syllable(one).width if one else 0.0 for one in syllables]
        found = []
        for width, following in pairwise([*widths, 0.0]):
            more = 0.0
            if width and following:
                more = max(least, (width + following) / 2 + self.em * GAP - self.em)
            found.append(-(-more // step) * step)
        return found


class PlacedRuby:
    """The syllables above one set piece.

    Args:
        face: their type.
        syllables: one for each character, "" for none.
    """

    def __init__(self, face: RubyFace, syllables: Sequence[str]) -> None:
        self._face, self._syllables = face, syllables
        self._runs: dict[int, list[ToneRun]] = {}

    def runs(
        self, number: int, characters: range, x_of: Callable[[int], float], baseline: float
    ) -> Sequence[ToneRun]:
        """Return what is drawn above a line, worked out when it is first asked for.

        Args:
            number: of the line.
            characters: of the line, as they were set.
            x_of: where a character begins, in pixels.
            baseline: of the pinyin, in pixels below the top of the piece.
        """
        if number not in self._runs:
            glyphs: dict[int, list[int]] = {}
            points: dict[int, list[QPointF]] = {}
            for at in characters:
                if not self._syllables[at]:
                    continue
                syllable = self._face.syllable(self._syllables[at])
                left = x_of(at) + (self._face.em - syllable.width) / 2
                glyphs.setdefault(syllable.tone, []).extend(syllable.glyphs)
                places = [QPointF(left + place, baseline) for place in syllable.places]
                points.setdefault(syllable.tone, []).extend(places)
            self._runs[number] = [
                ToneRun(tone, self._run(some, points[tone])) for tone, some in glyphs.items()
            ]
        return self._runs[number]

    def _run(self, glyphs: list[int], points: list[QPointF]) -> QGlyphRun:
        run = QGlyphRun()
        run.setRawFont(self._face.raw)
        run.setGlyphIndexes(glyphs)
        run.setPositions(points)
        return run


def shown_syllables(syllables: Sequence[str], text: str, converted: Converted) -> Sequence[str]:
    """Return the syllables of the characters a text is shown in.

    Args:
        syllables: of the characters of `text`.
        text: the true one.
        converted: what is shown; a word that was changed for another has no pinyin.
    """
    found = [""] * len(converted.text)
    for part in converted.map.parts:
        if part.alike:
            found[part.shown_start : part.shown_end] = syllables[part.start : part.end]
    if not converted.same_words:
        folded = fold(text), fold(converted.text)
        for at in range(len(found)):
            if folded[0][converted.map.to_true(at)] != folded[1][at]:
                found[at] = ""
    return found


def _tone(text: str) -> int:
    marks = (_TONES[one] for one in normalize("NFD", text) if one in _TONES)
    return next(marks, 5)
