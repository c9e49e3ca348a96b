"""The first hints: four quiet sentences at what they are about, at the very first start."""

# ruff: noqa: PLC0415  # nothing of them is loaded before they are shown

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader.overriding import override
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.ui.appearance import Appearance
    from reader.ui.hints.hint_card import HintCard
    from reader.ui.main_window import MainWindow
    from reader.ui.workspace import Workspace

COUNT = 4
BEFORE = 1500  # milliseconds from the first painting; the page is read first
_TERM = 0  # the hint that stands at a term
_MENUS = {1: "edit", 2: "help", 3: "help"}  # the menus the others stand at
_ABOUT = {Request.FIND: 1, Request.SHOW_PALETTE: 2, Request.SHOW_KEYS: 3}


class FirstHints(QObject):
    """Shows one hint after the other; how far they came is a setting.

    A hint is never shown to a class, goes on by itself when the reader does what it is about, and
    all of them end with Escape.

    Args:
        workspace: the settings and the signals.
        window: with the page and the menus; owns this object.
        appearance: the theme in force.

    Attributes:
        card: the one that is shown; None before there was any.
    """

    def __init__(self, workspace: Workspace, window: MainWindow, appearance: Appearance) -> None:
        super().__init__(window)
        self._workspace, self._window, self._appearance = workspace, window, appearance
        self._first = not workspace.settings.recent_files and workspace.settings.hints < COUNT
        self.card: HintCard | None = None
        self._timer = QTimer(self, singleShot=True, interval=BEFORE)
        self._timer.timeout.connect(self.go_on)
        workspace.asked.connect(self._fulfil)

    def begin_at_first_start(self) -> None:
        """Begin soon, if nothing was ever opened before, or go on where the last start ended."""
        if self._first or 0 < self._workspace.settings.hints < COUNT:
            self._timer.start()

    def show_again(self) -> None:
        """Show all from the first."""
        self._workspace.change(hints=0)
        self.go_on()

    def go_on(self) -> None:
        """Show the hint that is next, unless an article is on the projector or there is none."""
        if self._workspace.settings.hints >= COUNT or self._workspace.presenting:
            self._put_away()
            return
        if self._place() is None:  # no term is in sight
            self._workspace.change(hints=self._workspace.settings.hints + 1)
        if self.card is None:
            self._make_card()
        self._tell()

    def _make_card(self) -> None:
        from reader.ui.hints.hint_card import HintCard

        self.card = card = HintCard(self._window)
        view = self._window.view
        card.set_theme(self._appearance.theme)
        card.next_asked.connect(self._next)
        card.skip_asked.connect(self.skip)
        self._appearance.theme_changed.connect(card.set_theme)
        self._workspace.article_opened.connect(self._settle)
        view.scrolled.connect(self._settle)
        view.key_takers.insert(0, self._take_key)
        # A panel beside the page moves the page alone; a second one lays it over the card.
        for watched in (self._window, self._window.centralWidget(), view):
            if watched is not None:
                watched.installEventFilter(self)
        QWidget.setTabOrder(view, card.next)
        QWidget.setTabOrder(card.next, card.skip)

    def _tell(self) -> None:
        number = self._workspace.settings.hints
        if self.card is not None and number < COUNT:
            self.card.tell(_texts()[number], number + 1, COUNT)
            self._settle()

    def _next(self) -> None:
        self._workspace.change(hints=self._workspace.settings.hints + 1)
        self.go_on()

    def skip(self) -> None:
        """Show no more hints."""
        self._workspace.change(hints=COUNT)
        self._put_away()

    def _put_away(self) -> None:
        self._timer.stop()
        if self.card is not None and not self.card.isHidden():
            focused = self.card.isAncestorOf(self._window.focusWidget() or self._window)
            self.card.hide()
            if focused:
                self._window.view.setFocus()

    def _settle(self, *_: object) -> None:
        """Stand at what the hint is about; hide while that is out of sight, or a class looks on."""
        if self.card is None or self._workspace.settings.hints >= COUNT:
            return
        place = self._place()
        if place is None or self._workspace.presenting:
            self.card.hide()
        else:
            self.card.point_at(place, self._window.rect())

    def _place(self) -> QRect | None:
        number = self._workspace.settings.hints
        if number == _TERM:
            return self._term()
        bar = self._window.menuBar()
        title = self._window.menus.title(_MENUS[number])
        if bar.isVisible() and title is not None:
            part = bar.actionGeometry(title)
            return part.translated(bar.mapTo(self._window, QPoint()))
        page = self._window.view
        top = page.mapTo(self._window, QPoint(page.width() // 2, 0))
        return QRect(top, top + QPoint(1, 1))

    def _term(self) -> QRect | None:
        """Return the first line of a term in sight: of the body, so that no headline is covered."""
        view, article = self._window.view, self._window.view.article
        body = article.paragraphs[0].start if article and article.paragraphs else 0
        terms = [term for term in view.index.in_span(view.in_sight()) if not term.nested]
        terms.sort(key=lambda term: term.span.start < body)
        port = view.viewport()
        for rect in (rect for term in terms for rect in view.rects_of(term.span)[:1]):
            line = rect.toAlignedRect()
            if port.rect().contains(line):
                return line.translated(port.mapTo(self._window, QPoint()))
        return None

    def _fulfil(self, request: Request) -> None:
        if request is Request.SHOW_HINTS:
            self.show_again()
        elif request is Request.PRESENT:
            self._put_away()
        elif self._is_shown() and _ABOUT.get(request) == self._workspace.settings.hints:
            self._next()

    def _is_shown(self) -> bool:
        return self.card is not None and self.card.isVisible()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Let Escape on the page end the hints."""
        if event.key() != Qt.Key.Key_Escape or not self._is_shown():
            return False
        self.skip()
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ZOrderChange}:
            QTimer.singleShot(0, self, self._settle)
        elif event.type() == QEvent.Type.LanguageChange and watched is self._window:
            QTimer.singleShot(0, self, self._tell)
        return False


def _texts() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate(
            "FirstHints",
            "Rest the pointer on an underlined term: a card explains what it meant on the day of"
            " the paper. N and P go from term to term.",
        ),
        translate(
            "FirstHints",
            "Ctrl+F finds words in the article as you type; pinyin will do, too: liangge quebao"
            " finds 两个确保.",
        ),
        translate(
            "FirstHints", "Ctrl+Shift+P finds any command by a few letters of its name or pinyin."
        ),
        translate(
            "FirstHints",
            "F1 shows all keys. The Help menu has these hints, should you want them again.",
        ),
    )
