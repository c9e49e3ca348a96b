"""Opens the dialogs the reader asks for; each is loaded when it is first wanted."""

# ruff: noqa: PLC0415  # a start must not pay for dialogs that nobody may open

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from reader.errors import UnsafePlace
from reader.ui.notes.notebook import entry_of
from reader.ui.requests import Request

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.analysis.progress import Progress
    from reader.importers.decoding import Candidate
    from reader.ui.dialogs.annotation_exchange import AnnotationExchange
    from reader.ui.dialogs.library_places import LibraryPlaces
    from reader.ui.dialogs.page_dialog import PageDialog
    from reader.ui.workspace import Workspace


class Dialogs(QObject):
    """Listens to what is asked of the workspace.

    Args:
        workspace: what the dialogs act on.
        window: to which they belong.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        workspace.asked.connect(self._fulfil)
        workspace.library_asked.connect(self._open_library)
        workspace.pack_asked.connect(self._take_pack)
        workspace.notebook.failed.connect(self._offer_place)

    def _fulfil(self, request: Request) -> None:
        show = {
            Request.CHOOSE_FILE: self._choose_file,
            Request.CHOOSE_LISTS: self._choose_lists,
            Request.IMPORT_FILES: self._choose_import,
            Request.IMPORT_FOLDER: self._choose_folder,
            Request.OPEN_LIBRARY: self._choose_library,
            Request.CONNECT_LIBRARY: self._choose_server,
            Request.CHOOSE_ENCODING: self._choose_encoding,
            Request.SHOW_SOURCE: self._show_source,
            Request.EXPORT_ANNOTATIONS: self._export,
            Request.IMPORT_ANNOTATIONS: self._import_annotations,
            Request.SHOW_BACKUPS: self._show_backups,
            Request.MAKE_HANDOUT: self._make_handout,
            Request.SET_PAGE: self._set_page,
            Request.SHOW_PALETTE: self._show_palette,
            Request.SHOW_KEYS: self._show_keys,
            Request.SHOW_ABOUT: self._show_about,
        }.get(request)
        if show:
            show()

    @cached_property
    def _places(self) -> LibraryPlaces:
        from reader.ui.dialogs.library_places import LibraryPlaces

        return LibraryPlaces(self._workspace, self._window)

    @cached_property
    def _exchange(self) -> AnnotationExchange:
        from reader.ui.dialogs.annotation_exchange import AnnotationExchange

        return AnnotationExchange(self._workspace, self._window)

    @cached_property
    def _page_dialog(self) -> PageDialog:
        from reader.ui.dialogs.page_dialog import PageDialog

        return PageDialog(self._workspace, self._window)

    def _offer_place(self, error: Exception) -> None:
        if isinstance(error, UnsafePlace):
            from reader.ui.dialogs.unsafe_place_dialog import UnsafePlaceDialog

            UnsafePlaceDialog(self._workspace, error, self._window).open()

    def _take_pack(self, path: Path) -> None:
        self._exchange.take(path)

    def _export(self) -> None:
        self._exchange.export()

    def _import_annotations(self) -> None:
        self._exchange.choose_import()

    def _show_backups(self) -> None:
        self._exchange.show_backups()

    def _open_library(self, where: str) -> None:
        self._places.go(where)

    def _choose_library(self) -> None:
        self._places.choose_folder()

    def _choose_server(self) -> None:
        self._places.choose_server()

    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        translate = QCoreApplication.translate
        here = self._workspace.path
        dialog = QFileDialog(
            self._window,
            translate("Dialogs", "Open Articles"),
            str(here.parent) if here else "",
            ";;".join(
                (
                    translate("Dialogs", "Articles (*.txt *.md *.html *.htm *.docx *.epub *.pdf)"),
                    translate("Dialogs", "All files (*)"),
                )
            ),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._open)
        dialog.open()

    def _open(self, files: list[str]) -> None:
        self._workspace.open([Path(file) for file in files])

    def _choose_import(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        translate = QCoreApplication.translate
        every = translate("Dialogs", "All files (*)")
        title = translate("Dialogs", "Import Files and Archives")
        dialog = QFileDialog(self._window, title, self._home(), every)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._import)
        dialog.open()

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        title = QCoreApplication.translate("Dialogs", "Import a Folder")
        dialog = QFileDialog(self._window, title, self._home())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(self._import)
        dialog.open()

    def _home(self) -> str:
        """Return where the reader imported from last."""
        return self._workspace.settings.import_folder

    def _import(self, files: list[str]) -> None:
        paths = tuple(Path(file) for file in files)
        self._workspace.change(import_folder=str(paths[0].parent))
        self._workspace.import_asked.emit(paths)

    def _choose_encoding(self) -> None:
        path = self._workspace.path
        if path is None:
            return

        def read(_: Progress) -> Sequence[Candidate]:
            return self._workspace.study.candidates(path)

        self._workspace.jobs.replace("candidates", read, self._show_encodings)

    def _show_encodings(self, candidates: Sequence[Candidate]) -> None:
        from reader.ui.dialogs.encoding_dialog import EncodingDialog

        article = self._workspace.article
        dialog = EncodingDialog(candidates, article.encoding if article else "", self._window)
        dialog.chosen.connect(self._workspace.reopen)
        dialog.open()

    def _choose_lists(self) -> None:
        entry = entry_of(self._workspace.source, self._workspace.article)

        def show() -> None:
            from reader.ui.dialogs.lists_dialog import ListsDialog

            if entry is not None:
                ListsDialog(self._workspace, entry, self._window).open()

        self._workspace.notebook.after_opening(show)

    def _show_source(self) -> None:
        from reader.ui.dialogs.source_dialog import SourceDialog

        SourceDialog(self._workspace, self._window).open()

    def _make_handout(self) -> None:
        from reader.ui.handout.dialog import HandoutDialog

        if self._workspace.article is not None:
            HandoutDialog(self._workspace, self._window).open()

    def _set_page(self) -> None:
        self._page_dialog.show()
        self._page_dialog.raise_()
        self._page_dialog.activateWindow()

    def _show_palette(self) -> None:
        from reader.ui.dialogs.palette_dialog import PaletteDialog

        PaletteDialog(self._workspace, self._window).open()

    def _show_keys(self) -> None:
        from reader.ui.dialogs.keys_dialog import KeysDialog

        KeysDialog(self._window).open()

    def _show_about(self) -> None:
        from reader.ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._window).open()
