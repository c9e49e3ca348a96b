"""The list of groups beside the lines: equal neighbours of the hit, counted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from reader.corpus.grouping import Group
from reader.overriding import override

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_END = "¶"  # stands where the paragraph ends


class _Groups(QAbstractTableModel):
    """A row for all lines, then one for each group."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: Sequence[Group] = ()

    def set_groups(self, groups: Sequence[Group]) -> None:
        self.beginResetModel()
        self.groups = groups
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.groups) + 1

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _alignment(section)
        if role == _ROLE.DisplayRole:
            return (
                translate("Concordance", "Neighbours"),
                translate("Concordance", "Lines"),
                translate("Concordance", "Articles"),
            )[section]
        return None

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if role == _ROLE.TextAlignmentRole:
            return _alignment(index.column())
        if role != _ROLE.DisplayRole:
            return None
        if index.row() == 0:
            total = sum(group.lines for group in self.groups)
            return (translate("Concordance", "all"), f"{total:,}", "")[index.column()]
        group = self.groups[index.row() - 1]
        return (group.text or _END, f"{group.lines:,}", f"{group.articles:,}")[index.column()]


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Return where a column and its head stand: numbers at the right."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class GroupList(QTableView):
    """Groups to choose one of.

    Signals:
        chosen: int, the group's key, or None for all lines.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = _Groups()
        self.setModel(self._model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        header = self.horizontalHeader()
        header.setHighlightSections(False)  # one row is always chosen: all heads would be bold
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def set_groups(self, groups: Sequence[Group], key: int | None) -> None:
        """Show groups, the chosen one marked."""
        row = next((n for n, group in enumerate(groups, 1) if group.key == key), 0)
        if groups != self._model.groups:
            with QSignalBlocker(self.selectionModel()):
                self._model.set_groups(groups)
                self.selectRow(row)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            row = index.row()
            self.chosen.emit(self._model.groups[row - 1].key if row else None)
