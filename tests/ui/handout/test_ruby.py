"""Pinyin on the pages of a handout stands above its characters, and no two syllables touch."""

import pytest
from PySide6.QtGui import QFontMetricsF

from reader.article.model import Role
from reader.handouts.composing import handout
from reader.handouts.model import Block, Options, Run
from reader.ui.handout.painting import Pages
from reader.ui.handout.ruby import spacing, syllables_of
from reader.ui.handout.writing import font_of
from tests.handouts.handouts_made import TEXT, material

BLOCK = Block(Role.BODY, (Run(5, "双创，装", pinyin=("shuāng", "chuàng", "", "zhuāng")),))


def test_syllables_are_known_by_the_places_of_their_characters():
    assert syllables_of(BLOCK) == {5: "shuāng", 6: "chuàng", 8: "zhuāng"}


def test_wide_syllables_get_room_on_both_sides(fonts):
    font = font_of()
    room = spacing(syllables_of(BLOCK), font)
    small = font_of(0.5)
    width = QFontMetricsF(small).horizontalAdvance("shuāng")
    assert width > font.pixelSize()
    assert set(room) == {4, 5, 6, 7, 8}
    assert room[5] == pytest.approx(room[4] + room[6], rel=0.3)
    assert spacing({3: "ā"}, font) == {}


def test_pinyin_is_painted_above_its_character(fonts):
    syllables = tuple("shuāng" if c == "任" else "" for c in TEXT)
    spoken = Pages(handout(material(pinyin=syllables), Options(pinyin=True, glossary=False)))
    box = spoken.lettering.box(TEXT.index("任"))
    image = spoken.image(0, 2)
    left, top = box.left + spoken.margin, box.top + spoken.margin
    places = [
        (x, y)
        for x in range(int(2 * left) - 12, int(2 * left) + 40)
        for y in range(int(2 * (top - 0.45 * box.em)), int(2 * top) - 2)
    ]
    assert sum(image.pixelColor(x, y).value() < 160 for x, y in places) > 30
