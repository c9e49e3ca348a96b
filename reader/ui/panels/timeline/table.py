"""The timeline as a table: a row for each period, the cells of each term side by side."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from reader.corpus.timeline import Point, Series
from reader.overriding import override
from reader.ui.panels.timeline.wording import (
    frequency_text,
    period_name,
    series_name,
    spoken,
)

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_FIRST = 3  # columns of the period itself: name, characters, articles
_EACH = 3  # columns of a term: frequency, hits, articles


class TimelineTable(QAbstractTableModel):
    """Series as a table; every cell of a term knows its point."""

    def __init__(self) -> None:
        super().__init__()
        self._series: tuple[Series, ...] = ()

    def set_series(self, series: tuple[Series, ...]) -> None:
        """Show other counts."""
        if series != self._series:
            self.beginResetModel()
            self._series = series
            self.endResetModel()

    def place(self, index: Index) -> tuple[int, int] | None:
        """Return the numbers of the series and the period of a cell; None for those of no term."""
        if index.column() < _FIRST:
            return None
        return (index.column() - _FIRST) // _EACH, index.row()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._series[0].points) if self._series and not parent.isValid() else 0

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self._series else _FIRST + _EACH * len(self._series)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not self._series:
            return None
        if role == _ROLE.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != _ROLE.DisplayRole:
            return None
        if section < _FIRST:
            return (
                translate("Timeline", "Period"),
                translate("Timeline", "All characters"),
                translate("Timeline", "All articles"),
            )[section]
        number, which = divmod(section - _FIRST, _EACH)
        kind = (
            translate("Timeline", "per million"),
            translate("Timeline", "hits"),
            translate("Timeline", "articles"),
        )[which]
        return f"{series_name(self._series[number])}\n{kind}" if not which else f"\n{kind}"

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if role == _ROLE.DisplayRole:
            return self._text(index)
        if role == _ROLE.TextAlignmentRole and index.column():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in {_ROLE.ToolTipRole, _ROLE.AccessibleTextRole}:
            series = self._series[(self.place(index) or (0, 0))[0]]
            return spoken(series, series.points[index.row()]).replace("<", "‹")
        return None

    def _text(self, index: Index) -> str:
        number, row = self.place(index) or (0, index.row())
        point = self._series[number].points[row]
        if index.column() < _FIRST:
            name = period_name(point.period)
            return (name, f"{point.size.characters:,}", f"{point.size.articles:,}")[index.column()]
        return _cell(point, (index.column() - _FIRST) % _EACH)


def _cell(point: Point, which: int) -> str:
    if point.frequency is None:
        return "–"
    return (frequency_text(point.frequency), f"{point.hits:,}", f"{point.articles:,}")[which]
