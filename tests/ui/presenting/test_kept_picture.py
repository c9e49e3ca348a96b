"""While something lies over the projected page, it is shown from a picture that is always true."""

import random

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from reader.article.model import Span
from reader.ui.presenting.tools import Light
from reader.ui.theme import load_theme


@pytest.fixture
def view(presenting):
    presenting.tool_box.light(Light.SENTENCE)
    view = presenting.projector.view
    QApplication.processEvents()  # as the keyboard comes to it
    view.viewport().grab()
    return view


@pytest.fixture
def drawn(view, monkeypatch):
    """The regions of the page that are drawn from now on."""
    regions, draw = [], view.draw
    monkeypatch.setattr(
        view, "draw", lambda on, part: (regions.append(part.toRect()), draw(on, part))
    )
    return regions


def fresh(view):
    """Return the page drawn for itself."""
    picture = QPixmap(view.viewport().size())
    painter = QPainter(picture)
    view.draw(painter, QRectF(view.viewport().rect()))
    painter.end()
    return picture.toImage()


def acts(presenting, chance):
    """Return what may happen to the page of the class."""
    view, window = presenting.projector.view, presenting.projector
    bar, terms = view.verticalScrollBar(), view.index.terms
    return {
        "turn": lambda: bar.setValue(bar.value() + chance.choice((-400, -61, -7, 7, 61, 400))),
        "leap": lambda: bar.setValue(chance.randint(0, bar.maximum())),
        "select": lambda: view.select(Span(*sorted(chance.sample(range(900), 2)))),
        "focus": lambda: view.focus_term(chance.choice(terms)),
        "hover": lambda: view.set_hovered(chance.choice(terms).span),
        "spans": lambda: view.repaint_spans(Span(20, 90)),
        "theme": lambda: window.set_theme(load_theme(chance.choice(("light", "dark", "contrast")))),
        "size": lambda: window.set_size(chance.choice((80, 100, 130))),
        "window": lambda: window.resize(chance.choice((900, 1000)), chance.choice((600, 700))),
        "next": presenting.tool_box.move_on,
        "curtain": presenting.tool_box.toggle_curtain,
        "card": lambda: presenting.cards.show_card(chance.choice(terms)),
        "no card": presenting.cards.hide_card,
        "part": lambda: view.viewport().grab(QRect(0, chance.randint(0, 300), 300, 50)),
        "shown": lambda: view.viewport().grab(),
        "events": QApplication.sendPostedEvents,
    }


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_the_picture_is_what_would_be_drawn(presenting, view, seed):
    chance = random.Random(seed)  # noqa: S311
    done = []
    for _ in range(16):
        name, act = chance.choice(list(acts(presenting, chance).items()))
        done.append(name)
        act()
        if chance.random() < 0.4:
            assert view.viewport().grab().toImage() == fresh(view), done


def test_what_changes_over_the_page_draws_none_of_it(presenting, view, drawn):
    presenting.tool_box.move_on()
    view.viewport().grab()
    assert drawn == []


def test_of_a_page_that_is_scrolled_only_what_comes_into_sight_is_drawn(view, drawn):
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + 37)
    view.viewport().grab()
    height = view.viewport().height()
    assert drawn == [QRect(0, height - 37, view.viewport().width(), 37)]


def test_only_what_is_told_is_drawn_anew(view, drawn):
    view.viewport().update(QRect(10, 20, 300, 40))
    view.viewport().grab(QRect(0, 0, 200, 400))
    view.viewport().grab()
    assert drawn == [QRect(10, 20, 190, 40), QRect(200, 20, 110, 40)]


def test_where_nothing_lies_over_the_page_no_picture_takes_memory(presenting, view, drawn):
    presenting.tool_box.light(Light.ALL)
    view.viewport().grab()
    assert drawn == [view.viewport().rect()]
    assert view.port._picture is None
