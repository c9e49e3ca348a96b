"""What the tests of presenting share: a window that presents an article."""

import pytest

from reader.glossary.glossary import Glossary
from reader.ui.marks.marking import Marking
from reader.ui.requests import Request
from tests.ui.stand_in import TERMS, make_article
from tests.ui.term_card.card_samples import concept


@pytest.fixture
def window(fonts, study, program, open_file):
    """A window with a long article in which every term is explained."""
    study._glossary = Glossary({word: concept(word, word) for word in TERMS}, {}, "0")
    study.articles["one.txt"] = make_article(copies=20)
    program.window.resize(1000, 700)
    open_file(program.workspace)
    return program.window


@pytest.fixture
def reading(qtbot, window):
    """The window when the annotations of its article are there."""
    qtbot.waitUntil(lambda: window.findChild(Marking) is not None)
    qtbot.waitUntil(lambda: bool(window.workspace.annotations.key))
    return window


@pytest.fixture
def presenting(window):
    """It presents on a screen of its own, as far as the program knows."""
    window.presenting.start(place=False)
    window.presenting.projector.resize(1280, 720)
    window.presenting.projector.show()
    yield window.presenting
    window.presenting.stop()


@pytest.fixture
def ask(window):
    """Return a function that asks the window for something."""

    def wish(request: Request) -> None:
        window.workspace.ask(request)

    return wish
