import pytest

from tests.ui.term_card.card_window import ReadingWindow


@pytest.fixture
def window(qtbot, fonts, article):
    made = ReadingWindow(article)
    qtbot.addWidget(made)
    return made
