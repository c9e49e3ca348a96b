"""Type for the card: the fonts of each style, and runs of text broken into lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from reader.ui.article_view.large_type import Coloured
from reader.ui.article_view.positions import Positions
from reader.ui.article_view.punctuation import OPENING, borders, squeezed
from reader.ui.article_view.typesetting import ASCENT, FAMILY, HAN_LATIN_GAP
from reader.ui.term_card.blocks import Run, Style
from reader.ui.theme import Theme

_LATIN_QUOTES = re.compile("[‘’“”](?=[A-Za-z0-9(])|(?<=[A-Za-z0-9.,;:!?%)])[‘’“”]|(?<= …)[’”]")
WIDTH = 28  # em: 420 pixels at the usual size
QUIET = 0.76  # share of it that a quiet card takes
USUAL_EM = 15.0  # pixels


@dataclass(frozen=True, slots=True)
class CardLook:
    """How cards are drawn.

    Attributes:
        em: size of the card's body type in pixels; 1.6 times the usual on a projector.
        tone_colours: the syllables of pinyin take the colour of their tone.
        measure: width of a card in em.
    """

    theme: Theme
    em: float = USUAL_EM
    tone_colours: bool = False
    measure: float = WIDTH

    @property
    def width(self) -> int:
        """Of a card, in pixels."""
        return round(self.measure * self.em)


@dataclass(frozen=True, slots=True)
class _Face:
    size: float  # em
    pitch: float  # em of its own size
    bold: bool = False


_FACES = {
    Style.HEADWORD: _Face(1.8, 1.3, bold=True),
    Style.WORD: _Face(1.4, 1.35, bold=True),
    Style.PINYIN: _Face(1.05, 1.5),
    Style.GLOSS: _Face(1.07, 1.5),
    Style.BODY: _Face(1.0, 1.6),
    Style.MUTED: _Face(1.0, 1.45),
    Style.SMALL: _Face(0.86, 1.5),
    Style.LINK: _Face(1.0, 1.6),
    Style.SMALL_LINK: _Face(0.86, 1.5),
    Style.WARNING: _Face(0.86, 1.5),
}


@dataclass(frozen=True, slots=True)
class LinkBox:
    """A link where it stands: one rectangle a line, in pixels of the card.

    Attributes:
        run: the link; where it is one of several, the first.
        rects: its place.
        choices: links that share the place from left to right, each with its own part of it.
    """

    run: Run
    rects: tuple[QRectF, ...]
    choices: tuple[tuple[Run, QRectF], ...] = ()


@dataclass(frozen=True, slots=True)
class SetText:
    """Runs that have been set.

    Attributes:
        layout: draws the text at the place it was set.
        baseline: of the first line.
        bottom: of the last line's band.
        links: with their places.
        size: of the largest type in it, in pixels.
        colours: of the runs.
    """

    layout: QTextLayout
    baseline: float
    bottom: float
    links: tuple[LinkBox, ...]
    size: float
    colours: tuple[Coloured, ...]


class CardType:
    """Sets runs in the fonts and colours of one look."""

    def __init__(self, look: CardLook) -> None:
        self.look = look
        self._format = cache(self._new_format)
        self._metrics = cache(lambda style: QFontMetricsF(self.font(style)))
        self._spacing = cache(_spacing)

    def pixels(self, style: Style) -> float:
        """Return the size of a style in pixels."""
        return _FACES[style].size * self.look.em

    def font(self, style: Style, *, bold: bool = False) -> QFont:
        """Return the font of a style."""
        font = QFont(self._format(style, None).font())
        font.setBold(bold or font.bold())
        return font

    def colour(self, run: Run) -> QColor:
        """Return the colour of a run's text."""
        theme = self.look.theme
        if run.tone and self.look.tone_colours:
            return theme.tones[run.tone - 1]
        if run.style in {Style.LINK, Style.SMALL_LINK}:
            return theme.accent
        if run.style is Style.WARNING:
            return theme.warning
        quiet = {Style.PINYIN, Style.MUTED, Style.SMALL}
        return theme.card_muted if run.style in quiet else theme.card_text

    def set_runs(self, runs: Sequence[Run], left: float, top: float, width: float) -> SetText:
        """Break runs into lines from (left, top) on; they hold no newline."""
        text = narrow_quotes("".join(run.text for run in runs))
        positions = Positions(text)
        layout = QTextLayout(text, self._format(runs[0].style, None).font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._ranges(runs, text, positions))
        style = max((run.style for run in runs), key=self.pixels)
        size = self.pixels(style)
        pitch = self.pitch(style)
        baseline = top + self.drop(style)
        lines = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            blank = size / 2 if text[positions.to_code_point(line.textStart())] in OPENING else 0.0
            line.setPosition(QPointF(left - blank, baseline + lines * pitch - line.ascent()))
            lines += 1
        layout.endLayout()
        links = _link_boxes(runs, layout, positions)
        colours = tuple(self._colours(runs, positions))
        return SetText(layout, baseline, top + lines * pitch, links, size, colours)

    def _colours(self, runs: Sequence[Run], positions: Positions) -> Iterator[Coloured]:
        end = 0
        for run in runs:
            start, end = end, end + len(run.text)
            first, last = positions.to_utf16(start), positions.to_utf16(end)
            yield Coloured(first, last, self.colour(run))

    def natural_width(self, text: str, style: Style) -> float:
        """Return the width of a text on one line."""
        return float(self._metrics(style).horizontalAdvance(text))

    def pitch(self, style: Style) -> int:
        """Return the height of a line in pixels."""
        return round(self.pixels(style) * _FACES[style].pitch)

    def drop(self, style: Style) -> float:
        """Return how far the baseline lies under the top of its line, in pixels."""
        size = self.pixels(style)
        return (self.pitch(style) - size) / 2 + ASCENT * size

    def _ranges(
        self, runs: Sequence[Run], text: str, positions: Positions
    ) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for run in runs:
            form = self._format(run.style, run.tone)
            ranges.append(_range(start, start + len(run.text), form, positions))
            start += len(run.text)
        em = self.pixels(runs[0].style)
        squeeze, gap = self._spacing(-em / 2), self._spacing(em * HAN_LATIN_GAP)
        ranges += [_range(i, i + 1, squeeze, positions) for i in squeezed(text)]
        ranges += [_range(i, i + 1, gap, positions) for i in borders(text)]
        return ranges

    def _new_format(self, style: Style, tone: int | None) -> QTextCharFormat:
        face = _FACES[style]
        font = QFont(FAMILY)
        font.setPixelSize(max(1, round(face.size * self.look.em)))
        font.setBold(face.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(self.colour(Run("", style, tone=tone)))
        return form


def narrow_quotes(text: str) -> str:
    """Take straight quotation marks in English, for ours are an em wide."""
    return _LATIN_QUOTES.sub(lambda found: "'" if found[0] in "‘’" else '"', text)


def _spacing(pixels: float) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(pixels)
    return form


def _range(
    start: int, end: int, form: QTextCharFormat, positions: Positions
) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = positions.to_utf16(start)
    found.length = positions.to_utf16(end) - found.start
    found.format = form
    return found


def _link_boxes(
    runs: Sequence[Run], layout: QTextLayout, positions: Positions
) -> tuple[LinkBox, ...]:
    boxes = []
    end = 0
    for run in runs:
        start, end = end, end + len(run.text)
        if run.target is not None:
            first, last = positions.to_utf16(start), positions.to_utf16(end)
            boxes.append(LinkBox(run, tuple(_rects(layout, first, last))))
    return tuple(boxes)


def _rects(layout: QTextLayout, start: int, end: int) -> list[QRectF]:
    rects = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left = float(line.cursorToX(first)[0])  # type: ignore[index]
            right = float(line.cursorToX(last)[0])  # type: ignore[index]
            rects.append(QRectF(left, line.y(), right - left, line.height()))
    return rects
