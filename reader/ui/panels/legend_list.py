"""The legend's list: rows to switch on and off, and to walk through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.overriding import override
from reader.ui.categories import category_label
from reader.ui.panels.legend_delegate import PLACE, ROW, LegendDelegate
from reader.ui.panels.legend_rows import Group, Row, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from reader.settings import Settings
    from reader.ui.theme import Theme

_ON, _SOME, _OFF = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class LegendList(QTreeWidget):
    """Rows under three headings.

    Space switches a row, Enter and → walk to its next occurrence, ← to the one before.

    Attributes:
        words: spells a word of the article as the page does.

    Signals:
        switched: dict of settings to change.
        walked: Span to show.
    """

    switched = Signal(dict)
    walked = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._rows: Rows = {}
        self._complete = False
        self.words: Callable[[str], str] = str
        self.setViewport(QWidget())  # of Qt's own PySide would ask for every class of widgets
        self._delegate = LegendDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_settings(self, settings: Settings) -> None:
        """Show what is switched on."""
        self._settings = settings
        for number in range(self.topLevelItemCount()):
            self._check(self.topLevelItem(number))

    def set_rows(self, rows: Rows, *, complete: bool) -> None:
        """Show the findings of an article; key words and names may be still to come."""
        self._rows, self._complete = rows, complete
        self.fill()

    def fill(self) -> None:
        """Make all rows anew, in the language now set; the current row stays current."""
        bar, at = self.verticalScrollBar().value(), self.currentIndex()
        place = (at.parent().row(), at.row())
        self.clear()
        for group in Group if self._rows else ():
            heading = self._item(self, _group_name(group), group)
            for row in self._rows.get(group, ()):
                name = _row_name(row)
                self._item(heading, self.words(name) if row.kind is None else name, row)
            if not heading.childCount():
                self._say_nothing(heading)
            heading.setExpanded(True)
            self._check(heading)
        parent = self.topLevelItem(place[0])
        item = parent.child(place[1]) if parent else None
        if item is not None:
            self.setCurrentItem(item)
        self.verticalScrollBar().setValue(bar)

    def _item(
        self, parent: QTreeWidget | QTreeWidgetItem, name: str, what: Row | Group
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [name])
        item.setData(0, ROW, what)
        item.setData(0, PLACE, -1)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if isinstance(what, Row):
            spoken = QCoreApplication.translate("Legend", "{name}, {count} occurrences")
            item.setData(
                0,
                Qt.ItemDataRole.AccessibleTextRole,
                spoken.format(name=name, count=len(what.spans)),
            )
        return item

    def _say_nothing(self, heading: QTreeWidgetItem) -> None:
        translate = QCoreApplication.translate
        text = (
            translate("Legend", "None found")
            if self._complete
            else translate("Legend", "Still looking…")
        )
        item = QTreeWidgetItem(heading, [text])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)

    # Switching

    def _check(self, heading: QTreeWidgetItem | None) -> None:
        if heading is None:
            return
        group = heading.data(0, ROW)
        if group is Group.KEYWORDS:
            heading.setCheckState(0, _ON if self._settings.keywords else _OFF)
            return
        hidden = self._hidden(group)
        for item in map(heading.child, range(heading.childCount())):
            if item is not None:
                item.setCheckState(0, _OFF if item.data(0, ROW).kind in hidden else _ON)
        every = len(Category if group is Group.TERMS else NameKind)
        heading.setCheckState(0, _ON if not hidden else _OFF if len(hidden) >= every else _SOME)

    def _hidden(self, group: Group) -> tuple[str, ...]:
        settings = self._settings
        return settings.hidden_categories if group is Group.TERMS else settings.hidden_names

    def _switch(self, item: QTreeWidgetItem) -> None:
        what = item.data(0, ROW)
        if what is None:
            return
        group = what.group if isinstance(what, Row) else what
        if group is Group.KEYWORDS:
            self.switched.emit({"keywords": not self._settings.keywords})
            return
        hidden = set(self._hidden(group))
        if isinstance(what, Row):
            hidden ^= {str(what.kind)}
        else:
            kinds = Category if group is Group.TERMS else NameKind
            hidden = set() if hidden else {str(kind) for kind in kinds}
        name = "hidden_categories" if group is Group.TERMS else "hidden_names"
        self.switched.emit({name: tuple(sorted(hidden))})

    # Walking

    def _walk(self, item: QTreeWidgetItem, step: int) -> None:
        row = item.data(0, ROW)
        if not isinstance(row, Row) or not row.spans:
            return
        place = item.data(0, PLACE)
        first = 0 if step > 0 else len(row.spans) - 1
        place = first if place < 0 else (place + step) % len(row.spans)
        item.setData(0, PLACE, place)
        self.walked.emit(row.spans[place])

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        item = self.itemAt(point)
        if item is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.setCurrentItem(item)
        if self._before_name(item, point):
            self._switch(item)
        else:
            self._walk(item, -1 if self._on_previous(item, point) else 1)

    def _before_name(self, item: QTreeWidgetItem, point: QPoint) -> bool:
        parts = self._delegate.parts(
            self.visualItemRect(item), self.indexFromItem(item), self.font()
        )
        boxed = item.data(0, Qt.ItemDataRole.CheckStateRole) is not None
        return boxed and (point.x() < parts.name.left() or isinstance(item.data(0, ROW), Group))

    def _on_previous(self, item: QTreeWidgetItem, point: QPoint) -> bool:
        parts = self._delegate.parts(
            self.visualItemRect(item), self.indexFromItem(item), self.font()
        )
        return parts.previous.contains(point)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item, key = self.currentItem(), event.key()
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Left: -1,
        }
        if item is not None and key == Qt.Key.Key_Space:
            self._switch(item)
        elif item is not None and key in steps:
            self._walk(item, steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)


def _group_name(group: Group) -> str:
    translate = QCoreApplication.translate
    return {
        Group.TERMS: translate("Legend", "Glossary terms"),
        Group.KEYWORDS: translate("Legend", "Key words of this article"),
        Group.NAMES: translate("Legend", "Names, dates and figures"),
    }[group]


def _row_name(row: Row) -> str:
    translate = QCoreApplication.translate
    if isinstance(row.kind, Category):
        return category_label(row.kind)
    if row.kind is None:
        return row.word
    return {
        NameKind.PERSON: translate("Legend", "People"),
        NameKind.PLACE: translate("Legend", "Places"),
        NameKind.ORGANISATION: translate("Legend", "Organisations"),
        NameKind.DOCUMENT: translate("Legend", "Documents 《》"),
        NameKind.DATE: translate("Legend", "Dates"),
        NameKind.FIGURE: translate("Legend", "Figures"),
    }[row.kind]
