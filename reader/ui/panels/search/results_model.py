"""The list of results as Qt asks for it: any number of rows, of which a few are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from reader.overriding import override
from reader.ui.panels.search.passages import headline_text, passage
from reader.ui.panels.search.session import STRETCH
from reader.ui.panels.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.model import Hit

HIT = Qt.ItemDataRole.UserRole  # Hit, or None while it is being loaded

Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractTableModel):
    """One column of hits."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: Stretches[Hit] = Stretches(STRETCH)
        self.wanted = self._hits.asking.wanted

    def start(self, total: int, hits: Sequence[Hit]) -> None:
        """Show another list, of which the first hits are here."""
        self.beginResetModel()
        self._hits.start(total, hits)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """Learn how long the list is in truth."""
        before = self._hits.total
        if total > before:
            self.beginInsertRows(QModelIndex(), before, total - 1)
            self._hits.total = total
            self.endInsertRows()
        elif total < before:
            self.beginRemoveRows(QModelIndex(), total, before - 1)
            self._hits.total = total
            self.endRemoveRows()

    def put(self, first: int, hits: Sequence[Hit]) -> None:
        """Take hits that were asked for."""
        self._hits.put(first, hits)
        if hits:
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(hits) - 1, 0))

    def hit(self, row: int) -> Hit | None:
        """Return a hit; None where it is not here, which asks for it."""
        return self._hits.get(row)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._hits.total

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == HIT:
            return self.hit(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            hit = self.hit(index.row())
            if hit is None:
                return QCoreApplication.translate("Results", "Loading…")
            day, said = hit.record.date, passage(hit).text or headline_text()
            return f"{hit.record.title} {day.isoformat() if day else ''} {said}"
        return None
