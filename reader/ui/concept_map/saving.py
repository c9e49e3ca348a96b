"""A concept map as a picture: PNG or SVG."""

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from reader.ui.concept_map.drawing import MapDrawing
from reader.ui.picture_files import save_drawing
from reader.ui.theme import Theme


def save_map(path: Path, drawing: MapDrawing, theme: Theme, title: str = "") -> None:
    """Draw a map into a file, by its ending SVG or PNG; an SVG says its title.

    Raises:
        RefusedInput: the file cannot be written.
    """
    width, height = drawing.size
    size = QSize(round(width), round(height))

    def draw(painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, size.width(), size.height()), theme.paper)
        drawing.draw(painter, theme)

    save_drawing(path, size, draw, title)
