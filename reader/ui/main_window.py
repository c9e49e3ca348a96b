"""The window: it only places things."""

# ruff: noqa: PLC0415  # what the first picture does not show is loaded when it is first wanted

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from reader.overriding import override
from reader.ui.article_view.view import ArticleView
from reader.ui.context_key import add_context_key
from reader.ui.docks import Docks
from reader.ui.dropping import take_drop, welcome
from reader.ui.library.catching_up import CatchingUp
from reader.ui.menus import Menus
from reader.ui.page_place import PagePlace
from reader.ui.panels.legend import LegendPanel
from reader.ui.reading import Reading
from reader.ui.reading_aids.pages import Pages
from reader.ui.reading_aids.reading_aids import ReadingAids
from reader.ui.rematching import Rematching
from reader.ui.requests import CLOZES, LESSONS, PRESENTING, Request
from reader.ui.status_line import StatusLine
from reader.ui.word_finder import WordFinder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from reader.settings import Settings
    from reader.ui.appearance import Appearance
    from reader.ui.beside import Beside
    from reader.ui.file_watch import FileWatch
    from reader.ui.finding.bar import FindBar
    from reader.ui.finding.searching import Searching
    from reader.ui.library.import_strip import ImportStrip
    from reader.ui.library.importing import Importing
    from reader.ui.library.removing import Removing
    from reader.ui.notice_strip import NoticeStrip
    from reader.ui.notices import Notice
    from reader.ui.presenting.classroom import Classroom
    from reader.ui.presenting.presenting import Presenting
    from reader.ui.removal_request import RemovalRequest
    from reader.ui.visits import Visit
    from reader.ui.workspace import Workspace

USUAL_SIZE = QSize(1180, 860)


class MainWindow(QMainWindow):
    """The page in the middle, the legend at its side, find bar and notices at its edges.

    Args:
        workspace: what is open.
        appearance: the theme in force.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance) -> None:
        super().__init__()
        self.workspace = workspace
        self._appearance, theme = appearance, appearance.theme
        self.view = ArticleView(theme)
        self.status = StatusLine(workspace)
        self.legend = LegendPanel(workspace, theme, self)
        self.docks = Docks(workspace, theme, self)
        self.menus = Menus(workspace, self)
        self.reading = Reading(workspace, self.view)
        self.word_finder = WordFinder(workspace, self.view)
        self.aids = ReadingAids(workspace, Pages(self.view, self._projected, self._beside))
        Rematching(workspace)
        self._place()
        add_context_key(self)
        CatchingUp(workspace, self._catch_up, self)
        self._connect()
        self._restore(workspace.settings)
        self._name()

    @cached_property
    def notices(self) -> NoticeStrip:
        """The strip for notices above all, made for the first one."""
        from reader.ui.notice_strip import NoticeStrip

        strip = NoticeStrip(self.workspace, self._appearance.theme)
        self._appearance.theme_changed.connect(strip.set_theme)
        self.workspace.withdrawn.connect(strip.withdraw)
        self._column.insertWidget(0, strip)
        return strip

    @cached_property
    def find_bar(self) -> FindBar:
        """The find bar above the page, made for the first search."""
        from reader.ui.finding.bar import FindBar

        bar = FindBar(self._appearance.theme)
        self._appearance.theme_changed.connect(bar.set_theme)
        self.page_place.put_above(bar)
        return bar

    @cached_property
    def searching(self) -> Searching:
        """What connects the find bar and the page."""
        from reader.ui.finding.searching import Searching

        searching = Searching(self.workspace, self.view, self.find_bar)
        searching.session.changed.connect(self.status.set_found)
        return searching

    @cached_property
    def importing(self) -> Importing:
        """What imports, made for the first import."""
        from reader.ui.library.importing import Importing

        return Importing(self.workspace)

    @cached_property
    def removing(self) -> Removing:
        """What removes articles from the library."""
        from reader.ui.library.removing import Removing

        return Removing(self.workspace, self)

    @cached_property
    def import_strip(self) -> ImportStrip:
        """The strip below the page that follows imports."""
        from reader.ui.library.import_strip import ImportStrip

        strip = ImportStrip(self.importing, self.workspace, self._appearance.theme)
        self._appearance.theme_changed.connect(strip.set_theme)
        self._column.insertWidget(self._column.indexOf(self.status), strip)
        return strip

    @cached_property
    def classroom(self) -> Classroom:
        """What is for teaching, made with the first annotations."""
        from reader.ui.presenting.classroom import Classroom

        return Classroom(self.workspace, self.view, self, self._appearance)

    @cached_property
    def presenting(self) -> Presenting:
        """What shows the article on a projector, made for the first time it does."""
        presenting = self.classroom.presenting
        presenting.changed.connect(self.menus.show_state)
        presenting.changed.connect(self.aids.show_again)
        return presenting

    @cached_property
    def file_watch(self) -> FileWatch:
        """What notices changes of the open file, made after the first picture."""
        from reader.ui.file_watch import FileWatch

        return FileWatch(self.workspace, self)

    def _place(self) -> None:
        middle = QWidget()
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.page_place = PagePlace(self.workspace, self.view, self._appearance)
        show_aids = self.aids.show_beside
        self.page_place.when_beside(lambda sides: sides.shown_beside.connect(show_aids))
        column.addLayout(self.page_place.column, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.legend)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.view)
        self.view.setFocus()

    def _connect(self) -> None:
        self._appearance.theme_changed.connect(self.view.set_theme)
        self._appearance.theme_changed.connect(self.legend.set_theme)
        self._appearance.theme_changed.connect(self.docks.set_theme)
        self.reading.moved.connect(self.status.set_place)
        self.view.first_painted.connect(self.docks.unlock)
        self.view.first_painted.connect(lambda: self.file_watch)
        self.workspace.article_opened.connect(self._name)
        self.workspace.settings_changed.connect(self._apply)
        self.workspace.noticed.connect(self._show_notice)
        self.workspace.visited.connect(self._take_hits)
        self.workspace.import_asked.connect(self._import)
        self.workspace.library.removal_asked.connect(self._remove)
        self.workspace.asked.connect(self._fulfil)
        self.workspace.annotations.loaded.connect(lambda: self.classroom)

    def _restore(self, settings: Settings) -> None:
        self.resize(USUAL_SIZE)
        if settings.window_geometry:
            self.restoreGeometry(_bytes(settings.window_geometry))
        if settings.window_state:
            self.restoreState(_bytes(settings.window_state))
        self.legend.setVisible(settings.legend)

    def _name(self) -> None:
        article = self.workspace.article
        program = self.tr("Yandu")
        title = (article.headline or article.title).replace("\u3000", " ") if article else ""
        self.setWindowTitle(f"{title} — {program}" if title else program)

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.legend != before.legend:
            self.legend.setVisible(settings.legend)
        if settings.language != before.language:
            self.menus.fill()
            self._name()

    def _fulfil(self, request: Request) -> None:
        if request is Request.FULL_SCREEN:
            self._change_full_screen()
        elif request is Request.QUIT:
            self.close()
        elif request is Request.LIST_REMOVED:
            self.removing.list_removed()
        elif request in {Request.FIND, Request.FIND_NEXT, Request.FIND_PREVIOUS}:
            self.searching.fulfil(request)
        elif request in PRESENTING:
            self.presenting.fulfil(request)
        elif request in CLOZES | LESSONS:
            self.classroom.fulfil(request)

    def _beside(self) -> Beside | None:
        return self.page_place.beside

    def _projected(self) -> ArticleView | None:
        return self.classroom.projected if "classroom" in self.__dict__ else None

    def _take_hits(self, visit: Visit) -> None:
        if visit.matches:
            self.searching.take_hits(visit)

    def _import(self, paths: Sequence[Path]) -> None:
        self.import_strip.importing.start(paths)

    def _catch_up(self) -> None:
        self.import_strip.importing.catch_up()

    def _remove(self, request: RemovalRequest) -> None:
        self.removing.ask(request)

    def _show_notice(self, notice: Notice) -> None:
        self.notices.show_notice(notice)

    def _change_full_screen(self) -> None:
        full = not self.isFullScreen()
        self.menuBar().setVisible(not full)
        self.status.setVisible(not full)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        escape = event.key() == Qt.Key.Key_Escape
        if escape and (self.searching.forget_hits() or self.view.unselect()):
            return
        if escape and self.isFullScreen():
            self._change_full_screen()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        take_drop(event, self.workspace)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.workspace.change(
            window_geometry=_text(self.saveGeometry()), window_state=_text(self.saveState())
        )
        self.workspace.close()
        super().closeEvent(event)


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode("ascii", "replace")))


def _text(data: QByteArray) -> str:
    return data.toBase64().toStdString()
