"""The ways to narrow a search by a click: years and months, front page, inside, column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from reader.library.narrowing import condition, year_of
from reader.ui.panels.chip import Chip
from reader.ui.panels.month_strip import MonthStrip
from reader.ui.panels.search.session import Spread
from reader.ui.panels.year_bars import YearBars

if TYPE_CHECKING:
    from reader.library.model import Counts
    from reader.ui.panels.search.session import Search
    from reader.ui.theme import Theme

FRONT, INSIDE = "1", "2.."
_MOST = 40  # columns in the menu

translate = QCoreApplication.translate


class NarrowingStrip(QWidget):
    """Shows how the results are spread; each part can be clicked, and clicked again to undo it.

    Signals:
        narrowed: str field of the query line, str its value; "" for none.
    """

    narrowed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._spread = Spread()
        self._line = ""
        self.years = YearBars(theme)
        self.months = MonthStrip(theme)
        self.front, self.inside, self.column = Chip(theme), Chip(theme), Chip(theme)
        self._menu = QMenu(self)
        self.column.setMenu(self._menu)
        self._place()
        self._connect()

    def _place(self) -> None:
        # A dock grows with what its contents would like, and the page beside it is set anew.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        column.addWidget(self.years)
        column.addWidget(self.months)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for button in (self.front, self.inside, self.column):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.years.chosen.connect(lambda value: self.narrowed.emit("date", value))
        self.months.moved.connect(self._switch_month)
        self.front.clicked.connect(lambda: self._switch("page", FRONT))
        self.inside.clicked.connect(lambda: self._switch("page", INSIDE))
        self._menu.aboutToShow.connect(self._fill_menu)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.years, self.months, self.front, self.inside, self.column):
            part.set_theme(theme)

    def show_search(self, search: Search) -> None:
        """Show how a search is spread.

        Until that is counted what was shown before stays, so that the list below stands still
        while the reader types.
        """
        self._line = search.line
        if search.spread is not None:
            self._spread = search.spread
        elif search.query is None:
            self._spread = Spread()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        spread, line = self._spread, self._line
        self.setVisible(bool(spread.years or spread.pages))
        self.years.set_counts(spread.years, condition(line, "date"))
        self.years.setVisible(bool(spread.years))
        self._show_months(condition(line, "date"))
        front = spread.pages.get("1", 0)
        inside = sum(spread.pages.values()) - front
        asked = condition(line, "page")
        for button, text, count, value in (
            (self.front, translate("Narrowing", "Front page {count}"), front, FRONT),
            (self.inside, translate("Narrowing", "Inside {count}"), inside, INSIDE),
        ):
            button.setText(text.format(count=f"{count:,}"))
            button.setChecked(asked == value)
            button.setVisible(bool(count) or asked == value)
        self._show_column(condition(line, "column"))

    def _show_months(self, asked: str) -> None:
        """Show the months of the year that is asked for."""
        year, months = year_of(asked), self._spread.months
        counts = [months.get(f"{year}-{month:02}", 0) for month in range(1, 13)]
        month = asked.split("-")[1] if year and "-" in asked else ""
        self.months.show_year(counts, int(month or 0))
        self.months.setVisible(bool(year) and any(counts))

    def _switch_month(self, month: int) -> None:
        asked = condition(self._line, "date")
        value = f"{year_of(asked)}-{month:02}"
        self.narrowed.emit("date", year_of(asked) if asked == value else value)

    def _show_column(self, asked: str) -> None:
        text = translate("Narrowing", "Column: {name}").format(name=asked) if asked else ""
        self.column.setText(text or translate("Narrowing", "Column"))
        self.column.setChecked(bool(asked))
        self.column.setVisible(bool(self._spread.columns or asked))

    def _fill_menu(self) -> None:
        self._menu.clear()
        if condition(self._line, "column"):
            every = self._menu.addAction(translate("Narrowing", "All columns"))
            every.triggered.connect(lambda: self.narrowed.emit("column", ""))
            self._menu.addSeparator()
        for name, count in _most(self._spread.columns):
            action = self._menu.addAction(f"{name.replace('&', '&&')}\t{count:,}")
            action.triggered.connect(lambda _=False, name=name: self.narrowed.emit("column", name))

    def _switch(self, field: str, value: str) -> None:
        self.narrowed.emit(field, "" if condition(self._line, field) == value else value)


def _most(counts: Counts) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
