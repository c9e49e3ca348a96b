"""Where the marks of an article are in the text that is open."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.annotations.anchoring import Anchorer, Placement, State
from reader.annotations.model import Annotation, Target
from reader.article.model import Article, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation, and where each of its targets is.

    Attributes:
        annotation: as it is kept.
        places: one for each of its targets.
    """

    annotation: Annotation
    places: tuple[Placement, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its passages that are in the text, certainly or probably, in the order of targets."""
        return tuple(place.span for place in self.places if place.span is not None)

    @property
    def state(self) -> State:
        """The worst of its places."""
        states = {place.state for place in self.places}
        for state in (State.ORPHAN, State.REVIEW):
            if state in states:
                return state
        return State.ANCHORED

    def place_of(self, target: int) -> Placement | None:
        """Return where a target is, by its number; None if there is no such target."""
        return self.places[target] if 0 <= target < len(self.places) else None

    @property
    def start(self) -> int:
        """Where it begins in the text; after every text where it is not in it."""
        return min((span.start for span in self.spans), default=1 << 62)


def placed_as_made(annotation: Annotation, sha256: str) -> Placed | None:
    """Return where an annotation of just this text is; None if another text was marked.

    Args:
        annotation: what was marked.
        sha256: of the text that is open.
    """
    if any(target.text != sha256 for target in annotation.targets):
        return None
    return Placed(annotation, tuple(map(_as_made, annotation.targets)))


def place_all(
    annotations: Iterable[Annotation],
    article: Article,
    text_of: Callable[[str], str | None],
    going: Callable[[float], None] = lambda _: None,
) -> tuple[Placed, ...]:
    """Return where annotations are in the text of an article.

    Args:
        annotations: of the article, whatever text was marked.
        article: as it is open.
        text_of: returns a text that was marked, by its SHA-256.
        going: is called now and then, and may raise to end the work.
    """
    anchorers: dict[str, Anchorer] = {}

    def place(target: Target) -> Placement:
        if target.text == article.sha256:
            return _as_made(target)
        if target.state is State.ORPHAN:  # the reader has said so
            return Placement(State.ORPHAN, None, target.score)
        going(0)
        if target.text not in anchorers:
            anchorers[target.text] = Anchorer(article.text, text_of(target.text))
        return anchorers[target.text].place(target.quote)

    return tuple(Placed(one, tuple(map(place, one.targets))) for one in annotations)


def _as_made(target: Target) -> Placement:
    span = None if target.state is State.ORPHAN else target.quote.span
    return Placement(target.state, span, target.score)
