"""What the reader does to layers: each one act that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.annotations import editing
from reader.annotations.keys import new_id
from reader.annotations.model import Change, Layer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.annotations.model import Annotation
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class LayerActs:
    """Makes, changes, merges and removes layers.

    Args:
        workspace: owns the stack of acts.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._annotations = workspace.annotations

    @property
    def layers(self) -> Mapping[str, Layer]:
        """All layers by id, in their order."""
        return self._annotations.layers

    @property
    def current(self) -> str:
        """Id of the layer that new marks go to; empty when none was chosen."""
        return self._workspace.settings.mark_layer

    def use(self, layer: Layer) -> None:
        """Let new marks go to a layer."""
        self._workspace.change(mark_layer=layer.id)

    def make(self, name: str) -> Layer:
        """Make a layer, and let new marks go to it."""
        made = Layer(
            new_id(), name, max((one.place for one in self.layers.values()), default=-1) + 1
        )
        if self._annotations.act([Change(None, made)], translate("Marks", "New Layer")):
            self.use(made)
        return made

    def rename(self, layer: Layer, name: str) -> None:
        """Give a layer another name."""
        if name and name != layer.name:
            self._put(layer, replace(layer, name=name), translate("Marks", "Rename Layer"))

    def switch(self, layer: Layer, field: str) -> None:
        """Turn round one of `visible`, `locked`, `projected` and `private`."""
        labels = {
            "visible": translate("Marks", "Show or Hide Layer"),
            "locked": translate("Marks", "Lock or Unlock Layer"),
            "projected": translate("Marks", "Project Layer or Not"),
            "private": translate("Marks", "Keep Layer Private or Not"),
        }
        changed = replace(layer, **{field: not getattr(layer, field)})  # type: ignore[arg-type]
        self._put(layer, changed, labels[field])

    def move(self, layer: Layer, step: int) -> None:
        """Put a layer one place up (-1) or down (1) in the list."""
        order = list(self.layers.values())
        place = order.index(layer)
        if not 0 <= place + step < len(order):
            return
        order.insert(place + step, order.pop(place))
        changes = [
            Change(one, replace(one, place=number))
            for number, one in enumerate(order)
            if one.place != number
        ]
        self._annotations.act(changes, translate("Marks", "Move Layer"))

    def merge(self, layer: Layer, into: Layer, annotations: Sequence[Annotation]) -> None:
        """Put all marks of a layer into another one, and remove it."""
        changes = editing.merged(layer, into, annotations)
        label = translate("Marks", "Merge into “{layer}”").format(layer=into.name)
        self._annotations.act(changes, label)

    def copy(self, layer: Layer, into: Layer, annotations: Sequence[Annotation]) -> None:
        """Put copies of all marks of a layer into another one."""
        ours = [one for one in annotations if one.layer == layer.id]
        label = translate("Marks", "Copy to “{layer}”").format(layer=into.name)
        self._annotations.act(editing.copied(ours, into.id), label)

    def delete(self, layer: Layer, annotations: Sequence[Annotation]) -> None:
        """Remove a layer with all its marks."""
        changes = editing.deleted(layer, annotations)
        self._annotations.act(changes, translate("Marks", "Delete Layer"))

    def _put(self, before: Layer, after: Layer, label: str) -> None:
        self._annotations.act([Change(before, after)], label)
