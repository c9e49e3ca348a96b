"""What the window's tests share: a workspace on a stand-in study, and a window on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from reader.resources import resource
from reader.settings import Settings
from reader.ui.app import build_window
from reader.ui.jobs import Jobs
from reader.ui.theme import load_theme
from reader.ui.workspace import Workspace
from tests.ui.stand_in import StandInStudy


@pytest.fixture(autouse=True)
def english():
    """Tests read English whatever the machine speaks."""
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def settings_path(tmp_path):
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def study():
    return StandInStudy()


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def settings():
    return Settings(language="en", theme="light")


@pytest.fixture
def workspace(jobs, study, settings, settings_path):
    made = Workspace(settings, settings_path, study, jobs)
    yield made
    made.close()


@pytest.fixture
def theme(qapp):
    return load_theme("light")


@pytest.fixture
def open_file(qtbot):
    """Return a function that opens files in a workspace and waits for the first findings."""

    def open_in(workspace, *names):
        with qtbot.waitSignal(workspace.analysis_ready):
            workspace.open([Path(name) for name in names or ("one.txt",)])

    return open_in


@pytest.fixture
def program(qtbot, qapp, settings, settings_path, study):
    """A whole window, shown, with nothing open."""
    made = build_window(qapp, settings, settings_path, study)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.translations.use("en")
    made.window.close()


@pytest.fixture(scope="session")
def fonts(qapp):
    for face in ("Regular", "Bold"):
        number = QFontDatabase.addApplicationFont(str(resource("fonts", f"YanduSerif-{face}.ttf")))
        assert number >= 0
