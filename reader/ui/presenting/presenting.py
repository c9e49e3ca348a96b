"""Presenting: how it begins and ends, and what keys and commands do meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from reader.overriding import override
from reader.ui.commands.lesson import project_larger
from reader.ui.lessons import lessons_of
from reader.ui.marks.inking import inking_of
from reader.ui.presenting.bracket import Bracket
from reader.ui.presenting.card_show import CardShow
from reader.ui.presenting.curtain_handle import CurtainHandle
from reader.ui.presenting.following import Following
from reader.ui.presenting.keys import Key, PresentingKeys
from reader.ui.presenting.lesson_run import LessonRun
from reader.ui.presenting.mirroring import Mirroring
from reader.ui.presenting.projector import ProjectorWindow
from reader.ui.presenting.rehearsal import Rehearsal
from reader.ui.presenting.screens import Screens
from reader.ui.presenting.staying import Staying
from reader.ui.presenting.tool_box import ToolBox
from reader.ui.requests import Request
from reader.ui.theme import PROJECTOR_THEMES, load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reader.analysis.model import TermSpan
    from reader.article.model import Article
    from reader.settings import Settings
    from reader.ui.article_view.view import ArticleView
    from reader.ui.presenting.clozes import Clozes
    from reader.ui.presenting.tools import Tools
    from reader.ui.workspace import Workspace


class Presenting(QObject):
    """Shows the open article on a projector while the teacher goes on in the window.

    Args:
        workspace: whose article is shown.
        view: the teacher's page.
        clozes: what is hidden from the class until it is asked for.
        window: the teacher's; owns this object.

    Attributes:
        projector: the projector's window, hidden while nothing is presented.
        following: keeps its page in step.
        tool_box: what lies over it.
        cards: explain terms to the class.
        rehearsal: draws them, and the screens to come, before they are asked for.
        screens: where it stands.
        staying: keeps before the class what it sees while the teacher looks elsewhere.
        lessons: of the open article.
        run: carries out the steps of the chosen one.
        handles: of the curtain, on the teacher's page and on the projected one.

    Signals:
        changed: it began or ended.
    """

    changed = Signal()

    def __init__(
        self, workspace: Workspace, view: ArticleView, clozes: Clozes, window: QWidget
    ) -> None:
        super().__init__(window)
        self._clozes, self.lessons = clozes, lessons_of(workspace)
        self._workspace, self._window = workspace, window
        settings = workspace.settings
        self.projector = ProjectorWindow(load_theme(settings.projector_theme))
        self.projector.set_size(settings.projector_size)
        self._mirroring = Mirroring(workspace, self.projector.view)
        self.following = Following(view, self.projector.view)
        self.tool_box = ToolBox(view, self.projector, self.following)
        self.cards = CardShow(workspace, self.projector, self.following)
        self.rehearsal = Rehearsal(self.projector.view, self.cards.rehearse, view)
        self.rehearsal.unseen = lambda: self.projector.is_copied
        self.screens = Screens(window, self.projector)
        self.staying = Staying(workspace, self.projector, self.tool_box, self.screens)
        parts = (clozes, self.cards, self.tool_box, self._mirroring.marks)
        self.run = LessonRun(self.lessons, view, self.following, parts)
        self.run.unseen = lambda: self.staying.is_on
        self._bracket = Bracket(view)
        self.handles = tuple(
            CurtainHandle(page, self.tool_box) for page in (view, self.projector.view)
        )
        self._keys = PresentingKeys(self._acts(), self)
        self._keys.watch(view, self.projector.view)
        clozes.add_page(self.projector.view)
        inking_of(workspace).add_page(self.projector.view, self._mirroring.marks)
        self._connect()

    def _connect(self) -> None:
        self.following.pointed.connect(self.projector.overlay.set_pointer)
        self.following.moved.connect(self._show_bracket)
        self.tool_box.changed.connect(self._show_bracket)
        self.tool_box.changed.connect(self._remember)
        self._clozes.revealed_one.connect(lambda cloze: self.following.bring(cloze.spans[0]))
        self.projector.closed.connect(self.stop)
        self.projector.view.zoom_requested.connect(self._resize)
        self.projector.resized.connect(self._settle)
        self.screens.placed.connect(self._settle)
        self._workspace.analysis_ready.connect(self.rehearsal.begin)
        self.run.stroke_asked.connect(lambda ink: inking_of(self._workspace).draw_again((ink,)))
        self._workspace.settings_changed.connect(self._apply)
        self._workspace.article_opened.connect(self._start_over)
        self.destroyed.connect(self.projector.deleteLater)
        self._window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with the teacher's window; a projector left open would keep the program running."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.stop()
        return False

    # Beginning and ending

    @property
    def is_on(self) -> bool:
        """Tell whether something is presented."""
        return self._workspace.presenting

    def start(self, *, place: bool = True) -> None:
        """Show the projected page; with `place` False whoever asks gives the window its place."""
        if self._workspace.article is None or self.is_on:
            return
        self._workspace.presenting = True
        settings = self._workspace.settings
        self.screens.alone, self.screens.name = settings.projector_alone, settings.projector_screen
        self._mirroring.set_active(True)
        self.cards.hide_card()
        self.tool_box.clear()
        self.tool_box.change(laser=settings.projector_laser)
        if place:
            self.screens.place()
            self._workspace.change(projector_screen=self.screens.name)
        self._keys.set_active(True)
        self._clozes.refresh()
        self._settle()
        self.run.set_active(True)
        self.rehearsal.set_active(True)
        self.changed.emit()

    def stop(self) -> None:
        """Hide the projected page; the teacher's is where the class was."""
        if not self.is_on:
            return
        self._workspace.presenting = False
        self.staying.end()
        if self.screens.in_place:
            self.following.lead()
        self._keys.set_active(False)
        self.run.set_active(False)
        self.rehearsal.set_active(False)
        self._clozes.refresh()
        self.following.set_active(False)
        self._mirroring.set_active(False)
        self._settle()
        self.projector.hide()
        self.changed.emit()
        self._window.activateWindow()

    def _settle(self) -> None:
        """Be where the teacher is; in place the projected page is the one that is used."""
        if self.is_on:
            self.following.set_active(not self.tool_box.tools.held)
            if self.screens.in_place:
                self.staying.end()
                self.following.set_active(False)
                self.projector.activateWindow()
                self.projector.view.setFocus()
        for handle, there in zip(self.handles, (True, self.screens.in_place), strict=True):
            handle.set_usable(self.is_on and there)
        self._show_bracket()

    def _show_bracket(self, *_: object) -> None:
        seen = self.following.in_sight() if self.is_on and not self.staying.is_on else None
        self._bracket.show(seen, self.tool_box.tools)

    def _start_over(self, article: Article) -> None:
        """Another article was opened: nothing of the old one lies over it."""
        if self.is_on:
            place = self.staying.arrive(article)
            self.following.set_active(False)  # so that it begins anew
            self._settle()
            if place is not None:
                self.following.put(place)

    # Settings

    def _remember(self, tools: Tools) -> None:
        if self.is_on:
            self._workspace.change(projector_laser=tools.laser)

    def _turn_theme(self) -> bool:
        lit = self._workspace.settings.projector_theme == PROJECTOR_THEMES[0]
        self._workspace.change(projector_theme=PROJECTOR_THEMES[int(lit)])
        return True

    def _resize(self, steps: int) -> bool:
        project_larger(self._workspace, steps)
        return True

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.projector_theme != before.projector_theme:
            theme = load_theme(settings.projector_theme)
            self.projector.set_theme(theme)
            self.cards.set_theme(theme)
            self._mirroring.marks.set_theme(theme)
        if settings.projector_size != before.projector_size:
            self.projector.set_size(settings.projector_size)
            self._settle()
        if settings.projector_alone != before.projector_alone and self.is_on:
            self.screens.alone = settings.projector_alone
            self.screens.place()

    # What is asked

    def _acts(self) -> Mapping[Qt.Key, Callable[[], bool]]:
        box, here = self.tool_box, self._if_seen
        return {
            Key.Key_Escape: self._leave,
            Key.Key_B: box.blacken,
            Key.Key_Period: box.blacken,
            Key.Key_W: box.whiten,
            Key.Key_Comma: box.whiten,
            Key.Key_S: here(box.toggle_spotlight),
            Key.Key_F: here(box.turn_band),
            Key.Key_C: here(box.toggle_curtain),
            Key.Key_L: here(box.toggle_laser),
            Key.Key_M: here(box.toggle_magnifier),
            Key.Key_H: box.toggle_hold,
            Key.Key_D: self._turn_theme,
            Key.Key_Plus: partial(self._resize, 1),
            Key.Key_Equal: partial(self._resize, 1),
            Key.Key_Minus: partial(self._resize, -1),
            Key.Key_Down: box.move_on,
            Key.Key_Up: box.move_back,
            Key.Key_Space: self._go_on,
            Key.Key_PageDown: self._go_on,
            Key.Key_PageUp: self._go_back,
        }

    def _if_seen(self, act: Callable[[], bool]) -> Callable[[], bool]:
        """Return what does an act only if the class would see it, else says what it sees."""
        return lambda: self.staying.say() or act()

    def _go_on(self) -> bool:
        if self.staying.is_on:
            return False  # the key turns the teacher's page
        return self.run.advance() or self.following.turn_page(1)

    def _go_back(self) -> bool:
        if self.staying.is_on:
            return False
        return self.run.retreat() or self.following.turn_page(-1)

    def _leave(self) -> bool:
        if not self.cards.hide_card():
            self.stop()
        return True

    def explain(self, term: TermSpan) -> None:
        """Show the class the card of a term that the teacher asked for, unless it is held."""
        if not self.tool_box.tools.held:
            self.cards.show_card(term)

    def fulfil(self, request: Request) -> None:
        """Do what a command asks; tools only while something is presented."""
        if request is Request.PRESENT:
            if self.is_on:
                self.stop()
            else:
                self.start()
        elif self.is_on and request in TOOLS:
            self._acts()[TOOLS[request]]()


TOOLS: Mapping[Request, Qt.Key] = {
    Request.BLANK_PROJECTOR: Key.Key_B,
    Request.SPOTLIGHT: Key.Key_S,
    Request.FOCUS_BAND: Key.Key_F,
    Request.CURTAIN: Key.Key_C,
    Request.LASER: Key.Key_L,
    Request.MAGNIFIER: Key.Key_M,
    Request.HOLD_PROJECTOR: Key.Key_H,
    Request.NEXT_STEP: Key.Key_Space,
    Request.PREVIOUS_STEP: Key.Key_PageUp,
}
