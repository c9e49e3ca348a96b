"""The table of all articles as Qt asks for it, loaded in stretches in the order asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.library.model import Sorting
from reader.overriding import override
from reader.ui.panels.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.model import Record

STRETCH = 100  # records loaded at a time
SORTINGS = (Sorting.DATE, Sorting.PAGE, Sorting.TITLE, Sorting.COLUMN, Sorting.LENGTH)

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


class RecordsModel(QAbstractTableModel):
    """One row an article, one column for each of `SORTINGS`.

    Attributes:
        sorting: the column it is sorted by.
        descending: from the greatest down.

    Signals:
        reordered: another order is wanted.
    """

    reordered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._records: Stretches[Record] = Stretches(STRETCH)
        self.wanted = self._records.asking.wanted
        self.sorting, self.descending = Sorting.DATE, True

    def start(self, total: int) -> None:
        """Show a list of so many articles, none of which is here yet."""
        self.beginResetModel()
        self._records.start(total)
        self.endResetModel()

    def put(self, first: int, records: Sequence[Record]) -> None:
        """Take records that were asked for."""
        self._records.put(first, records)
        if records:
            last = first + len(records) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(SORTINGS) - 1))

    def record(self, row: int) -> Record | None:
        """Return a record; None where it is not here, which asks for it."""
        return self._records.get(row)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._records.total

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(SORTINGS)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorting = SORTINGS[column]
        self.descending = order == Qt.SortOrder.DescendingOrder
        self.reordered.emit()

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Sorting.DATE: translate("Browse", "Date"),
            Sorting.PAGE: translate("Browse", "Page"),
            Sorting.TITLE: translate("Browse", "Title"),
            Sorting.COLUMN: translate("Browse", "Column"),
            Sorting.LENGTH: translate("Browse", "Characters"),
        }[SORTINGS[section]]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        sorting = SORTINGS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and sorting in {Sorting.PAGE, Sorting.LENGTH}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        record = self.record(index.row())
        if record is None:
            return "…" if sorting is Sorting.TITLE else None
        return _text(record, sorting)


def _text(record: Record, sorting: Sorting) -> str:
    """Return what a cell says."""
    return {
        Sorting.DATE: record.date.isoformat() if record.date else "",
        Sorting.PAGE: str(record.page or ""),
        Sorting.TITLE: record.title.replace("\n", " "),
        Sorting.COLUMN: record.column or "",
        Sorting.LENGTH: f"{record.characters:,}",
    }[sorting]
