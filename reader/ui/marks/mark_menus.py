"""The menus of a mark's card: another meaning, another layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.ui.marks.swatches import swatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme


def styles_menu(parent: QWidget, acts: MarkActs, theme: Theme, name: str) -> QMenu:
    """Return a menu that gives an annotation another meaning."""
    menu = QMenu(parent)
    for style in acts.styles:
        picture = swatch(style, theme, parent.devicePixelRatioF())
        action = menu.addAction(picture, acts.name(style).replace("&", "&&"))
        action.triggered.connect(lambda _=False, style=style: acts.restyle(name, style))
    return menu


def layers_menu(parent: QWidget, acts: MarkActs, name: str) -> QMenu:
    """Return a menu that puts an annotation into another layer."""
    menu = QMenu(parent)
    for layer in acts.layers.values():
        action = menu.addAction(layer.name.replace("&", "&&"))
        action.setEnabled(not layer.locked)
        action.triggered.connect(lambda _=False, layer=layer: acts.move(name, layer))
    return menu
