"""The colours in which marks and ink are printed: those of the daylight theme, by number."""

LINES = (
    "#007f5c",
    "#c24a00",
    "#0068a8",
    "#9a6a00",
    "#a84f85",
    "#3b8fc7",
    "#b3365a",
    "#6e6a63",
)
"""Of lines, frames and pens."""

_SHARE = 0.2  # of a line's colour in what is filled with it


def line_colour(ink: int) -> str:
    """Return the colour of a line, as "#rrggbb"."""
    return LINES[ink % len(LINES)]


def fill_colour(ink: int) -> str:
    """Return the colour of a highlight on white paper."""
    colour = line_colour(ink)
    mixed = (
        round(255 - _SHARE * (255 - int(colour[at : at + 2], 16)))
        for at in range(1, len(colour), 2)
    )
    return "#" + "".join(f"{one:02x}" for one in mixed)
