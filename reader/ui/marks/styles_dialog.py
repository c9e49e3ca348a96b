"""What the styles of marks mean and how they look: named, redrawn, reordered, added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.annotations.editing import redrawn
from reader.annotations.keys import new_id
from reader.annotations.model import Change, Kind, Style
from reader.annotations.styles import DRAWN, INKS, SHIPPED, is_shipped, name_of
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.marks.kind_names import kind_name
from reader.ui.marks.swatches import SIZE, swatch

if TYPE_CHECKING:
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_SIZE = QSize(560, 420)
_LONGEST = 40  # characters of a name
_SHIPPED = {style.key: style for style in SHIPPED}

translate = QCoreApplication.translate


class StylesDialog(PlainDialog):
    """Everything that is changed here is one act, to be undone at once.

    Args:
        workspace: whose styles they are.
        theme: colours.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("StylesDialog", "Meanings of Marks")
        super().__init__(parent, title, button.Ok | button.Cancel)
        self._workspace, self._theme = workspace, theme
        self._styles = list(workspace.annotations.styles)
        self._filling = False
        self.list = QListWidget()
        self.chinese, self.english = QLineEdit(maxLength=_LONGEST), QLineEdit(maxLength=_LONGEST)
        self.look, self.ink = QComboBox(), QComboBox()
        self.up_button, self.down_button = QPushButton(), QPushButton()
        self.new_button, self.remove_button = QPushButton(), QPushButton()
        self._place()
        self._name()
        self._connect()
        self._fill(0)

    def _place(self) -> None:
        hint = translate(
            "StylesDialog",
            "A mark keeps its meaning; how the meaning looks can be changed at any time. The "
            "first nine are on the number keys.",
        )
        self.column.addWidget(plain_label(hint))
        row, side = QHBoxLayout(), QVBoxLayout()
        self.list.setIconSize(SIZE)
        row.addWidget(self.list, 1)
        form = QFormLayout()
        form.addRow(translate("StylesDialog", "Name in Chinese"), self.chinese)
        form.addRow(translate("StylesDialog", "Name in English"), self.english)
        form.addRow(translate("StylesDialog", "Look"), self.look)
        form.addRow(translate("StylesDialog", "Colour and texture"), self.ink)
        side.addLayout(form)
        order, change = QHBoxLayout(), QHBoxLayout()
        order.addWidget(self.up_button)
        order.addWidget(self.down_button)
        change.addWidget(self.new_button)
        change.addWidget(self.remove_button)
        side.addLayout(order)
        side.addLayout(change)
        side.addStretch(1)
        row.addLayout(side, 1)
        self.column.addLayout(row, 1)
        self.finish()
        self.resize(_SIZE)

    def _name(self) -> None:
        for kind in DRAWN:
            self.look.addItem(kind_name(kind), kind.value)
        self.ink.setIconSize(SIZE)
        for number in range(INKS):
            sample = Style("", "", Kind.HIGHLIGHT, number)
            picture = swatch(sample, self._theme, self.devicePixelRatioF())
            self.ink.addItem(picture, f"{number + 1}", number)
        self.list.setAccessibleName(self.windowTitle())
        self.up_button.setText(translate("StylesDialog", "&Up"))
        self.down_button.setText(translate("StylesDialog", "&Down"))
        self.new_button.setText(translate("StylesDialog", "&New"))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _: self._show_style())
        for entry in (self.chinese, self.english):
            entry.textEdited.connect(lambda _: self._take())
        for box in (self.look, self.ink):
            box.currentIndexChanged.connect(lambda _: self._take())
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.new_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)

    # What is shown

    def _fill(self, row: int) -> None:
        self._filling = True
        self.list.clear()
        for place, style in enumerate(self._styles, 1):
            picture = swatch(style, self._theme, self.devicePixelRatioF())
            name = self._workspace.words(name_of(style))
            QListWidgetItem(picture, f"{place}  {name}", self.list)
        self.list.setCurrentRow(row)
        self._filling = False
        self._show_style()

    def _show_style(self) -> None:
        row = self.list.currentRow()
        if self._filling or not 0 <= row < len(self._styles):
            return
        style = self._styles[row]
        self._filling = True
        self.chinese.setText(style.name)
        self.english.setText(style.english)
        shipped = name_of(replace(_SHIPPED.get(style.key, style), name="", english=""))
        self.chinese.setPlaceholderText(shipped.zh)
        self.english.setPlaceholderText(shipped.en)
        self.look.setCurrentIndex(self.look.findData(style.kind.value))
        self.ink.setCurrentIndex(self.ink.findData(style.ink % INKS))
        back = translate("StylesDialog", "&As Shipped")
        away = translate("StylesDialog", "&Remove")
        self.remove_button.setText(back if is_shipped(style) else away)
        self._filling = False

    # What is changed

    def _take(self) -> None:
        row = self.list.currentRow()
        if self._filling or not 0 <= row < len(self._styles):
            return
        self._styles[row] = replace(
            self._styles[row],
            name=self.chinese.text().strip(),
            english=self.english.text().strip(),
            kind=Kind(self.look.currentData()),
            ink=int(self.ink.currentData()),
        )
        item = self.list.item(row)
        style = self._styles[row]
        if item is not None:
            item.setIcon(swatch(style, self._theme, self.devicePixelRatioF()))
            item.setText(f"{row + 1}  {self._workspace.words(name_of(style))}")

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if 0 <= row + step < len(self._styles):
            self._styles.insert(row + step, self._styles.pop(row))
            self._fill(row + step)

    def _add(self) -> None:
        name = translate("StylesDialog", "New meaning")
        ink = len(self._styles) % INKS
        self._styles.append(Style(new_id(), name, Kind.HIGHLIGHT, ink, len(self._styles)))
        self._fill(len(self._styles) - 1)
        self.chinese.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chinese.selectAll()

    def _remove(self) -> None:
        """Take away a style of the reader's own; give a shipped one its first look and name."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._styles):
            return
        style = self._styles[row]
        if is_shipped(style):
            self._styles[row] = replace(_SHIPPED[style.key], place=style.place)
        else:
            del self._styles[row]
        self._fill(min(row, len(self._styles) - 1))

    def changes(self) -> list[Change]:
        """Return what was changed; a shipped style that is as shipped needs no keeping."""
        store = self._workspace.annotations.store
        kept = {style.key: style for style in (store.styles() if store else ())}
        wanted = {
            style.key: replace(style, place=place) for place, style in enumerate(self._styles)
        }
        found = [Change(kept[key], None) for key in kept if key not in wanted]
        for key, style in wanted.items():
            before = kept.get(key)
            if before is None and style == _SHIPPED.get(key):
                continue
            if style != before:
                after = None if style == _SHIPPED.get(key) else style
                found.append(Change(before, after))
        return found

    def _redrawn(self) -> list[Change]:
        """Return what lets the marks there are look as their meanings do now."""
        annotations = self._workspace.annotations
        before = {style.key: style for style in annotations.styles}
        turned = [one for one in self._styles if one.key in before]
        turned = [one for one in turned if one.kind is not before[one.key].kind]
        every = annotations.store.all() if annotations.store and turned else ()
        return [done for one in turned for done in redrawn(every, before[one.key], one)]

    @override
    def accept(self) -> None:
        label = translate("StylesDialog", "Change Meanings")
        self._workspace.annotations.act([*self.changes(), *self._redrawn()], label)
        super().accept()
