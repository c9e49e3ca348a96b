"""Asks where a list of articles is to be written, and writes it off the window's thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from reader.corpus.result_lists import ListFormat, save_results
from reader.language import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.library.model import Order
    from reader.library.query_tree import Query
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


def ask_and_save(workspace: Workspace, query: Query, order: Order, parent: QWidget) -> None:
    """Ask for a file and write what a query finds into it; the reader is told when it is there."""
    kinds = {
        translate("Export", "Table for spreadsheets (*.csv)"): ListFormat.CSV,
        translate("Export", "Markdown with passages (*.md)"): ListFormat.MARKDOWN,
        translate("Export", "Citations (*.txt)"): ListFormat.CITATIONS,
    }
    dialog = QFileDialog(parent.window(), translate("Export", "Export the List"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.selectFile(translate("Export", "articles") + ListFormat.CSV)

    def save(files: list[str]) -> None:
        kind = kinds.get(dialog.selectedNameFilter(), ListFormat.CSV)
        path = Path(files[0])
        path = path if path.suffix else path.with_suffix(kind)
        library = workspace.library
        workspace.jobs.start(
            lambda going: save_results(path, library.required(), query, order, going),
            lambda count: _tell(workspace, path, count),
        )

    dialog.filesSelected.connect(save)
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(kinds[name][1:]))
    dialog.open()


def _tell(workspace: Workspace, path: Path, count: int) -> None:
    workspace.say(
        Text(
            en=f"{count:,} articles were written to {path}.",
            zh=f"已将 {count:,} 篇文章写入 {path}。",
        )
    )
