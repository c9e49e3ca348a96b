"""What was removed from the library: brought back, or given up for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.language import Text
from reader.library.removing import put_back
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.library.removed import KeptRemoval
    from reader.ui.workspace import Workspace

_SIZE = QSize(640, 420)
_REMOVAL = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

translate = QCoreApplication.translate


class RemovedDialog(PlainDialog):
    """Lists what was removed, the latest first; Enter brings the chosen ones back.

    Args:
        workspace: whose library it is.
        change: carries out a change of the library, as `Removing.change` does.
        parent: the window.
    """

    def __init__(
        self, workspace: Workspace, change: Callable[..., None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, translate("RemovedDialog", "Recently Removed"))
        self._workspace, self._change = workspace, change
        self.column.addWidget(plain_label(_introduction()))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels(_headings())
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemSelectionChanged.connect(self._show_possible)
        self.list.itemActivated.connect(self._restore)
        self.column.addWidget(self.list, 1)
        self.message = plain_label("")
        self.column.addWidget(self.message)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.restore = self.buttons.addButton(translate("RemovedDialog", "&Bring Back"), role)
        self.forget = self.buttons.addButton(translate("RemovedDialog", "&Delete for Good…"), role)
        for button in (self.restore, self.forget):
            button.setAutoDefault(False)
        self.restore.clicked.connect(self._restore)
        self.forget.clicked.connect(self._ask)
        self.finish()
        self.resize(_SIZE)
        self._sure = self._closed = False
        self._look()

    @property
    def chosen(self) -> list[KeptRemoval]:
        """What is chosen, the latest first."""
        return [item.data(0, _REMOVAL) for item in self.list.selectedItems()]

    def _look(self) -> None:
        if self._closed:
            return
        library = self._workspace.library
        self._workspace.jobs.replace(
            "removed-list", lambda _: library.required().removed.all(), self._fill, self._refuse
        )

    def _fill(self, found: Sequence[KeptRemoval]) -> None:
        self.list.clear()
        self.list.addTopLevelItems([_item(one) for one in found])
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        nothing = translate("RemovedDialog", "Nothing was removed that could be brought back.")
        self.message.setText("" if found else nothing)
        self._show_possible()
        self.list.setFocus()

    def _show_possible(self) -> None:
        self._sure = False
        self.forget.setText(translate("RemovedDialog", "&Delete for Good…"))
        for button in (self.restore, self.forget):
            button.setEnabled(bool(self.chosen))
        if self.chosen:
            self.message.setText("")

    def _restore(self) -> None:
        numbers = [one.number for one in self.chosen]
        count = sum(one.articles for one in self.chosen)
        if not numbers:
            return
        text = translate("Removal", "{count} articles are being brought back.")
        self._change(
            text.format(count=f"{count:,}"),
            lambda library, going: sum(put_back(library, number, going) for number in numbers),
            self._tell,
        )
        self.accept()

    def _tell(self, back: int) -> None:
        en = f"{back:,} articles are back." if back != 1 else "1 article is back."
        self._workspace.say(Text(en=en, zh=f"已恢复 {back:,} 篇文章。"))

    def _ask(self) -> None:
        """Give up what is chosen, the second time."""
        if not self._sure:
            self._sure = True
            self.forget.setText(translate("RemovedDialog", "&Delete Them Now"))
            count = sum(one.articles for one in self.chosen)
            text = translate(
                "RemovedDialog",
                "{count} articles can then only be imported again from their files.",
            )
            self.message.setText(text.format(count=f"{count:,}"))
            return
        library, numbers = self._workspace.library, [one.number for one in self.chosen]
        self._workspace.jobs.start(
            lambda _: library.required().removed.forget(numbers),
            lambda _: self._look(),
            self._refuse,
        )

    @override
    def done(self, result: int) -> None:
        """Close; what is under way goes on without the dialog."""
        self._closed = True
        self._workspace.jobs.cancel("removed-list")
        super().done(result)

    def _refuse(self, error: Exception) -> None:
        if self._closed:
            self._workspace.report(error)
            return
        from reader.ui.notices import notice_of  # noqa: PLC0415  # rarely wanted

        self.message.setText(self._workspace.words(notice_of(error).text))
        for button in (self.restore, self.forget):
            button.setEnabled(False)


def _item(one: KeptRemoval) -> QTreeWidgetItem:
    moment = QDateTime.fromSecsSinceEpoch(int(one.at.timestamp()))
    at = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    size = QLocale().formattedDataSize(one.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
    item = QTreeWidgetItem([at, f"{one.articles:,}", size, one.title])
    for column in (1, 2):
        item.setTextAlignment(column, _RIGHT)
    item.setData(0, _REMOVAL, one)
    return item


def _headings() -> list[str]:
    return [
        translate("RemovedDialog", "Removed"),
        translate("RemovedDialog", "Articles"),
        translate("RemovedDialog", "Size"),
        translate("RemovedDialog", "First of Them"),
    ]


def _introduction() -> str:
    return translate(
        "RemovedDialog",
        "What was removed from this library can be brought back until 500 MB of texts are kept; "
        "then the oldest goes for good.",
    )
