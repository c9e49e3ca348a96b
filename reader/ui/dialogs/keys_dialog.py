"""The sheet of keys, made from the table of commands and the keys of the page."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.ui.commands.command import Command
from reader.ui.commands.table import commands, menu_titles
from reader.ui.dialogs.plain_dialog import PlainDialog

_SIZE = QSize(660, 640)


class KeysDialog(PlainDialog):
    """Every key of the program, by menu; then those of page, card, legend and find bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, QCoreApplication.translate("KeysDialog", "Keys"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setItemsExpandable(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(self.windowTitle())
        for title, rows in key_sheet():
            heading = QTreeWidgetItem(self.list, [title])
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for text, keys in rows:
                QTreeWidgetItem(heading, [text, keys])
        self.list.expandAll()
        self.column.addWidget(self.list)
        self.finish()
        self.resize(_SIZE)


def key_sheet() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the groups of the sheet with their lines, in the language now set."""
    titles = menu_titles()
    sheet: dict[str, list[tuple[str, str]]] = {}
    for command in commands():
        keys = " · ".join(
            QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            for key in command.keys
        )
        if keys or command.hint:
            sheet.setdefault(_group(command, titles), []).append(
                (_row(command, titles), keys or command.hint)
            )
    for group, rows in _elsewhere():
        sheet.setdefault(group, []).extend(rows)
    return [*sheet.items()]


def _group(command: Command, titles: dict[str, str]) -> str:
    """Return where a key stands: by menu, but single keys of a lesson only work in class."""
    menu = command.menu.split("/")[0]
    return _presenting() if menu == "lesson" and command.hint else plain(titles[menu])


def _row(command: Command, titles: dict[str, str]) -> str:
    """Return a text that can be understood without its menu."""
    text = plain(command.text)
    if command.menu in titles and "/" in command.menu:
        text = f"{plain(titles[command.menu])} › {text}"
    if command.checked:
        text += QCoreApplication.translate("KeysDialog", " (on or off)")
    return text


def _presenting() -> str:
    return QCoreApplication.translate("KeysDialog", "While presenting")


def plain(text: str) -> str:
    """Return a menu's text without its mark of the letter to press: 文件(&F) becomes 文件."""
    head, sign, tail = text.partition("(&")
    return (head + tail[2:] if sign else text).replace("&", "").rstrip("…")


def _elsewhere() -> list[tuple[str, list[tuple[str, str]]]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("KeysDialog", "On the page"),
            [
                (translate("KeysDialog", "Larger, smaller"), translate("KeysDialog", "Ctrl+wheel")),
                (
                    translate("KeysDialog", "Select the word"),
                    translate("KeysDialog", "double-click"),
                ),
                (
                    translate("KeysDialog", "Select the sentence"),
                    translate("KeysDialog", "triple-click"),
                ),
                (translate("KeysDialog", "Extend the selection"), "Shift+← ↑ ↓ →"),
                (translate("KeysDialog", "One window on, one back"), "Space, Shift+Space"),
                (translate("KeysDialog", "Beginning, end"), "Home, End"),
            ],
        ),
        (
            translate("KeysDialog", "Working with marks"),
            [
                (translate("KeysDialog", "Give what is selected a meaning"), "1–9"),
                (
                    translate("KeysDialog", "The next mark of the place"),
                    translate("KeysDialog", "click again"),
                ),
                (translate("KeysDialog", "Write on the chosen mark"), "Enter, Tab"),
                (translate("KeysDialog", "The other end of a link"), "G"),
                (translate("KeysDialog", "Colour of the pen in hand; put it down"), "1–9, Esc"),
                (translate("KeysDialog", "In the list: show, go to, delete"), "Space, Enter, Del"),
                (translate("KeysDialog", "In the review: accept, place, keep"), "A, P, K"),
            ],
        ),
        (
            translate("KeysDialog", "With the keyboard caret"),
            [
                (translate("KeysDialog", "By character, by word"), "← →, Ctrl+← →"),
                (translate("KeysDialog", "By line, to its ends"), "↑ ↓, Home End"),
                (translate("KeysDialog", "By sentence, by paragraph"), "Alt+↑ ↓, Ctrl+↑ ↓"),
                (translate("KeysDialog", "Select on the way"), "Shift"),
                (translate("KeysDialog", "Card of the term or word at the caret"), "Enter"),
            ],
        ),
        (
            translate("KeysDialog", "On the card"),
            [
                (translate("KeysDialog", "Other terms of this place"), "↑ ↓"),
                (translate("KeysDialog", "Back, forward"), "Alt+← →"),
                (translate("KeysDialog", "Open the card at once"), "Ctrl"),
                (translate("KeysDialog", "Close"), "Esc"),
            ],
        ),
        (
            _presenting(),
            [
                (translate("KeysDialog", "Black, white, the page again"), "B ., W ,"),
                (translate("KeysDialog", "Next, previous sentence or line"), "↓ ↑"),
                (translate("KeysDialog", "Lit room, dark room"), "D"),
                (translate("KeysDialog", "Card away, then leave"), "Esc"),
            ],
        ),
        (
            translate("KeysDialog", "In the legend"),
            [
                (translate("KeysDialog", "Show or hide the marks"), "Space"),
                (translate("KeysDialog", "Next, previous occurrence"), "→ ←"),
            ],
        ),
        (
            translate("KeysDialog", "In the search panel"),
            [
                (translate("KeysDialog", "Through the results while typing"), "↑ ↓ PgUp PgDn"),
                (translate("KeysDialog", "Read the article, at its first hit"), "Enter"),
                (translate("KeysDialog", "Show it and stay in the list"), "Space"),
                (translate("KeysDialog", "Years: move, narrow, all again"), "← →, Enter, Del"),
                (translate("KeysDialog", "Rename, forget a saved search"), "F2, Del"),
                (translate("KeysDialog", "Remove the article from the library"), "Del"),
                (translate("KeysDialog", "What can be done with it"), "Shift+F10"),
            ],
        ),
        (
            translate("KeysDialog", "In the browse panel"),
            [
                (translate("KeysDialog", "Day and week, month"), "← → ↑ ↓, PgUp PgDn"),
                (translate("KeysDialog", "To the articles of the day"), "Enter"),
                (translate("KeysDialog", "Rename a list, mark as read"), "F2"),
                (translate("KeysDialog", "Delete a list, take an article out"), "Del"),
                (translate("KeysDialog", "Remove the article from the library"), "Del"),
            ],
        ),
        (
            translate("KeysDialog", "In the lesson panel"),
            [
                (translate("KeysDialog", "Move a step"), "Alt+↑ ↓"),
                (translate("KeysDialog", "Edit, remove a step"), "F2, Del"),
                (translate("KeysDialog", "Show its passage, or run to it"), "Enter"),
            ],
        ),
        (
            translate("KeysDialog", "In the find bar"),
            [
                (translate("KeysDialog", "Next, previous hit"), "Enter, Shift+Enter"),
                (translate("KeysDialog", "Earlier searches"), "↑ ↓"),
                (translate("KeysDialog", "Regular expression"), "Alt+R"),
                (translate("KeysDialog", "Back to the page, at the hit"), "Esc"),
            ],
        ),
    ]
