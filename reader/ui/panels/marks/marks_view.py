"""The list of marks: of the open article or of all, narrowed, sorted, walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.annotations.listing import Order, followed, listed
from reader.language import Text
from reader.overriding import override
from reader.ui.panels.chip import Chip
from reader.ui.panels.marks.filter_row import FilterRow
from reader.ui.panels.marks.marks_list import MarksList
from reader.ui.panels.marks.marks_model import ROW
from reader.ui.sources import recalled
from reader.ui.tabs import wants_new_tab
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.annotations.model import Annotation
    from reader.notes.operations import Operation
    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NAME = "marks"  # of the panel, as a visit's origin
_MANY = 2000  # marks from which on typing is not followed key by key
_AFTER_CHANGE = 150  # milliseconds in which further changes join one reading
_NO_SOURCE = Text(
    "It is not known where this article was opened from: open it, and its marks are there.",
    "不知道此文章的来源：请先打开文章，标注就会显示。",
)

translate = QCoreApplication.translate


class MarksView(QWidget):
    """Two chips for what is listed, the conditions, the list.

    Args:
        workspace: whose marks they are.
        acts: knows styles and layers, and deletes.
        theme: colours.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, acts: MarkActs, theme: Theme) -> None:
        super().__init__()
        self._workspace, self._acts = workspace, acts
        self._all: tuple[Annotation, ...] = ()
        self._stood_on = ""  # id of the mark that is stood on, in the list or not
        self.here, self.everywhere = Chip(theme), Chip(theme)
        self.count, self.empty = QLabel(), QLabel(wordWrap=True)
        self.filters = FilterRow(acts, theme)
        self.list = MarksList(acts, theme)
        self.model = self.list.rows
        self.list.delegate.words = workspace.script.words
        workspace.script.changed.connect(self.list.viewport().update)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._typing = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._place()
        self._connect()
        self.set_theme(theme)
        self.here.setChecked(True)

    def _place(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(6)
        for chip in (self.here, self.everywhere):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.count)
        column.addLayout(row)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setMargin(20)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.list.installEventFilter(self)
        self.filters.words.installEventFilter(self)

    def _connect(self) -> None:
        annotations = self._workspace.annotations
        self.here.clicked.connect(lambda: self.choose(everywhere=False))
        self.everywhere.clicked.connect(lambda: self.choose(everywhere=True))
        self.filters.changed.connect(self._narrow)
        self._typing.timeout.connect(self.list_again)
        self.list.clicked.connect(self.go)
        self.list.doubleClicked.connect(lambda _: self.left.emit())
        self._timer.timeout.connect(lambda: self._take(self._all))
        annotations.loaded.connect(self.refresh)
        annotations.changed.connect(self._follow)
        self._workspace.mark_chosen.connect(self._take_choice)
        self._workspace.notebook.failed.connect(lambda _: self.list_again())

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for part in (self.here, self.everywhere, self.filters, self.list):
            part.set_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.here.setText(translate("MarksPanel", "This article"))
        self.everywhere.setText(translate("MarksPanel", "All articles"))
        self.list.setAccessibleName(translate("MarksPanel", "Marks"))
        self.refresh()

    def choose(self, *, everywhere: bool) -> None:
        """List the marks of all articles, or of the open one."""
        self.everywhere.setChecked(everywhere)
        self.here.setChecked(not everywhere)
        self.refresh()

    def refresh(self) -> None:
        """Read the marks again."""
        self._timer.stop()
        if self.everywhere.isChecked():
            self._workspace.annotations.read_all(self._take)
        else:
            self._take(tuple(one.annotation for one in self._workspace.annotations.placed.values()))

    def _follow(self, done: Operation) -> None:
        """Change the list as the store was changed, a moment later."""
        key = "" if self.everywhere.isChecked() else self._workspace.annotations.key
        self._all = followed(self._all, done.changes, key)
        self._timer.start()

    def _take(self, annotations: tuple[Annotation, ...]) -> None:
        self._all = annotations
        self.list.delegate.styles = self._acts.styles
        self.filters.fill(annotations)
        self.list_again()

    def _narrow(self) -> None:
        """Follow the conditions at once; with very many marks, when no more keys come."""
        if len(self._all) > _MANY:
            self._typing.start()
        else:
            self.list_again()

    def list_again(self) -> None:
        """Show what is wanted of the marks, and stand where the reader stood."""
        row = self.list.currentIndex().data(ROW)
        known = self._workspace.annotations.known
        styles = [style.key for style in self._acts.styles]
        order = self.filters.order
        found = listed(self._all, self.filters.choice, order, known, styles)
        self.model.set_rows(self._under_titles(found, order))
        if self.model.place_of(self._stood_on) is not None:
            self.stand_on(self._stood_on)
        elif row is not None and not isinstance(row, str):
            self.stand_on(row.id)
        self._tell(len(found))

    def _under_titles(
        self, found: Iterable[Annotation], order: Order
    ) -> Iterator[Annotation | str]:
        titled = self.everywhere.isChecked() and order is Order.PLACE
        last = ""
        for one in found:
            if titled and one.article != last:
                last = one.article
                yield self._title(last)
            yield one

    def _title(self, article: str) -> str:
        known = self._workspace.annotations.known.get(article)
        if known is None:
            return translate("MarksPanel", "An article without title")
        day = f"{known.date.isoformat()}  " if known.date else ""
        return f"{day}{known.title}"

    def _tell(self, found: int) -> None:
        whole = len(self._all)
        self.count.setText(f"{found:,}" if found == whole else f"{found:,} / {whole:,}")
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        refusal = self._workspace.notebook.refusal
        if refusal is not None:
            text = self._workspace.words(refusal)
        elif whole:
            text = translate("MarksPanel", "No mark is so. Take away a condition.")
        elif self.everywhere.isChecked():
            text = translate("MarksPanel", "Nothing is marked yet. Select words on the page.")
        else:
            text = translate(
                "MarksPanel",
                "Nothing is marked in this article yet. Select words on the page: a bar offers "
                "the meanings, the keys 1 to 8 mark at once, M writes a note in the margin.",
            )
        self.empty.setText(text)

    # What the reader does

    def _take_choice(self, name: str) -> None:
        self._stood_on = name
        self.stand_on(name)

    def stand_on(self, name: str) -> None:
        """Stand on a mark, if it is in the list."""
        place = self.model.place_of(name)
        if place is not None and place != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.model.index(place))

    def go(self, index: QModelIndex) -> None:
        """Bring the mark of a row into sight, in its own article."""
        row = index.data(ROW)
        if row is None or isinstance(row, str):
            return
        annotations = self._workspace.annotations
        annotations.go_to(row.id)
        if row.article != annotations.key:
            known = annotations.known.get(row.article)
            if known is None or not known.source:
                self._workspace.say(_NO_SOURCE)
            else:
                source = recalled(known.source)
                self._workspace.go(Visit(source, NAME, apart=wants_new_tab()))

    def enter(self) -> None:
        """Give the keyboard to the list, or to the field of words."""
        self.refresh()
        part = self.list if self.model.rows else self.filters.words
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid():
            self._walk(1)

    def _walk(self, step: int) -> None:
        place = self.list.currentIndex().row() + step
        while 0 <= place < len(self.model.rows):
            if not isinstance(self.model.rows[place], str):
                self.list.setCurrentIndex(self.model.index(place))
                return
            place += step

    def _delete(self) -> None:
        if chosen := self.list.chosen:
            place = self.list.currentIndex().row()
            self._acts.delete_any(chosen)
            self.refresh()
            self._walk_to(place)

    def _walk_to(self, place: int) -> None:
        last = len(self.model.rows) - 1
        self.list.setCurrentIndex(self.model.index(min(place, last)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        act = {
            Qt.Key.Key_Down: lambda: self._walk(1),
            Qt.Key.Key_Up: lambda: self._walk(-1),
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
        }.get(Qt.Key(event.key()))
        if act is None and watched is self.list:
            act = {
                Qt.Key.Key_Space: lambda: self.go(self.list.currentIndex()),
                Qt.Key.Key_Delete: self._delete,
            }.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        act()
        return True

    def _open(self) -> None:
        self.go(self.list.currentIndex())
        self.left.emit()
