"""The meanings that come with the program; a reader may change them and add others."""

from collections.abc import Iterable

from reader.annotations.model import Kind, Style
from reader.language import Text

INKS = 8
"""Marker inks of every theme; a style names one by its number."""

DRAWN = (Kind.HIGHLIGHT, Kind.UNDERLINE, Kind.WAVY, Kind.BOX, Kind.STRIKE)
"""The looks that a style can have."""

SHIPPED = (
    Style("policy", "", Kind.HIGHLIGHT, 0, 0),
    Style("important", "", Kind.HIGHLIGHT, 1, 1),
    Style("question", "", Kind.WAVY, 2, 2),
    Style("mine", "", Kind.HIGHLIGHT, 3, 3),
    Style("measure", "", Kind.UNDERLINE, 4, 4),
    Style("evidence", "", Kind.BOX, 5, 5),
    Style("wording", "", Kind.HIGHLIGHT, 6, 6),
    Style("doubtful", "", Kind.STRIKE, 7, 7),
)
"""In the order of the number keys."""

_NAMES = {
    "policy": Text("Policy term", "政策用语"),
    "important": Text("Important", "重要"),
    "question": Text("Question", "疑问"),
    "mine": Text("Mine", "我的"),
    "measure": Text("Measure", "举措"),
    "evidence": Text("Evidence", "论据"),
    "wording": Text("Good wording", "好词好句"),
    "doubtful": Text("Doubtful", "不妥"),
}
_UNKNOWN = Text("Other", "其他")


def all_styles(changed: Iterable[Style]) -> tuple[Style, ...]:
    """Return the styles in their order: those shipped, as they were changed, and those added."""
    known = {style.key: style for style in (*SHIPPED, *changed)}
    return tuple(sorted(known.values(), key=lambda style: (style.place, style.key)))


def style_of(key: str, styles: Iterable[Style]) -> Style:
    """Return a style by its key; one that is no more known is drawn as a plain mark."""
    found = (style for style in styles if style.key == key)
    return next(found, Style(key, "", Kind.HIGHLIGHT, 0))


def name_of(style: Style) -> Text:
    """Return what a style is called."""
    shipped = _NAMES.get(style.key, _UNKNOWN)
    chinese, english = style.name or style.english, style.english or style.name
    return Text(english or shipped.en, chinese or shipped.zh)


def is_shipped(style: Style) -> bool:
    """Tell whether a style came with the program, and so cannot be removed."""
    return style.key in _NAMES
