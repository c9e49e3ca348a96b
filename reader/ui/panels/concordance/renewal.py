"""Collects the lines of a concordance again when the library holds or finds other articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from reader.overriding import override
from reader.ui.open_library import LibraryState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.panels.concordance.line_table import LineTable
    from reader.ui.panels.concordance.session import ConcordanceSession
    from reader.ui.workspace import Workspace


class Renewal(QObject):
    """Waits until the panel is to be seen; while articles arrive, acts only where no line is there.

    Args:
        workspace: whose library it is.
        session: has the lines.
        table: shows them, and goes on standing on the row where it stood.
        panel: holds the table.
    """

    def __init__(
        self, workspace: Workspace, session: ConcordanceSession, table: LineTable, panel: QWidget
    ) -> None:
        super().__init__(panel)
        self._library, self._session = workspace.library, session
        self._table, self._panel = table, panel
        self._due = False
        self._row = -1
        self._library.changed.connect(self._look)
        session.changed.connect(self._stand)
        panel.installEventFilter(self)

    def _look(self) -> None:
        session, opened = self._session, self._library
        if not session.line or opened.state is not LibraryState.READY:
            return
        arriving = opened.held and opened.making is None
        if not arriving or not len(session.concordance):
            self._due = True
            self._renew()

    def _renew(self) -> None:
        if self._due and self._panel.isVisible():
            self._due = False
            self._row = self._table.currentIndex().row()
            self._session.search(self._session.line)

    def _stand(self) -> None:
        session = self._session
        if self._row >= 0 and not session.collecting and not session.arranging:
            row, self._row = min(self._row, self._table.model().rowCount() - 1), -1
            self._table.selectRow(row)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._renew()
        return False
