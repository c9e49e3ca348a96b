"""The upper part of the search panel: query line, what is wrong with it, total, order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.library.model import Order
from reader.ui.icons import icon
from reader.ui.panels.search.query_line import QueryLine
from reader.ui.panels.unfound import unfound_text

if TYPE_CHECKING:
    from reader.ui.panels.search.session import Search
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class SearchHead(QWidget):
    """Plain data in, signals out.

    Args:
        workspace: in whose language and order it speaks.
        theme: colours.

    Signals:
        ordered: str, another order of the hits.
        exported: what is found is to be written into a file.
        lines_wanted: what is found is to be shown as words in context.
        timeline_wanted: it is to be shown over time.
        starred: the search is to be saved, or forgotten.
        removal_wanted: what is found is to be removed from the library.
    """

    ordered = Signal(str)
    starred = Signal()
    exported = Signal()
    lines_wanted = Signal()
    timeline_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._theme = workspace, theme
        self._saved = False
        self._search: Search | None = None
        self._spoken = ""
        self.line = QueryLine(theme)
        self.star = QToolButton(autoRaise=True)
        self.order = QComboBox()
        self.more = QToolButton(autoRaise=True)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.message = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.message.hide()
        self.row = QHBoxLayout()
        self._place()
        self.star.clicked.connect(self.starred)
        self.order.activated.connect(lambda _: self.ordered.emit(self.order.currentData()))
        workspace.library.unfound_changed.connect(self._show_again)

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 4)
        column.setSpacing(6)
        entry = QHBoxLayout()
        entry.setSpacing(4)
        entry.addWidget(self.line)
        entry.addWidget(self.star)
        column.addLayout(entry)
        column.addWidget(self.message)
        self.row.setSpacing(4)
        self.row.addWidget(self.count, 1)
        self.row.addWidget(self.order)
        self.row.addWidget(self.more)
        column.addLayout(self.row)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.line.set_theme(theme)
        self.show_star(saved=self._saved)
        ratio = self.devicePixelRatioF()
        self.more.setIcon(icon("more", theme.chrome_text, ratio))
        palette = self.message.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.warning)
        self.message.setPalette(palette)

    def show_star(self, *, saved: bool) -> None:
        """Show whether the search is among the saved ones."""
        self._saved = saved
        text = (
            translate("SearchPanel", "Forget this saved search")
            if saved
            else translate("SearchPanel", "Save this search")
        )
        self.star.setToolTip(text)
        self.star.setAccessibleName(text)
        colour = self._theme.accent if saved else self._theme.chrome_muted
        name = "star_filled" if saved else "star"
        self.star.setIcon(icon(name, colour, self.devicePixelRatioF()))

    def show_order(self, order: str) -> None:
        """Show the order of the hits."""
        self.order.setCurrentIndex(self.order.findData(order))

    def show_search(self, search: Search) -> None:
        """Show what is known of a search."""
        self._search = search
        mistake = search.mistake
        unsure = not search.total and bool(unfound_text(self._workspace.library))
        vain = () if unsure else search.vain
        self.line.set_marks([(mistake.start, mistake.end)] if mistake else [], vain)
        # The list below is still that of the line before: its number is not that of this one.
        self.count.setText("" if mistake or unsure else _count_text(search))
        for part in (self.count, self.order, self.more):
            part.setVisible(search.query is not None)
        self.order.setEnabled(mistake is None)
        self.more.setEnabled(search.total > 0 and mistake is None)
        self.star.setEnabled(search.query is not None and mistake is None)
        text = self._message(search)
        self._speak(text or (self.count.text() if search.spread is not None else ""))
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _show_again(self) -> None:
        if self._search is not None:
            self.show_search(self._search)

    def _speak(self, text: str) -> None:
        """Let a screen reader tell what came of the search, once."""
        if text and text != self._spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._spoken = text

    def _message(self, search: Search) -> str:
        if search.mistake:
            return self._workspace.words(search.mistake.text)
        if search.query is None or search.total or search.spread is None:
            return ""
        if unfound := unfound_text(self._workspace.library):
            return unfound
        if not search.vain:
            return translate("SearchPanel", "No article has all of this together.")
        parts = [search.line[start:end] for start, end in search.vain]
        mark = translate("SearchPanel", "“{text}”")
        text = translate("SearchPanel", "No article has {parts}.")
        return text.format(parts=", ".join(mark.format(text=part) for part in parts))

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.line.setPlaceholderText(translate("SearchPanel", "Any phrase in the library"))
        self.line.setAccessibleName(translate("SearchPanel", "Search the library"))
        self.order.setAccessibleName(translate("SearchPanel", "Order"))
        self.more.setToolTip(translate("SearchPanel", "More to do with what is found"))
        self.more.setAccessibleName(self.more.toolTip())
        self.menu.clear()
        for text, signal in (
            (translate("SearchPanel", "Words in &Context"), self.lines_wanted),
            (translate("SearchPanel", "&Timeline"), self.timeline_wanted),
            (translate("SearchPanel", "&Export the List…"), self.exported),
        ):
            self.menu.addAction(text).triggered.connect(signal)
        self.menu.addSeparator()
        text = translate("SearchPanel", "&Remove All of Them from the Library…")
        self.menu.addAction(text).triggered.connect(self.removal_wanted)
        self.order.clear()
        for text, order in (
            (translate("SearchPanel", "best first"), Order.RELEVANCE),
            (translate("SearchPanel", "newest first"), Order.NEWEST),
            (translate("SearchPanel", "oldest first"), Order.OLDEST),
        ):
            self.order.addItem(text, str(order))
        self.show_order(self._workspace.settings.search_order)
        self.show_star(saved=self._saved)


def _count_text(search: Search) -> str:
    if search.query is None:
        return ""
    count = f"{search.total:,}"
    if not search.exact:
        return translate("SearchPanel", "More than {count} articles").format(count=count)
    if search.total == 1:
        return translate("SearchPanel", "1 article")
    return translate("SearchPanel", "{count} articles").format(count=count)
