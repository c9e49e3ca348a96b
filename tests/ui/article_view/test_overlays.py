"""What is the reader's own is drawn under the tints, over the text and beside the page."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.article.model import Span
from tests.ui.article_view.page_samples import make_article


class Red:
    """Fills the first characters of the article, and notes what it is asked for."""

    def __init__(self):
        self.asked = []

    def under(self, sheet):
        self.asked.append("under")
        sheet.fill(Span(0, 3), QColor("red"), grow=0)

    def over(self, sheet):
        self.asked.append("over")

    def beside(self, painter, page, region):
        self.asked.append("beside")
        assert page.frame.left > 0


def colours(view, span):
    box = view.rects_of(span)[0].toRect()
    shot = view.viewport().grab(box).toImage()
    return {shot.pixelColor(x, 0).name() for x in range(shot.width())}


def test_an_overlay_draws_on_every_article(view):
    overlay = Red()
    view.add_overlay(overlay)
    assert "#ff0000" in colours(view, Span(0, 3))
    assert {"under", "over", "beside"} == set(overlay.asked)
    assert overlay.asked[-1] == "beside"
    view.set_article(make_article("会议指出，要坚持两个确保。"))
    assert "#ff0000" in colours(view, Span(0, 3))
    assert "#ff0000" not in colours(view, Span(3, 6))


def test_beside_the_text_only_overlays_are_drawn(view, monkeypatch):
    overlay, set_pieces = Red(), []
    view.add_overlay(overlay)
    text = view._painter._text
    monkeypatch.setattr(view._painter, "_text", lambda *a: (set_pieces.append(a), text(*a)))
    left = view.page.frame.left
    view.viewport().grab(QRect(0, 0, left - 8, 300))
    assert (set_pieces, set(overlay.asked)) == ([], {"under", "over", "beside"})
    view.viewport().grab(QRect(0, 0, left + 1, 300))
    assert set_pieces


@pytest.mark.parametrize("width", [3, 17, 100])
def test_drawn_in_upright_strips_the_page_looks_the_same(view, width):
    whole = view.viewport().grab().toImage()
    image = QImage(whole.size(), whole.format())
    painter = QPainter(image)
    for left in range(0, image.width(), width):
        painter.setClipRect(left, 0, width, image.height())
        view.draw(painter, QRectF(left, 0, width, image.height()))
    painter.end()
    assert image == whole
