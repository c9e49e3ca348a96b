"""What an import could not read, why, and another try."""

from __future__ import annotations

from pathlib import Path, PurePath
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
_MANY = 6  # files of one kind, refused for one reason, that are folded into one row

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
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels(
            [translate("RefusedDialog", "File"), translate("RefusedDialog", "Reason")]
        )
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        rows = self._rows()
        self.list.addTopLevelItems(rows)
        self.list.setRootIsDecorated(any(row.childCount() for row in rows))
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

    def _rows(self) -> list[QTreeWidgetItem]:
        """Return the refused files; many of one kind for one reason are folded into one row."""
        kinds: dict[tuple[str, str], list[Refused]] = {}
        for refused in self._report.refused:
            kinds.setdefault(self._kind(refused), []).append(refused)
        rows = []
        for (kind, reason), alike in kinds.items():
            items = [self._item(refused) for refused in alike]
            if len(items) < _MANY:
                rows += items
                continue
            count = translate("RefusedDialog", "{kind} ({count})")
            row = QTreeWidgetItem([count.format(kind=kind, count=f"{len(items):,}"), reason])
            row.setToolTip(1, reason)
            row.addChildren(items)
            rows.append(row)
        return rows

    def _kind(self, refused: Refused) -> tuple[str, str]:
        """Return the kind of a file, such as "*.jpg", and the reason as for all of that kind."""
        name = PurePath(refused.path.replace("\n", "/")).name
        kind = f"*{PurePath(name).suffix.lower()}"
        return kind, self._workspace.words(refused.reason).replace(name, kind)

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
