"""Large type is drawn from pictures, and looks as it does without them."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.article.model import Role
from reader.ui.article_view.column import Column
from reader.ui.article_view.pictures import Pictures, _picture
from reader.ui.article_view.sheet import Sheet
from reader.ui.article_view.typesetting import Typesetter
from tests.ui.article_view.page_samples import make_article

INK = QColor("#1d1b18")
REGION = QRectF(0, 0, 900, 300)


def column(em: float) -> Column:
    article = make_article("正文。", heading=(("总结经验加强领导", Role.HEADLINE),))
    return Column(article, Typesetter(em, 800), lambda *_: None)


def drawn(made: Column, pictures: Pictures | None, *, scale: float = 1) -> QImage:
    """Draw the headline on white, from a picture where there may be one."""
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(0, -7)
    sheet = Sheet(painter, made, 0, QPointF(20.3, 30.4), REGION)
    painter.setPen(INK)
    if pictures is None or not pictures.draw(sheet, INK):
        sheet.laid.layout.draw(painter, sheet.origin, [], REGION)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return the greatest difference of brightness of two pictures."""
    return max(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(0, 900, 3)
        for y in range(300)
    )


@pytest.fixture
def large(fonts, qapp) -> Column:
    return column(50)


def test_a_picture_looks_like_the_text(large):
    plain = drawn(large, None)
    assert difference(drawn(large, Pictures()), plain) <= 2
    white = QImage(plain)
    white.fill(Qt.GlobalColor.white)
    assert difference(plain, white) > 200


def test_a_picture_is_made_once(large, monkeypatch):
    pictures, made = Pictures(), []
    monkeypatch.setattr(
        "reader.ui.article_view.pictures._picture",
        lambda *given: made.append(1) or _picture(*given),
    )
    assert drawn(large, pictures) == drawn(large, pictures)
    assert made == [1]


@pytest.mark.parametrize("em", [19, 37])
def test_what_qt_keeps_itself_needs_no_picture(fonts, qapp, em):
    pictures = Pictures()
    drawn(column(em), pictures)
    assert not pictures._made


def test_under_a_magnifier_the_outlines_are_drawn(large):
    pictures = Pictures()
    drawn(large, pictures, scale=1.5)
    assert not pictures._made


def test_only_a_few_are_kept(fonts, qapp):
    pictures = Pictures()
    for em in (45, 50, 55, 60, 65):
        drawn(column(em), pictures)
    assert len(pictures._made) == 3
