"""What a teacher can lay over the projected page, as one frozen record."""

from dataclasses import dataclass
from enum import StrEnum

from reader.article.model import Span


class Blank(StrEnum):
    """Whether the projector shows nothing, as the B and W keys of presenters' remotes do."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


class Light(StrEnum):
    """Which part of the page is lit while the rest is dimmed."""

    ALL = "all"
    TORCH = "torch"  # a disc that follows the pointer
    LINE = "line"
    SENTENCE = "sentence"
    PASSAGE = "passage"  # what is selected, or what a step of the lesson names


@dataclass(frozen=True, slots=True)
class Tools:
    """All that lies over the projected page at this moment.

    Attributes:
        blank: nothing at all is shown.
        light: what is lit.
        lit: the characters that are, for a line, sentence or passage.
        curtain: the first character of the line from which on all is covered; None for no curtain.
        laser: a dot follows the pointer.
        magnifier: what is round the pointer is enlarged.
        held: the projector stays where it is while the teacher looks elsewhere.
    """

    blank: Blank = Blank.NONE
    light: Light = Light.ALL
    lit: Span | None = None
    curtain: int | None = None
    laser: bool = False
    magnifier: bool = False
    held: bool = False
