"""The columns of the years on a card: clicked, and walked with the keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.ui.term_card.blocks import Block, CardContent, Run, Shape, ShowLines, Style
from reader.ui.term_card.type import CardLook
from reader.ui.term_card.view import CardView
from reader.ui.term_card.year_link import YearLink

NO_KEY = Qt.KeyboardModifier.NoModifier
YEARS = ((1990, 3), (1991, 40), (2003, 7))


def content(years):
    runs = tuple(Run(f"{y}: {n}", Style.SMALL_LINK, ShowLines(f"x date:{y}")) for y, n in years)
    lines = Block((Run("before", Style.LINK, ShowLines("x")),), "library")
    columns = Block(runs, "library", Shape.YEARS, "Articles by year", years=years)
    after = Block((Run("after", Style.LINK, ShowLines("y")),), "sources")
    return CardContent("", "", "", (lines, columns, after))


@pytest.fixture
def view(qtbot, fonts, theme):
    view = CardView(CardLook(theme))
    qtbot.addWidget(view)
    view.resize(420, 400)
    view.set_content(content(YEARS))
    view.show()
    return view


def year_link(view):
    return next(link for link in view.links if isinstance(link, YearLink))


def followed(view):
    lines = []
    view.link_activated.connect(lambda target: lines.append(target.line))
    return lines


def test_the_columns_are_one_link_in_reading_order(view):
    assert [link.run.text for link in view.links] == ["before", "1990: 3", "after"]


def test_a_click_on_a_column_leads_to_its_year(view, qtbot):
    lines, link = followed(view), year_link(view)
    for place in (QPoint(link.width() - 4, 20), QPoint(4, link.height() - 4)):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=place)
    assert lines == ["x date:2003", "x date:1990"]


def test_a_click_between_columns_takes_the_nearest_year(view, qtbot):
    lines, link = followed(view), year_link(view)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(link.width() // 4, 20))
    assert lines == ["x date:1991"]


@pytest.mark.parametrize(
    ("keys", "year"),
    [
        ([], 1990),
        ([Qt.Key.Key_Right], 1991),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right], 2003),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 1991),
        ([Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Left], 1990),
    ],
)
def test_the_keys_walk_the_years(view, qtbot, keys, year):
    lines, link = followed(view), year_link(view)
    for key in keys:
        qtbot.keyClick(link, key)
    assert link.accessibleName().startswith(f"{year}: ")
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert lines == [f"x date:{year}"]


def test_the_pointer_shows_the_number_of_a_year(view, qtbot):
    link, none = year_link(view), Qt.MouseButton.NoButton
    place = QPointF(link.width() - 4, 20)
    # Sent, since a pointer that is moved is that of whichever window lies uppermost there.
    QApplication.sendEvent(
        link, QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, NO_KEY)
    )
    assert link.run.text == "2003: 7"


def test_the_chosen_year_stays_when_the_card_is_set_again(view, qtbot):
    year_link(view).choose(1)
    view.resize(360, 400)
    assert year_link(view).run.text == "1991: 40"
    view.set_content(content(YEARS[:1]))
    assert year_link(view).run.text == "1990: 3"


def test_without_years_there_is_nothing_to_choose(view):
    view.set_content(content(()))
    assert [link.run.text for link in view.links] == ["before", "after"]


def test_the_chosen_column_is_drawn_apart(view, qtbot):
    link = year_link(view)
    view.activateWindow()
    link.setFocus()
    qtbot.waitUntil(link.hasFocus)
    link.choose(1)
    one = link.grab().toImage()
    link.choose(2)
    assert link.grab().toImage() != one
