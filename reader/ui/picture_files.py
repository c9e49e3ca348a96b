"""Pictures as files: PNG and SVG, whole or not written at all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from reader.storage.whole_files import write_whole_bytes

_SCALE = 2  # pixels of a PNG for each point
_SCREEN = 96  # points an inch, so that type has in an SVG the size it has in the window


def save_drawing(path: Path, size: QSize, draw: Callable[[QPainter], None], title: str) -> None:
    """Write a drawing by the file's ending as SVG, or else as PNG.

    Args:
        path: the file; one of that name is replaced.
        size: in points.
        draw: covers all of the size.
        title: of an SVG, for screen readers.

    Raises:
        RefusedInput: the file cannot be written.
    """
    drawn = _svg(size, draw, title) if path.suffix.lower() == ".svg" else png(_image(size, draw))
    write_whole_bytes(path, drawn)


def png(picture: QImage) -> bytes:
    """Return a picture as the content of a PNG file."""
    buffer = _buffer()
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


def _image(size: QSize, draw: Callable[[QPainter], None]) -> QImage:
    image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def _svg(size: QSize, draw: Callable[[QPainter], None], title: str) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  # rarely wanted

    buffer, drawing = _buffer(), QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setTitle(title)
    drawing.setDescription("")
    drawing.setResolution(_SCREEN)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(drawing)
    draw(painter)
    painter.end()
    return bytes(buffer.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
