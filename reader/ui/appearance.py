"""The theme in force: the reader's choice, or the desktop's light or dark as it changes."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from reader.settings import Settings
from reader.ui.theme import load_theme, palette
from reader.ui.workspace import Workspace

# Fusion draws the edges of fields darker than their ground, which on black is nothing.
_EDGES = """
QLineEdit, QComboBox, QPlainTextEdit, QPushButton, QDialog QAbstractItemView {
    border: 1px solid palette(window-text); padding: 3px 5px;
}
QLineEdit:focus, QComboBox:focus, QPushButton:focus { border: 2px solid palette(accent); }
QMenu { border: 1px solid palette(window-text); }
QToolButton:focus { border: 2px solid palette(accent); }
QHeaderView::section {
    background: palette(window); color: palette(window-text); padding: 3px 5px;
    border: 0; border-bottom: 1px solid palette(window-text);
}
"""


class Appearance(QObject):
    """Keeps the application's palette in step with settings and desktop.

    Args:
        workspace: whose settings name the theme.
        application: gets the palette.

    Signals:
        theme_changed: Theme now in force.
    """

    theme_changed = Signal(object)

    def __init__(self, workspace: Workspace, application: QApplication) -> None:
        super().__init__()
        self._workspace = workspace
        self._application = application
        self._hints = application.styleHints()
        self.theme = load_theme(self._name(workspace.settings))
        self._dress()
        workspace.settings_changed.connect(self._follow)
        self._hints.colorSchemeChanged.connect(self._follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def _follow(self, *_: object) -> None:
        name = self._name(self._workspace.settings)
        if name != self.theme.name:
            self.theme = load_theme(name)
            self._dress()
            self.theme_changed.emit(self.theme)

    def _dress(self) -> None:
        edged = self.theme.name == "contrast"
        if not edged and self._application.styleSheet():
            # First: a sheet that goes away leaves some widgets the palette of that moment.
            self._application.setStyleSheet("")
        self._application.setPalette(palette(self.theme))
        if edged:
            self._application.setStyleSheet(_EDGES)

    def _name(self, settings: Settings) -> str:
        return system_theme(self._hints) if settings.theme == "system" else settings.theme


def system_theme(hints: QStyleHints) -> str:
    """Return the theme that suits what the desktop says of itself."""
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
