"""The lines of a concordance as a table: however many there are, only those in sight are read."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from reader.corpus.concordance import Line
from reader.overriding import override
from reader.ui.panels.concordance.session import ConcordanceSession
from reader.ui.panels.concordance.texts import LineTexts

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole  # Line, or None while it is being read
DATE, PAGE, WORDS = range(3)  # columns
_NOWHERE = QModelIndex()


class LinesModel(QAbstractTableModel):
    """Shows what a session has arranged.

    Args:
        session: has the lines.
        texts: reads their words.
    """

    def __init__(self, session: ConcordanceSession, texts: LineTexts) -> None:
        super().__init__(session)
        self._session, self._texts = session, texts
        self._count = 0
        session.started.connect(self._start)
        session.grown.connect(self._grow)
        session.arranged_anew.connect(self._reset)
        texts.came.connect(self._refresh)

    def number(self, row: int) -> int:
        """Return the number of the concordance's line that is shown in a row."""
        return self._session.arranged.lines[row]

    def line(self, row: int) -> Line | None:
        """Return the line in a row, or None while it is being read."""
        return self._texts.line(self.number(row))

    def _start(self) -> None:
        self._texts.set_concordance(self._session.concordance)
        self._reset()

    def _grow(self) -> None:
        count = len(self._session.arranged.lines)
        if count > self._count:
            self.beginInsertRows(_NOWHERE, self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def _reset(self) -> None:
        self.beginResetModel()
        self._count = len(self._session.arranged.lines)
        self.endResetModel()

    def _refresh(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, DATE), self.index(self._count - 1, WORDS))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else WORDS + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("Concordance", "Date"),
                translate("Concordance", "Page"),
                translate("Concordance", "In Context"),
            )[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == LINE:
            return self.line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == PAGE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.line(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.line(index.row())
            return line and line.record.title.replace("<", "‹")
        return None

    def _text(self, index: Index) -> str:
        place = self._session.concordance.place(self.number(index.row()))
        if index.column() == DATE:
            return place.date.isoformat() if place.date else "–"
        if index.column() == PAGE:
            return str(place.page or "–")
        line = self.line(index.row())
        return f"{line.context.left}{line.context.match}{line.context.right}" if line else ""


def spoken(line: Line | None) -> str:
    """Return a line as a screen reader says it."""
    if line is None:
        return ""
    record, words = line.record, line.context
    when = record.date.isoformat() if record.date else ""
    return f"{when} {record.title}: {words.left} [{words.match}] {words.right}".strip()
