"""What drawn lines come to as marks on words, for files that hold no drawing."""

from collections.abc import Iterable, Iterator
from statistics import mean

from reader.annotations.ink import Binding, Pen, Stroke
from reader.annotations.model import Kind
from reader.article.model import Span
from reader.handouts.model import Drawn, Inked

_FLAT = 0.8  # em up to which a line goes along one line of text
_THROUGH = (0.25, 0.8)  # em from the top of type between which it goes through the words
_BELOW = 1.8  # em from there down to which it still underlines them


def marks_of(inked: Iterable[Inked]) -> Iterator[tuple[Span, Drawn]]:
    """Yield the words that lines go along or round, as marks; what is drawn freely is none."""
    for one in inked:
        kind = kind_of(one.stroke)
        if kind is not None:
            yield words_of(one), Drawn(kind, one.ink)


def kind_of(stroke: Stroke) -> Kind | None:
    """Return the mark a line amounts to; None for one that is no mark on words."""
    if stroke.binding is Binding.RUN:
        return Kind.BOX
    if stroke.binding is not Binding.CHARACTERS:
        return None
    if stroke.pen is Pen.HIGHLIGHTER:
        return Kind.HIGHLIGHT
    heights = [point.y for point in stroke.points]
    middle = mean(heights)
    if max(heights) - min(heights) > _FLAT or not _THROUGH[0] <= middle <= _BELOW:
        return None
    return Kind.STRIKE if middle < _THROUGH[1] else Kind.UNDERLINE


def words_of(inked: Inked) -> Span:
    """Return the characters a line goes along or round."""
    if inked.stroke.binding is Binding.RUN:
        return inked.span
    places = [inked.span.start + point.at for point in inked.stroke.points]
    last = inked.span.end - 1
    return Span(min(*places, last), min(max(places), last) + 1)
