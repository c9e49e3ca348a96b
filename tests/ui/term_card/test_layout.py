"""The blocks of a card set one below the other."""

from reader.ui.term_card.blocks import Block, CardContent, Run, Style
from reader.ui.term_card.layout import CardLayout
from reader.ui.term_card.type import CardLook, CardType


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
