"""Where the page stands in the window: tabs and bars above it, another article beside it."""

# ruff: noqa: PLC0415  # one article alone needs neither

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.settings import Settings
    from reader.ui.appearance import Appearance
    from reader.ui.article_view.view import ArticleView
    from reader.ui.side_by_side.side_by_side import SideBySide
    from reader.ui.tab_strip import TabStrip
    from reader.ui.workspace import Workspace


class PagePlace(QObject):
    """Puts around the page what several open articles need, once there are several.

    Args:
        workspace: has the tabs.
        view: the page; owns this object.
        appearance: the theme in force.

    Attributes:
        column: the page and what stands above it.
        page: the page itself, or what holds it and the other one.
    """

    def __init__(self, workspace: Workspace, view: ArticleView, appearance: Appearance) -> None:
        super().__init__(view)
        self._workspace, self._view, self._appearance = workspace, view, appearance
        self.page: QWidget = view
        self._later: list[Callable[[SideBySide], object]] = []
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(view, 1)
        workspace.tabs.changed.connect(self._show)
        workspace.settings_changed.connect(self._apply)

    def put_above(self, bar: QWidget) -> None:
        """Put a bar right above the page."""
        self.column.insertWidget(self.column.indexOf(self.page), bar)

    @cached_property
    def tab_strip(self) -> TabStrip:
        """The tabs above all, made for the second one."""
        from reader.ui.tab_strip import TabStrip

        strip = TabStrip(self._workspace.tabs, self._appearance.theme)
        self._appearance.theme_changed.connect(strip.set_theme)
        strip.beside_asked.connect(self.show_beside)
        self.column.insertWidget(0, strip)
        return strip

    @cached_property
    def side_by_side(self) -> SideBySide:
        """What shows another article beside the open one, made when that is first wanted."""
        from reader.ui.side_by_side.side_by_side import SideBySide

        place = self.column.indexOf(self._view)
        made = SideBySide(self._workspace, self._view, self._appearance.theme)
        self._appearance.theme_changed.connect(made.set_theme)
        self.column.insertWidget(place, made, 1)
        self.page = made
        self._view.setFocus()
        for act in self._later:
            act(made)
        return made

    @property
    def beside(self) -> Beside | None:
        """The page of another article; None while there is none."""
        sides = self.__dict__.get("side_by_side")
        return Beside(sides.beside, sides.findings) if sides and sides.source else None

    def when_beside(self, act: Callable[[SideBySide], object]) -> None:
        """Do something with what holds both pages, once there are two."""
        if "side_by_side" in self.__dict__:
            act(self.side_by_side)
        else:
            self._later.append(act)

    def show_beside(self, number: int) -> None:
        """Show the article of a tab beside the open one."""
        self.side_by_side.wish(self._workspace.tabs.open.tabs[number].visit.source)
        self._workspace.change(side_by_side=True)
        self._show()

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.side_by_side != before.side_by_side:
            self._show()

    def _show(self) -> None:
        several = len(self._workspace.tabs.open) > 1
        if several or "tab_strip" in self.__dict__:
            self.tab_strip.show_tabs()
        wanted = several and self._workspace.settings.side_by_side
        if wanted or "side_by_side" in self.__dict__:
            self.side_by_side.show_tabs()
