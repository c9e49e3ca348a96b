"""Builds all parts of the window program and wires them, once."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from reader.resources import resource, seed_article
from reader.settings import Loaded, Settings
from reader.ui.appearance import Appearance
from reader.ui.collector import Collector
from reader.ui.dialogs.on_request import Dialogs
from reader.ui.glossing import Glossing
from reader.ui.hints.first_hints import FirstHints
from reader.ui.jobs import Jobs
from reader.ui.languages import Translations
from reader.ui.library_place import LibraryPlace
from reader.ui.main_window import MainWindow
from reader.ui.reading_modes.modes import ReadingModes
from reader.ui.shipped_library import ShippedLibrary
from reader.ui.shipped_study import ShippedStudy
from reader.ui.sources import FileSource, LibrarySource, Source, recalled
from reader.ui.study import Study
from reader.ui.turns import CARDS, MARKS, load_in_turns
from reader.ui.window_sizes import fitting
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.glossary.glossary import Glossary
    from reader.ui.side_by_side.side_by_side import SideBySide

LONGEST_BLANK = 200  # milliseconds an empty window is held back for its article
_FONTS = ("YanduSerif-Regular.ttf", "YanduSerif-Bold.ttf")
_FAMILY = "Yandu Serif"


class Program(NamedTuple):
    """The parts that live as long as the window."""

    application: QApplication
    workspace: Workspace
    appearance: Appearance
    translations: Translations
    window: MainWindow
    hints: FirstHints


def run(
    files: Sequence[Path], loaded: Loaded, settings_file: Path, library: str | None = None
) -> int:
    """Show the window until it is closed.

    Args:
        files: to open; without any, what was open last, and the first time the seed.
        loaded: the settings, with what was wrong in their file.
        settings_file: where they are kept.
        library: folder or server of a library other than the user's own.

    Returns:
        exit code of the process.
    """
    application = make_application()
    study = ShippedStudy()
    place = ShippedLibrary(study, library)
    if not library and loaded.settings.library_place:
        place = place.at(loaded.settings.library_place)
    program = build_window(application, loaded.settings, settings_file, study, place)
    workspace, window = program.workspace, program.window
    if not loaded.settings.window_geometry:
        window.resize(fitting(window.size(), window))
    _report_errors(workspace)
    collector = Collector(application)
    workspace.analysis_ready.connect(collector.set_aside)
    for notice in loaded.notices:
        workspace.say(notice)
    window.view.first_painted.connect(program.hints.begin_at_first_start)
    _show_with_article(workspace, window)
    sources = [FileSource(path.absolute()) for path in files] or first_sources(loaded.settings)
    if any(isinstance(source, LibrarySource) for source in sources):
        _open_seed_instead(workspace)
    if files:
        workspace.open_sources(sources, apart=True)
    else:
        workspace.tabs.restore(sources, tab_shown(loaded.settings, sources))
    return application.exec()


def make_application() -> QApplication:
    """Return the application, with our fonts and without a desktop's own style."""
    # A damaged text shown in a wrong encoding asks every font for every script.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    application = QApplication(["yandu", "-style", "Fusion"])
    application.setApplicationName("yandu")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("yandu")
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    application.setFont(interface_font(application.font()))
    return application


def build_window(
    application: QApplication,
    settings: Settings,
    settings_file: Path,
    study: Study,
    place: LibraryPlace,
) -> Program:
    """Return the window with all that it needs, not yet shown and with nothing open."""
    translations = Translations(application)
    translations.use(settings.language)
    workspace = Workspace(settings, settings_file, study, place, Jobs())
    appearance = Appearance(workspace, application)

    def speak(now: Settings, before: Settings) -> None:
        if now.language != before.language:
            translations.use(now.language)

    workspace.settings_changed.connect(speak)

    def load_cards() -> None:
        def load() -> None:
            workspace.jobs.start(lambda _: _known(study), make_cards)

        workspace.own.want(load)

    def make_cards(_: "Glossary") -> None:
        def make() -> None:
            from reader.ui.cards import Cards  # noqa: PLC0415  # not before the first painting

            Cards(window, workspace, appearance)

        load_in_turns(CARDS, window, make)

    window = MainWindow(workspace, appearance)
    Dialogs(workspace, window)
    Glossing(workspace, window, appearance)
    hints = FirstHints(workspace, window, appearance)
    ReadingModes(workspace, window.view)
    window.view.first_painted.connect(load_cards)
    window.view.first_painted.connect(lambda: _follow_reading(window, appearance))
    return Program(application, workspace, appearance, translations, window, hints)


def _follow_reading(window: MainWindow, appearance: Appearance) -> None:
    """Note what is read, and make marks for the page and for one beside it."""
    from reader.ui.reading_progress import progress_of  # noqa: PLC0415  # not before the painting

    workspace = window.workspace
    progress_of(workspace)

    def make() -> None:
        from reader.ui.marks.marking import Marking  # noqa: PLC0415  # not before the first painting

        Marking(window, window.view, workspace, appearance)
        window.page_place.when_beside(make_beside)

    def make_beside(sides: "SideBySide") -> None:
        from reader.ui.marks.marks_beside import MarksBeside  # noqa: PLC0415  # nor this
        from reader.ui.presenting.clozes_beside import ClozesBeside  # noqa: PLC0415

        marks = MarksBeside(workspace, sides.beside, appearance)
        ClozesBeside(window.classroom.clozes, marks, sides.beside)
        sides.shown_beside.connect(lambda: marks.show(sides.beside.article))
        marks.show(sides.beside.article)

    load_in_turns(MARKS, window, make)


def _known(study: Study) -> "Glossary":
    """Load what the cards need and no widget does. Runs on another thread."""
    import_module("reader.corpus.occurrences")
    return study.glossary


def interface_font(system: QFont) -> QFont:
    """Return the desktop's font, backed by ours where nothing on the machine has Chinese."""
    font = QFont(system)
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if set(chinese) <= {_FAMILY}:
        font.setFamilies([*system.families(), _FAMILY])
    return font


def first_sources(settings: Settings) -> list[Source]:
    """Return what to open when nothing is asked for."""
    last = [
        source
        for source in map(recalled, settings.last_files)
        if isinstance(source, LibrarySource) or source.path.is_file()
    ]
    return last or [FileSource(seed_article())]


def tab_shown(settings: Settings, sources: Sequence[Source]) -> int:
    """Return which of the first sources was shown at the last end."""
    shown = [recalled(line) for line in settings.last_files[settings.last_tab :][:1]]
    return sources.index(shown[0]) if shown and shown[0] in sources else 0


def _open_seed_instead(workspace: Workspace) -> None:
    """Open the seed where the article read last is not in the library any more, or that is away."""

    def open_seed() -> None:
        if workspace.article is None and not asked:
            asked.append(True)
            workspace.open([seed_article()])

    asked: list[bool] = []
    workspace.noticed.connect(lambda _: open_seed())


def _show_with_article(workspace: Workspace, window: MainWindow) -> None:
    """Show the window when its article is there, so that it is painted once and whole."""
    patience = QTimer(window, singleShot=True, interval=LONGEST_BLANK)

    def show(*_: object) -> None:
        if patience.isActive():
            patience.stop()
            window.show()

    def set_icon() -> None:
        from PySide6.QtGui import QIcon  # noqa: PLC0415  # not before the first painting

        window.setWindowIcon(QIcon(str(resource("icons", "yandu.svg"))))

    workspace.article_opened.connect(show)
    workspace.noticed.connect(show)
    patience.timeout.connect(window.show)
    patience.start()
    window.view.first_painted.connect(set_icon)


def _report_errors(workspace: Workspace) -> None:
    """Let no traceback reach the terminal of a reader, but all of them the window."""

    def report(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
        else:
            workspace.report(error)

    sys.excepthook = report
