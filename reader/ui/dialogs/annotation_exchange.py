"""Annotations on their way out and in: dialogs, work off the GUI thread, one act of the window."""

# ruff: noqa: PLC0415  # each way is loaded when it is first gone

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QProgressDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.exporters.formats import Received
    from reader.exporters.merging import Merge
    from reader.glossary.own import Change
    from reader.language import Text
    from reader.notes.store import NotesStore
    from reader.ui.dialogs.export_dialog import ExportDialog, Wanted
    from reader.ui.dialogs.merge_dialog import MergeDialog
    from reader.ui.workspace import Workspace

_PATIENCE = 500  # milliseconds

translate = QCoreApplication.translate


class AnnotationExchange(QObject):
    """Exports, imports and restores.

    Args:
        workspace: whose notes are meant.
        window: to which the dialogs belong; owns this object.
    """

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._waiting: QProgressDialog | None = None

    def show_backups(self) -> None:
        """Show the backups of the notes."""

        def show(store: NotesStore) -> None:
            from reader.ui.dialogs.backups_dialog import BackupsDialog

            BackupsDialog(self._workspace, store, self._window).open()

        self._with_store(show)

    # Out

    def export(self) -> None:
        """Ask what is to leave, and where to."""

        def ask(store: NotesStore) -> None:
            from reader.ui.dialogs.export_dialog import ExportDialog

            article = self._workspace.article
            dialog = ExportDialog(
                store.marks.layers(),
                self._workspace.words,
                self._window,
                has_article=article is not None,
            )
            dialog.accepted.connect(lambda: self._choose_target(dialog))
            dialog.open()

        self._with_store(ask)

    def _choose_target(self, dialog: ExportDialog) -> None:
        wanted, article = dialog.wanted, self._workspace.article
        title = (article.headline or article.title) if article and not wanted.everything else ""
        name = "".join(c for c in title[:30] if c.isalnum()) or translate("Exchange", "annotations")
        files = QFileDialog(
            self._window,
            translate("Exchange", "Export Annotations"),
            str(self._folder() / f"{name}{wanted.kind.suffix}"),
        )
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.setDefaultSuffix(wanted.kind.suffix.lstrip("."))
        files.fileSelected.connect(lambda path: self._export(wanted, Path(path)))
        files.open()

    def _export(self, wanted: Wanted, path: Path) -> None:
        workspace = self._workspace
        store, article = workspace.notebook.store, workspace.article
        if store is None:
            return
        articles = (article,) if article is not None and not wanted.everything else ()

        def work(_: object) -> Text:
            from reader.annotations.keys import article_key
            from reader.exporters.bundle import Choice
            from reader.exporters.formats import file_bytes, written
            from reader.exporters.meanings import meanings_of
            from reader.exporters.packing import packed_notes
            from reader.storage.whole_files import write_whole_bytes

            keys = {article_key(one) for one in articles} if articles else None
            choice = Choice(keys, {wanted.layer} if wanted.layer else None, wanted.private)
            pack = packed_notes(store, choice, articles)
            meanings = meanings_of(workspace.study.glossary)
            write_whole_bytes(path, file_bytes(wanted.kind, pack, meanings))
            return written(wanted.kind, pack, path)

        def end(text: Text) -> None:
            self._end_waiting()
            workspace.say(text)

        self._wait(translate("Exchange", "Writing {name}…").format(name=path.name))
        workspace.jobs.start(work, end, self._fail)

    # In

    def choose_import(self) -> None:
        """Ask for a file whose annotations are to come in."""
        kinds = translate("Exchange", "Annotations (*.yandupack *.jsonld *.json *.csv)")
        title = translate("Exchange", "Import Annotations")
        files = QFileDialog(self._window, title, str(self._folder()), kinds)
        files.setFileMode(QFileDialog.FileMode.ExistingFile)
        files.fileSelected.connect(lambda path: self.take(Path(path)))
        files.open()

    def take(self, path: Path) -> None:
        """Read a file and show what it would bring."""
        article = self._workspace.article

        def read(_: object) -> Received:
            from reader.exporters.formats import received

            return received(path, article)

        def begin(_: NotesStore) -> None:
            self._wait(translate("Exchange", "Reading {name}…").format(name=path.name))
            self._workspace.jobs.start(read, lambda got: self._look(path, got), self._fail)

        self._with_store(begin)

    def _look(self, path: Path, got: Received) -> None:
        from reader.ui.dialogs.merge_dialog import MergeDialog

        self._end_waiting()
        store = self._workspace.notebook.store
        if store is None:
            return
        layers = [layer.name for layer in store.marks.layers()]
        dialog = MergeDialog(path.name, got, layers, self._window)
        dialog.layer_chosen.connect(lambda layer: self._compare(dialog, store, got, layer))
        dialog.finished.connect(lambda: self._workspace.jobs.cancel("merge"))
        self._compare(dialog, store, got, "")
        dialog.open()

    def _compare(self, dialog: MergeDialog, store: NotesStore, got: Received, layer: str) -> None:
        def compare(_: object) -> tuple[Merge, tuple[Change, ...]]:
            from reader.exporters.foreign import without_foreign
            from reader.exporters.merging import merged
            from reader.exporters.packing import glossary_changes

            found = merged(store.marks, without_foreign(got.pack.bundle), layer or None)
            return found, glossary_changes(store.glossaries.state(), got.pack.glossary)

        def show(result: tuple[Merge, tuple[Change, ...]]) -> None:
            from reader.exporters.packing import entries_of

            found, entries = result
            dialog.show_merge(found, [entry.headword for entry in entries_of(entries)])
            dialog.then = lambda: self._merge(found, entries, got)

        self._workspace.jobs.replace("merge", compare, show, self._fail)

    def _merge(self, found: Merge, entries: tuple[Change, ...], got: Received) -> None:
        """Bring all of it in, the annotations and the entries as one act that can be undone."""

        def bring() -> None:
            if not self._act(found, entries):
                return
            if got.pack.articles:
                self._add_articles(got)
            self._workspace.say(found.told(len(got.pack.articles)))

        if entries:
            self._workspace.own.after_reading(lambda _: bring())
        else:
            bring()

    def _act(self, found: Merge, entries: tuple[Change, ...]) -> bool:
        """Change the notes; where one half is refused, take back the other.

        Returns:
            False where anything was refused.
        """
        workspace = self._workspace
        label = translate("Exchange", "Import Annotations")
        if not entries:
            marks = workspace.annotations
            return not found.changes or marks.act(found.changes, label, found.texts)
        workspace.undo.beginMacro(label)
        done = workspace.own.act(label, entries)
        if done and found.changes:
            done = workspace.annotations.act(found.changes, label, found.texts)
        workspace.undo.endMacro()
        if not done:
            act = workspace.undo.command(workspace.undo.index() - 1)
            act.undo()
            act.setObsolete(True)
            workspace.undo.undo()  # only takes it off the stack
        return done

    def _add_articles(self, got: Received) -> None:
        library = self._workspace.library

        def work(_: object) -> None:
            from reader.exporters.pack_articles import add_articles

            add_articles(library.made(), got.pack.articles)

        self._workspace.jobs.start(work, lambda _: library.tell(), self._fail)

    # Both

    def _with_store(self, act: Callable[[NotesStore], None]) -> None:
        notebook = self._workspace.notebook

        def go() -> None:
            if notebook.store is not None:
                act(notebook.store)

        notebook.after_opening(go)

    def _folder(self) -> Path:
        path = self._workspace.path
        return path.parent if path else Path.home()

    def _fail(self, error: Exception) -> None:
        self._end_waiting()
        self._workspace.report(error)

    def _wait(self, text: str) -> None:
        """Show that something is under way, if it takes longer than half a second."""
        self._end_waiting()
        self._waiting = QProgressDialog(text, "", 0, 0, self._window)
        self._waiting.setCancelButton(None)
        self._waiting.setWindowTitle(translate("Exchange", "Annotations"))
        self._waiting.setMinimumDuration(_PATIENCE)

    def _end_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.reset()
            self._waiting.deleteLater()
            self._waiting = None
