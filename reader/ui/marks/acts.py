"""What the reader does to marks from the page: each one act that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from reader.annotations import editing
from reader.annotations.ink import encode
from reader.annotations.ink_groups import erased, joined
from reader.annotations.model import Change, Kind
from reader.annotations.styles import name_of, style_of
from reader.language import Text
from reader.ui.first_mark import chosen_layer, free_layer, put_down

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from reader.annotations.ink import Stroke
    from reader.annotations.model import Annotation, Layer, Style
    from reader.annotations.placing import Placed
    from reader.article.model import Span
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
_LOCKED = Text(
    "The layer “{name}” is locked: unlock it in the panel of marks, or choose another layer.",
    "图层“{name}”已锁定：请在标注面板中解锁，或另选图层。",
)
_HIDDEN = Text(
    "The layer “{name}” is hidden: show it in the panel of marks, or choose another layer.",
    "图层“{name}”已隐藏：请在标注面板中显示，或另选图层。",
)


class MarkActs(QObject):
    """Makes and changes annotations of the open article.

    Args:
        workspace: what is open; owns the stack of acts.
        parent: owns this object.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._annotations = workspace.annotations

    # Asking

    @property
    def styles(self) -> Sequence[Style]:
        """The styles in their order."""
        return self._annotations.styles

    @property
    def layers(self) -> Mapping[str, Layer]:
        """The layers by id, in their order."""
        return self._annotations.layers

    def style(self, key: str) -> Style:
        """Return a style by its key."""
        return style_of(key, self._annotations.styles)

    def name(self, style: Style) -> str:
        """Return what a style is called, in the language of the window."""
        return self._workspace.words(name_of(style))

    def placed(self, name: str) -> Placed | None:
        """Return an annotation of the open article by its id."""
        return self._annotations.placed.get(name)

    def layer(self) -> Layer:
        """Return the layer that new marks go to, which may be still to be made."""
        return chosen_layer(self._workspace) or free_layer(
            self._workspace, lambda layer: layer.visible and not layer.locked
        )

    # Making

    def mark(self, spans: Sequence[Span], style: Style) -> str:
        """Mark passages with a style; return the annotation's id, or "" when that failed.

        Where just these passages are so marked already, that mark is returned.
        """
        return self.make(spans, style.kind, style.key)

    def make(
        self,
        spans: Sequence[Span],
        kind: Kind,
        style: str,
        note: str = "",
        *,
        private: bool = False,
    ) -> str:
        """Make an annotation of a kind; return its id, or "" when that failed."""
        article, layer = self._annotations.article, self._open_layer()
        if article is None or layer is None or not spans:
            return ""
        if same := self._same(spans, kind, style, layer):
            return same
        one = editing.marked(article, spans, kind, style, layer.id)
        label = self._label(kind, style)
        if not put_down(self._workspace, [Change(None, one)], label, layer):
            return ""
        self._workspace.change(marks=True)
        return one.id

    def draw(self, span: Span, style: str, stroke: Stroke) -> str:
        """Keep a line drawn at a passage; return its annotation's id, or "" when that failed."""
        article, layer = self._annotations.article, self._open_layer()
        if article is None or layer is None:
            return ""
        one = editing.marked(article, (span,), Kind.INK, style, layer.id)
        one = editing.drawn(one, (encode(stroke),))
        changes, label = [Change(None, one)], translate("Marks", "Draw")
        return one.id if put_down(self._workspace, changes, label, layer) else ""

    def draw_on(self, name: str, span: Span, stroke: Stroke, number: int) -> bool:
        """Let a line join what was drawn just before it, as a part of the same act.

        Args:
            name: of the annotation that was drawn.
            span: the passage of the line.
            stroke: the line.
            number: of the act.
        """
        article, placed = self._annotations.article, self.placed(name)
        if article is None or placed is None or not self._may_change(placed.annotation):
            return False
        before = placed.annotation
        after = joined(before, editing.target_of(article, span), stroke)
        return after is not None and self._annotations.go_on(number, [Change(before, after)])

    def erase(self, gone: Mapping[str, Container[tuple[int, int]]]) -> bool:
        """Take points of drawn lines away, as one act; see `reader.annotations.ink_groups`."""
        placed = [self.placed(name) for name in gone]
        before = [one.annotation for one in placed if one is not None]
        if not before or not all(self._may_change(one) for one in before):
            return False
        changes = [Change(one, erased(one, gone[one.id])) for one in before]
        return self._annotations.act(changes, translate("Marks", "Erase"))

    def _open_layer(self) -> Layer | None:
        """Return the layer new marks go to; None where nothing can be marked, which is said."""
        layer = self.layer()
        if not self._annotations.key:
            if self._workspace.notebook.refusal:  # what was wrong may be mended by now
                self._annotations.show(self._annotations.article)
            return None
        if layer.locked or not layer.visible:
            self._say_closed(layer)
            return None
        return layer

    def _same(self, spans: Sequence[Span], kind: Kind, style: str, layer: Layer) -> str:
        """Return the id of a mark that is just like this one."""
        for placed in self._annotations.placed.of_kind(kind):
            one = placed.annotation
            alike = one.style == style and one.layer == layer.id
            if alike and placed.spans == tuple(spans):
                return one.id
        return ""

    def _label(self, kind: Kind, style: str) -> str:
        texts = {
            Kind.NOTE: translate("Marks", "Note"),
            Kind.MARGIN: translate("Marks", "Margin Note"),
            Kind.LINK: translate("Marks", "Link"),
            Kind.BOOKMARK: translate("Marks", "Bookmark"),
        }
        named = translate("Marks", "Mark as {style}")
        return texts.get(kind) or named.format(style=self.name(self.style(style)))

    # Changing

    def restyle(self, name: str, style: Style) -> bool:
        """Give an annotation another meaning."""
        label = translate("Marks", "Mark as {style}").format(style=self.name(style))
        return self._change(name, lambda one: editing.restyled(one, style.kind, style.key), label)

    def note(self, name: str, text: str, *, private: bool = False) -> bool:
        """Write on an annotation; an empty text takes off what was written."""
        return self._change(
            name,
            lambda one: editing.noted(one, text, private=private),
            translate("Marks", "Edit Note"),
        )

    def tag(self, name: str, tags: Sequence[str]) -> bool:
        """Give an annotation just these tags."""
        return self._change(
            name, lambda one: editing.tagged(one, tags), translate("Marks", "Edit Tags")
        )

    def extend(self, name: str, spans: Iterable[Span]) -> bool:
        """Add passages to an annotation."""
        article = self._annotations.article
        if article is None:
            return False
        targets = [editing.target_of(article, span) for span in spans]
        return self._change(
            name,
            lambda one: editing.extended(one, targets),
            translate("Marks", "Add to Mark"),
            {article.sha256: article.text},
        )

    def move(self, name: str, layer: Layer) -> bool:
        """Put an annotation into another layer."""
        placed = self.placed(name)
        return placed is not None and self.put_into([placed.annotation], layer)

    def put_into(
        self, annotations: Sequence[Annotation], layer: Layer, *, copying: bool = False
    ) -> bool:
        """Put annotations of whatever article, or copies of them, into another layer."""
        if layer.locked:
            self._say_closed(layer)
            return False
        if copying:
            label = translate("Marks", "Copy to “{layer}”").format(layer=layer.name)
            return self._annotations.act(editing.copied(annotations, layer.id), label)
        if not all(self._may_change(one) for one in annotations):
            return False
        label = translate("Marks", "Move to “{layer}”").format(layer=layer.name)
        return self._annotations.act(editing.moved(annotations, layer.id), label)

    def restyle_any(self, annotations: Sequence[Annotation], style: Style) -> bool:
        """Give annotations of whatever article another meaning."""
        if not all(self._may_change(one) for one in annotations):
            return False
        label = translate("Marks", "Mark as {style}").format(style=self.name(style))
        after = [editing.restyled(one, style.kind, style.key) for one in annotations]
        pairs = zip(annotations, after, strict=True)
        changes = [Change(one, new) for one, new in pairs if _frame(one) != _frame(new)]
        return self._annotations.act(changes, label)

    def delete(self, name: str) -> bool:
        """Remove an annotation with all that is written on it."""
        placed = self.placed(name)
        return placed is not None and self.delete_any([placed.annotation])

    def delete_any(self, annotations: Sequence[Annotation]) -> bool:
        """Remove annotations of whatever article."""
        if not all(self._may_change(one) for one in annotations):
            return False
        return self._annotations.act(
            editing.removed(annotations), translate("Marks", "Delete Mark")
        )

    def take_back(self, name: str) -> None:
        """Undo the making of an annotation, if that was the last act; else remove it."""
        placed = self.placed(name)
        undo = self._workspace.undo
        if placed is None:
            return
        label = self._label(placed.annotation.kind, placed.annotation.style)
        fresh = placed.annotation.created == placed.annotation.modified
        if fresh and undo.undoText() == label:
            undo.undo()
        else:
            self.delete(name)

    def _change(
        self,
        name: str,
        change: Callable[[Annotation], Annotation],
        label: str,
        texts: dict[str, str] | None = None,
    ) -> bool:
        placed = self.placed(name)
        if placed is None or not self._may_change(placed.annotation):
            return False
        before = placed.annotation
        after = change(before)
        if after.bodies == before.bodies and _frame(after) == _frame(before):
            return False
        return self._annotations.act([Change(before, after)], label, texts)

    def _may_change(self, annotation: Annotation) -> bool:
        layer = self._annotations.layers.get(annotation.layer)
        if layer is not None and layer.locked:
            self._say_closed(layer)
            return False
        return True

    def _say_closed(self, layer: Layer) -> None:
        why = _LOCKED if layer.locked else _HIDDEN
        self._workspace.say(Text(*(text.format(name=layer.name) for text in why)))


def _frame(one: Annotation) -> tuple[object, ...]:
    return one.kind, one.style, one.layer, one.targets
