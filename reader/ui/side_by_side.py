"""Another open article beside the one that is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.overriding import override
from reader.ui.article_view.view import ArticleView
from reader.ui.commands.view import zoom_by
from reader.ui.dropping import take
from reader.ui.reading import layers_of, style_of
from reader.ui.requests import Request
from reader.ui.strip import Strip
from reader.ui.together import Together

if TYPE_CHECKING:
    from reader.settings import Settings
    from reader.ui.sources import Source
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NARROWEST = 260  # pixels of the page beside
_CROSS = QSize(12, 12)
_HALF = 10_000  # more than there is, so that both sides get as much
translate = QCoreApplication.translate


class SideBySide(QSplitter):
    """Holds the page and, while it is wanted and there is one, a page with another tab's article.

    Args:
        workspace: has the tabs and the settings.
        view: the page of the open article.
        theme: colours.

    Attributes:
        beside: the other page. It is for reading, searching goes on in the open article.
        together: lets both scroll together.
    """

    def __init__(self, workspace: Workspace, view: ArticleView, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace, self._view = workspace, view
        self._source: Source | None = None
        self._before: Source | None = None  # what was open before the open one
        self._open: Source | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)
        self.beside = ArticleView(theme)
        self.beside.setMinimumWidth(NARROWEST)
        self.beside.set_zoom(view.zoom)
        self.beside.set_style(style_of(workspace.settings))
        self.beside.set_layers(layers_of(workspace.settings))
        self.together = Together(view, self.beside)
        self._place(theme)
        self.beside.zoom_requested.connect(lambda steps: zoom_by(workspace, steps))
        self.beside.files_dropped.connect(lambda files: take([Path(f) for f in files], workspace))
        workspace.settings_changed.connect(self._apply)
        workspace.asked.connect(self._fulfil)

    def _place(self, theme: Theme) -> None:
        self.strip = Strip(theme)
        self.choice, self.linked, self.cross = QComboBox(), QCheckBox(), QToolButton()
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(self._choose)
        self.linked.setChecked(self._workspace.settings.scroll_together)
        self.linked.toggled.connect(lambda on: self._workspace.change(scroll_together=on))
        self.cross.setAutoRaise(True)
        self.cross.setIconSize(_CROSS)
        self.cross.clicked.connect(lambda: self._workspace.change(side_by_side=False))
        self.strip.set_icons({self.cross: "close"})
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(6, 3, 6, 4)
        for part, stretch in ((self.choice, 1), (self.linked, 0), (self.cross, 0)):
            row.addWidget(part, stretch)
        self.side = QWidget()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.beside, 1)
        self.addWidget(self.side)
        self.side.hide()
        self._name()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.beside.set_theme(theme)
        self.strip.set_theme(theme)

    @property
    def source(self) -> Source | None:
        """What stands beside; None while nothing does."""
        return self._source if self.side.isVisibleTo(self) else None

    def show_tabs(self) -> None:
        """Show what is wanted beside: what stood there, else the article that was open before."""
        tabs = self._workspace.tabs.open
        if self._open != self._workspace.source:
            self._before, self._open = self._open, self._workspace.source
        shown = self._workspace.settings.side_by_side and len(tabs) > 1
        if shown and not self.side.isVisibleTo(self):
            self.side.show()
            self.setSizes([_HALF, _HALF])
        self.side.setVisible(shown)
        others = [tab.visit.source for tab in tabs.tabs if tab is not tabs.shown]
        if not shown:
            self._remember()
            self._source = None
            self.together.active = False
            self.beside.set_article(None)
        elif others:
            wished = (self._source, self._before, others[0])
            self._show(next(one for one in wished if one in others))
            self._list(others)

    def wish(self, source: Source) -> None:
        """Take note of what is to stand beside when the tabs are shown next."""
        self._remember()
        self._source = source

    def exchange(self) -> None:
        """Open what stands beside, and put what was open in its place."""
        if self.source is not None:
            place = self._workspace.tabs.open.place_of(self.source)
            self._remember()
            if place is not None:
                self._workspace.tabs.turn_to(place)

    def _remember(self) -> None:
        if self.beside.article is not None:
            self._workspace.remember_place(self.beside.first_visible(), self.beside.article)

    def _list(self, others: list[Source]) -> None:
        tabs = self._workspace.tabs.open
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for source in others:
                place = tabs.place_of(source)
                self.choice.addItem(tabs.tabs[place].title if place is not None else "")
            self.choice.setCurrentIndex(others.index(self._source) if self._source else -1)

    def _choose(self, number: int) -> None:
        tabs = self._workspace.tabs.open
        others = [tab.visit.source for tab in tabs.tabs if tab is not tabs.shown]
        self._show(others[number])

    def _show(self, source: Source) -> None:
        """Show a tab's article; one that was not shown yet is read first."""
        tabs = self._workspace.tabs.open
        place = tabs.place_of(source)
        tab = tabs.tabs[place] if place is not None else None
        self._source = source
        if tab is None or tab.article is None or tab.findings is None:
            self.beside.set_article(None)
            self._workspace.tabs.fetch(source)
            return
        if self.beside.article is not tab.article:
            self.beside.set_article(tab.article)
            self.beside.scroll_to(self._workspace.settings.positions.get(tab.article.id, 0))
        if self.beside.index is not tab.findings.index:
            self.beside.set_analysis(tab.findings.analysis, tab.findings.index)
        self._link()

    def _link(self) -> None:
        self.together.active = self._workspace.settings.scroll_together
        self.together.align(self._view, self.beside)

    def _apply(self, settings: Settings, before: Settings) -> None:
        self.beside.set_zoom(settings.zoom)
        self.beside.set_style(style_of(settings))
        if layers_of(settings) != layers_of(before):
            self.beside.set_layers(layers_of(settings))
        if settings.scroll_together != before.scroll_together:
            self.linked.setChecked(settings.scroll_together)
            self._link()

    def _fulfil(self, request: Request) -> None:
        if request is Request.EXCHANGE_SIDES:
            self.exchange()
        elif self.beside.hasFocus():
            act = {
                Request.COPY: self.beside.copy,
                Request.COPY_WITH_SOURCE: self.beside.copy_with_source,
                Request.SELECT_ALL: self.beside.select_all,
            }.get(request)
            if act:
                act()

    def _name(self) -> None:
        self.linked.setText(translate("SideBySide", "Scroll together"))
        self.cross.setToolTip(translate("SideBySide", "Close what stands beside"))
        self.cross.setAccessibleName(self.cross.toolTip())
        self.choice.setAccessibleName(translate("SideBySide", "Article beside"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
