"""Draws the real window off screen into a picture: for documents, tests and bug reports."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from reader.analysis.find import Finder
from reader.analysis.model import TermSpan
from reader.analysis.progress import Progress, unwatched
from reader.article.model import Article
from reader.errors import RefusedInput
from reader.overriding import override
from reader.settings import Settings
from reader.storage.whole_files import write_whole_bytes
from reader.ui.app import Program, build_window, make_application
from reader.ui.cards import Cards
from reader.ui.offscreen.shot_panels import PictureLibrary, show_search, show_timeline
from reader.ui.picture_files import png
from reader.ui.requests import Request
from reader.ui.shipped_study import ShippedStudy
from reader.ui.study import Findings
from reader.ui.theme import PROJECTOR_THEMES

_LONGEST_WAIT = 60_000  # milliseconds; a text of a million characters takes five seconds
_LONGEST_FADE = 250  # milliseconds; the cross in an entry field takes 160


@dataclass(frozen=True, slots=True)
class Shot:
    """What is to be drawn.

    Attributes:
        file: the article.
        output: the PNG file.
        size: of the window, in points.
        scale: pixels for each point.
        theme: name of a theme.
        zoom: size of type in per cent.
        language: of the interface, "zh" or "en".
        hover: the card of the first such term is open.
        find: the find bar is open with this query.
        ruby: pinyin stands above the whole article.
        present: the projector's window is drawn, not the reader's.
        library: folder or server of the library; None for the user's own.
        search: the search panel is open with this query.
        timeline: the timeline is open with this query.
    """

    file: Path
    output: Path
    size: tuple[int, int]
    scale: float = 1.0
    theme: str = "light"
    zoom: int = 100
    language: str = "en"
    hover: str | None = None
    find: str | None = None
    present: bool = False
    ruby: bool = False
    library: str | None = None
    search: str | None = None
    timeline: str | None = None


class _FinishedStudy(ShippedStudy):
    """Has one article and everything in it ready before the window asks."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.article = super().read(path, None)
        found = super().at_once(self.article)
        self.findings = found if found.complete else super().in_full(self.article, unwatched)

    @override
    def read(
        self, path: Path, encoding: str | None, part: int = 0, progress: Progress = unwatched
    ) -> Article:
        return self.article

    @override
    def at_once(self, article: Article) -> Findings:
        return self.findings


def take(shot: Shot) -> tuple[int, int]:
    """Draw the window into the file; return width and height in pixels.

    It makes the application, so it can be called once in a process. The reader's settings are
    neither read nor written.

    Raises:
        RefusedInput: the article cannot be opened, has no such term, or the picture cannot be
            written.
        LibraryError: what is to be searched is not there, or cannot be opened.
        QueryError: a query cannot be understood.
    """
    study = prepare(shot)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(shot.scale)
    qInstallMessageHandler(_pass_on)
    return draw(make_application(), study, shot)


def prepare(shot: Shot) -> ShippedStudy:
    """Return what `draw` takes: the article, read and analysed.

    Raises:
        RefusedInput: it cannot be opened.
    """
    return _FinishedStudy(shot.file)


def draw(application: QApplication, study: ShippedStudy, shot: Shot) -> tuple[int, int]:
    """Draw the window with an application that is there already; see `take`."""
    dark = shot.theme in {"dark", "contrast"}
    settings = Settings(
        theme=shot.theme,
        zoom=shot.zoom,
        language="zh_CN" if shot.language == "zh" else "en",
        projector_theme=PROJECTOR_THEMES[int(dark)],
        projector_size=max(70, min(175, shot.zoom)),
    )
    application.setCursorFlashTime(0)  # nothing blinks in a picture
    with tempfile.TemporaryDirectory() as folder:
        place = PictureLibrary(study, shot.library, Path(folder))
        settings_file = Path(folder, "settings.toml")
        program = build_window(application, settings, settings_file, study, place)
        try:
            picture = _picture(program, shot)
        finally:
            program.workspace.jobs.stop()
            program.workspace.library.close()
            program.workspace.notebook.close()
            program.window.deleteLater()
    write_whole_bytes(shot.output, png(picture.toImage()))
    return picture.width(), picture.height()


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write what Qt complains of, but not what a picture need not know of."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _picture(program: Program, shot: Shot) -> QPixmap:
    window = program.window
    window.resize(*shot.size)
    program.workspace.open([shot.file])
    _wait(lambda: program.workspace.findings.complete)
    window.show()
    _wait(lambda: window.findChild(Cards) is not None)
    if shot.ruby:
        program.workspace.change(pinyin="whole")
        _wait(lambda: window.aids.pinyin.readings is not None)
    if shot.find is not None:
        _search(program, shot.find)
    if shot.search is not None:
        show_search(program, shot.search, _wait)
    if shot.timeline is not None:
        show_timeline(program, shot.timeline, _wait)
    drawn = _present(program, shot) if shot.present else window
    if shot.hover is not None:
        _show_card(program, shot.hover)
    drawn.grab()
    _settle()
    return drawn.grab()


def _present(program: Program, shot: Shot) -> QWidget:
    """Return the projector's window in the size of the picture, in step with the reader's."""
    presenting = program.window.presenting
    presenting.start(place=False)
    presenting.projector.resize(*shot.size)
    presenting.projector.show()
    return presenting.projector


def _search(program: Program, query: str) -> None:
    window = program.window
    program.workspace.ask(Request.FIND)
    window.find_bar.entry.setText(query)
    window.find_bar.search_again()
    _wait(lambda: not window.searching.session.found.searching)


def _show_card(program: Program, text: str) -> None:
    window, workspace = program.window, program.workspace
    term = next(_terms(workspace.article, workspace.findings, text), None)
    cards = window.findChild(Cards)
    if term is None or cards is None:
        raise RefusedInput(
            en=f"The article has no term “{text}” that could be explained.",
            zh=f"文章中没有可以解释的词语“{text}”。",
        )
    window.view.reveal(term.span)
    first_line = window.view.rects_of(term.span)[0]
    if program.workspace.presenting:
        cards.hover.activate(term)
        return
    cards.hover.move_pointer(first_line.center().toPoint(), instant=True)
    while cards.hover.shown and cards.hover.shown.term != term:
        cards.hover.turn_ring(1)


def _terms(article: Article | None, findings: Findings, text: str) -> Iterator[TermSpan]:
    """Yield the terms written `text`, then those it is a part of."""
    if article is None:
        return
    places = Finder(article.text).find(text)
    covering = [(place, findings.index.covering(place.start)) for place in places]
    for place, terms in covering:
        yield from (term for term in terms if term.span == place)
    for place, terms in covering:
        yield from (term for term in reversed(terms) if term.span.encloses(place))


def _settle() -> None:
    """Let what new texts have moved find its place, and Qt's buttons fade in to the end."""
    loop = QEventLoop()
    QTimer.singleShot(_LONGEST_FADE, loop, loop.quit)
    loop.exec()


def _wait(until: Callable[[], bool]) -> None:
    """Let the program run until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=1)
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start()
    QTimer.singleShot(_LONGEST_WAIT, loop, loop.quit)
    loop.exec()
    look.stop()
    if not until():
        raise RefusedInput(en="The window took too long to finish.", zh="窗口迟迟没有完成。")
