"""Themes: every colour and line style of the program, read from a file of ours."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtGui import QColor, QPalette

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.resources import resource

THEMES = ("light", "sepia", "dark", "contrast")  # in the order of the menu
PROJECTOR_THEMES = ("projector", "projector_dark")  # for a lit room, for a dark one


class LinePattern(StrEnum):
    """How an underline is drawn, so that colour is never the only sign."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    WAVY = "wavy"
    DASH_DOT = "dash_dot"
    LONG_DASH = "long_dash"
    DASH_DOT_DOT = "dash_dot_dot"
    DOUBLE_DASHED = "double_dashed"
    DOUBLE_DOTTED = "double_dotted"
    DASH_DOTS = "dash_dots"
    THICK = "thick"
    CORNERS = "corners"  # a short corner at each end of the run
    NONE = "none"


class MarkStyle(NamedTuple):
    """How one sort of finding is marked.

    Attributes:
        tint: laid over the paper under the text; may be wholly transparent.
        line: colour of the underline, at least 3:1 on the paper.
        pattern: of the underline.
        width: multiple of the usual thickness of the underline.
    """

    tint: QColor
    line: QColor
    pattern: LinePattern
    width: float = 1.0


class Texture(StrEnum):
    """What a marker leaves on the paper, so that its marks differ in grey print, too."""

    PLAIN = "plain"
    SLANT = "slant"
    BACK_SLANT = "back_slant"
    UPRIGHT = "upright"
    LEVEL = "level"
    DOTS = "dots"
    CROSS = "cross"
    GRID = "grid"


class MarkerInk(NamedTuple):
    """One of the inks that the reader marks with.

    Attributes:
        fill: laid over the paper under marked text.
        line: of underlines, frames and the texture, at least 3:1 on the paper.
        pattern: of underlines.
        texture: of the fill.
    """

    fill: QColor
    line: QColor
    pattern: LinePattern
    texture: Texture


class Theme(NamedTuple):
    """All colours of the program.

    Attributes:
        name: of its file.
        dark: the paper is darker than the text.
        paper: the sheet.
        desk: around the sheet.
        text: body type, at least 7:1 on the paper.
        muted: folio, captions, at least 4.5:1 on the paper.
        accent: links and the chosen thing, at least 4.5:1 on paper and card.
        rule: hairlines that carry no meaning.
        selection: under selected text.
        selection_text: on it.
        hit: under a hit of the search.
        hit_current: under the hit the reader stands on.
        hit_text: on both.
        tick: a hit on the scroll bar, at least 3:1 on the window's ground.
        focus: frame of what the keyboard stands on, at least 3:1 on paper and chrome.
        card_paper: ground of the hover card and the panels' lists.
        card_text: on it.
        card_muted: on it.
        card_border: its edge and the handle of the scroll bar, at least 3:1 on paper and chrome.
        chrome: ground of the window's bars and panels.
        chrome_text: on it.
        chrome_muted: on it.
        chrome_border: hairlines between bars.
        field: ground of entry fields and lists.
        button: ground of buttons.
        warning: what went wrong, at least 4.5:1 on the chrome.
        tones: of pinyin, first to fourth and neutral, at least 4.5:1 on paper and card.
        terms: marks of glossary terms.
        keyword: mark of key words.
        names: marks of names.
        inks: what the reader marks with.
    """

    name: str
    dark: bool
    paper: QColor
    desk: QColor
    text: QColor
    muted: QColor
    accent: QColor
    rule: QColor
    selection: QColor
    selection_text: QColor
    hit: QColor
    hit_current: QColor
    hit_text: QColor
    tick: QColor
    focus: QColor
    card_paper: QColor
    card_text: QColor
    card_muted: QColor
    card_border: QColor
    chrome: QColor
    chrome_text: QColor
    chrome_muted: QColor
    chrome_border: QColor
    field: QColor
    button: QColor
    warning: QColor
    tones: tuple[QColor, QColor, QColor, QColor, QColor]
    terms: Mapping[Category, MarkStyle]
    keyword: MarkStyle
    names: Mapping[NameKind, MarkStyle]
    inks: tuple[MarkerInk, ...]


def load_theme(name: str) -> Theme:
    """Return one of `THEMES` or `PROJECTOR_THEMES`.

    Raises:
        FileNotFoundError: no theme of that name is shipped.
    """
    with resource("themes", f"{name}.toml").open("rb") as file:
        table = tomllib.load(file)
    colours: dict[str, str] = table["colours"]

    def style(row: Mapping[str, Any]) -> MarkStyle:
        return MarkStyle(
            _colour(row.get("tint", ""), colours),
            _colour(row["line"], colours),
            LinePattern(row["pattern"]),
            float(row.get("width", 1.0)),
        )

    one, two, three, four, neutral = (QColor(tone) for tone in table["tones"]["colours"])
    return Theme(
        name=name,
        dark=table["dark"],
        tones=(one, two, three, four, neutral),
        terms={category: style(table["terms"][category]) for category in Category},
        keyword=style(table["keyword"]),
        names={kind: style(table["names"][kind]) for kind in NameKind},
        inks=tuple(_ink(row, colours) for row in table["marker"]["inks"]),
        **{role: _colour(text, colours) for role, text in table["roles"].items()},
    )


def palette(theme: Theme) -> QPalette:
    """Return the colours of Qt's own widgets in a theme."""
    made = QPalette(theme.chrome_text, theme.chrome)
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: theme.chrome,
        role.WindowText: theme.chrome_text,
        role.Base: theme.field,
        role.AlternateBase: theme.chrome,
        role.Text: theme.chrome_text,
        role.PlaceholderText: theme.chrome_muted,
        role.Button: theme.button,
        role.ButtonText: theme.chrome_text,
        role.ToolTipBase: theme.card_paper,
        role.ToolTipText: theme.card_text,
        role.BrightText: theme.warning,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_text,
        role.Accent: theme.accent,
        role.Mid: theme.chrome_border,
    }.items():
        made.setColor(which, colour)
    # In the theme of high contrast every edge is as bright as the text.
    faint = theme.button if theme.card_border == theme.chrome_text else theme.card_border
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made


def _ink(row: Mapping[str, str], colours: Mapping[str, str]) -> MarkerInk:
    fill, line = (_colour(row[role], colours) for role in ("fill", "line"))
    return MarkerInk(fill, line, LinePattern(row["pattern"]), Texture(row["texture"]))


def _colour(text: str, colours: Mapping[str, str]) -> QColor:
    """Read "blue", "blue 9%" or nothing, which is transparent."""
    name, _, share = text.partition(" ")
    colour = QColor(colours[name]) if name else QColor(0, 0, 0, 0)
    if share:
        colour.setAlphaF(int(share.removesuffix("%")) / 100)
    return colour
