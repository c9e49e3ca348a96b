"""The layers of marks, such as one for each class: shown, locked, projected, merged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.annotations.listing import followed
from reader.overriding import override
from reader.ui.dialogs.name_dialog import NameDialog
from reader.ui.marks.layer_acts import LayerActs

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.annotations.model import Annotation, Layer
    from reader.notes.operations import Operation
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

FIELDS = ("visible", "locked", "projected", "private")  # the columns after the name
_COUNT = len(FIELDS) + 1
_KEY = Qt.ItemDataRole.UserRole
_AFTER_CHANGE = 150  # milliseconds

translate = QCoreApplication.translate


class LayersView(QWidget):
    """A table with a tick for each thing a layer can be, and what can be done with it.

    Args:
        workspace: whose layers they are.
        theme: colours.

    Signals:
        left: the reader goes to the page.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self.acts = LayerActs(workspace)
        self._all: tuple[Annotation, ...] = ()
        self.tree = QTreeWidget()
        self.hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.new_button, self.use_button = QPushButton(), QPushButton()
        self.more_button = QPushButton()
        self.menu = QMenu(self)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._filling = False
        self._place()
        self._connect()
        self.set_theme(theme)

    def _place(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(6)
        self.tree.setRootIsDecorated(False)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setColumnCount(_COUNT + 1)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, _COUNT + 1):
            self.tree.header().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.installEventFilter(self)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column.addWidget(self.tree, 1)
        self.hint.setContentsMargins(10, 0, 10, 0)
        column.addWidget(self.hint)
        row.setContentsMargins(10, 0, 10, 0)
        for button in (self.new_button, self.use_button, self.more_button):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _connect(self) -> None:
        annotations = self._workspace.annotations
        self.tree.itemChanged.connect(self._change)
        self.tree.customContextMenuRequested.connect(lambda _: self._show_menu())
        self.new_button.clicked.connect(self.ask_new)
        self.use_button.clicked.connect(self._use)
        self.more_button.clicked.connect(self._show_menu)
        self._timer.timeout.connect(self._fill)
        annotations.loaded.connect(self.refresh)
        annotations.changed.connect(self._follow)
        self._workspace.settings_changed.connect(lambda *_: self._fill())

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        palette = self.tree.palette()
        palette.setColor(palette.ColorRole.Base, theme.card_paper)
        self.tree.setPalette(palette)

    def refresh(self) -> None:
        """Read again which marks are in which layer."""
        self._timer.stop()
        self._workspace.annotations.read_all(self._take)

    def enter(self) -> None:
        """Give the keyboard to the layers."""
        self.refresh()
        part = self.tree if self.tree.topLevelItemCount() else self.new_button
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.tree.setHeaderLabels(
            [
                translate("LayersView", "Layer"),
                translate("LayersView", "Shown"),
                translate("LayersView", "Locked"),
                translate("LayersView", "Projected"),
                translate("LayersView", "Private"),
                translate("LayersView", "Marks"),
            ]
        )
        self.tree.setAccessibleName(translate("LayersView", "Layers of marks"))
        self.new_button.setText(translate("LayersView", "&New…"))
        self.use_button.setText(translate("LayersView", "&Write Here"))
        self.more_button.setText(translate("LayersView", "M&ore"))
        self._fill()

    def _follow(self, done: Operation) -> None:
        self._all = followed(self._all, done.changes)
        self._timer.start()

    def _take(self, annotations: tuple[Annotation, ...]) -> None:
        self._all = annotations
        self._fill()

    def _fill(self) -> None:
        counts: dict[str, int] = {}
        for one in self._all:
            counts[one.layer] = counts.get(one.layer, 0) + 1
        chosen = self.layer
        self._filling = True
        self.tree.clear()
        for layer in self.acts.layers.values():
            item = QTreeWidgetItem(self.tree, [layer.name])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(0, _KEY, layer.id)
            for place, field in enumerate(FIELDS, 1):
                state = Qt.CheckState.Checked if getattr(layer, field) else Qt.CheckState.Unchecked
                item.setCheckState(place, state)
            item.setText(_COUNT, f"{counts.get(layer.id, 0):,}")
            item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight)
            font = item.font(0)
            font.setBold(layer.id == self.acts.current)
            item.setFont(0, font)
            if chosen is not None and layer.id == chosen.id:
                self.tree.setCurrentItem(item)
        self._filling = False
        first = self.tree.topLevelItem(0)
        if self.tree.currentItem() is None and first is not None:
            self.tree.setCurrentItem(first)
        self._hint()

    def _hint(self) -> None:
        current = self.acts.layers.get(self.acts.current)
        if not self.acts.layers:
            text = translate(
                "LayersView",
                "No layer yet: the first mark makes one. A layer for each class keeps the marks "
                "of one class out of the sight of another.",
            )
        elif current is not None:
            text = translate("LayersView", "New marks go to “{layer}”.").format(layer=current.name)
        else:
            text = translate("LayersView", "New marks go to the first layer that is not locked.")
        self.hint.setText(text)
        for button in (self.use_button, self.more_button):
            button.setEnabled(bool(self.acts.layers))

    # What the reader does

    @property
    def layer(self) -> Layer | None:
        """The layer on which the reader stands."""
        item = self.tree.currentItem()
        return self.acts.layers.get(item.data(0, _KEY)) if item is not None else None

    def _change(self, item: QTreeWidgetItem, column: int) -> None:
        """Keep a tick that was set, or a name that was typed."""
        layer = self.acts.layers.get(item.data(0, _KEY))
        if self._filling or layer is None:
            return
        if column == 0:
            self.acts.rename(layer, item.text(0).strip())
        elif 1 <= column < _COUNT:
            field = FIELDS[column - 1]
            if getattr(layer, field) != (item.checkState(column) is Qt.CheckState.Checked):
                self.acts.switch(layer, field)
        QTimer.singleShot(0, self, self._fill)

    def ask_new(self) -> None:
        """Ask for the name of a new layer."""
        dialog = NameDialog(
            translate("LayersView", "New Layer"),
            translate("LayersView", "A class or a purpose, such as 高二3班"),
            "",
            self.window(),
        )
        dialog.named.connect(self.acts.make)
        dialog.open()

    def _use(self) -> None:
        if self.layer is not None:
            self.acts.use(self.layer)

    def _show_menu(self) -> None:
        self.fill_menu()
        if not self.menu.isEmpty():
            self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def fill_menu(self) -> None:
        """Offer what can be done with the layer on which the reader stands."""
        self.menu.clear()
        layer = self.layer
        if layer is None:
            return
        others = [one for one in self.acts.layers.values() if one.id != layer.id]
        self._add(translate("LayersView", "&Rename"), self._edit_name)
        self._add(translate("LayersView", "Move &Up"), lambda: self.acts.move(layer, -1))
        self._add(translate("LayersView", "Move &Down"), lambda: self.acts.move(layer, 1))
        key = self._workspace.annotations.key
        here = tuple(one for one in self._all if one.article == key)
        rows = (
            (translate("LayersView", "&Merge into"), self.acts.merge, self._all),
            (translate("LayersView", "Copy Marks of This &Article to"), self.acts.copy, here),
            (translate("LayersView", "&Copy All Marks to"), self.acts.copy, self._all),
        )
        for text, act, marks in rows:
            menu = self.menu.addMenu(text)
            fixed = layer.locked and act == self.acts.merge
            menu.setEnabled(bool(others) and not fixed)
            for other in others:
                action = menu.addAction(other.name.replace("&", "&&"))
                action.setEnabled(not other.locked)
                action.triggered.connect(lambda _=False, a=act, o=other, m=marks: a(layer, o, m))
        self.menu.addSeparator()
        delete = partial(self.acts.delete, layer, self._all)
        self._add(translate("LayersView", "De&lete with Its Marks"), delete, on=not layer.locked)

    def _add(self, text: str, act: Callable[[], None], *, on: bool = True) -> None:
        action = self.menu.addAction(text)
        action.setEnabled(on)
        action.triggered.connect(lambda _=False: act())

    def _edit_name(self) -> None:
        if item := self.tree.currentItem():
            self.tree.editItem(item, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        layer, key = self.layer, event.key()
        if layer is not None and key == Qt.Key.Key_Delete and not layer.locked:
            self.acts.delete(layer, self._all)
        elif layer is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.acts.use(layer)
        else:
            return False
        return True
