"""A drawing becomes a file, whole or not at all."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage

from reader.errors import RefusedInput
from reader.ui.picture_files import save_drawing

SIZE = QSize(30, 20)


def paint(painter):
    painter.fillRect(QRect(0, 0, 30, 20), "#102030")


def test_a_png_has_two_pixels_for_each_point(qapp, tmp_path):
    save_drawing(tmp_path / "a.png", SIZE, paint, "")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.size(), image.pixelColor(59, 39).name()) == (SIZE * 2, "#102030")


def test_an_svg_has_size_and_title(qapp, tmp_path):
    save_drawing(tmp_path / "a.SVG", SIZE, paint, "低保 & 并轨")
    written = (tmp_path / "a.SVG").read_text("utf-8")
    assert 'viewBox="0 0 30 20"' in written
    assert "<title>低保 &amp; 并轨</title>" in written


def test_a_drawing_that_fails_leaves_the_old_file(qapp, tmp_path):
    (tmp_path / "a.png").write_bytes(b"old")

    def fail(painter):
        painter.end()
        raise ValueError("midway")

    with pytest.raises(ValueError, match="midway"):
        save_drawing(tmp_path / "a.png", SIZE, fail, "")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.png", b"old")]


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_place_that_cannot_be_written_is_told_with_the_reason(qapp, tmp_path, ending):
    with pytest.raises(RefusedInput, match="no such file or folder"):
        save_drawing(tmp_path / "none" / f"a.{ending}", SIZE, paint, "")
