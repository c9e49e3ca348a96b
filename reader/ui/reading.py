"""Between the workspace and the page: each is told what happens in the other."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.analysis.model import NameKind
from reader.article.model import Article, Span
from reader.glossary.category import Category
from reader.settings import Settings
from reader.ui.article_view.layers import Density, Layers
from reader.ui.article_view.page_style import PageStyle
from reader.ui.article_view.view import ArticleView
from reader.ui.commands.view import zoom_by
from reader.ui.dropping import take
from reader.ui.requests import Request
from reader.ui.study import Findings
from reader.ui.workspace import Workspace

BETWEEN_SIGHTS = 120  # milliseconds; no frame of a scroll waits for what is in sight
BEFORE_REMEMBERING = 700  # milliseconds after the last scrolling


def style_of(settings: Settings) -> PageStyle:
    """Return how pages are set by the settings."""
    return PageStyle(
        settings.page_sans,
        settings.page_measure,
        settings.page_pitch,
        settings.page_indent,
        settings.page_margin,
    )


def layers_of(settings: Settings, passed: frozenset[str] = frozenset()) -> Layers:
    """Return what is marked on the page by the settings, without the concepts passed."""
    return Layers(
        categories=frozenset(c for c in Category if c not in settings.hidden_categories),
        keywords=settings.keywords,
        names=frozenset(kind for kind in NameKind if kind not in settings.hidden_names),
        density=Density(settings.density),
        passed=passed,
    )


class Reading(QObject):
    """Shows the workspace's article on a page and remembers where its reader is.

    Args:
        workspace: what is open.
        view: the page; owns this object.

    Signals:
        moved: int, per cent of the article above the lower end of the window.
    """

    moved = Signal(int)

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._timer = QTimer(self, singleShot=True, interval=BEFORE_REMEMBERING)
        self._timer.timeout.connect(self.remember)
        self._sight_timer = QTimer(self, singleShot=True, interval=BETWEEN_SIGHTS)
        self._sight_timer.timeout.connect(self._tell_sight)
        view.set_zoom(workspace.settings.zoom)
        view.set_style(style_of(workspace.settings))
        view.set_layers(self._layers(workspace.settings))
        self._connect_workspace(workspace)
        self._connect_view(view)
        if workspace.article:
            self._show_article(workspace.article)
            self._show_findings(workspace.findings)

    def _connect_workspace(self, workspace: Workspace) -> None:
        workspace.leaving.connect(self.remember)
        workspace.article_opened.connect(self._show_article)
        workspace.analysis_ready.connect(self._show_findings)
        workspace.settings_changed.connect(self._apply)
        workspace.span_asked.connect(self.show_span)
        workspace.asked.connect(self._fulfil)
        workspace.trail.here = self._view.first_visible
        workspace.trail.place_asked.connect(self._view.scroll_to)
        workspace.stages.changed.connect(self._pass_over)
        self._view.first_painted.connect(workspace.stages.recall)
        self._view.first_painted.connect(self._sight_timer.start)

    def _connect_view(self, view: ArticleView) -> None:
        view.zoom_requested.connect(lambda steps: zoom_by(self._workspace, steps))
        view.files_dropped.connect(lambda files: take([Path(f) for f in files], self._workspace))
        view.scrolled.connect(self._move)
        view.leapt.connect(self._workspace.trail.note_leap)

    def remember(self) -> None:
        """Keep the place in the article that is on the page."""
        self._timer.stop()
        if self._view.article is not None and self._view.article is self._workspace.article:
            self._workspace.remember_place(self._view.first_visible())

    def show_span(self, span: Span) -> None:
        """Bring a span into sight and mark it: a term for the keyboard, others as selected."""
        terms = self._view.index.covering(span.start)
        term = next((term for term in terms if term.span == span), None)
        self._view.leap_to(span)
        self._view.focus_term(term)
        if term is None:
            self._view.select(span)

    def _show_article(self, article: Article) -> None:
        self._view.set_article(article)
        if place := self._workspace.place:
            self._view.scroll_to(place)
        self._tell_place()

    def _show_findings(self, findings: Findings) -> None:
        self._view.set_analysis(findings.analysis, findings.index)

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.zoom != before.zoom:
            self._view.set_zoom(settings.zoom)
            self._tell_place()
        if style_of(settings) != style_of(before):
            self._view.set_style(style_of(settings))
            self._tell_place()
        if self._layers(settings) != self._layers(before):
            self._view.set_layers(self._layers(settings))

    def _layers(self, settings: Settings) -> Layers:
        passed = self._workspace.stages.hidden(only_unknown=settings.only_unknown)
        return layers_of(settings, passed)

    def _pass_over(self) -> None:
        self._view.set_layers(self._layers(self._workspace.settings))

    def _move(self) -> None:
        self._timer.start()
        self._tell_place()

    def _tell_place(self) -> None:
        bar = self._view.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        self.moved.emit(round(100 * (bar.value() + bar.pageStep()) / whole) if whole else 100)
        if not self._sight_timer.isActive():
            self._sight_timer.start()

    def _tell_sight(self) -> None:
        start = self._view.first_visible()
        end = self._view.gap_at(self._view.viewport().rect().bottomRight())
        self._workspace.sight_changed.emit(Span(start, max(start, end)))

    def _fulfil(self, request: Request) -> None:
        view = self._view
        act = {
            Request.COPY: view.copy,
            Request.COPY_WITH_SOURCE: view.copy_with_source,
            Request.SELECT_ALL: view.select_all,
            Request.NEXT_TERM: view.next_term,
            Request.PREVIOUS_TERM: view.previous_term,
        }.get(request)
        if act:
            act()
