"""Large type is drawn from pictures of its glyphs, and looks as it does without them."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.article.model import Role, Span
from reader.ui.article_view import large_type
from reader.ui.article_view.column import Column
from reader.ui.article_view.large_type import Coloured, LargeType
from reader.ui.article_view.sheet import Sheet, foregrounds
from reader.ui.article_view.typesetting import Typesetter
from tests.ui.article_view.page_samples import make_article

NONE, ALL = Span(0, 0), QRectF(0, 0, 1300, 300)
INK, RED = QColor("#1d1b18"), QColor("#c00000")
TITLE = "总结2003年经验加强领导"


def column(em: float) -> Column:
    article = make_article("正文。", heading=((TITLE, Role.HEADLINE),))
    return Column(article, Typesetter(em, 1200), lambda *_: None)


def drawn(
    made: Column, large: LargeType | None, *, device=(1.0, 1), red=NONE, region=ALL
) -> QImage:
    """Draw the headline on white, with some of it in red."""
    scale, ratio = device
    image = QImage(1300 * ratio, 300 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    sheet = Sheet(painter, made, 0, QPointF(0, 0), region)
    line = sheet.laid.lines[0].line
    origin = QPointF(31 - line.x() % 1, 30 - (line.y() + line.ascent()) % 1)  # on whole pixels
    parts = sheet.coloured([(red, RED)])
    if large is None:
        painter.setPen(INK)
        sheet.laid.layout.draw(painter, origin, foregrounds(parts))
    else:
        assert large.takes(painter, made.set_piece(0).em)
        large.draw(painter, line, origin, [Coloured(0, len(TITLE), INK), *parts], region)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures, of 255."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) for a, b in pairs) / one.sizeInBytes()


@pytest.fixture
def large(fonts, qapp) -> Column:
    return column(50)


@pytest.mark.parametrize("red", [NONE, Span(2, 8)])
def test_it_looks_like_the_text(large, red):
    plain, white = drawn(large, None, red=red), QImage(1300, 300, QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    found = difference(drawn(large, LargeType(), red=red), plain)
    assert difference(plain, white) > 10
    assert found < 0.6  # figures and what follows them stand up to half a pixel beside


@pytest.mark.parametrize("device", [(1.5, 1), (1.0, 2), (1.5, 2)])
def test_so_it_does_under_a_magnifier_and_on_a_fine_screen(large, device):
    plain = drawn(large, None, device=device)
    assert difference(drawn(large, LargeType(), device=device), plain) < 2


def test_some_of_it_is_in_its_own_colour(large):
    image = drawn(large, LargeType(), red=Span(2, 8))
    assert drawn(large, LargeType()) != image
    pixels = {image.pixelColor(x, y).name() for x in range(0, 1300, 2) for y in range(0, 300, 2)}
    assert {INK.name(), RED.name()} <= pixels


def test_what_the_region_does_not_show_is_left_out(large):
    part, type_ = QRectF(300, 0, 200, 300), LargeType()
    some, whole = drawn(large, type_, region=part), drawn(large, LargeType())
    assert some.copy(part.toRect()) == whole.copy(part.toRect())
    assert len(type_._made) < len(set(TITLE))


def test_a_glyph_is_filled_once(large, monkeypatch):
    type_, filled, fill = LargeType(), [], large_type._Font.fill
    monkeypatch.setattr(
        large_type._Font, "fill", lambda font, index: filled.append(index) or fill(font, index)
    )
    assert drawn(large, type_) == drawn(large, type_)
    assert len(filled) == len(set(filled)) == len(set(TITLE))


@pytest.mark.parametrize(("em", "scale", "taken"), [(64, 1, False), (65, 1, True), (40, 2, True)])
@pytest.mark.usefixtures("qapp")
def test_what_qt_keeps_itself_needs_no_picture(em, scale, taken):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    assert LargeType.takes(painter, em) is taken
    painter.rotate(10)
    assert not LargeType.takes(painter, em)
    painter.end()


def test_only_so_many_pixels_are_kept(fonts, qapp, monkeypatch):
    monkeypatch.setattr(large_type, "MOST", 120_000)
    type_ = LargeType()
    for em in (40, 44, 48, 52, 56):
        made = column(em)
        assert difference(drawn(made, type_), drawn(made, None)) < 2
    kept = [glyph.pixels for glyph in type_._made.values()]
    assert sum(kept) == type_._pixels <= 120_000
