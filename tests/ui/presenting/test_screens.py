"""The projector's window goes to the second screen, and screens may come and go."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from reader.ui.presenting.screens import projector_among


class StandInScreen:
    def __init__(self, name, x=0, width=1920):
        self._name, self._area = name, QRect(x, 0, width, 1080)

    def name(self):
        return self._name

    def geometry(self):
        return self._area

    availableGeometry = geometry  # noqa: N815


LAPTOP, WALL, HALL = StandInScreen("laptop"), StandInScreen("wall", 1920), StandInScreen("hall", -9)


@pytest.mark.parametrize(
    ("screens", "name", "found"),
    [
        ([LAPTOP], "", None),
        ([LAPTOP, WALL], "", WALL),
        ([LAPTOP, WALL, HALL], "hall", HALL),
        ([LAPTOP, WALL], "hall", WALL),
        ([LAPTOP, StandInScreen("mirror")], "", None),
    ],
)
def test_the_projector_is_another_screen_the_known_one_first(screens, name, found):
    assert projector_among(screens, LAPTOP, name) is found


def test_with_one_screen_it_fills_that(window):
    window.presenting.start()
    assert window.presenting.screens.in_place
    assert window.presenting.projector.isFullScreen()
    window.presenting.stop()


def test_with_one_screen_it_may_be_a_window(window):
    window.workspace.change(projector_alone="window")
    window.presenting.start()
    assert not window.presenting.screens.in_place
    assert not window.presenting.projector.isFullScreen()
    window.workspace.change(projector_alone="full")
    assert window.presenting.screens.in_place
    window.presenting.stop()


@pytest.fixture
def plugged(window, monkeypatch):
    """Return a function that says which screens there are besides the real one."""
    own = window.screen()

    def plug(*others):
        monkeypatch.setattr(QGuiApplication, "screens", lambda: [own, *others])

    return plug


def test_a_screen_that_is_plugged_in_takes_the_projected_page(window, plugged):
    presenting = window.presenting
    window.workspace.change(projector_alone="window")
    presenting.start()
    presenting.tool_box.toggle_curtain()
    kept = presenting.tool_box.tools
    plugged(WALL)
    QGuiApplication.instance().screenAdded.emit(window.screen())
    assert presenting.screens.on_second
    assert presenting.projector.geometry() == WALL.geometry()
    assert presenting.tool_box.tools == kept
    presenting.stop()


def test_a_screen_that_is_pulled_out_leaves_all_in_a_window(window, plugged):
    presenting = window.presenting
    plugged(WALL)
    presenting.start()
    assert window.workspace.settings.projector_screen == "wall"
    presenting.tool_box.toggle_curtain()
    kept, place = presenting.tool_box.tools, presenting.projector.view.first_visible()
    presenting.screens._lose(WALL)
    assert presenting.is_on
    assert presenting.projector.isVisible()
    assert not presenting.screens.in_place
    assert not presenting.projector.isFullScreen()
    assert presenting.tool_box.tools == kept
    assert presenting.projector.view.first_visible() == place
    presenting.stop()


def test_a_third_screen_is_used_when_the_second_goes(window, plugged):
    presenting = window.presenting
    plugged(WALL, HALL)
    presenting.start()
    presenting.screens._lose(WALL)
    assert presenting.projector.geometry() == HALL.geometry()
    presenting.stop()
