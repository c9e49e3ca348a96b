"""The theme in force follows the settings, or the desktop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMainWindow

from reader.ui.appearance import Appearance, system_theme


class Hints:
    """What a desktop says of itself."""

    def __init__(self, scheme, contrast=Qt.ContrastPreference.NoPreference):
        self._scheme, self._contrast = scheme, contrast

    def colorScheme(self):  # noqa: N802  # as Qt names it
        return self._scheme

    def accessibility(self):
        return self

    def contrastPreference(self):  # noqa: N802
        return self._contrast


@pytest.fixture
def appearance(workspace, qapp):
    before = qapp.palette()
    yield Appearance(workspace, qapp)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.mark.parametrize(
    ("hints", "name"),
    [
        (Hints(Qt.ColorScheme.Light), "light"),
        (Hints(Qt.ColorScheme.Unknown), "light"),
        (Hints(Qt.ColorScheme.Dark), "dark"),
        (Hints(Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast), "contrast"),
    ],
)
def test_the_desktop_chooses_a_theme(hints, name):
    assert system_theme(hints) == name


def test_the_chosen_theme_dresses_the_application(appearance, workspace, qapp):
    workspace.change(theme="sepia")
    assert appearance.theme.name == "sepia"
    assert qapp.palette().color(QPalette.ColorRole.Window) == appearance.theme.chrome


def test_after_high_contrast_every_part_follows_the_next_themes(qtbot, appearance, workspace):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.menuBar().addMenu("File")
    window.show()

    def ground():
        return window.menuBar().palette().color(QPalette.ColorRole.Window)

    for name in ("contrast", "sepia", "light"):
        workspace.change(theme=name)
        qtbot.waitUntil(lambda: ground() == appearance.theme.chrome)


def test_a_change_of_theme_is_told_once(appearance, workspace):
    heard = []
    appearance.theme_changed.connect(lambda theme: heard.append(theme.name))
    workspace.change(theme="dark")
    workspace.change(zoom=120)
    assert heard == ["dark"]


def test_high_contrast_has_edges_and_others_not(appearance, workspace, qapp):
    workspace.change(theme="contrast")
    assert "border" in qapp.styleSheet()
    workspace.change(theme="light")
    assert qapp.styleSheet() == ""


def test_the_desktops_change_is_followed_at_once(appearance, workspace, monkeypatch, qapp):
    workspace.change(theme="system")
    monkeypatch.setattr("reader.ui.appearance.system_theme", lambda _: "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.name == "dark"


def test_the_desktops_wish_for_contrast_is_followed_at_once(
    appearance, workspace, monkeypatch, qapp
):
    workspace.change(theme="system")
    monkeypatch.setattr("reader.ui.appearance.system_theme", lambda _: "contrast")
    hints = qapp.styleHints().accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert appearance.theme.name == "contrast"
