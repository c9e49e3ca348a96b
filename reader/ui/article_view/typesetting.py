"""Set one piece of text into lines: fonts, indents, justification, punctuation."""

# ruff: noqa: PLC0415  # most pages have no pinyin above them

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.article.model import Role, Span
from reader.ui.article_view.headline import units_per_line
from reader.ui.article_view.page_style import SERIF, USUAL, PageStyle
from reader.ui.article_view.positions import Positions
from reader.ui.article_view.punctuation import HANGING, borders, squeezed
from reader.ui.article_view.roles import STYLES, Room, Sizes, sizes_of, styled
from reader.ui.article_view.set_piece import SetLine, SetPiece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.article_view.ruby import RubyFace

FAMILY = SERIF
ASCENT = 0.88  # of the em box above the baseline, as the font's Han glyphs are drawn
HAN_LATIN_GAP = 0.18  # em
RUBY_WIDTH = 1.22  # em that a character takes on the average where all have pinyin
BLANKS = " \t\u3000"


class Distinct(NamedTuple):
    """What in a piece is set unlike the rest.

    Attributes:
        bold: so many characters at its start (a dateline).
        raised: the signs of notes, small and high.
    """

    bold: int = 0
    raised: Sequence[Span] = ()


NONE = Distinct()


class Typesetter:
    """Sets pieces for one measure and one size of type.

    Args:
        em: size of body text in pixels.
        measure: width of the text column in pixels.
        room: which places are kept for pinyin.
        style: face, pitch and indent of the reader's choice.
    """

    def __init__(
        self, em: float, measure: float, room: Room = Room.NOWHERE, style: PageStyle = USUAL
    ) -> None:
        self.em = em
        self.measure = measure
        self._families = style.families
        self._room = room
        self._lines = room is not Room.NOWHERE
        self._sizes = {
            (role, above): sizes_of(styled(role, style), em, ruby=above)
            for role in STYLES
            for above in (False, True)
        }
        self._fonts = {role: self._font(role) for role in STYLES}
        self._faces = cache(_face)
        self._spacing = cache(_spacing)

    @property
    def pitch(self) -> float:
        """Distance between the lines of body text, in pixels."""
        return self._sizes[Role.BODY, self._lines].pitch

    def _font(self, role: Role) -> QFont:
        font = QFont()
        font.setFamilies(self._families)
        font.setPixelSize(max(1, round(self._sizes[role, False].em)))
        font.setBold(STYLES[role].bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def estimated_lines(self, length: int, role: Role) -> int:
        """Return about how many lines so many Han characters take (within 0.2 % in all)."""
        sizes = self._sizes[role, self._lines]
        width = sizes.em * (RUBY_WIDTH if self._room is Room.ALL else 1.0)
        per_line = max(1.0, (self.measure - sizes.left) // width)
        return max(1, int(-(-(length + sizes.indent / sizes.em) // per_line)))

    def estimated_height(self, length: int, role: Role) -> int:
        """Return about how high a piece will be, in pixels."""
        return self._sizes[role, self._lines].height(self.estimated_lines(length, role))

    def typeset(
        self,
        text: str,
        role: Role,
        *,
        first: bool = True,
        distinct: Distinct = NONE,
        syllables: Sequence[str] = (),
    ) -> SetPiece:
        """Set a piece.

        Args:
            text: without newline.
            role: decides fonts and indents.
            first: it begins its paragraph, so that its first line is indented.
            distinct: what in it is set unlike the rest.
            syllables: the pinyin above each character, "" for none; empty for none at all.
        """
        positions = Positions(text)
        sizes = self._sizes[role, self._lines or any(syllables)]
        layout = QTextLayout(text, self._fonts[role])
        style = STYLES[role]
        option = QTextOption(
            Qt.AlignmentFlag.AlignJustify if style.justified else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        spacings = self._spacings(text, sizes.em, syllables)
        layout.setFormats(self._formats(spacings, positions, distinct))
        layout.setCacheEnabled(True)
        setting = _Setting(text, role, sizes, positions, self._room is Room.ALL and any(syllables))
        found = SetPiece(layout, self._break_lines(layout, setting, first), positions, sizes)
        if any(syllables):
            from reader.ui.article_view.ruby import PlacedRuby

            found.ruby = PlacedRuby(self._faces(sizes.em), syllables)
        return found

    def _spacings(self, text: str, em: float, syllables: Sequence[str]) -> list[float]:
        """Return for each character by how much the next stands further off, in pixels."""
        found = [0.0] * len(text)
        if any(syllables):
            found = self._faces(em).spacings(syllables)
        for at in borders(text):
            found[at] = max(found[at], em * HAN_LATIN_GAP)
        for at in squeezed(text):
            found[at] = -em / 2
        return found

    def _formats(
        self, spacings: Sequence[float], positions: Positions, distinct: Distinct
    ) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for pixels, run in groupby(spacings):
            length = len(list(run))
            if pixels:
                ranges.append((start, length, self._spacing(pixels)))
            start += length
        if distinct.bold:
            heavy = QTextCharFormat()
            heavy.setFontWeight(QFont.Weight.Bold)
            ranges.append((0, distinct.bold, heavy))
        ranges += [(sign.start, len(sign), _raised()) for sign in distinct.raised]
        found = []
        for start, length, form in ranges:
            one = QTextLayout.FormatRange()
            one.start = positions.to_utf16(start)
            one.length = positions.to_utf16(start + length) - one.start
            one.format = form
            found.append(one)
        return found

    def _break_lines(
        self,
        layout: QTextLayout,
        setting: _Setting,
        first: bool,  # noqa: FBT001
    ) -> list[SetLine]:
        text, role, sizes, positions, has_ruby = setting
        style = STYLES[role]
        lines: list[SetLine] = []
        width = sizes.em * (RUBY_WIDTH if has_ruby else 1.0)
        columns = units_per_line(text, self.measure / width) if style.centred else []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            left = sizes.left + (sizes.indent if first and not lines else 0.0)
            if style.centred:
                self._set_centred(line, columns, positions)
                left = max(0.0, (self.measure - line.naturalTextWidth()) / 2)
            else:
                _set_filled(line, text, positions, self.measure - left, sizes.em)
            top = sizes.before + len(lines) * sizes.pitch
            baseline = top + sizes.above + ASCENT * sizes.em
            line.setPosition(QPointF(left, baseline - line.ascent()))
            start = positions.to_code_point(line.textStart())
            end = positions.to_code_point(line.textStart() + line.textLength())
            inked = start + len(text[start:end].rstrip(BLANKS))
            lines.append(SetLine(start, end, inked, top, line))
        layout.endLayout()
        return lines

    def _set_centred(self, line: QTextLine, columns: list[int], positions: Positions) -> None:
        line.setLineWidth(self.measure)
        if columns:
            end = positions.to_utf16(columns.pop(0))
            if line.textStart() < end < line.textStart() + line.textLength():
                line.setNumColumns(end - line.textStart(), self.measure)


class _Setting(NamedTuple):
    """A piece on its way into lines."""

    text: str
    role: Role
    sizes: Sizes
    positions: Positions
    has_ruby: bool


def _set_filled(line: QTextLine, text: str, positions: Positions, width: float, em: float) -> None:
    """Fill a line; a mark that closes it hangs half an em over the right margin."""
    line.setLineWidth(width + em / 2)
    end = positions.to_code_point(line.textStart() + line.textLength())
    if end >= len(text) or text[end - 1] not in HANGING:
        line.setLineWidth(width)


def _face(em: float) -> RubyFace:
    from reader.ui.article_view.ruby import RubyFace

    return RubyFace(FAMILY, em)


def _raised() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return form


def _spacing(pixels: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(pixels)
    return form
