"""What must be painted again is painted in few rectangles, none much too large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

from reader.ui.article_view.parts import clipped, parts_of

RECTS = st.builds(QRect, *(st.integers(0, 1900),) * 2, st.integers(1, 1900), st.integers(1, 900))


def region(*rects: QRect) -> QRegion:
    found = QRegion()
    for rect in rects:
        found |= rect
    return found


@given(st.lists(RECTS, min_size=1, max_size=12))
def test_all_is_covered(rects):
    parts = parts_of(region(*rects))
    assert region(*rects).subtracted(region(*parts)).isEmpty()
    assert len(parts) <= region(*rects).rectCount()


def test_the_lines_of_one_sentence_are_one_part():
    lines = QRect(300, 100, 500, 50), QRect(20, 150, 800, 50), QRect(20, 200, 300, 50)
    assert parts_of(region(*lines)) == [QRect(20, 100, 800, 150)]


def test_lines_far_from_each_other_are_not_joined_by_what_is_between():
    lines = QRect(20, 0, 800, 50), QRect(20, 900, 800, 50)
    assert sorted(parts_of(region(*lines)), key=QRect.top) == list(lines)


def test_nothing_has_no_parts():
    assert not parts_of(QRegion())


@pytest.mark.usefixtures("qapp")
def test_each_part_is_painted_within_itself():
    image = QImage(900, 1000, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lines = QRect(20, 0, 800, 50), QRect(20, 900, 800, 50)
    for _ in clipped(painter, region(*lines)):
        painter.setCompositionMode(QPainter.CompositionMode.RasterOp_NotSource)
        painter.fillRect(image.rect(), Qt.GlobalColor.white)
    inside, outside = QPointF(400, 925).toPoint(), QPointF(400, 400).toPoint()
    assert image.pixelColor(inside) == Qt.GlobalColor.black
    assert image.pixelColor(outside) == Qt.GlobalColor.white
    assert not painter.hasClipping()
    painter.end()
