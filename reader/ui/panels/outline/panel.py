"""The outline of the open article: where its argument stands, and how much of it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.analysis.outline import OutlineRow, RowKind, outline
from reader.overriding import override
from reader.ui.panels.outline.delegate import NUMBER, SHARE, OutlineDelegate
from reader.ui.reading_progress import progress_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from reader.article.model import Article, Span
    from reader.ui.requests import Request
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate

_WIDTH = 200  # pixels at least


class OutlinePanel(QWidget):
    """Rows to jump by; the one that is read is marked.

    Args:
        workspace: whose article is outlined.
        theme: colours.

    Signals:
        left: the reader goes on to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: tuple[OutlineRow, ...] = ()
        self._progress = progress_of(workspace)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setUniformRowHeights(True)
        self._delegate = OutlineDelegate(theme)
        self.tree.setItemDelegate(self._delegate)
        self._empty = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_WIDTH)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.tree)
        self._connect()
        self._name()
        self._show(workspace.article)

    def _connect(self) -> None:
        self.tree.itemClicked.connect(lambda item, _: self._go(item))
        self.tree.itemActivated.connect(lambda item, _: self._read(item))
        self._progress.changed.connect(self._show_read)
        self._workspace.article_opened.connect(self._show)
        self._workspace.script.changed.connect(lambda: self._show(self._workspace.article))
        self._workspace.sight_changed.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.tree.viewport().update()

    def enter(self) -> None:
        """Give the keyboard to the rows, or to the sentence in their place."""
        (self.tree if self._rows else self).setFocus()

    def return_to(self) -> None:
        """Give the keyboard to the rows."""
        self.enter()

    def fulfil(self, _: Request) -> None:
        """Do nothing: the panel has no further commands."""

    def _show(self, article: Article | None) -> None:
        self._rows = outline(article) if article else ()
        self.tree.clear()
        above: list[QTreeWidgetItem] = []
        for number, row in enumerate(self._rows):
            del above[row.level :]
            item = QTreeWidgetItem(above[-1] if above else self.tree)
            item.setText(0, self._workspace.script.words(row.words))
            item.setToolTip(0, item.text(0))
            item.setData(0, NUMBER, number)
            font = item.font(0)
            font.setBold(row.kind is RowKind.SUBHEAD)
            item.setFont(0, font)
            above.append(item)
        self.tree.expandAll()
        self._show_read()
        self._stack.setCurrentIndex(1 if self._rows else 0)
        self._name()

    def _follow(self, sight: Span) -> None:
        """Mark the row whose passage begins last above the middle of what is in sight."""
        middle = (sight.start + sight.end) // 2
        item = self._last_before(middle)
        if item is not None and item is not self.tree.currentItem() and not self.tree.hasFocus():
            self.tree.setCurrentItem(item)

    def _last_before(self, offset: int) -> QTreeWidgetItem | None:
        found = None
        for item in self._items():
            if self._row(item).passage.start <= offset:
                found = item
        return found

    def _show_read(self, *, anew: bool = False) -> None:
        """Say of each row how much of its passage was read, where that has changed."""
        for item in self._items():
            row = self._row(item)
            share = self._progress.share(row.passage)
            if anew or share != (item.data(0, SHARE) or 0.0):
                item.setData(0, SHARE, share)
                read = translate("OutlinePanel", "{share} % read").format(share=round(100 * share))
                item.setToolTip(0, f"{item.text(0)}\n{read}")
                item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, read)

    def _items(self) -> list[QTreeWidgetItem]:
        return self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _row(self, item: QTreeWidgetItem) -> OutlineRow:
        number: int = item.data(0, NUMBER)
        return self._rows[number]

    def _go(self, item: QTreeWidgetItem) -> None:
        self._workspace.span_asked.emit(self._row(item).span)

    def _read(self, item: QTreeWidgetItem) -> None:
        self._go(item)
        self.left.emit()

    def _name(self) -> None:
        self.tree.setAccessibleName(translate("Panel", "Outline"))
        if self._workspace.article is None:
            text = translate("OutlinePanel", "Open an article to see how its argument is built.")
        else:
            text = translate(
                "OutlinePanel",
                "This article has no subheads, numbered points or formulas such as 会议指出.",
            )
        self._empty.setText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._show_read(anew=True)
