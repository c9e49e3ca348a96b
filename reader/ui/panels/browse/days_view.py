"""The library by date: year, month and day, and a day as the pages of the paper."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from reader.overriding import override
from reader.ui.panels.browse.month_grid import MonthGrid, last_of_month
from reader.ui.panels.browse.record_rows import RecordRows
from reader.ui.panels.browse.view import BrowseView
from reader.ui.panels.month_strip import MonthStrip
from reader.ui.panels.records import day_text, page_text
from reader.ui.panels.year_bars import YearBars

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.analysis.progress import Progress
    from reader.library.model import Record, Size
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


class DaysView(BrowseView):
    """A calendar over the articles of one day."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._months: Mapping[str, Size] = {}
        self._records: Mapping[str, Record] = {}
        self._placed = False
        self._seeking = False  # a year was chosen, and no day of it yet
        self.years = YearBars(theme)
        self.months = MonthStrip(theme)
        self.grid = MonthGrid(theme)
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.rows = RecordRows(workspace, theme, self._record)
        self._place()
        self.years.chosen.connect(self._choose_year)
        self.months.moved.connect(lambda month: self._move(self._in_month(month)))
        self.grid.moved.connect(self._move)
        self.grid.entered.connect(self._enter_rows)
        self.rows.shown.connect(lambda name: self._open(name, read=False))
        self.rows.opened.connect(lambda name: self._open(name, read=True))

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 6, 12, 8)
        head.setSpacing(6)
        for part in (self.years, self.title, self.months, self.grid):
            head.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.rows, 1)

    @override
    def set_theme(self, theme: Theme) -> None:
        for part in (self.years, self.months, self.grid, self.rows):
            part.set_theme(theme)

    @override
    def enter(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def refresh(self) -> None:
        def read(_: Progress) -> Mapping[str, Size]:
            return self._workspace.library.required().periods(monthly=True)

        self._workspace.jobs.replace("browse-months", read, self._take_months)

    def _take_months(self, months: Mapping[str, Size]) -> None:
        self._months = months
        if not self._placed and months:
            self._placed = True
            article = self._workspace.article
            day = article.date if article else None
            year, month = (int(part) for part in next(iter(months)).split("-"))
            known = day is not None and f"{day:%Y-%m}" in months
            self.grid.stand_on(day if day and known else datetime.date(year, month, 1))
        self._move(self.grid.day)

    def _choose_year(self, chosen: str) -> None:
        year = int(chosen.partition("..")[0]) if chosen else self.grid.day.year
        months = [month for month in range(1, 13) if f"{year}-{month:02}" in self._months]
        self._seeking = True
        self._move(datetime.date(year, months[0] if months else 1, 1))

    def _in_month(self, month: int) -> datetime.date:
        first = self.grid.day.replace(day=1, month=month)
        return first.replace(day=min(self.grid.day.day, last_of_month(first).day))

    def _move(self, day: datetime.date) -> None:
        """Show a day, its month and its year."""
        self.grid.stand_on(day)
        self.retranslate()
        first, last = day.replace(day=1), last_of_month(day)

        def read(_: Progress) -> tuple[Mapping[datetime.date, int], Sequence[Record]]:
            library = self._workspace.library.required()
            return library.days(first, last), library.day(day)

        self._workspace.jobs.replace("browse-day", read, lambda found: self._take_day(day, *found))

    def _take_day(
        self, day: datetime.date, counts: Mapping[datetime.date, int], records: Sequence[Record]
    ) -> None:
        if day == self.grid.day:
            seeking, self._seeking = self._seeking, False
            if seeking and counts and not records:
                self._move(next(iter(counts)))  # the first day of the year that has any
                return
            self.grid.set_counts(counts)
            self._records = {record.id: record for record in records}
            self._fill()

    def _fill(self) -> None:
        """List the day's articles under their pages."""
        key = self.rows.key
        self.rows.clear()
        for page, group in groupby(self._records.values(), key=page_text):
            records = list(group)
            self.rows.add_heading(page or translate("Browse", "page unknown"), f"{len(records):,}")
            for record in records:
                title = record.title.replace("\n", " ")
                self.rows.add_row(title, record.id, record.column or "")
        if not self._records:
            text = translate("Browse", "No articles on {day}")
            self.rows.add_heading(text.format(day=day_text(self.grid.day)))
        self.rows.stand_on(key)

    def _enter_rows(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.rows.key is None:
            self.rows.setCurrentRow(-1)
            self.rows.walk(1)

    def _record(self, name: object) -> Record | None:
        return self._records.get(str(name))

    def _open(self, name: object, *, read: bool) -> None:
        if record := self._record(name):
            self._choose(record.id, record.title, read=read)

    @override
    def retranslate(self) -> None:
        day = self.grid.day
        locale = QLocale()
        weekday = locale.dayName(day.weekday() + 1, QLocale.FormatType.LongFormat)
        self.title.setText(f"{day_text(day)}  {weekday}")
        counts: dict[str, int] = {}
        for period, size in self._months.items():
            counts[period[:4]] = counts.get(period[:4], 0) + size.articles
        self.years.set_counts(counts, str(day.year))
        sizes = (self._months.get(f"{day.year}-{month:02}") for month in range(1, 13))
        self.months.show_year([size.articles if size else 0 for size in sizes], day.month)
        self.rows.setAccessibleName(translate("Browse", "Articles of the day"))
