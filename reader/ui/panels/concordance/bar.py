"""The controls above a concordance: query, order, groups, filter, sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
)

from reader.corpus.grouping import Grouping, Side
from reader.corpus.ordering import SortBy
from reader.ui.article_view.positions import Positions
from reader.ui.panels.chip import Chip
from reader.ui.panels.concordance.arrangement import Arrangement

if TYPE_CHECKING:
    from reader.ui.theme import Theme

_ENTRY_WIDTH = 280
_FILTER_WIDTH = 150
BEFORE_FILTERING = 300  # milliseconds after the last key

_GROUPINGS = (
    None,
    *(Grouping(Side.RIGHT, n) for n in (1, 2, 3)),
    *(Grouping(Side.LEFT, n) for n in (1, 2, 3)),
)


class ConcordanceBar(QFrame):
    """What the reader asks of a concordance.

    Signals:
        searched: str, a query line.
        wanted: Arrangement, other lines or another order.
        stopped: no more lines are to be looked for.
        exported: the lines shown are to be written to a file.
        charted: the query is to be shown over time.
    """

    searched = Signal(str)
    wanted = Signal(object)
    stopped = Signal()
    exported = Signal()
    charted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group: int | None = None
        self._seed = 1
        self.entry = QLineEdit(clearButtonEnabled=True)
        self.entry.setFixedWidth(_ENTRY_WIDTH)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.stop_button, self.chart_button, self.export_button = (_button(theme) for _ in range(3))
        self.order, self.grouping = QComboBox(), QComboBox()
        self.order_label, self.grouping_label = QLabel(), QLabel()
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setFixedWidth(_FILTER_WIDTH)
        self.sample = Chip(theme)
        self._typing = QTimer(self, singleShot=True, interval=BEFORE_FILTERING)
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(10)
        lower.setSpacing(8)
        upper.addWidget(self.entry)
        upper.addWidget(self.count)
        upper.addWidget(self.stop_button)
        upper.addWidget(self.notice, 1)
        upper.addWidget(self.chart_button)
        upper.addWidget(self.export_button)
        for label, box in ((self.order_label, self.order), (self.grouping_label, self.grouping)):
            label.setBuddy(box)
            lower.addWidget(label)
            lower.addWidget(box)
            lower.addSpacing(8)
        lower.addWidget(self.filter)
        lower.addWidget(self.sample)
        lower.addStretch(1)
        column.addLayout(upper)
        column.addLayout(lower)

    def _connect(self) -> None:
        self.entry.returnPressed.connect(lambda: self.searched.emit(self.entry.text()))
        self.order.activated.connect(self._want)
        self.grouping.activated.connect(self._regroup)
        self.filter.textEdited.connect(lambda _: self._typing.start())
        self.filter.returnPressed.connect(self._want)
        self._typing.timeout.connect(self._want)
        self.sample.clicked.connect(self._draw_lots)
        self.stop_button.clicked.connect(self.stopped)
        self.export_button.clicked.connect(self.exported)
        self.chart_button.clicked.connect(self.charted)

    # From outside

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for chip in (self.sample, self.stop_button, self.chart_button, self.export_button):
            chip.set_theme(theme)
        self._colour_notice()

    def set_query(self, line: str) -> None:
        """Show what is searched, without filter, group and sample."""
        self.entry.setText(line)
        self.filter.clear()
        self._typing.stop()
        self._group = None
        self.sample.setChecked(False)

    def set_order(self, by: SortBy) -> None:
        """Show by what the lines are sorted."""
        self.order.setCurrentIndex(self.order.findData(by.value))

    def choose_group(self, key: int | None) -> None:
        """Show one group only, or all."""
        self._group = key
        self._want()

    def say(self, count: str, problem: str = "") -> None:
        """Tell how many lines there are, and what is wrong."""
        self.count.setText(count)
        self.notice.setText(problem)
        self.notice.setToolTip(problem.replace("<", "‹"))
        self._colour_notice()

    def mark(self, start: int, end: int) -> None:
        """Select what is wrong with the query, in code points of it."""
        positions = Positions(self.entry.text())
        first, last = positions.to_utf16(start), positions.to_utf16(end)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entry.setSelection(first, last - first)

    def arrangement(self) -> Arrangement:
        """Return what is set."""
        grouping = _GROUPINGS[max(0, self.grouping.currentIndex())]
        return Arrangement(
            SortBy(self.order.currentData()),
            grouping,
            self._group if grouping else None,
            self.filter.text().strip(),
            self._seed if self.sample.isChecked() else 0,
        )

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.entry.setPlaceholderText(self.tr("Words whose lines are wanted"))
        self.entry.setAccessibleName(self.tr("Words of the concordance"))
        self.filter.setPlaceholderText(self.tr("Filter lines"))
        self.filter.setAccessibleName(self.tr("Only lines with these words"))
        self.order_label.setText(self.tr("&Sort"))
        self.grouping_label.setText(self.tr("&Group"))
        self.sample.setText(self.tr("100 at Random"))
        self.sample.setToolTip(self.tr("100 lines by chance; again: 100 others"))
        self.stop_button.setText(self.tr("Stop"))
        self.chart_button.setText(self.tr("Timeline"))
        self.export_button.setText(self.tr("Export…"))
        self._fill(
            self.order,
            [
                (self.tr("by date"), SortBy.DATE.value),
                (self.tr("newest first"), SortBy.NEWEST.value),
                (self.tr("by page"), SortBy.PAGE.value),
                (self.tr("1st character left"), SortBy.LEFT_1.value),
                (self.tr("2nd character left"), SortBy.LEFT_2.value),
                (self.tr("1st character right"), SortBy.RIGHT_1.value),
                (self.tr("2nd character right"), SortBy.RIGHT_2.value),
            ],
        )
        self.order.setToolTip(
            self.tr(
                "Characters, not words: common ones by pinyin, rarer ones by radical, then letters "
                "and digits, punctuation, the end of the paragraph. Blanks are passed over."
            )
        )
        self._fill(
            self.grouping,
            [
                (self.tr("none"), 0),
                (self.tr("1 character right"), 1),
                (self.tr("2 characters right"), 2),
                (self.tr("3 characters right"), 3),
                (self.tr("1 character left"), 4),
                (self.tr("2 characters left"), 5),
                (self.tr("3 characters left"), 6),
            ],
        )

    # What the reader does

    def _want(self) -> None:
        self._typing.stop()
        self.wanted.emit(self.arrangement())

    def _regroup(self) -> None:
        self._group = None
        self._want()

    def _draw_lots(self) -> None:
        self._seed += 1
        self._want()

    def _colour_notice(self) -> None:
        palette = self.notice.palette()
        palette.setColor(palette.ColorRole.WindowText, self._theme.warning)
        self.notice.setPalette(palette)

    @staticmethod
    def _fill(box: QComboBox, rows: list[tuple[str, object]]) -> None:
        chosen = max(0, box.currentIndex())
        with QSignalBlocker(box):
            box.clear()
            for text, value in rows:
                box.addItem(text, value)
            box.setCurrentIndex(chosen)


def _button(theme: Theme) -> Chip:
    chip = Chip(theme)
    chip.setCheckable(False)
    return chip
