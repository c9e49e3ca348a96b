"""The controls above a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
)

from reader.ui.panels.chip import Chip
from reader.ui.panels.timeline.chips import TermChips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.settings import Settings
    from reader.ui.panels.timeline.session import Term
    from reader.ui.theme import Theme

_ENTRY_WIDTH = 240


class TimelineBar(QFrame):
    """Settings in, what the reader wants out.

    Signals:
        added: str, a term to count.
        changed: dict of settings to change.
        folded: the reader is done with the months of one year.
        stopped: counting is to end.
        exported: what is shown is to be written to a file.
    """

    added = Signal(str)
    changed = Signal(dict)
    folded = Signal()
    stopped = Signal()
    exported = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.entry = QLineEdit(clearButtonEnabled=True)
        self.entry.setFixedWidth(_ENTRY_WIDTH)
        self.chips = TermChips(theme)
        self.years, self.months, self.mean = (Chip(theme) for _ in range(3))
        self.trim, self.as_table = Chip(theme), Chip(theme)
        self.stop_button, self.export_button = Chip(theme), Chip(theme)
        for button in (self.years, self.stop_button, self.export_button):
            button.setCheckable(False)
        self.pages = QComboBox()
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.entry)
        upper.addWidget(self.chips, 1)
        lower.setSpacing(8)
        for widget in (self.years, *self._switches, self.pages):
            lower.addWidget(widget)
        lower.addWidget(self.notice, 1)
        lower.addWidget(self.stop_button)
        lower.addWidget(self.export_button)
        column.addLayout(upper)
        column.addLayout(lower)

    @property
    def _switches(self) -> tuple[Chip, ...]:
        return self.months, self.mean, self.trim, self.as_table

    def _connect(self) -> None:
        self.entry.returnPressed.connect(self._add)
        self.years.clicked.connect(self.folded)
        self.months.toggled.connect(lambda on: self.changed.emit({"timeline_monthly": on}))
        self.mean.toggled.connect(lambda on: self.changed.emit({"timeline_mean": on}))
        self.trim.toggled.connect(lambda on: self.changed.emit({"timeline_trimmed": on}))
        self.as_table.toggled.connect(lambda on: self.changed.emit({"timeline_table": on}))
        self.pages.activated.connect(
            lambda _: self.changed.emit({"timeline_pages": self.pages.currentData()})
        )
        self.stop_button.clicked.connect(self.stopped)
        self.export_button.clicked.connect(self.exported)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.chips.set_theme(theme)
        for chip in (self.years, *self._switches):
            chip.set_theme(theme)
        for chip in (self.stop_button, self.export_button):
            chip.set_theme(theme)
        self._colour_notice()

    def set_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for box, on in (
            (self.months, settings.timeline_monthly),
            (self.mean, settings.timeline_mean),
            (self.trim, settings.timeline_trimmed),
            (self.as_table, settings.timeline_table),
        ):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.pages.setCurrentIndex(self.pages.findData(settings.timeline_pages))

    def show_state(self, terms: Sequence[Term], year: str, *, exportable: bool) -> None:
        """Show the terms and how far they are; `year` is unfolded into its months."""
        self.chips.set_terms(terms)
        self.years.setVisible(bool(year))
        self.years.setText(self.tr("‹ All Years"))
        self.months.setVisible(not year)
        self.mean.setVisible(not year and self.months.isChecked())
        self.trim.setVisible(not year)
        self.stop_button.setVisible(not all(term.done for term in terms))
        self.export_button.setEnabled(exportable)

    def say(self, text: str) -> None:
        """Show a sentence that something is wrong; empty for none."""
        self.notice.setText(text)
        self.notice.setToolTip(text.replace("<", "‹"))
        self._colour_notice()

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.entry.setPlaceholderText(self.tr("Add a term: a word, or term:…"))
        self.entry.setAccessibleName(self.tr("Add a term to the timeline"))
        self.months.setText(self.tr("By Month"))
        self.mean.setText(self.tr("12-Month Mean"))
        self.mean.setToolTip(
            self.tr(
                "Lines show the mean of the twelve months around each; the numbers do not change"
            )
        )
        self.trim.setText(self.tr("Trim Empty Ends"))
        self.as_table.setText(self.tr("Table"))
        self.stop_button.setText(self.tr("Stop"))
        self.export_button.setText(self.tr("Export…"))
        self.pages.setAccessibleName(self.tr("Pages that are counted"))
        chosen = self.pages.currentData()
        with QSignalBlocker(self.pages):
            self.pages.clear()
            for text, name in (
                (self.tr("all pages"), "all"),
                (self.tr("front page"), "front"),
                (self.tr("inside pages"), "inside"),
                (self.tr("front page against inside pages"), "both"),
            ):
                self.pages.addItem(text, name)
            self.pages.setCurrentIndex(max(0, self.pages.findData(chosen)))

    def _colour_notice(self) -> None:
        palette = self.notice.palette()
        palette.setColor(palette.ColorRole.WindowText, self._theme.warning)
        self.notice.setPalette(palette)

    def _add(self) -> None:
        line = self.entry.text().strip()
        if line:
            self.entry.clear()
            self.added.emit(line)
