"""Icons are drawn in the colour asked for."""

import pytest
from PySide6.QtGui import QColor

from reader.ui.icons import icon


@pytest.mark.parametrize("name", ["up", "down", "close"])
def test_an_icon_takes_its_colour(qapp, name):
    image = icon(name, QColor("#ff0000")).pixmap(16, 16).toImage()
    drawn = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    solid = [colour for colour in drawn if colour.alpha() > 200]
    assert solid
    assert all(colour.red() > 200 and colour.green() < 60 for colour in solid)


def test_an_icon_is_sharp_on_a_fine_screen(qapp):
    assert icon("close", QColor("black"), 2.0).availableSizes()[0].width() == 32


def test_an_unknown_icon_is_an_error(qapp):
    with pytest.raises(FileNotFoundError):
        icon("nothing", QColor("black"))
