"""What the search panel shows before anything is typed: searches kept, and how to write one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from reader.overriding import override
from reader.ui.panels.rows import RowsList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search to choose.

    Attributes:
        name: what the row says.
        line: the query line.
        remark: said beside it.
    """

    name: str
    line: str
    remark: str = ""


def examples() -> list[Suggestion]:
    """Return query lines that show what can be asked, each with what it means."""
    rows = (
        ("国企 下岗", translate("SearchStart", "both in the article")),
        ('"下岗职工基本生活"', translate("SearchStart", "these very characters")),
        ("下岗 -再就业", translate("SearchStart", "without the second")),
        ("下岗 OR 待业", translate("SearchStart", "either of them")),
        ("国企 ~10 改革", translate("SearchStart", "10 characters apart")),
        ("title:改革", translate("SearchStart", "in the title")),
        ("下岗 page:1", translate("SearchStart", "on the front page")),
        ("下岗 date:1993..1998", translate("SearchStart", "in these years")),
        ("column:今日谈", translate("SearchStart", "column, also author:")),
        ("term:两个确保", translate("SearchStart", "in all its forms")),
        ("liangge quebao", translate("SearchStart", "pinyin without tones")),
    )
    return [Suggestion(line, line, remark) for line, remark in rows]


class StartList(RowsList):
    """Saved searches, recent ones, examples.

    Signals:
        chosen: str, the query line to search for.
        dropped: str, a line of the saved or recent ones that is to be forgotten.
        renamed: str, the line of a saved one that is to get another name.
    """

    chosen = Signal(str)
    dropped = Signal(str)
    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.shown.connect(self.chosen.emit)
        self.opened.connect(self.chosen.emit)

    def fill(self, saved: Iterable[Suggestion], recent: Iterable[Suggestion]) -> None:
        """Show saved and recent searches, and how to search; the current row stays."""
        row = self.currentRow()
        self.clear()
        self._group(translate("SearchStart", "Saved searches"), saved)
        self._group(translate("SearchStart", "Recent searches"), recent)
        self._group(translate("SearchStart", "How to search"), examples())
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def _group(self, title: str, rows: Iterable[Suggestion]) -> None:
        rows = list(rows)
        if rows:
            self.add_heading(title)
        for suggestion in rows:
            self.add_row(suggestion.name, suggestion.line, suggestion.remark)

    def choose_current(self) -> None:
        """Search for the row that was walked to, if any."""
        if isinstance(self.key, str):
            self.chosen.emit(self.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, line = event.key(), self.key
        if key == Qt.Key.Key_Delete and isinstance(line, str):
            self.dropped.emit(line)
        elif key == Qt.Key.Key_F2 and isinstance(line, str):
            self.renamed.emit(line)
        else:
            super().keyPressEvent(event)
