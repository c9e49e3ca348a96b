"""Begins a way of reading when it is first wanted."""

# ruff: noqa: PLC0415  # most readers use none of them

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.requests import Request

if TYPE_CHECKING:
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.reading_modes.band import FocusBand
    from reader.ui.reading_modes.caret import CaretMode
    from reader.ui.reading_modes.read_aloud import ReadAloud
    from reader.ui.reading_modes.touch import TouchInput
    from reader.ui.workspace import Workspace


class ReadingModes(QObject):
    """Listens for what makes a mode necessary.

    Args:
        workspace: the open article and the settings.
        view: the page; owns this object.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        view.first_painted.connect(lambda: self._begin(workspace.settings))
        view.first_painted.connect(lambda: self.touch)
        workspace.settings_changed.connect(self._begin)
        workspace.asked.connect(self._fulfil)

    @cached_property
    def band(self) -> FocusBand:
        """What dims the page round the sentence or line that is read."""
        from reader.ui.reading_modes.band import FocusBand

        return FocusBand(self._workspace, self._view)

    @cached_property
    def caret(self) -> CaretMode:
        """The caret in the text."""
        from reader.ui.reading_modes.caret import CaretMode

        return CaretMode(self._workspace, self._view)

    @cached_property
    def aloud(self) -> ReadAloud:
        """What reads the article aloud."""
        from reader.ui.reading_modes.read_aloud import ReadAloud

        return ReadAloud(self._workspace, self._view)

    @cached_property
    def touch(self) -> TouchInput:
        """What a finger on the page does."""
        from reader.ui.reading_modes.touch import TouchInput

        return TouchInput(self._view)

    def _fulfil(self, request: Request) -> None:
        if request is Request.READ_ALOUD:
            self.aloud.turn()

    def _begin(self, settings: Settings, _: Settings | None = None) -> None:
        if settings.focus_band != "off":
            self.band.show()
        if settings.caret:
            self.caret.show()
