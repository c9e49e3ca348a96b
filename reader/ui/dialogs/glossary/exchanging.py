"""Takes glossaries in from files and writes them out, with what is lost told before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from reader.glossary.entry_text import counted
from reader.glossary.exchange.formats import formats, losses_of, read_file, write_file
from reader.glossary.exchange.pack import packed
from reader.language import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.glossary.concept import Concept
    from reader.glossary.exchange.pack import Loss, Pack, Reading
    from reader.ui.workspace import Workspace

_KEY = "glossary file"  # of the job that reads one

translate = QCoreApplication.translate


class Exchanging(QObject):
    """Asks for files; reading and writing go on behind the window.

    Args:
        workspace: has glossaries and jobs.
        parent: to which its dialogs belong; owns this object.
    """

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._parent = workspace, parent

    # In

    def ask_for_file(self) -> None:
        """Let the reader choose a file, and show what it holds before it is taken in."""
        title = translate("GlossariesDialog", "Import a Glossary")
        dialog = QFileDialog(self._parent, title, self._workspace.settings.import_folder)
        every = " ".join(f"*{one.suffix}" for one in formats())
        dialog.setNameFilters(
            [
                translate("GlossariesDialog", "Glossaries ({endings})").format(
                    endings=f"{every} *.txt *.gz *.xml"
                ),
                *(f"{one.name} (*{one.suffix})" for one in formats()),
            ]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda files: self.read(Path(files[0])))
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file and show what it holds."""

        def refuse(error: Exception) -> None:
            self._workspace.busy.emit("")
            self._workspace.report(error)

        self._workspace.busy.emit(path.name)
        self._workspace.jobs.replace(
            _KEY, lambda going: read_file(path, lambda: going(0)), self._show, refuse
        )

    def stop(self) -> None:
        """Read no more."""
        self._workspace.busy.emit("")
        self._workspace.jobs.cancel(_KEY)

    def _show(self, reading: Reading) -> None:
        self._workspace.busy.emit("")
        from reader.ui.dialogs.glossary.import_dialog import ImportDialog  # noqa: PLC0415

        ImportDialog(self._workspace, reading, self._parent).open()

    # Out

    def ask_where(
        self, name: str, entries: Callable[[], Iterable[Concept]], note: str = ""
    ) -> None:
        """Let the reader choose a file for some entries, and tell what it would lose."""
        title = translate("GlossariesDialog", "Export Entries")
        dialog = QFileDialog(self._parent, title, self._workspace.settings.import_folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {self._filter(one.name, one.suffix, one.text): one.suffix
                    for one in formats() if one.write}  # fmt: skip
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix(next(iter(suffixes.values()))[1:])
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(suffixes[name][1:]))
        dialog.selectFile(name.replace("/", "-"))

        def write(files: list[str]) -> None:
            self.write(Path(files[0]), lambda: packed(name, entries(), note))

        dialog.filesSelected.connect(write)
        dialog.open()

    def _filter(self, name: str, suffix: str, text: Text) -> str:
        told = self._workspace.words(text).replace("(", "").replace(")", "")
        return f"{name}: {told} (*{suffix})"

    def write(self, path: Path, make: Callable[[], Pack]) -> None:
        """Write a pack, after telling what the file will not hold, if there is any."""

        def look(_: object) -> tuple[Pack, Sequence[Loss]]:
            pack = make()
            return pack, losses_of(pack, path)

        def tell(found: tuple[Pack, Sequence[Loss]]) -> None:
            pack, losses = found
            if not losses:
                self._write(path, pack)
                return
            from reader.ui.dialogs.glossary.losses_dialog import LossesDialog  # noqa: PLC0415

            dialog = LossesDialog(self._workspace, path, losses, self._parent)
            dialog.accepted.connect(lambda: self._write(path, pack))
            dialog.open()

        self._workspace.jobs.start(look, tell, self._workspace.report)

    def _write(self, path: Path, pack: Pack) -> None:
        count, were = counted(len(pack.concepts)), "was" if len(pack.concepts) == 1 else "were"
        done = Text(en=f"{count.en} {were} written to {path}.", zh=f"已将 {count.zh}写入 {path}。")
        self._workspace.jobs.start(
            lambda _: write_file(path, pack),
            lambda _: self._workspace.say(done),
            self._workspace.report,
        )
