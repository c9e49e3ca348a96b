"""Runs a lesson before a class: brings about the scene of each step, forward and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.annotations.model import StepKind
from reader.lessons.scene import Scene, scene_after
from reader.ui.presenting.tools import Light

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.model import TermSpan
    from reader.annotations.model import Target
    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.lessons import Lessons
    from reader.ui.presenting.card_show import CardShow
    from reader.ui.presenting.class_marks import ClassMarks
    from reader.ui.presenting.clozes import Clozes
    from reader.ui.presenting.following import Following
    from reader.ui.presenting.tool_box import ToolBox


class LessonRun(QObject):
    """Carries the steps of a lesson out on both pages.

    Args:
        lessons: the lesson, and how far it has come.
        view: the teacher's page.
        following: moves the projected one.
        parts: what steps act on besides.

    Attributes:
        unseen: tells whether the class sees something else meanwhile.

    Signals:
        stroke_asked: str, id of ink that is to be drawn again stroke by stroke.
    """

    stroke_asked = Signal(str)

    def __init__(
        self,
        lessons: Lessons,
        view: ArticleView,
        following: Following,
        parts: tuple[Clozes, CardShow, ToolBox, ClassMarks],
    ) -> None:
        super().__init__(following)
        self._lessons, self._view, self._following = lessons, view, following
        self._clozes, self._cards, self._tool_box, self._marks = parts
        self._active = False
        self.unseen: Callable[[], bool] = lambda: False
        lessons.moved.connect(self._show)

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # Qt's own way of setters
        """Begin with the first step, or leave the page as it is."""
        self._active = active
        self._marks.show_layers({})
        if active and not self._lessons.go(0):
            self._show()  # hides what was revealed while preparing

    def advance(self) -> bool:
        """Do the next step, else reveal the next cloze; False where there is neither."""
        if self._lessons.steps:
            return self._lessons.advance() or self._clozes.reveal_next()
        return self._clozes.reveal_next()

    def retreat(self) -> bool:
        """Take the last step back; False where none was done."""
        return self._lessons.retreat()

    def _show(self) -> None:
        lessons = self._lessons
        if not self._active or not lessons.steps or self.unseen():
            return
        steps = lessons.steps[: lessons.done]
        scene = scene_after(steps)
        places = dict(zip((step.target for step in lessons.steps), lessons.spans(), strict=True))
        self._marks.show_layers(scene.layers)
        self._clozes.set_revealed(scene.revealed)
        self._go_to(places.get(scene.place))
        self._light(places.get(scene.lit))
        self._open_card(scene, places)
        if steps and steps[-1].kind is StepKind.STROKE:
            self.stroke_asked.emit(steps[-1].item)

    def _go_to(self, span: Span | None) -> None:
        if span is None:
            return
        first = type(span)(span.start, span.start + 1)
        self._view.reveal(first)
        self._following.bring_whole(span)

    def _light(self, span: Span | None) -> None:
        tools = self._tool_box.tools
        if span is not None:
            self._tool_box.light(Light.PASSAGE, span)
        elif tools.light is Light.PASSAGE:
            self._tool_box.light(Light.ALL)

    def _open_card(self, scene: Scene, places: dict[Target | None, Span | None]) -> None:
        span = places.get(scene.card) if scene.card else None
        term = self._term_at(span)
        if term is None:
            self._cards.hide_card()
        else:
            self._cards.show_card(term, self._cards.stage(scene.stage))

    def _term_at(self, span: Span | None) -> TermSpan | None:
        if span is None:
            return None
        covering = self._view.index.covering(span.start)
        return next((term for term in covering if term.span == span), None)
