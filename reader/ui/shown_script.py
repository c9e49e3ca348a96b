"""The characters the page shows, for all that quotes it elsewhere in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.article.script import Convert


class ShownScript(QObject):
    """Knows how the open article is shown.

    Attributes:
        convert: turns its words into the characters shown; None where those are as printed.

    Signals:
        changed: it is shown in other characters.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.convert: Convert | None = None

    def show(self, convert: Convert | None) -> None:
        """Take note how the article is shown now."""
        if convert is not self.convert:
            self.convert = convert
            self.changed.emit()

    def words(self, text: str) -> str:
        """Return words of the article, or about it, in the characters that the page shows."""
        return self.convert(text).text if self.convert is not None else text
