"""The articles of the library most like the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from reader.overriding import override
from reader.ui.panels.browse.record_rows import RecordRows
from reader.ui.panels.browse.view import BrowseView
from reader.ui.panels.records import day_text
from reader.ui.panels.unfound import unfound_text
from reader.ui.sources import LibrarySource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.model import Record
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

MOST = 30  # articles listed

translate = QCoreApplication.translate


class AlikeView(BrowseView):
    """A list, the most alike first."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, theme)
        self._source: LibrarySource | None = None
        self._records: Sequence[Record] = ()
        self._searching = False
        self.rows = RecordRows(workspace, theme, self._record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.rows.shown.connect(lambda name: self._open(name, read=False))
        self.rows.opened.connect(lambda name: self._open(name, read=True))
        workspace.article_opened.connect(self._look_first)
        workspace.library.changed.connect(self._look_again)
        workspace.library.unfound_changed.connect(self._say)

    @override
    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    @override
    def enter(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Look for what is like the open article."""
        source = self._workspace.source
        if isinstance(source, LibrarySource):
            self._source = source
            self._search()

    def _look_first(self) -> None:
        """Look when there is an article for the first time, as after a restart."""
        if self._source is None and self.isVisible():
            self.look()

    def _look_again(self) -> None:
        """Look once more where nothing was found, as when the index was not there."""
        if self._source is not None and not self._records:
            self._search()

    def _search(self) -> None:
        source, library = self._source, self._workspace.library
        if source is None:
            return
        self._records, self._searching = (), True
        self.retranslate()
        self._workspace.jobs.replace(
            "browse-alike",
            lambda _: library.required().alike(source.id, MOST),
            self._take,
            self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self._take(())
        self._workspace.report(error)

    def _take(self, records: Sequence[Record]) -> None:
        self._records, self._searching = records, False
        self.retranslate()
        self.rows.walk(1)

    def _say(self) -> None:
        if self._source is not None and not self._records:
            self.retranslate()

    def _record(self, name: object) -> Record | None:
        return next((one for one in self._records if one.id == name), None)

    def _open(self, name: object, *, read: bool) -> None:
        if record := self._record(name):
            self._choose(record.id, record.title, read=read)

    @override
    def retranslate(self) -> None:
        key = self.rows.key
        self.rows.clear()
        self.rows.setAccessibleName(translate("Browse", "Articles like the open one"))
        self.rows.add_heading(self._heading())
        for record in self._records:
            self.rows.add_row(record.title.replace("\n", " "), record.id, day_text(record.date))
        self.rows.stand_on(key)

    def _heading(self) -> str:
        if self._source is None:
            return translate("Browse", "Open an article of the library first")
        if self._searching:
            return translate("Browse", "Looking…")
        if not self._records:
            unfound = unfound_text(self._workspace.library)
            return unfound or translate("Browse", "Nothing is like this article")
        return translate("Browse", "Like “{title}”").format(title=self._source.name)
