"""The bar at what is selected: a button for each style, and for notes, links and bookmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.overriding import override
from reader.ui.icons import icon
from reader.ui.marks.floating import Floating
from reader.ui.marks.swatches import SIZE, swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.article.model import Span
    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme

BEFORE_SHOWING = 250  # milliseconds in which a selection has not changed
MOST_STYLES = 9  # as many as there are number keys
BUTTON = QSize(32, 32)  # pixels: a finger finds it
TOOLS = ("note", "margin", "bookmark", "link", "add")


class SelectionBar(Floating):
    """Shows itself when a selection rests.

    Args:
        view: the page.
        acts: knows the styles.
        theme: colours.
        window: in which it floats.

    Signals:
        style_chosen: int, place of a style in their order.
        tool_chosen: str, one of `TOOLS`.
        left: the reader goes back to the page.
    """

    style_chosen = Signal(int)
    tool_chosen = Signal(str)
    left = Signal()

    def __init__(self, view: ArticleView, acts: MarkActs, theme: Theme, window: QWidget) -> None:
        super().__init__(view, theme, window)
        self._acts = acts
        self.allowed = True
        self.extends = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 4, 4, 4)
        self._row.setSpacing(2)
        self.styles: list[QToolButton] = []
        self.tools = {name: self._button() for name in TOOLS}
        self.timer = QTimer(self, singleShot=True, interval=BEFORE_SHOWING)
        self.timer.timeout.connect(self.appear)
        for name, button in self.tools.items():
            button.clicked.connect(lambda _=False, name=name: self.tool_chosen.emit(name))
        view.selection_changed.connect(self._wait)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFixedSize(BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @override
    def spans(self) -> Sequence[Span]:
        selected = self._view.selected
        return (selected,) if selected else ()

    def _wait(self, span: Span | None) -> None:
        self.hide()
        self.timer.stop()
        by_hand = self._window.focusWidget() is self._view  # not shown from a panel
        if span is not None and self.allowed and by_hand:
            self.timer.start()

    def appear(self) -> None:
        """Show the bar at the selection, if there is one and no button is held."""
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

        if not self.spans() or not self._acts.styles:
            return
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self.timer.start()
            return
        self._fill()
        self.show()
        self.settle()

    def enter(self) -> None:
        """Show the bar and give it the keyboard."""
        self.timer.stop()
        self.appear()
        if self.isVisible() and self.styles:
            self.styles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        """Make the buttons anew: styles, language and theme may be others."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in self.tools.values():
                widget.deleteLater()
        self.styles = [self._style_button(n) for n in range(len(self._acts.styles[:MOST_STYLES]))]
        for button in self.styles:
            self._row.addWidget(button)
        line = QFrame(self, frameShape=QFrame.Shape.VLine)
        line.setForegroundRole(self.foregroundRole())
        self._row.addWidget(line)
        texts = {
            "note": self.tr("Text note (T)"),
            "margin": self.tr("Note in the margin (M)"),
            "bookmark": self.tr("Bookmark (B)"),
            "link": self.tr("Link: begin here, end where L is pressed again (L)"),
            "add": self.tr("Add to the chosen mark (A)"),
        }
        for name, button in self.tools.items():
            button.setIcon(icon(f"mark_{name}", self._theme.card_text, self.devicePixelRatioF()))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(texts[name])
            button.setAccessibleName(texts[name])
            self._row.addWidget(button)
        self.tools["add"].setVisible(self.extends)

    def _style_button(self, place: int) -> QToolButton:
        style = self._acts.styles[place]
        button = self._button()
        button.setIcon(swatch(style, self._theme, self.devicePixelRatioF()))
        button.setIconSize(SIZE)
        text = f"{self._acts.name(style)} ({place + 1})"
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.style_chosen.emit(place))
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.focusNextChild()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.focusPreviousChild()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focus = self.focusWidget()
            if isinstance(focus, QToolButton):
                focus.click()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._fill()
        super().changeEvent(event)
