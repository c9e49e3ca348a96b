"""The backups of the notes: what each holds, what restoring it would change, and restoring it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem

from reader.notes.backup_files import REASONS
from reader.notes.backups import Backups
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.dialogs.restoring import Restoring

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.notes.backup_files import Backup
    from reader.notes.backups import Difference
    from reader.notes.store import NotesStore
    from reader.ui.workspace import Workspace

_SIZE = QSize(640, 460)
_BACKUP = Qt.ItemDataRole.UserRole

translate = QCoreApplication.translate


class BackupsDialog(PlainDialog):
    """Lists the backups; the chosen one is compared with the notes before it can be restored.

    Args:
        workspace: whose notes they are of.
        store: the notes, open.
        parent: the window.
    """

    def __init__(
        self, workspace: Workspace, store: NotesStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, translate("BackupsDialog", "Backups of Your Notes"))
        self._workspace, self._backups, self._closed = workspace, Backups(store), False
        self._restoring = Restoring(workspace, self._backups)
        self.column.addWidget(plain_label(_introduction()))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels(_headings())
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.currentItemChanged.connect(self._compare)
        self.column.addWidget(self.list, 1)
        self.preview = plain_label("")
        self.preview.setMinimumHeight(3 * self.preview.fontMetrics().lineSpacing())
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.preview)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.make = self.buttons.addButton(translate("BackupsDialog", "Back Up &Now"), role)
        self.restore = self.buttons.addButton(translate("BackupsDialog", "&Restore"), role)
        for button in (self.make, self.restore):
            button.setAutoDefault(False)
        self.make.setEnabled(store.database.writable)
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._restore)
        self.finish()
        self.resize(_SIZE)
        self._fill()

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen."""
        item = self.list.currentItem()
        return item.data(0, _BACKUP) if item else None

    def _fill(self) -> None:
        self.restore.setEnabled(False)
        self.list.clear()
        found = self._backups.all()
        self.list.addTopLevelItems([self._item(one) for one in found])
        none = translate(
            "BackupsDialog", "There are none yet; one is made every day you take notes."
        )
        self.preview.setText("" if found else none)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)

    def _item(self, one: Backup) -> QTreeWidgetItem:
        moment = QDateTime.fromSecsSinceEpoch(int(one.made.timestamp()))
        made = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        counts = f"{one.counts.marks:,}", f"{one.counts.lists:,}", f"{one.counts.entries:,}"
        item = QTreeWidgetItem([str(one.number), made, *counts, self._words(one)])
        for column in (0, 2, 3, 4):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        item.setData(0, _BACKUP, one)
        item.setToolTip(1, str(one.path))
        return item

    def _words(self, one: Backup) -> str:
        return self._workspace.words(REASONS[one.reason])

    def _compare(self) -> None:
        self.restore.setEnabled(False)
        chosen = self.chosen
        if chosen is None:
            return
        self.preview.setText(translate("BackupsDialog", "Comparing it with your notes…"))
        self._workspace.jobs.replace(
            "backup",
            lambda _: self._backups.difference(chosen.path),
            self._show_difference,
            self._refuse,
        )

    def _show_difference(self, difference: Difference) -> None:
        self.restore.setEnabled(self.make.isEnabled() and not difference.is_nothing)
        self.preview.setText(_told(difference))

    def _make(self) -> None:
        self.make.setEnabled(False)
        self._workspace.jobs.start(lambda _: self._backups.make("asked"), self._end, self._fail)

    def _restore(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.restore.setEnabled(False)
            self.make.setEnabled(False)
            self._restoring.restore(chosen.path, self._end_restoring, self._fail)

    @override
    def done(self, result: int) -> None:
        """Close; what is under way goes on without the dialog."""
        self._closed = True
        self._workspace.jobs.cancel("backup")
        super().done(result)

    def _end(self, _: object) -> None:
        if self._closed:
            return
        self.make.setEnabled(True)
        self._fill()

    def _end_restoring(self, replaced: Backup | None) -> None:
        if self._closed:
            return
        self._end(replaced)
        self._workspace.jobs.cancel("backup")  # its words would take the place of these
        done = translate(
            "BackupsDialog",
            "Restored. What was there before is backup {number}; Undo brings it back.",
        )
        self.preview.setText(done.format(number=replaced.number if replaced else "–"))

    def _fail(self, error: Exception) -> None:
        if self._closed:
            self._workspace.report(error)
            return
        self.make.setEnabled(True)
        self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        from reader.ui.notices import notice_of  # noqa: PLC0415  # rarely wanted

        self.preview.setText(self._workspace.words(notice_of(error).text))


def _headings() -> list[str]:
    return [
        translate("BackupsDialog", "No."),
        translate("BackupsDialog", "Made"),
        translate("BackupsDialog", "Marks"),
        translate("BackupsDialog", "Lists"),
        translate("BackupsDialog", "Entries"),
        translate("BackupsDialog", "Why"),
    ]


def _introduction() -> str:
    return translate(
        "BackupsDialog",
        "Restoring brings all notes back as they were then; what is there now is backed up first.",
    )


def _told(difference: Difference) -> str:
    if difference.is_nothing:
        return translate("BackupsDialog", "It holds just what your notes hold now.")
    now, then = difference.now, difference.then
    text = translate(
        "BackupsDialog",
        "Marks when restored: {back} come back, {gone} go, {changed} become as they were.",
    )
    parts = [
        text.format(
            back=f"{difference.back:,}",
            gone=f"{difference.gone:,}",
            changed=f"{difference.changed:,}",
        )
    ]
    if now.lessons != then.lessons:
        text = translate("BackupsDialog", "Lessons: {then} instead of {now}.")
        parts.append(text.format(then=f"{then.lessons:,}", now=f"{now.lessons:,}"))
    if now.lists != then.lists:
        text = translate("BackupsDialog", "Lists and searches: {then} instead of {now}.")
        parts.append(text.format(then=f"{then.lists:,}", now=f"{now.lists:,}"))
    if now.entries != then.entries:
        text = translate("BackupsDialog", "Own glossary entries: {then} instead of {now}.")
        parts.append(text.format(then=f"{then.entries:,}", now=f"{now.entries:,}"))
    if difference.beside and len(parts) == 1:
        text = translate("BackupsDialog", "Layers, lessons, lists or entries become as they were.")
        parts.append(text)
    return "\n".join(parts)
