"""Open the text on the clipboard as an article, kept in a file so that it is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from reader.errors import ReaderError
from reader.language import Text
from reader.ui.sources import FileSource

if TYPE_CHECKING:
    from pathlib import Path

    from reader.analysis.progress import Progress
    from reader.ui.workspace import Workspace

FOLDER = "pasted"
"""Below the folder of the library and the notes."""

_NOTHING = Text(
    en="There is no text on the clipboard. Copy a text in another program first.",
    zh="剪贴板中没有文字。请先在其他程序中复制一段文字。",
)


def open_clipboard(workspace: Workspace) -> None:
    """Open what was copied elsewhere; of a page only its text, never its markup."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        workspace.say(_NOTHING)
        return

    def keep(_: Progress) -> Path:
        return _kept(text)

    def show(path: Path) -> None:
        workspace.open_sources([FileSource(path)], apart=True)

    workspace.jobs.replace("paste", keep, show, workspace.report)


def _kept(text: str) -> Path:
    """Write a text to a file of its own, called by its first words; the same text once."""
    # ruff: noqa: PLC0415  # a start does not paste
    import hashlib

    from reader.importers.file_bytes import LIMIT
    from reader.importers.reading import parse_text
    from reader.storage.folders import default_folder, make_private

    content = text.encode("utf-8", "replace")
    if len(content) > LIMIT:
        megabytes = LIMIT // (1024 * 1024)
        raise ReaderError(
            en=f"The text on the clipboard is larger than {megabytes} MB.",
            zh=f"剪贴板中的文字超过 {megabytes} MB。",
        )
    title = parse_text(text, name="pasted.txt").title
    words = "".join(c for c in title if c.isalnum())[:24] or "text"
    folder = default_folder() / FOLDER
    make_private(folder)
    path = folder / f"{words} {hashlib.sha256(content).hexdigest()[:8]}.txt"
    path.write_bytes(content)
    return path
