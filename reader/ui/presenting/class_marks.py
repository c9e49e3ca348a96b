"""The marks a class sees: nothing private, nothing doubtful, and the layers of the lesson."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.annotations.privacy import projected
from reader.overriding import override
from reader.ui.marks.page_marks import PageMarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.annotations.model import Annotation, Layer
    from reader.annotations.placing import Placed
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.drawn import Mark
    from reader.ui.workspace import Workspace


class ClassMarks(PageMarks):
    """Puts on the projected page what may be seen there.

    Args:
        workspace: whose article is marked.
        view: the projected page.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        self._layers: Mapping[str, bool] = {}
        super().__init__(workspace, view, view.theme, for_class=True)

    def show_layers(self, layers: Mapping[str, bool]) -> None:
        """Show or hide layers by their ids, whatever is set for them; but none that is private."""
        if layers != self._layers:
            self._layers = layers
            self.refresh()

    @override
    def shows(self, annotation: Annotation) -> bool:
        return self._workspace.settings.marks and self._seen(annotation) is not None

    @override
    def refresh(self, *_: object) -> None:
        marks: list[Mark] = []
        self.notes.clear()
        if self._workspace.settings.marks:
            for placed in self._workspace.annotations.placed.values():
                one = self._seen(placed.annotation)
                if one is not None:
                    marks += self._marks_of(one, placed)
        self._repaint(self.overlay.set_marks(marks))
        self.changed.emit()

    @override
    def _seen(self, annotation: Annotation) -> Annotation | None:
        layers = self._workspace.annotations.layers
        return projected(annotation, {name: self._as_told(one) for name, one in layers.items()})

    @override
    def _marks_of(self, one: Annotation, placed: Placed) -> Iterator[Mark]:
        return (mark for mark in super()._marks_of(one, placed) if not mark.doubtful)

    def _as_told(self, layer: Layer) -> Layer:
        shown = self._layers.get(layer.id)
        return layer if shown is None else replace(layer, visible=shown, projected=shown)
