"""What no glossary in use explains in the open article, to be looked at and written about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.analysis.gaps import Gap, GapKind, find_gaps
from reader.overriding import override
from reader.ui.notes.own_glossaries import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.progress import Progress
    from reader.ui.requests import Request
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate

_GAP = int(Qt.ItemDataRole.UserRole)
_MOST = 300  # rows of one sort
_WIDTH = 260  # pixels at least
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class GapsPanel(QWidget):
    """Lists them by sort with their counts; a click walks through the places.

    Args:
        workspace: whose article is looked through.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._gaps: Sequence[Gap] = ()
        self._looking = False
        self._shown: tuple[str, int] = ("", -1)  # the text last jumped to, and which of its places
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.installEventFilter(self)
        self.sentence = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.sentence.setContentsMargins(12, 10, 12, 10)
        self.write = QPushButton()
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        column.addWidget(self.tree, 1)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignHCenter)
        self._connect()
        self.set_theme(theme)
        self._look()

    def _connect(self) -> None:
        self.tree.itemClicked.connect(lambda item, _: self._walk(item))
        self.tree.itemDoubleClicked.connect(lambda item, _: self._write(item))
        self.tree.currentItemChanged.connect(lambda item, _: self.write.setEnabled(_has_gap(item)))
        self.write.clicked.connect(lambda: self._write(self.tree.currentItem()))
        self._workspace.article_opened.connect(self._look)
        self._workspace.analysis_ready.connect(self._look)
        self._workspace.script.changed.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self._show()

    def enter(self) -> None:
        """Give the keyboard to the list."""
        self.tree.setFocus()

    def return_to(self) -> None:
        """Give the keyboard to the list."""
        self.enter()

    def fulfil(self, _: Request) -> None:
        """Do nothing: the panel has no further commands."""

    def _look(self, _: object = None) -> None:
        article, terms = self._workspace.article, self._workspace.findings.analysis.terms
        self._looking = article is not None
        if article is None:
            self._gaps = ()
            self._show()
            return

        def find(progress: Progress) -> Sequence[Gap]:
            return find_gaps(article, terms, progress)

        self._workspace.jobs.replace("gaps", find, self._take)
        self._name()

    def _take(self, gaps: Sequence[Gap]) -> None:
        self._gaps, self._looking = gaps, False
        self._show()

    def _show(self) -> None:
        chosen = self.tree.currentItem()
        text = chosen.data(0, _GAP).text if chosen and _has_gap(chosen) else ""
        words = self._workspace.script.words
        self.tree.clear()
        for kind in GapKind:
            gaps = [gap for gap in self._gaps if gap.kind is kind][:_MOST]
            if not gaps:
                continue
            heading = QTreeWidgetItem(self.tree, [_heading(kind)])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for gap in gaps:
                item = QTreeWidgetItem(heading, [words(gap.text), f"{len(gap.spans)}"])
                item.setForeground(1, self._theme.chrome_muted)
                item.setToolTip(0, item.text(0))
                item.setData(0, _GAP, gap)
                if gap.text == text:
                    self.tree.setCurrentItem(item)
        self.tree.expandAll()
        if self.tree.currentItem() is None:
            self._step(1)
        self._name()

    def _step(self, step: int) -> None:
        """Go to the next gap or the one before, past a heading."""
        near = self.tree.itemBelow if step > 0 else self.tree.itemAbove
        start = self.tree.currentItem() or self.tree.topLevelItem(0)
        item = near(start) if start else None
        while item and not _has_gap(item):
            item = near(item)
        if item:
            self.tree.setCurrentItem(item)

    def _walk(self, item: QTreeWidgetItem) -> None:
        """Go to the next place of a gap, from the last to the first."""
        if not _has_gap(item):
            return
        gap: Gap = item.data(0, _GAP)
        text, place = self._shown
        place = (place + 1) % len(gap.spans) if text == gap.text else 0
        self._shown = gap.text, place
        self._workspace.span_asked.emit(gap.spans[place])

    def _write(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and _has_gap(item):
            self._workspace.own.entry_asked.emit(Draft(label=item.data(0, _GAP).text))

    def _name(self) -> None:
        self.tree.setAccessibleName(translate("Panel", "Not Explained"))
        self.write.setText(translate("GapsPanel", "&Write an Entry…"))
        self.write.setEnabled(_has_gap(self.tree.currentItem()))
        if self._workspace.article is None:
            text = translate("GapsPanel", "Open an article to see what no glossary explains in it.")
        elif self._looking and not self._gaps:
            text = translate("GapsPanel", "Looking…")
        elif not self._gaps:
            text = translate("GapsPanel", "All that looks like a term here is explained.")
        else:
            text = translate("GapsPanel", "Click: go there. Enter: write an entry about it.")
        self.sentence.setText(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            item = self.tree.currentItem()
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._write(item)
                return True
            if event.key() == Qt.Key.Key_Space and item is not None:
                self._walk(item)
                return True
            if event.key() in _STEPS:
                self._step(_STEPS[event.key()])
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()


def _has_gap(item: QTreeWidgetItem | None) -> bool:
    return item is not None and item.data(0, _GAP) is not None


def _heading(kind: GapKind) -> str:
    return {
        GapKind.QUOTED: translate("GapsPanel", "Between quotation marks"),
        GapKind.NUMBERED: translate("GapsPanel", "Numbered formulas"),
        GapKind.REPEATED: translate("GapsPanel", "Often repeated"),
    }[kind]
