"""What is told of places of a page besides their text, as of words that are marked."""

from typing import NamedTuple

from reader.article.model import Span


class Remark(NamedTuple):
    """Something told of a passage.

    Attributes:
        span: the passage.
        text: in the language of the window.
        name: by which it is known again.
    """

    span: Span
    text: str
    name: str
