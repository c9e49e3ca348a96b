"""Puts the card of a term on the projector, whole or stage by stage."""

# ruff: noqa: PLC0415  # the card and its glossary are loaded when the first one is shown

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from reader.overriding import override
from reader.ui.languages import chosen_language

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from reader.analysis.model import TermSpan
    from reader.settings import Settings
    from reader.ui.presenting.following import Following
    from reader.ui.presenting.projected_card import ProjectedCard, Stage, StagedSource
    from reader.ui.presenting.projector import ProjectorWindow
    from reader.ui.term_card.hover_stage import HoverStage
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NEAR_TOP = 0.1  # share of the height above a term whose card is shown below it


class CardShow(QObject):
    """Shows one card at a time beside its term, which is brought near the top for it.

    Args:
        workspace: whose article and glossary are told.
        projector: on which it is shown; owns this object.
        following: moves the projected page.
    """

    def __init__(
        self, workspace: Workspace, projector: ProjectorWindow, following: Following
    ) -> None:
        super().__init__(projector)
        self._workspace, self._projector, self._following = workspace, projector, following
        self._stage: HoverStage | None = None
        self._card: ProjectedCard | None = None
        self._source: StagedSource | None = None
        projector.view.scrolled.connect(self._follow)
        projector.view.concealed.connect(self._follow)
        projector.view.term_activated.connect(self.show_card)
        projector.view.viewport().installEventFilter(self)
        workspace.article_opened.connect(self.hide_card)
        workspace.settings_changed.connect(self._apply)

    @property
    def term(self) -> TermSpan | None:
        """The term whose card is shown."""
        shown = self._stage.shown if self._stage else None
        return shown.term if shown else None

    @property
    def card(self) -> ProjectedCard | None:
        """The card, once one was shown."""
        return self._card

    def show_card(self, term: TermSpan, stage: Stage | None = None) -> None:
        """Show the card of a term, up to a stage; without one, whole."""
        from reader.ui.presenting.projected_card import Stage
        from reader.ui.term_card.hover_stage import Shown

        place, source = self._prepared()
        source.stage = Stage.NOTE if stage is None else stage
        self._following.bring(term.span, NEAR_TOP)
        self._take_type()
        place.show(Shown(term, (term,), held=True), None)

    def rehearse(self, term: TermSpan) -> None:
        """Draw the whole card of a term unseen."""
        from reader.ui.presenting.projected_card import Stage

        _, source = self._prepared()
        subject, told = source.subject(term), source.stage
        if self._card is not None and source.knows(subject):
            source.stage = Stage.NOTE
            self._take_type()
            self._card.rehearse(subject)
            source.stage = told

    @staticmethod
    def stage(number: int) -> Stage:
        """Return a stage by its number, 1…5; beyond, the whole card."""
        from reader.ui.presenting.projected_card import Stage

        return Stage(number) if number in list(Stage) else Stage.NOTE

    def stages(self, term: TermSpan) -> tuple[Stage, ...]:
        """Return the stages in which the card of a term has something to tell."""
        _, source = self._prepared()
        subject = source.subject(term)
        return source.stages(subject) if source.knows(subject) else ()

    def hide_card(self, *_: object) -> bool:
        """Take the card away; tell whether there was one."""
        if self._stage is None or self._stage.shown is None:
            return False
        self._stage.close()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if self._card is not None:
            self._card.set_type(theme, self._projector.view.em, tones=self._tones)

    @property
    def _tones(self) -> bool:
        return self._workspace.settings.tone_colours

    def _language(self) -> str:
        return "zh" if chosen_language(self._workspace.settings.language) != "en" else "en"

    def _prepared(self) -> tuple[HoverStage, StagedSource]:
        """Return what shows cards, knowing the article and the glossary in force."""
        place, source = self._made()
        source.set_glossary(self._workspace.study.glossary)
        source.set_article(self._workspace.article, self._workspace.findings.analysis.terms)
        return place, source

    def _made(self) -> tuple[HoverStage, StagedSource]:
        from reader.ui.presenting.projected_card import ProjectedCard, StagedSource
        from reader.ui.term_card.hover_stage import HoverStage

        if self._stage is None or self._source is None:
            self._source = StagedSource(self._workspace.study.glossary, self._language())
            view = self._projector.view
            self._card = ProjectedCard(self._source, view.theme, self._projector)
            self._card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._stage = HoverStage(view, self._card, self._source)
        return self._stage, self._source

    def _take_type(self) -> None:
        self.set_theme(self._projector.view.theme)

    def _follow(self) -> None:
        if self._stage is not None and self._stage.shown and not self._stage.settle():
            self.hide_card()

    def _apply(self, _: Settings, __: Settings) -> None:
        if self._source is not None and self._card is not None:
            self._source.language = self._language()
            self._take_type()

    # In place the class's page is the teacher's

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._click(event.position().toPoint())
        return False

    def _click(self, point: QPoint) -> None:
        view = self._projector.view
        offset = view.offset_at(point)
        terms = [] if offset is None else list(view.index.covering(offset))
        if view.selected or not terms:
            self.hide_card()
        else:
            self.show_card(terms[0])
