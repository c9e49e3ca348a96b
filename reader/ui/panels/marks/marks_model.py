"""The rows of the list of marks: annotations, under the titles of their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from reader.annotations.listing import passage
from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.annotations.model import Annotation

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole  # an Annotation, or a str: the title of an article
_NOWHERE = QModelIndex()


class MarksModel(QAbstractListModel):
    """Annotations and headings, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Annotation | str] = []

    def set_rows(self, rows: Iterable[Annotation | str]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Annotation | str]:
        """What is shown."""
        return self._rows

    def place_of(self, name: str) -> int | None:
        """Return the row of an annotation by its id."""
        for place, row in enumerate(self._rows):
            if not isinstance(row, str) and row.id == name:
                return place
        return None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        heading = isinstance(self._rows[index.row()], str)
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled if heading else enabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        text = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if not text:
            return None
        return row if isinstance(row, str) else ", ".join(filter(None, (passage(row), row.note)))
