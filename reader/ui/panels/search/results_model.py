"""The list of results as Qt asks for it: any number of rows, of which a few are there."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from reader.overriding import override
from reader.ui.panels.search.session import STRETCH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.model import Hit

HIT = Qt.ItemDataRole.UserRole  # Hit, or None while it is being loaded
KEPT = 25  # stretches in memory

Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractTableModel):
    """One column of hits. Those that are looked at and not there are asked for.

    Signals:
        wanted: int first, int last: the hits from the one to before the other.
    """

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._total = 0
        self._stretches: OrderedDict[int, Sequence[Hit]] = OrderedDict()
        self._missing: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def start(self, total: int, hits: Sequence[Hit]) -> None:
        """Show another list, of which the first hits are here."""
        self.beginResetModel()
        self._total = max(total, len(hits))
        self._stretches.clear()
        self._missing.clear()
        self._keep(0, hits)
        self.endResetModel()

    def set_total(self, total: int) -> None:
        """Learn how long the list is in truth."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def put(self, first: int, hits: Sequence[Hit]) -> None:
        """Take hits that were asked for."""
        self._keep(first, hits)
        if hits:
            self.dataChanged.emit(self.index(first, 0), self.index(first + len(hits) - 1, 0))

    def hit(self, row: int) -> Hit | None:
        """Return a hit; None where it is not here, which asks for it."""
        stretch, place = divmod(row, STRETCH)
        kept = self._stretches.get(stretch)
        if kept is None:
            self._missing.add(stretch)
            self._timer.start()
            return None
        self._stretches.move_to_end(stretch)
        return kept[place] if place < len(kept) else None

    def _keep(self, first: int, hits: Sequence[Hit]) -> None:
        for at in range(0, len(hits), STRETCH):
            self._stretches[(first + at) // STRETCH] = hits[at : at + STRETCH]
        while len(self._stretches) > KEPT:
            self._stretches.popitem(last=False)

    def _ask(self) -> None:
        missing, self._missing = self._missing - self._stretches.keys(), set()
        if missing:
            last = min(self._total, (max(missing) + 1) * STRETCH)
            self.wanted.emit(min(missing) * STRETCH, last)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

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
            day = hit.record.date
            return f"{hit.record.title} {day.isoformat() if day else ''} {hit.snippet.text}"
        return None
