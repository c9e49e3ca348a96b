"""The command palette: every command by a few letters of its name, run with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.analysis.find import Finder
from reader.overriding import override
from reader.ui.commands.command import Command, is_possible
from reader.ui.commands.table import commands, menu_titles
from reader.ui.dialogs.keys_dialog import plain
from reader.ui.workspace import Workspace

_SIZE = QSize(560, 420)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class PaletteDialog(QDialog):
    """A line to type in and the commands that have what was typed; pinyin finds Chinese names.

    Args:
        workspace: what the commands act on.
        parent: the window.

    Signals:
        chosen: Command that was run.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.translate("PaletteDialog", "Commands"))
        self._workspace = workspace
        self._rows = [(row_text(command), command) for command in commands()]
        self.line = QLineEdit(clearButtonEnabled=True)
        self.line.setPlaceholderText(
            QCoreApplication.translate("PaletteDialog", "What would you like to do?")
        )
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._show)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self.accept())
        self.resize(_SIZE)
        self._show("")

    def _show(self, typed: str) -> None:
        self.list.clear()
        for text, command in matching(self._rows, typed):
            item = QListWidgetItem(text + self._state(command), self.list)
            item.setData(Qt.ItemDataRole.UserRole, command)
            if not is_possible(command, self._workspace):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        rows = range(self.list.count())
        first = next((row for row in rows if self.list.item(row).flags()), -1)
        self.list.setCurrentRow(first)

    def _state(self, command: Command) -> str:
        """Return what follows the name: a tick where it is on, what stands against it."""
        about = command.about(self._workspace) if command.about else ""
        ticked = command.checked is not None and command.checked(self._workspace.settings)
        return ("   ✓" if ticked else "") + (f"   {about}" if about else "")

    @override
    def accept(self) -> None:
        item = self.list.currentItem()
        if item is None or not item.flags():
            return
        command = item.data(Qt.ItemDataRole.UserRole)
        super().accept()
        command.run(self._workspace)
        self.chosen.emit(command)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if step := _MOVES.get(Qt.Key(event.key())):
                self._move(step)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        last = self.list.count() - 1
        row = min(last, max(0, self.list.currentRow() + step))
        way = 1 if step > 0 else -1
        while 0 <= row <= last and not self.list.item(row).flags():
            row += way
        if 0 <= row <= last:
            self.list.setCurrentRow(row)


def row_text(command: Command) -> str:
    """Return how a command is listed: its menus, its name, its first key."""
    titles = menu_titles()
    parts = command.menu.split("/")
    menus = [titles["/".join(parts[: count + 1])] for count in range(len(parts))]
    names = [plain(text) for text in (*menus, command.text)]
    keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            for key in command.keys[:1]] or [command.hint]  # fmt: skip
    return " › ".join(names) + (f"    {keys[0]}" if keys[0] else "")


def matching(rows: Sequence[tuple[str, Command]], typed: str) -> Sequence[tuple[str, Command]]:
    """Return the rows that have every word of what was typed, in any order."""
    words = typed.split()
    return [row for row in rows if all(Finder(row[0]).find(word) for word in words)]
