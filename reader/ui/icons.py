"""Icons: one-colour drawings of ours, in the colour of the text around them."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QIcon, QPixmap

from reader.resources import resource

_SIZE = 16  # pixels of a small icon


def icon(name: str, colour: QColor, ratio: float = 1.0) -> QIcon:
    """Return a drawing of `resources/icons` in one colour.

    Args:
        name: of the file, without its ending.
        colour: in place of the black of the file.
        ratio: pixels of the screen for each of ours.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    drawing = resource("icons", f"{name}.svg").read_bytes()
    coloured = drawing.replace(b'"#000"', f'"{colour.name()}"'.encode())
    size = round(_SIZE * ratio)
    scaled = coloured.replace(b"<svg ", f'<svg width="{size}" height="{size}" '.encode(), 1)
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(scaled), "SVG")
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
