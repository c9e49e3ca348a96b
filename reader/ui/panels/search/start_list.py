"""What the search panel shows before anything is typed: searches kept, and how to write one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.overriding import override
from reader.ui.panels.search.results_delegate import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.ui.theme import Theme

LINE = Qt.ItemDataRole.UserRole  # the query line a row stands for; None for a heading
REMARK = Qt.ItemDataRole.UserRole + 1  # what is said beside it
_TALL = 1.75  # heights of the font

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search to choose.

    Attributes:
        name: what the row says.
        line: the query line.
        remark: said beside it.
    """

    name: str
    line: str
    remark: str = ""


def examples() -> list[Suggestion]:
    """Return query lines that show what can be asked, each with what it means."""
    rows = (
        ("国企 下岗", translate("SearchStart", "both, anywhere in the article")),
        ('"下岗职工基本生活"', translate("SearchStart", "these very characters")),
        ("下岗 -再就业", translate("SearchStart", "the second must not occur")),
        ("下岗 OR 待业", translate("SearchStart", "either of them")),
        ("国企 ~10 改革", translate("SearchStart", "at most 10 characters apart")),
        ("title:改革", translate("SearchStart", "in the title")),
        ("下岗 page:1", translate("SearchStart", "on the front page")),
        ("下岗 date:1993..1998", translate("SearchStart", "in these years, months or days")),
        ("column:今日谈", translate("SearchStart", "in a column; author: likewise")),
        ("term:两个确保", translate("SearchStart", "every form of a glossary term")),
        ("liangge quebao", translate("SearchStart", "pinyin without tones")),
    )
    return [Suggestion(line, line, remark) for line, remark in rows]


class _Delegate(QStyledItemDelegate):
    """Draws a query line at the left and its remark at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        heading = index.data(LINE) is None
        return QSize(0, round(QFontMetrics(option.font).height() * (2.1 if heading else _TALL)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self.theme, option.rect
        selected = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        heading = index.data(LINE) is None
        box = rect.adjusted(EDGE, 0, -EDGE, 0)
        painter.save()
        if option.state & selected and not heading:
            painter.fillRect(rect, theme.chrome)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        font = QFont(option.font)
        font.setBold(heading)
        painter.setFont(font)
        painter.setPen(theme.card_text)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        metrics = painter.fontMetrics()
        low = Qt.AlignmentFlag.AlignBottom if heading else Qt.AlignmentFlag.AlignVCenter
        box.adjust(0, 0, 0, -3 if heading else 0)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, low, elided)
        self._remark(painter, box, index.data(REMARK), metrics.horizontalAdvance(text))
        painter.restore()

    def _remark(self, painter: QPainter, box: QRect, text: str | None, taken: int) -> None:
        room = box.width() - taken - 2 * EDGE
        if text and room > 0:
            painter.setPen(self.theme.card_muted)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, right, elided)


class StartList(QListWidget):
    """Saved searches, recent ones, examples.

    Signals:
        chosen: str, the query line to search for.
        dropped: str, a line of the saved or recent ones that is to be forgotten.
        renamed: str, the line of a saved one that is to get another name.
    """

    chosen = Signal(str)
    dropped = Signal(str)
    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def fill(self, saved: Iterable[Suggestion], recent: Iterable[Suggestion]) -> None:
        """Show saved and recent searches, and how to search; the current row stays."""
        row = self.currentRow()
        self.clear()
        self._group(translate("SearchStart", "Saved searches"), saved)
        self._group(translate("SearchStart", "Recent searches"), recent)
        self._group(translate("SearchStart", "How to search"), examples())
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def _group(self, title: str, rows: Iterable[Suggestion]) -> None:
        rows = list(rows)
        if not rows:
            return
        heading = QListWidgetItem(title, self)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for suggestion in rows:
            item = QListWidgetItem(suggestion.name, self)
            item.setData(LINE, suggestion.line)
            item.setData(REMARK, suggestion.remark)
            spoken = f"{suggestion.name}, {suggestion.remark}".rstrip(", ")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def walk(self, step: int) -> None:
        """Go `step` rows on, past headings."""
        row = self.currentRow() + step
        while 0 <= row < self.count():
            item = self.item(row)
            if item is not None and item.data(LINE) is not None:
                self.setCurrentRow(row)
                return
            row += 1 if step > 0 else -1

    def choose_current(self) -> None:
        """Search for the row that was walked to, if any."""
        if item := self.currentItem():
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        if line := item.data(LINE):
            self.chosen.emit(line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.currentItem()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.choose_current()
        elif key == Qt.Key.Key_Delete and item is not None and item.data(LINE):
            self.dropped.emit(item.data(LINE))
        elif key == Qt.Key.Key_F2 and item is not None and item.data(LINE):
            self.renamed.emit(item.data(LINE))
        else:
            super().keyPressEvent(event)
