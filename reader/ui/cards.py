"""The cards of the window: the one under the pointer and the one beside the page."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from reader.dictionary.entry import word_of
from reader.glossary.own import OwnState
from reader.glossary.stage import Stage
from reader.language import Text
from reader.overriding import override
from reader.settings import Settings
from reader.ui.appearance import Appearance
from reader.ui.card_beside import CardBeside
from reader.ui.dictionary_words import DictionaryWords
from reader.ui.languages import chosen_language
from reader.ui.looking_up import LookingUp
from reader.ui.main_window import MainWindow
from reader.ui.notes.own_glossaries import Draft
from reader.ui.notes.stages import STAGE_WISHES
from reader.ui.occurring import Occurring
from reader.ui.page_words import PageWords
from reader.ui.panels.term_panel import TermPanel
from reader.ui.requests import Request
from reader.ui.study import Findings
from reader.ui.term_card.blocks import EditNote, InGlossary, Subject, TakeWord
from reader.ui.term_card.hover import HoverController
from reader.ui.term_card.hover_card import HoverCard
from reader.ui.term_card.hover_pointer import HoverTimes
from reader.ui.term_card.hover_stage import is_word
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import USUAL_EM, CardLook
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.concept_map.window import ConceptMapWindow
    from reader.ui.side_by_side.side_by_side import SideBySide
    from reader.ui.term_card.pane import CardPane

_SHARES = (2, 3)  # heights of the legend and of the panel below it, when it is first wanted
_NO_TERM = Text(
    en="Open the card of a term first, or go to one with N and P.",
    zh="请先打开一个术语的释义卡，或用 N、P 键移到某个术语。",
)


class Cards(QObject):
    """Explains the terms of the page. Made after the first painting, for nothing needs it before.

    Args:
        window: in which the cards live, with its page.
        workspace: whose article is explained.
        appearance: the theme in force.
    """

    def __init__(self, window: MainWindow, workspace: Workspace, appearance: Appearance) -> None:
        super().__init__(window)
        view = window.view
        self._window = window
        self._workspace, self._view, self._appearance = workspace, view, appearance
        self._source = CardSource(workspace.study.glossary, self._language())
        self._source.script = lambda: workspace.script.convert
        look = self._look()
        self.card = HoverCard(self._source, look, window)
        self.panel = TermPanel(self._source, look, window)
        application = QApplication.instance()
        self._keys = application or window
        self.hover = HoverController(view, self.card, self._source, self._keys)
        self._beside: CardBeside | None = None
        self._use_dictionary()
        panes = (self.card, self.panel.card)
        self.occurring = Occurring(workspace, self._source, panes, self)
        self._place(window)
        self._connect()
        self._take(workspace.findings)
        self._wait_as_set(workspace.settings)
        window.installEventFilter(self)
        self.card.installEventFilter(self)
        window.page_place.when_beside(self._explain_beside)

    @cached_property
    def map_window(self) -> "ConceptMapWindow":
        """The window of the concept map, made when it is first asked for."""
        from reader.ui.concept_map.window import ConceptMapWindow  # noqa: PLC0415  # rarely wanted

        made = ConceptMapWindow(self._workspace, self._source, self._look(), self._window)
        self.occurring.add(made.card)
        self._serve(made.card)
        return made

    def _use_dictionary(self) -> None:
        self.words = DictionaryWords(self._workspace, self)
        words = PageWords(self.words, self._view, self._window.aids.spoken)
        self.hover.stage.use_words(words)
        LookingUp(self._workspace, self._view, self.hover, self.words, words)

    def _place(self, window: MainWindow) -> None:
        self.panel.hide()
        self._has_room = window.restoreDockWidget(self.panel)
        if not self._has_room:
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.panel.hide()

    def _connect(self) -> None:
        self.hover.pin_requested.connect(self._pin)
        self.card.subject_shown.connect(self._project)
        self.panel.jump_requested.connect(self._workspace.span_asked)
        self.card.library_asked.connect(self.hover.dismiss)
        self.panel.left.connect(lambda: self._view.setFocus(Qt.FocusReason.TabFocusReason))
        self._appearance.theme_changed.connect(self._show_theme)
        self._workspace.article_opened.connect(lambda _: self._take(Findings()))
        self._workspace.analysis_ready.connect(self._take)
        self._workspace.settings_changed.connect(self._apply)
        self._workspace.asked.connect(self._fulfil)
        self._workspace.drawing.connect(self._make_room)
        self._workspace.stages.changed.connect(self._tell_stages)
        self._workspace.script.changed.connect(self._refresh)
        self._workspace.own.changed.connect(self._show_own)
        self._workspace.own.matched.connect(self._show_own)
        for pane in (self.card, self.panel.card):
            self._serve(pane)

    def _serve(self, pane: "CardPane") -> None:
        pane.own_asked.connect(self._edit)
        pane.stage_asked.connect(self._workspace.stages.turn)

    def _explain_beside(self, sides: "SideBySide") -> None:
        """Explain the terms of the page beside, too, by a card of its own."""
        source = CardSource(self._workspace.study.glossary, self._language())
        card = HoverCard(source, self._look(), self._window)
        self._beside = beside = CardBeside(sides, source, card, self._keys)
        words = PageWords(self.words, sides.beside, self._window.aids.spoken_beside)
        beside.hover.stage.use_words(words)
        occurring = Occurring(self._workspace, source, (card,), beside)
        card.library_asked.connect(beside.hover.dismiss)
        self._serve(card)
        beside.pinned.connect(self._pin)
        occurring.setParent(beside)
        self._tell_stages()
        self._show_own()
        self._wait_as_set(self._workspace.settings)

    @property
    def _hovers(self) -> "list[HoverController]":
        return [self.hover, self._beside.hover] if self._beside else [self.hover]

    @property
    def _sources(self) -> list[CardSource]:
        return [self._source, self._beside.source] if self._beside else [self._source]

    @property
    def _panes(self) -> "list[CardPane]":
        beside = [self._beside.card] if self._beside else []
        mapped = [self.map_window.card] if "map_window" in self.__dict__ else []
        return [self.card, self.panel.card, *beside, *mapped]

    def _language(self) -> str:
        return "zh" if chosen_language(self._workspace.settings.language) != "en" else "en"

    def _look(self) -> CardLook:
        settings = self._workspace.settings
        em = USUAL_EM * settings.card_size / 100
        return CardLook(self._appearance.theme, em, settings.tone_colours)

    def _take(self, findings: Findings) -> None:
        self._source.set_glossary(self._workspace.study.glossary)
        self._source.own = self._workspace.own.state or OwnState()
        self._source.set_article(self._workspace.article, findings.analysis.terms)
        self.hover.set_index(findings.index)

    def _show_own(self) -> None:
        """Tell again what of the reader's own has changed."""
        for source in self._sources:
            source.set_glossary(self._workspace.study.glossary)
            source.own = self._workspace.own.state
        for pane in self._panes:
            if pane.isVisible():
                pane.refresh()

    def _make_room(self, drawing: bool) -> None:  # noqa: FBT001  # a signal's own signature
        """Leave the page to a pen: what it draws over a card would be lost."""
        for hover in self._hovers if drawing else ():
            hover.dismiss()

    def _edit(self, wish: InGlossary) -> None:
        for hover in self._hovers:
            hover.dismiss()
        if isinstance(wish, EditNote):
            self._workspace.own.note_asked.emit(wish.concept)
        elif isinstance(wish, TakeWord):
            basis = self.words.entry(wish.word)
            self._workspace.own.entry_asked.emit(Draft(wish.word, basis=basis))
        else:
            self._workspace.own.entry_asked.emit(Draft(concept=wish.concept))

    def _pin(self, subject: Subject) -> None:
        self.panel.keep(subject)
        self._give_room()
        terms = self._view.index.covering(subject.here.start) if subject.here else ()
        for term in terms:
            if term.span != subject.here:
                continue
            if self._workspace.presenting:
                self._window.presenting.explain(term)
            self._window.classroom.recorder.take_card(term)

    def _give_room(self) -> None:
        """Give the panel, once, the larger part of the column that it shares with the legend."""
        if not self._has_room:
            self._has_room = True
            docks = [self._window.legend, self.panel]
            self._window.resizeDocks(docks, list(_SHARES), Qt.Orientation.Vertical)

    def _project(self, _: Subject) -> None:
        """Show a class what was asked for by key or click, not what the pointer passes."""
        shown = self.hover.shown
        if shown is None or not shown.held or is_word(shown.ring):
            return
        if self._workspace.presenting:
            self._window.presenting.explain(shown.term)
        self._window.classroom.recorder.take_card(shown.term)

    def _fulfil(self, request: Request) -> None:
        if request is Request.SHOW_CARD:
            self._show_card()
        elif request is Request.PIN_CARD:
            if self.hover.shown is None:
                self._show_card()
            self.hover.pin()
        elif stage := STAGE_WISHES.get(request):
            self._turn(stage)
        elif request is Request.SHOW_CONCEPT_MAP:
            self.map_window.show()
            self.map_window.raise_()
            self.map_window.activateWindow()

    def _turn(self, stage: Stage) -> None:
        """Bring the concept of the open card, or of the term with the frame, to a stage."""
        subject = self.card.subject if self.hover.shown is not None else None
        if self._beside and self._beside.hover.shown is not None:
            subject = self._beside.card.subject
        term = self._view.current_term
        concept = subject.concept if subject else term.concepts[0] if term else ""
        if concept and not word_of(concept):
            self._workspace.stages.turn(concept, stage)
        else:
            self._workspace.say(_NO_TERM)

    def _tell_stages(self) -> None:
        for source in self._sources:
            source.set_stages(self._workspace.stages.kept)
        self._refresh()

    def _refresh(self) -> None:
        for pane in self._panes:
            pane.refresh()

    def _show_card(self) -> None:
        """Open the card of the term the keyboard stands on, or of the next one in sight."""
        if self._view.current_term is None:
            self._view.next_term()
        term = self._view.current_term
        if term is not None and self.hover.shown is None:
            self.hover.activate(term)

    def _apply(self, settings: Settings, before: Settings) -> None:
        looks = (settings.card_size, settings.tone_colours)
        if looks != (before.card_size, before.tone_colours):
            self._show_theme(self._appearance.theme)
        self._wait_as_set(settings)

    def _wait_as_set(self, settings: Settings) -> None:
        delay = settings.card_delay
        usual = HoverTimes()
        switching = min(delay, usual.switching)
        words = max(usual.words, 2 * delay)
        times = HoverTimes(opening=delay, switching=switching, words=words)
        for hover in self._hovers:
            hover.set_times(times)

    def _show_theme(self, _: Theme) -> None:
        for pane in self._panes:
            pane.set_look(self._look())
        if "map_window" in self.__dict__:  # made already
            self.map_window.set_look(self._look())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self.card:
            if self._workspace.presenting:
                self._window.presenting.cards.hide_card()
        elif event.type() == QEvent.Type.LanguageChange:
            for source in self._sources:
                source.language = self._language()
            self._refresh()
        return False
