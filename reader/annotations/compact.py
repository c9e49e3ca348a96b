"""A text without what a second digitisation changes: blanks, width, script, kinds of quotes."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.article.folding import fold
from reader.article.model import Span


@dataclass(frozen=True, slots=True)
class Compact:
    """A text, folded and without blanks and line ends.

    Attributes:
        text: its characters.
        places: for each of them its offset in the text it was made of, rising.
    """

    text: str
    places: tuple[int, ...]

    def span(self, original: Span) -> Span:
        """Return where a span of the original text lies in this one."""
        return Span(
            bisect_left(self.places, original.start), bisect_left(self.places, original.end)
        )

    def original(self, span: Span) -> Span:
        """Return where a span of this text lies in the original one; blanks at ends are left out.

        Args:
            span: not empty.
        """
        return Span(self.places[span.start], self.places[span.end - 1] + 1)

    def nearest(self, offset: int) -> int:
        """Return the place here of an offset of the original text, or of what follows it."""
        return bisect_right(self.places, offset - 1)


def compact(text: str) -> Compact:
    """Return `text` in the form in which passages are compared."""
    folded = fold(text)
    places = tuple(place for place, character in enumerate(folded) if not character.isspace())
    return Compact("".join(folded.split()), places)
