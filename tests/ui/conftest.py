"""What the window's tests share: a workspace on a stand-in study, a window, a page."""

import datetime
import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.analysis.model import Analysis, Keyword, Name, NameKind, TermSpan
from reader.analysis.term_index import TermIndex
from reader.article.model import Role
from reader.glossary.category import Category
from reader.resources import resource
from reader.settings import Settings
from reader.ui.app import build_window
from reader.ui.article_view.view import ArticleView
from reader.ui.jobs import Jobs
from reader.ui.theme import load_theme
from reader.ui.workspace import Workspace
from tests.ui.article_view.page_samples import BODY, HEADLINE, KICKER, make_article, spans_of
from tests.ui.stand_in import StandInStudy
from tests.ui.stand_in_library import StandInPlace, make_library

BETWEEN_FULL = 20  # tests
PATIENCE = 60_000  # milliseconds


class PatientBot(QtBot):
    """Waits longer: on a machine with much else to do five seconds are soon over."""

    def waitSignal(self, signal, *, timeout=PATIENCE, **how):  # noqa: N802  # their name
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals, *, timeout=PATIENCE, **how):  # noqa: N802
        return super().waitSignals(signals, timeout=timeout, **how)

    def waitUntil(self, callback, *, timeout=PATIENCE):  # noqa: N802
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def collections_between_tests_only():
    """Qt's objects must not be destroyed by the thread of a job: see reader.ui.collector."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def collected():
    yield
    gc.collect(1 if gc.get_count()[2] < BETWEEN_FULL else 2)


HELD = QApplication.mouseButtons  # itself, for tests that put another in its place


@pytest.fixture(autouse=True)
def no_button_is_held(qapp):
    """A button that a test leaves pressed is held for `QTest` in every test that comes after."""
    yield
    held = HELD()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if held & button:
            QTest.mouseRelease(QLabel(), button)
    assert held == Qt.MouseButton.NoButton


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
def place(tmp_path):
    return StandInPlace(make_library(), tmp_path / "notes")


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def settings():
    return Settings(language="en", theme="light")


@pytest.fixture
def workspace(jobs, study, place, settings, settings_path):
    made = Workspace(settings, settings_path, study, place, jobs)
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
def program(qtbot, qapp, settings, settings_path, study, place):  # noqa: PLR0913, PLR0917
    """A whole window, shown, with nothing open."""
    made = build_window(qapp, settings, settings_path, study, place)
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


@pytest.fixture
def article():
    return make_article(
        *[BODY] * 12,
        heading=((KICKER, Role.KICKER), (HEADLINE, Role.HEADLINE)),
        date=datetime.date(2003, 1, 17),
        page=1,
        page_name="要闻",
    )


@pytest.fixture
def analysis(article):
    terms = [
        TermSpan(span, (word,), category, nested)
        for word, category, nested in (
            ("社会保障体系", Category.SOCIAL_SECURITY, False),
            ("社会保障", Category.SOCIAL_SECURITY, True),
            ("两个确保", Category.SOCIAL_SECURITY, False),
            ("三条保障线", Category.SOCIAL_SECURITY, False),
            ("下岗职工", Category.SOCIAL_SECURITY, False),
            ("下岗", Category.SOCIAL_SECURITY, True),
            ("企业", Category.ECONOMY, False),
        )
        for span in spans_of(article, word)
    ]
    terms.sort(key=lambda term: (term.span.start, -term.span.end))
    keyword = Keyword("失业保险", 2.0, spans_of(article, "失业保险"))
    names = tuple(Name(s, "77％", NameKind.FIGURE) for s in spans_of(article, "77％"))
    return Analysis(tuple(terms), (keyword,), names)


@pytest.fixture
def view(qtbot, fonts, article, analysis):
    page = ArticleView(load_theme("light"))
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.set_article(article)
    page.set_analysis(analysis, TermIndex(analysis.terms))
    return page
