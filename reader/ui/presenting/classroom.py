"""Everything for teaching in one window: clozes, lessons, and presenting once it is wanted."""

# ruff: noqa: PLC0415  # who only reads does not load a projector

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.ui.lessons import lessons_of
from reader.ui.presenting.clozes import Clozes
from reader.ui.presenting.recorder import Recorder
from reader.ui.requests import CLOZES, LESSONS, PRESENTING, Request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.ui.appearance import Appearance
    from reader.ui.article_view.view import ArticleView
    from reader.ui.presenting.presenting import Presenting
    from reader.ui.workspace import Workspace


class Classroom(QObject):
    """Made with the first annotations of a window, or when something of it is asked for.

    Args:
        workspace: whose article is taught.
        view: the teacher's page.
        window: owns this object.
        appearance: the theme in force.

    Attributes:
        clozes: what is hidden until it is asked for.
        lessons: what is done step by step.
        recorder: makes steps of what is done.
    """

    def __init__(
        self, workspace: Workspace, view: ArticleView, window: QMainWindow, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._workspace, self._view = workspace, view
        self._window, self._appearance = window, appearance
        self.clozes = Clozes(workspace, view)
        self.lessons = lessons_of(workspace)
        self.recorder = Recorder(workspace, view, self.lessons, self.clozes)

    @cached_property
    def presenting(self) -> Presenting:
        """What shows the article on a projector, made for the first time it does."""
        from reader.ui.presenting.lectern import Lectern
        from reader.ui.presenting.presenting import Presenting
        from reader.ui.presenting.private_notes import PrivateNotes

        made = Presenting(self._workspace, self._view, self.clozes, self._window)
        lectern = Lectern(made, self._appearance.theme, self._window)
        PrivateNotes(self._workspace, made, lectern)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, lectern)
        self._appearance.theme_changed.connect(lectern.set_theme)
        made.tool_box.changed.connect(self.recorder.take_tools)
        return made

    @property
    def projected(self) -> ArticleView | None:
        """The projected page; None before anything was presented."""
        made = self.__dict__.get("presenting")
        return made.projector.view if made else None

    def fulfil(self, request: Request) -> None:
        """Do what a command asks."""
        if request in PRESENTING:
            self.presenting.fulfil(request)
        elif request in CLOZES:
            self.clozes.fulfil(request)
        elif request is Request.RECORD_LESSON:
            self.lessons.record(not self.lessons.recording)
        elif request in LESSONS and self._workspace.presenting:
            self.presenting.fulfil(request)
