"""A concept map as a picture: PNG or SVG."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter

from reader.errors import RefusedInput
from reader.ui.concept_map.drawing import MapDrawing
from reader.ui.theme import Theme

_SCALE = 2  # pixels of a PNG for each unit of the map
_SCREEN = 96  # units an inch


def save_map(path: Path, drawing: MapDrawing, theme: Theme, title: str = "") -> None:
    """Draw a map into a file, by its ending SVG or PNG; an SVG says its title.

    Raises:
        RefusedInput: the file cannot be written.
    """
    try:
        path.write_bytes(b"")  # Qt does not say why it cannot write
    except OSError as error:
        raise _refused(path) from error
    if path.suffix.lower() == ".svg":
        _save_svg(path, drawing, theme, title)
        return
    size = _size(drawing)
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(theme.paper)
    painter = QPainter(image)
    drawing.draw(painter, theme)
    painter.end()
    if not image.save(str(path)):
        raise _refused(path)


def _save_svg(path: Path, drawing: MapDrawing, theme: Theme, title: str) -> None:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  # rarely wanted

    size = _size(drawing)
    written = QSvgGenerator()
    written.setTitle(title)
    written.setDescription("")
    written.setFileName(str(path))
    written.setResolution(_SCREEN)
    written.setSize(size)
    written.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(written)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.paper)
    drawing.draw(painter, theme)
    painter.end()
    if not path.stat().st_size:
        raise _refused(path)


def _size(drawing: MapDrawing) -> QSize:
    width, height = drawing.size
    return QSize(round(width), round(height))


def _refused(path: Path) -> RefusedInput:
    return RefusedInput(en=f"{path} cannot be written.", zh=f"无法写入 {path}。")
