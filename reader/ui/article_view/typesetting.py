"""Set one piece of text into lines: fonts, indents, justification, punctuation."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.article.model import Role
from reader.ui.article_view.headline import units_per_line
from reader.ui.article_view.positions import Positions
from reader.ui.article_view.punctuation import HANGING, borders, squeezed

FAMILY = "Yandu Serif"
ASCENT = 0.88  # of the em box above the baseline, as the font's Han glyphs are drawn
HAN_LATIN_GAP = 0.18  # em
BLANKS = " \t\u3000"
MOST_RECTS = 500  # runs of a piece whose places are remembered


class RoleStyle(NamedTuple):
    """How paragraphs of a role are set; lengths in em of the role's own size.

    Attributes:
        size: factor on the page's em.
        pitch: distance between baselines.
        indent: of the first line.
        left: of all lines.
        before: space above the paragraph.
        after: space below the paragraph.
        centred: each line in the middle of the measure, broken evenly.
        justified: lines filled to both margins.
    """

    size: float = 1.0
    pitch: float = 1.8
    indent: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.3
    bold: bool = False
    muted: bool = False
    centred: bool = False
    justified: bool = False


STYLES = {
    Role.KICKER: RoleStyle(size=1.05, pitch=1.6, before=0.2, after=0.25, centred=True),
    Role.HEADLINE: RoleStyle(size=1.7, pitch=1.45, before=0.1, after=0.3, bold=True, centred=True),
    Role.SUBTITLE: RoleStyle(size=1.1, pitch=1.6, after=0.1, centred=True),
    Role.BYLINE: RoleStyle(size=0.95, before=0.2, after=0.2, muted=True, centred=True),
    Role.BODY: RoleStyle(indent=2.0, justified=True),
    Role.SUBHEAD: RoleStyle(size=1.05, before=0.6, after=0.4, bold=True, centred=True),
    Role.VERSE: RoleStyle(left=4.0, after=0.0),
    Role.CAPTION: RoleStyle(size=0.9, pitch=1.7, left=2.0, before=0.2, muted=True, justified=True),
    Role.TABLE: RoleStyle(size=0.9, pitch=1.7),
}


class SetLine(NamedTuple):
    """One line: its characters and the top of its band, in pixels below the piece's top.

    Attributes:
        inked: where its characters end but for blanks that hang over the margin.
    """

    start: int
    end: int
    inked: int
    top: float
    line: QTextLine


class SetPiece:
    """A piece of text that has been set; offsets count from the piece's own start.

    Attributes:
        layout: draws the text.
        lines: from top to bottom; each band is `pitch` pixels high.
        height: of the whole piece with the space around it, in whole pixels.
        em: size of its characters in pixels.
    """

    __slots__ = ("_positions", "_rects", "em", "height", "layout", "lines", "pitch")

    def __init__(
        self, layout: QTextLayout, lines: list[SetLine], positions: Positions, sizes: "Sizes"
    ) -> None:
        self.layout = layout
        self.lines = lines
        self._positions = positions
        self._rects: dict[tuple[int, int], list[QRectF]] = {}
        self.em = sizes.em
        self.pitch = sizes.pitch
        self.height = sizes.height(len(lines))

    def line_at(self, y: float) -> int:
        """Return the number of the line at height `y`, or the nearest."""
        index = int((y - self.lines[0].top) // self.pitch)
        return max(0, min(index, len(self.lines) - 1))

    def line_of(self, offset: int) -> int:
        """Return the number of the line that holds a character."""
        low = 0
        for number, line in enumerate(self.lines):
            if line.start <= offset:
                low = number
        return low

    def x_of(self, offset: int, line: int) -> float:
        """Return where a character begins on a line, in pixels."""
        position = self._positions.to_utf16(offset)
        return float(self.lines[line].line.cursorToX(position)[0])  # type: ignore[index]

    def offset_at(self, x: float, line: int, *, between: bool = False) -> int:
        """Return the character under `x`; with `between`, the nearest gap between two."""
        edge = QTextLine.CursorPosition
        mode = edge.CursorBetweenCharacters if between else edge.CursorOnCharacter
        position = self.lines[line].line.xToCursor(x, mode)
        found = self._positions.to_code_point(position)
        return max(self.lines[line].start, min(found, self.lines[line].end))

    def covers(self, x: float, line: int) -> bool:
        """Tell whether `x` is over the text of a line, not in its margins."""
        edges = self.lines[line]
        return self.x_of(edges.start, line) <= x < self.x_of(edges.end, line)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Return the em-box bands of characters, one a line, relative to the piece."""
        known = self._rects.get((start, end))
        if known is None:
            if len(self._rects) > MOST_RECTS:
                self._rects.clear()
            known = self._rects[start, end] = self._measure(start, end)
        return known

    def _measure(self, start: int, end: int) -> list[QRectF]:
        found = []
        for number, line in enumerate(self.lines):
            first, last = max(start, line.start), min(end, line.inked)
            if first < last:
                left, right = self.x_of(first, number), self.x_of(last, number)
                top = line.top + (self.pitch - self.em) / 2
                found.append(QRectF(left, top, right - left, self.em))
        return found

    def utf16(self, offset: int) -> int:
        """Return Qt's position of a character of the piece."""
        return self._positions.to_utf16(offset)


class Sizes(NamedTuple):
    """The lengths of one role at one zoom, in pixels."""

    em: float
    pitch: float
    indent: float
    left: float
    before: float
    after: float

    def height(self, lines: int) -> int:
        """Return the height of so many lines with the space around them."""
        return round(self.before + lines * self.pitch + self.after)


class Typesetter:
    """Sets pieces for one measure and one size of type.

    Args:
        em: size of body text in pixels.
        measure: width of the text column in pixels.
    """

    def __init__(self, em: float, measure: float) -> None:
        self.em = em
        self.measure = measure
        self._sizes = {role: self._scaled(style) for role, style in STYLES.items()}
        self._fonts = {role: self._font(role) for role in STYLES}
        self._squeeze = cache(lambda em: _spacing(-em / 2))
        self._gap = cache(lambda em: _spacing(em * HAN_LATIN_GAP))

    def _scaled(self, style: RoleStyle) -> Sizes:
        em = self.em * style.size
        pitch = round(em * style.pitch)
        return Sizes(
            em, pitch, style.indent * em, style.left * em, style.before * em, style.after * em
        )

    def _font(self, role: Role) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(self._sizes[role].em)))
        font.setBold(STYLES[role].bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def estimated_lines(self, length: int, role: Role) -> int:
        """Return about how many lines so many Han characters take (within 0.2 % in all)."""
        sizes = self._sizes[role]
        per_line = max(1.0, (self.measure - sizes.left) // sizes.em)
        return max(1, int(-(-(length + sizes.indent / sizes.em) // per_line)))

    def estimated_height(self, length: int, role: Role) -> int:
        """Return about how high a piece will be, in pixels."""
        return self._sizes[role].height(self.estimated_lines(length, role))

    def typeset(self, text: str, role: Role, *, first: bool = True, bold: int = 0) -> SetPiece:
        """Set a piece.

        Args:
            text: without newline.
            role: decides fonts and indents.
            first: it begins its paragraph, so that its first line is indented.
            bold: so many characters at its start are set bold (a dateline).
        """
        positions = Positions(text)
        layout = QTextLayout(text, self._fonts[role])
        style = STYLES[role]
        option = QTextOption(
            Qt.AlignmentFlag.AlignJustify if style.justified else Qt.AlignmentFlag.AlignLeft
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(text, role, positions, bold))
        layout.setCacheEnabled(True)
        lines = self._break_lines(layout, text, role, positions, first)
        return SetPiece(layout, lines, positions, self._sizes[role])

    def _formats(
        self, text: str, role: Role, positions: Positions, bold: int
    ) -> list[QTextLayout.FormatRange]:
        em = self._sizes[role].em
        ranges = [(i, 1, self._squeeze(em)) for i in squeezed(text)]
        ranges += [(i, 1, self._gap(em)) for i in borders(text)]
        if bold:
            heavy = QTextCharFormat()
            heavy.setFontWeight(QFont.Weight.Bold)
            ranges.append((0, bold, heavy))
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
        text: str,
        role: Role,
        positions: Positions,
        first: bool,  # noqa: FBT001
    ) -> list[SetLine]:
        style, sizes = STYLES[role], self._sizes[role]
        lines: list[SetLine] = []
        columns = units_per_line(text, self.measure / sizes.em) if style.centred else []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            left = sizes.left + (sizes.indent if first and not lines else 0.0)
            if style.centred:
                self._set_centred(line, columns, positions)
                left = max(0.0, (self.measure - line.naturalTextWidth()) / 2)
            else:
                _set_filled(line, text, positions, self.measure - left, sizes.em)
            top = sizes.before + len(lines) * sizes.pitch
            baseline = top + (sizes.pitch - sizes.em) / 2 + ASCENT * sizes.em
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


def _set_filled(line: QTextLine, text: str, positions: Positions, width: float, em: float) -> None:
    """Fill a line; a mark that closes it hangs half an em over the right margin."""
    line.setLineWidth(width + em / 2)
    end = positions.to_code_point(line.textStart() + line.textLength())
    if end >= len(text) or text[end - 1] not in HANGING:
        line.setLineWidth(width)


def _spacing(pixels: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(pixels)
    return form
