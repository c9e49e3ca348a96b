"""The blocks of a card set one below the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from reader.ui.article_view.large_type import LargeType
from reader.ui.term_card.blocks import Block, CardContent, Run, Style
from reader.ui.term_card.layout import CardLayout
from reader.ui.term_card.type import CardLook, CardType, narrow_quotes


def height_of(theme, *runs):
    content = CardContent("", "", "", (Block(runs, "only"),))
    return CardLayout(content, CardType(CardLook(theme)), 420).height


def test_a_new_line_begins_wherever_it_stands_in_a_run(theme, fonts):
    one = height_of(theme, Run("to display"))
    three = height_of(theme, Run("to display\nto exhibit\n\nto express"))
    assert three - one == 2 * (height_of(theme, Run("a"), Run("\nb")) - one)


def test_a_run_goes_on_after_a_line_of_the_one_before(theme, fonts):
    two = height_of(theme, Run("a\nb"), Run(" c", Style.SMALL))
    assert two == height_of(theme, Run("a\nb"))


class _None(LargeType):
    """Leaves all type to Qt."""

    takes = staticmethod(lambda *_: False)


def test_large_type_on_a_card_looks_as_qt_draws_it(theme, fonts):
    runs = Run("三个代表", Style.HEADWORD), Run("Three Represents", Style.GLOSS)
    blocks = *(Block((run,), "only") for run in runs), Block(runs, "only")
    layout = CardLayout(CardContent("", "", "", blocks), CardType(CardLook(theme, 66.0)), 1000)

    def drawn(large):
        image = QImage(1000, layout.height, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        layout.draw(painter, 0, layout.height, large)
        painter.end()
        return bytes(image.constBits())

    large, paper = LargeType(), b"\xff" * (4000 * layout.height)

    def difference(one, other):
        return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)

    assert difference(drawn(large), drawn(_None())) < 0.1 * difference(drawn(_None()), paper)
    assert large._made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“an aspect of …”: a task", '"an aspect of …": a task'),
        ("(“(revolutionary) masses”)", '("(revolutionary) masses")'),
        ("‘so’", "'so'"),
        ("“专栏：”", "“专栏：”"),
        ("“是……的体现”", "“是……的体现”"),
    ],
)
def test_quotation_marks_of_english_take_no_em(text, shown):
    assert narrow_quotes(text) == shown
