"""What an import could not read, why, and another try."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.library.import_log import Refused, Report
    from reader.ui.workspace import Workspace

_SIZE = QSize(760, 480)

translate = QCoreApplication.translate


class RefusedDialog(PlainDialog):
    """The list of refused files.

    Args:
        report: what the import did.
        workspace: takes what is to be tried again.
        parent: the window.
    """

    def __init__(self, report: Report, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate("RefusedDialog", "Refused Files"))
        self._report, self._workspace = report, workspace
        self.column.addWidget(plain_label(self._introduction()))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels(
            [translate("RefusedDialog", "File"), translate("RefusedDialog", "Reason")]
        )
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.list.addTopLevelItems([self._item(refused) for refused in report.refused])
        self.list.header().resizeSection(0, _SIZE.width() // 3)
        self.column.addWidget(self.list)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.retry = self.buttons.addButton(translate("RefusedDialog", "&Try Again"), role)
        self.copy = self.buttons.addButton(translate("RefusedDialog", "&Copy List"), role)
        self.retry.clicked.connect(self._try_again)
        self.copy.clicked.connect(self._copy)
        self.finish()
        self.resize(_SIZE)

    def _introduction(self) -> str:
        listed, count = len(self._report.refused), self._report.refusals
        text = translate("RefusedDialog", "{count} could not be read; all else was imported.")
        text = text.format(count=f"{count:,}")
        if listed < count:
            more = translate("RefusedDialog", "The first {count} are listed.")
            text = f"{text} {more.format(count=f'{listed:,}')}"
        return text

    def _item(self, refused: Refused) -> QTreeWidgetItem:
        path, _, member = refused.path.partition("\n")
        name = f"{Path(path).name} › {member}" if member else Path(path).name
        item = QTreeWidgetItem([name, self._workspace.words(refused.reason)])
        item.setToolTip(0, refused.path.replace("\n", " › "))
        item.setToolTip(1, item.text(1))
        return item

    def _try_again(self) -> None:
        self._workspace.import_asked.emit(self._report.retried)
        self.accept()

    def _copy(self) -> None:
        rows = (
            f"{refused.path.replace(chr(10), ' › ')}\t{self._workspace.words(refused.reason)}"
            for refused in self._report.refused
        )
        QGuiApplication.clipboard().setText("\n".join(rows))
