"""The menu of marks in the list: another meaning, another layer, copies of them, their removal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from reader.ui.marks.swatches import swatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.annotations.model import Annotation, Layer
    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme

translate = QCoreApplication.translate


def row_menu(parent: QWidget, acts: MarkActs, theme: Theme, chosen: Sequence[Annotation]) -> QMenu:
    """Return what can be done with marks; the entry to go to one is left to the list."""
    menu = QMenu(parent)
    locked = any(layer.locked for layer in _layers_of(acts, chosen))
    meanings = menu.addMenu(translate("MarksPanel", "&Meaning"))
    meanings.setEnabled(not locked)
    for style in acts.styles:
        picture = swatch(style, theme, parent.devicePixelRatioF())
        action = meanings.addAction(picture, acts.name(style).replace("&", "&&"))
        action.triggered.connect(_call(acts.restyle_any, chosen, style))
    for text, copying in (
        (translate("MarksPanel", "Mo&ve to Layer"), False),
        (translate("MarksPanel", "&Copy to Layer"), True),
    ):
        layers = menu.addMenu(text)
        layers.setEnabled(copying or not locked)
        for layer in acts.layers.values():
            action = layers.addAction(layer.name.replace("&", "&&"))
            here = all(one.layer == layer.id for one in chosen)
            action.setEnabled(not layer.locked and (copying or not here))
            action.triggered.connect(_call(acts.put_into, chosen, layer, copying=copying))
    menu.addSeparator()
    delete = menu.addAction(translate("MarksPanel", "&Delete") + "\tDel")
    delete.setEnabled(not locked)
    delete.triggered.connect(_call(acts.delete_any, chosen))
    return menu


def _layers_of(acts: MarkActs, chosen: Sequence[Annotation]) -> list[Layer]:
    return [acts.layers[one.layer] for one in chosen if one.layer in acts.layers]


def _call(act: Callable[..., object], *given: object, **named: object) -> Callable[..., object]:
    """Return what does an act, whatever the action tells with it."""
    done = partial(act, *given, **named)
    return lambda _=False: done()
