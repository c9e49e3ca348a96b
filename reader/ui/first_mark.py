"""Keeps with the first mark on an article what the notes need: the article's record, its layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.annotations.editing import record_of
from reader.annotations.keys import new_id
from reader.annotations.model import Change, Layer
from reader.language import Text
from reader.ui.sources import remembered, titled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.ui.workspace import Workspace

FIRST_LAYER = Text("Mine", "自己")


def chosen_layer(workspace: Workspace) -> Layer | None:
    """Return the layer that the reader has chosen for new marks, if there is one."""
    return workspace.annotations.layers.get(workspace.settings.mark_layer)


def free_layer(workspace: Workspace, is_free: Callable[[Layer], bool]) -> Layer:
    """Return the chosen layer or else the first one that is free; it may be still to be made."""
    layers, chosen = workspace.annotations.layers, chosen_layer(workspace)
    every = (*([chosen] if chosen else ()), *layers.values())
    name = workspace.words(FIRST_LAYER)
    return next(filter(is_free, every), None) or Layer(new_id(), name, len(layers))


def put_down(
    workspace: Workspace, changes: Sequence[Change], label: str, layer: Layer | None = None
) -> bool:
    """Carry out changes on the open article as one act; tell whether that went well.

    Args:
        workspace: whose article is open.
        changes: of its marks or lessons.
        label: what is done.
        layer: to which new marks go; it is made if it is not there.
    """
    article, annotations = workspace.article, workspace.annotations
    if article is None or not annotations.key or not changes:
        return False
    first: list[Change] = []
    if layer is not None and layer.id not in annotations.layers:
        first.append(Change(None, layer))
    if annotations.key not in annotations.known:
        source = workspace.source
        line = remembered(titled(source, article)) if source else ""
        first.append(Change(None, record_of(article, line)))
    return annotations.act([*first, *changes], label, {article.sha256: article.text})
