"""The panels beside the page that are made when they are wanted: which there are, and where."""

# ruff: noqa: PLC0415  # a start must not pay for panels that nobody may open

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt, QTimer

from reader.ui.panels.panel import Panel, PanelRow, TermContents
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

LONGEST_WAIT = 1000  # milliseconds that a panel left open waits for an article to be painted
SEARCH, CONCORDANCE, TIMELINE = "search", "concordance", "timeline"
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


def _browse(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.browse.panel import BrowsePanel

    return BrowsePanel(workspace, theme)


def _gaps(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.gaps.panel import GapsPanel

    return GapsPanel(workspace, theme)


def _outline(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.outline.panel import OutlinePanel

    return OutlinePanel(workspace, theme)


def _search(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.search.panel import SearchPanel

    return SearchPanel(workspace, theme)


def _concordance(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.concordance.panel import ConcordancePanel

    return ConcordancePanel(workspace, theme)


def _timeline(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.timeline.panel import TimelinePanel

    return TimelinePanel(workspace, theme)


def _marks(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.marks.panel import MarksPanel

    return MarksPanel(workspace, theme)


def _glossary(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.glossary.panel import GlossaryPanel

    return GlossaryPanel(workspace, theme)


def _lesson(workspace: Workspace, theme: Theme) -> QWidget:
    from reader.ui.panels.lesson.panel import LessonPanel

    return LessonPanel(workspace, theme)


PANELS: tuple[PanelRow, ...] = (
    PanelRow(
        SEARCH,
        str(QT_TRANSLATE_NOOP("Panel", "Search the Library")),
        Request.SEARCH_LIBRARY,
        _LEFT,
        _search,
    ),
    PanelRow(
        "browse",
        str(QT_TRANSLATE_NOOP("Panel", "Browse the Library")),
        Request.BROWSE_LIBRARY,
        _LEFT,
        _browse,
        (Request.MORE_LIKE_THIS,),
    ),
    PanelRow(
        "marks",
        str(QT_TRANSLATE_NOOP("Panel", "Marks")),
        Request.SHOW_MARKS,
        _LEFT,
        _marks,
        (Request.SHOW_MARK_LAYERS, Request.REVIEW_MARKS),
    ),
    PanelRow(
        CONCORDANCE,
        str(QT_TRANSLATE_NOOP("Panel", "Words in Context")),
        Request.SHOW_CONCORDANCE,
        _BOTTOM,
        _concordance,
    ),
    PanelRow(
        "glossary",
        str(QT_TRANSLATE_NOOP("Panel", "Glossary")),
        Request.BROWSE_GLOSSARY,
        _LEFT,
        _glossary,
        of_library=False,
    ),
    PanelRow(
        TIMELINE,
        str(QT_TRANSLATE_NOOP("Panel", "Timeline")),
        Request.SHOW_TIMELINE,
        _BOTTOM,
        _timeline,
    ),
    PanelRow(
        "gaps",
        str(QT_TRANSLATE_NOOP("Panel", "Not Explained")),
        Request.SHOW_GAPS,
        _LEFT,
        _gaps,
        of_library=False,
    ),
    PanelRow(
        "outline",
        str(QT_TRANSLATE_NOOP("Panel", "Outline")),
        Request.SHOW_OUTLINE,
        _LEFT,
        _outline,
        of_library=False,
    ),
    PanelRow(
        "lesson",
        str(QT_TRANSLATE_NOOP("Panel", "Lesson")),
        Request.SHOW_LESSON,
        _LEFT,
        _lesson,
        of_library=False,
    ),
)


class Docks(QObject):
    """Makes the docks and shows those that are asked for.

    Args:
        workspace: what the panels act on.
        theme: colours.
        window: in which they stand; owns this object.
    """

    def __init__(self, workspace: Workspace, theme: Theme, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self.panels: dict[str, Panel] = {}
        for row in PANELS:
            self._add(row, theme)
        workspace.asked.connect(self._fulfil)
        workspace.search_asked.connect(lambda line: self._show_term(SEARCH, line))
        workspace.lines_asked.connect(lambda line: self._show_term(CONCORDANCE, line))
        workspace.timeline_asked.connect(lambda line: self._show_term(TIMELINE, line))
        QTimer.singleShot(LONGEST_WAIT, self, self.unlock)

    def _add(self, row: PanelRow, theme: Theme) -> None:
        panel = self.panels[row.name] = Panel(row, self._workspace, theme, self._window)
        panel.hide()
        self._window.addDockWidget(row.area, panel)
        for other in list(self.panels.values())[:-1]:
            if other.row.area is row.area:
                self._window.tabifyDockWidget(other, panel)
        panel.left.connect(self._leave)

    def unlock(self) -> None:
        """Let panels that stand open from the start get their contents."""
        for panel in self.panels.values():
            panel.unlock()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for panel in self.panels.values():
            panel.set_theme(theme)

    def _show_term(self, name: str, line: str) -> None:
        panel = self.panels[name]
        panel.enter()
        contents: TermContents = panel.contents  # type: ignore[assignment]  # those have it
        contents.show_term(line)

    def _leave(self) -> None:
        self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fulfil(self, request: Request) -> None:
        if request is Request.BACK:
            self._go_back()
        elif request is Request.FORWARD:
            self._workspace.trail.go(1)
        for panel in self.panels.values():
            if panel.row.request is request:
                panel.enter()
            elif request in panel.row.others:
                panel.fulfil(request)

    def _go_back(self) -> None:
        """Go from an article to the line it was opened from, from there to the one before."""
        visit = self._workspace.visit
        panel = self.panels.get(visit.origin) if visit else None
        if panel is not None and not panel.has_keyboard():
            panel.return_to()
        else:
            self._workspace.trail.go()
