"""What was drawn last, so that the next line can join it: a word in several strokes is one mark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.annotations.ink_groups import Extent, belongs
from reader.annotations.ink_placing import anchor, bound_at

if TYPE_CHECKING:
    from reader.annotations.ink import Binding, Pen, Stroke
    from reader.annotations.ink_placing import Lettering
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.acts import MarkActs
    from reader.ui.notes.annotations import Annotations


@dataclass(frozen=True, slots=True)
class Hand:
    """With what a line was drawn, and where; only lines of the same hand are one mark.

    Attributes:
        view: the page.
        em: size of its type, in pixels.
        pen: what with.
        style: key of a meaning, whose colour it has.
    """

    view: ArticleView
    em: float
    pen: Pen
    style: str


class Series:
    """Keeps lines, each by itself or as a part of the mark drawn just before.

    Args:
        acts: keep them.
        annotations: of the open article.
    """

    def __init__(self, acts: MarkActs, annotations: Annotations) -> None:
        self._acts, self._annotations = acts, annotations
        self._name, self._act = "", 0
        self._hand: Hand | None = None
        self._extents: list[Extent] = []
        self._anchors: dict[Binding, int | None] = {}

    def keep(
        self, hand: Hand, drawn: Extent, bound: tuple[Span, Stroke], lettering: Lettering
    ) -> bool:
        """Keep a line; tell whether that went well.

        Args:
            hand: with what it was drawn.
            drawn: where and when.
            bound: the line with its passage.
            lettering: the text it was drawn on.
        """
        if hand == self._hand and self._goes_on(drawn, hand.em):
            span, stroke = self._with_the_others(bound, lettering)
            pause = drawn.began - self._extents[-1].ended
            first, *others = stroke.points
            stroke = replace(stroke, points=(first._replace(wait=pause), *others))
            if self._acts.draw_on(self._name, span, stroke, self._act):
                self._extents.append(drawn)
                return True
        self._name = self._acts.draw(bound[0], hand.style, bound[1])
        self._hand, self._extents = (hand, [drawn]) if self._name else (None, [])
        self._anchors = {bound[1].binding: anchor(bound[1], bound[0])}
        self._act = self._annotations.stack.last or 0
        return bool(self._name)

    def _with_the_others(
        self, bound: tuple[Span, Stroke], lettering: Lettering
    ) -> tuple[Span, Stroke]:
        """Bind a line to the character at which those before it keep their shape."""
        binding = bound[1].binding
        at = self._anchors.get(binding)
        if at is not None:
            bound = bound_at(at, bound, lettering)
        self._anchors[binding] = anchor(bound[1], bound[0])
        return bound

    def _goes_on(self, drawn: Extent, em: float) -> bool:
        """Tell whether a line belongs to the last ones, and goes to their layer."""
        last = self._acts.placed(self._name)
        same = last is not None and last.annotation.layer == self._acts.layer().id
        return same and belongs(drawn, self._extents, em)
