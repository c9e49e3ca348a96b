"""Two open articles side by side; the one with the keyboard is the one that is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from reader.ui.article_view.view import ArticleView
from reader.ui.commands.view import zoom_by
from reader.ui.dropping import take
from reader.ui.reading import layers_of, style_of
from reader.ui.requests import Request
from reader.ui.side_by_side.entering import Entering
from reader.ui.side_by_side.page_pane import PagePane
from reader.ui.side_by_side.page_state import PageState
from reader.ui.side_by_side.together import Together
from reader.ui.study import Findings

if TYPE_CHECKING:
    from reader.article.model import Article
    from reader.settings import Settings
    from reader.ui.article_view.page import Page
    from reader.ui.sources import Source
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NARROWEST = 260  # pixels of the page beside
_HALF = 10_000  # more than there is, so that both sides get as much


class SideBySide(QSplitter):
    """Holds the page and, while it is wanted and there is one, a page with another tab's article.

    Everything in the window is about the page that is read. When the page beside is clicked or
    gets the keyboard, its tab is turned to and both pages change places: each article stays
    where it was on the screen, with its first line, selection and term, and the other one is
    read now.

    Args:
        workspace: has the tabs and the settings.
        view: the page of the open article.
        theme: colours.

    Attributes:
        beside: the other page.
        findings: what was found in its article.
        pane: holds the page that is read.
        side: holds the other one.
        together: lets both scroll together.
        entering: makes the page beside the one that is read.

    Signals:
        shown_beside: another article, or other findings, on the page beside.
    """

    shown_beside = Signal()

    def __init__(self, workspace: Workspace, view: ArticleView, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace, self._view = workspace, view
        self._source: Source | None = None
        self._before: Source | None = None  # what was open before the open one
        self._open: Source | None = None
        self._left: PageState | None = None  # of the article that was open before
        self.findings = Findings()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)
        self.beside = ArticleView(theme)
        self.beside.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.beside.setMinimumWidth(NARROWEST)
        self.beside.set_zoom(view.zoom)
        self.beside.set_style(style_of(workspace.settings))
        self._lent: Page | None = None  # the page that was read before the present one
        view.lender, self.beside.lender = self._lend, self._give_back
        self.together = Together(view, self.beside)
        self._place(theme)
        self.entering = Entering(self.beside, view, self.enter_beside)
        self.beside.zoom_requested.connect(lambda steps: zoom_by(workspace, steps))
        self.beside.files_dropped.connect(lambda files: take([Path(f) for f in files], workspace))
        workspace.leaving.connect(self._note_place)
        workspace.settings_changed.connect(self._apply)
        workspace.stages.changed.connect(self._show_layers)
        workspace.asked.connect(self._fulfil)
        self._show_layers()

    def _place(self, theme: Theme) -> None:
        self.pane = PagePane(self._view, theme, active=True)
        self.side = PagePane(self.beside, theme, active=False)
        for pane in (self.pane, self.side):
            pane.linked.setChecked(self._workspace.settings.scroll_together)
            pane.linked.toggled.connect(lambda on: self._workspace.change(scroll_together=on))
            self.addWidget(pane)
        self.pane.chosen.connect(self._turn_to)
        self.side.chosen.connect(self._choose)
        self.pane.cross.clicked.connect(self._close_pane)
        self.side.cross.clicked.connect(lambda: self._workspace.change(side_by_side=False))
        self.pane.strip.hide()
        self.side.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.beside.set_theme(theme)
        self.pane.set_theme(theme)
        self.side.set_theme(theme)

    @property
    def source(self) -> Source | None:
        """What stands beside; None while nothing does."""
        return self._source if self.side.isVisibleTo(self) else None

    def show_tabs(self) -> None:
        """Show what is wanted beside: what stood there, else the article that was open before."""
        tabs = self._workspace.tabs.open
        entered = PageState.of(self.beside) if self.source == self._workspace.source else None
        if self._open != self._workspace.source:
            self._before, self._open = self._open, self._workspace.source
        others = [tab.visit.source for tab in tabs.tabs if tab is not tabs.shown]
        shown = self._workspace.settings.side_by_side and bool(others)
        self._show_panes(shown=shown)
        if not shown:
            self._show_nothing()
            return
        self.together.active = False
        if entered:
            self.exchange()
        wished = (self._source, self._before, others[0])
        self._show(next(one for one in wished if one in others))
        self._list(others)
        if entered:
            entered.restore(self._view)
            if self._left:
                self._left.restore(self.beside)
        self._link(align=not entered)

    def _show_panes(self, *, shown: bool) -> None:
        self.pane.strip.setVisible(shown)
        if shown and not self.side.isVisibleTo(self):
            self.side.show()
            self.setSizes([_HALF, _HALF])
        self.side.setVisible(shown)

    def _show_nothing(self) -> None:
        self._remember()
        self._source = None
        self.together.active = False
        self.beside.set_article(None)
        self._tell(Findings())

    def wish(self, source: Source) -> None:
        """Take note of what is to stand beside when the tabs are shown next."""
        self._remember()
        self._source = source

    def enter_beside(self) -> None:
        """Read what stands beside, where it stands."""
        place = self._workspace.tabs.open.place_of(self.source) if self.source else None
        if place is not None:
            self._workspace.tabs.turn_to(place)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def exchange(self) -> None:
        """Let both pages change places; the one that is read stays so."""
        sizes = self.sizes()
        first = self.pane if self.indexOf(self.pane) else self.side
        self.insertWidget(0, first)
        self.setSizes(sizes)
        self._show_linked()

    def _show_linked(self) -> None:
        for place in range(2):
            pane = self.widget(place)
            if isinstance(pane, PagePane):
                pane.linked.setVisible(place == 1)

    def _lend(self, article: Article) -> Page | None:
        """Give the page beside to the one that is read when that gets its article."""
        if self.beside.article is not article:
            return None
        self._lent = self._view.page
        return self.beside.page

    def _give_back(self, article: Article) -> Page | None:
        lent, self._lent = self._lent, None
        return lent if lent is not None and lent.article is article else None

    def _note_place(self) -> None:
        self._left = PageState.of(self._view)

    def _remember(self) -> None:
        if self.beside.article is not None:
            self._workspace.remember_place(self.beside.first_visible(), self.beside.article)

    def _list(self, others: list[Source]) -> None:
        """Offer in each pane all articles but the one that stands in the other."""
        tabs = self._workspace.tabs.open
        titles = {tab.visit.source: tab.title for tab in tabs.tabs}
        self.side.list_articles(
            [titles[one] for one in others], others.index(self._source) if self._source else -1
        )
        here = [one for one in titles if one != self._source]
        shown = here.index(self._open) if self._open in here else -1
        self.pane.list_articles([titles[one] for one in here], shown)
        self._show_linked()

    def _turn_to(self, number: int) -> None:
        tabs = self._workspace.tabs
        here = [tab for tab in tabs.open.tabs if tab.visit.source != self._source]
        tabs.turn_to(tabs.open.tabs.index(here[number]))

    def _choose(self, number: int) -> None:
        tabs = self._workspace.tabs.open
        others = [tab.visit.source for tab in tabs.tabs if tab is not tabs.shown]
        self._remember()
        self._show(others[number])
        self._list(others)
        self._link()

    def _close_pane(self) -> None:
        """Let the article beside be read alone."""
        self.enter_beside()
        self._workspace.change(side_by_side=False)

    def _show(self, source: Source) -> None:
        """Show a tab's article; one that was not shown yet is read first."""
        tabs = self._workspace.tabs.open
        place = tabs.place_of(source)
        tab = tabs.tabs[place] if place is not None else None
        self._source = source
        if tab is None or tab.article is None or tab.findings is None:
            self.beside.set_article(None)
            self._tell(Findings())
            self._workspace.tabs.fetch(source)
            return
        if self.beside.article is not tab.article:
            self.beside.set_article(tab.article)
            self.beside.scroll_to(self._workspace.settings.positions.get(tab.article.id, 0))
        if self.beside.index is not tab.findings.index:
            self.beside.set_analysis(tab.findings.analysis, tab.findings.index)
            self._tell(tab.findings)

    def _tell(self, findings: Findings) -> None:
        self.findings = findings
        self.shown_beside.emit()

    def _link(self, *, align: bool = True) -> None:
        self.together.active = self._workspace.settings.scroll_together
        if align:
            self.together.align(self._view, self.beside)

    def _show_layers(self) -> None:
        settings = self._workspace.settings
        passed = self._workspace.stages.hidden(only_unknown=settings.only_unknown)
        self.beside.set_layers(layers_of(settings, passed))

    def _apply(self, settings: Settings, before: Settings) -> None:
        self.beside.set_zoom(settings.zoom)
        self.beside.set_style(style_of(settings))
        if (layers_of(settings), settings.only_unknown) != (
            layers_of(before),
            before.only_unknown,
        ):
            self._show_layers()
        if settings.scroll_together != before.scroll_together:
            for pane in (self.pane, self.side):
                pane.linked.setChecked(settings.scroll_together)
            self._link()

    def _fulfil(self, request: Request) -> None:
        if self.source is None:
            return
        if request is Request.EXCHANGE_SIDES:
            self.exchange()
        elif request is Request.OTHER_SIDE:
            self.enter_beside()
