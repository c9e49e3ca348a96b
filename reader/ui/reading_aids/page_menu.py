"""The menu of the page: what can be done with the word or the selection under the pointer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reader.article.model import Span
from reader.ui.commands.command import is_possible
from reader.ui.commands.table import commands

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView
    from reader.ui.commands.command import Command
    from reader.ui.workspace import Workspace

_LETTER = re.compile(r"\(&\w\)|&")


class PageMenu(QObject):
    """Shows the commands that are marked for the page.

    Args:
        workspace: what they act on.
        view: the page; owns this object.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view

    def show_menu(self, place: QPoint) -> QMenu:
        """Show the menu at a point of the screen; the word there is meant, or the selection."""
        point = self._view.viewport().mapFromGlobal(place)
        self._mean(point)
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        for fill in self._view.menu_parts:
            fill(menu, point)
            menu.addSeparator()
        last = ""
        for command in (one for one in commands() if one.on_page):
            part = command.menu.split("/")[0]
            if last not in {"", part}:
                menu.addSeparator()
            last = part
            self._add(menu, command)
        menu.popup(place)
        return menu

    def _add(self, menu: QMenu, command: Command) -> None:
        keys = QKeySequence(command.keys[0]) if command.keys else QKeySequence()
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText) or command.hint
        # The letters to press are those of the menu bar and would meet here.
        action = menu.addAction(f"{_LETTER.sub('', command.text)}\t{shown}")
        action.setEnabled(is_possible(command, self._workspace))
        action.triggered.connect(lambda: command.run(self._workspace))

    def _mean(self, point: QPoint) -> None:
        """Put cursor and keyboard on what is under the pointer, unless it is selected."""
        offset = self._view.offset_at(point)
        selected = self._view.selected
        if offset is None or (selected is not None and offset in selected):
            return
        self._view.select(Span(offset, offset))
        covering = self._view.index.covering(offset)
        self._view.focus_term(covering[0] if covering else None)
