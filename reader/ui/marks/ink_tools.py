"""What can be in hand to draw on the page."""

from enum import Enum, auto

from reader.annotations.ink import Pen


class Tool(Enum):
    """What is in hand."""

    NONE = auto()
    PEN = auto()
    HIGHLIGHTER = auto()
    FADING = auto()  # a pen whose lines are not kept
    ERASER = auto()  # takes whole strokes
    RUBBER = auto()  # takes what it passes over


PENS = {Tool.PEN: Pen.PEN, Tool.FADING: Pen.PEN, Tool.HIGHLIGHTER: Pen.HIGHLIGHTER}
WIDTHS = {Pen.PEN: 0.11, Pen.HIGHLIGHTER: 0.95}  # em
