"""What can be done with an article of a list: a menu at the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.corpus.result_lists import citation_of
from reader.notes.model import Entry
from reader.ui.removal_request import one_article
from reader.ui.sources import LibrarySource
from reader.ui.visits import Visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.library.model import Record
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate


def record_menu(
    workspace: Workspace, record: Record, read: Callable[[], None], parent: QWidget
) -> QMenu:
    """Return the menu of an article: read it, keep it, copy its citation, remove it."""
    menu = QMenu(parent)
    menu.addAction(translate("Results", "&Read")).triggered.connect(read)
    apart = menu.addAction(translate("Results", "Read in a New &Tab"))
    source = LibrarySource(record.id, record.title.replace("\n", " "))
    apart.triggered.connect(lambda: workspace.go(Visit(source, apart=True)))
    later = menu.addAction(translate("Results", "To Read &Later"))
    later.triggered.connect(lambda: _keep(workspace, record))
    copy = menu.addAction(translate("Results", "&Copy Citation"))
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(citation_of(record)))
    menu.addSeparator()
    remove = menu.addAction(translate("Results", "Re&move from the Library…"))
    remove.triggered.connect(lambda: ask_removal(workspace, record))
    library = workspace.library.library
    remove.setEnabled(library is not None and library.writable)
    return menu


def ask_removal(workspace: Workspace, record: Record) -> None:
    """Ask for an article to be removed from the library."""
    workspace.library.removal_asked.emit(one_article(record.id, record.title))


def _keep(workspace: Workspace, record: Record) -> None:
    entry = Entry(record.id, record.title.replace("\n", " "), record.date, record.page)
    notebook = workspace.notebook
    notebook.after_opening(lambda: notebook.put(notebook.lists[0], [entry]))
