"""A piece of an article as analysis sees it: folded, cut into words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.segmenter import Segmenter, Token
from reader.article.folding import fold

_CREDIT = "摄"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or a piece of a long one.

    Attributes:
        start: its offset in the article.
        text: folded, as long as the original.
        tokens: its words in order, without a gap; offsets within the passage.
        heading: it belongs to the heading or is one inside the body.
    """

    start: int
    text: str
    tokens: Sequence[Token]
    heading: bool = False

    def word(self, number: int) -> str:
        """Return word `number`; before the first and after the last stands "" for none."""
        if not 0 <= number < len(self.tokens):
            return ""
        start, end = self.tokens[number]
        return self.text[start:end]


def passage(text: str, segmenter: Segmenter, start: int = 0, *, heading: bool = False) -> Passage:
    """Return `text`, which begins at `start` of its article, folded and cut into words."""
    folded = fold(text)
    tokens = tuple(_without_credits(folded, segmenter.segment(text), segmenter))
    return Passage(start, folded, tokens, heading)


def _without_credits(text: str, tokens: Iterable[Token], segmenter: Segmenter) -> Iterator[Token]:
    """Cut 摄 (photograph by) off the name that a segmenter takes it for a part of."""
    for start, end in tokens:
        word = text[start:end]
        if end - start > 1 and word.endswith(_CREDIT) and not segmenter.frequency(word):
            yield Token(start, end - 1)
            yield Token(end - 1, end)
        else:
            yield Token(start, end)
