"""The line under the page: where the reader is, how long the text is, how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.requests import Request
from reader.ui.shortened_line import ShortenedLine
from reader.ui.sources import LibrarySource

if TYPE_CHECKING:
    from reader.language import Text
    from reader.ui.finding.session import Found
    from reader.ui.workspace import Workspace

_NAMES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "big5hkscs": "Big5-HKSCS",
    "cp950": "Big5",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16BE",
    "cp1252": "Windows-1252",
}
_WIDEST = 180  # pixels of the names of lists; wider, they would make the window wider


def encoding_name(encoding: str) -> str:
    """Return the name of a character encoding as people write it."""
    return _NAMES.get(encoding, encoding.upper())


class StatusLine(QFrame):
    """Quiet facts about what is open; the encoding and the remarks can be clicked.

    Args:
        workspace: whose article is told of.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._percent = 0
        self._busy = ""
        self._hint: Text | None = None
        self._found: Found | None = None
        self.place = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.length = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.busy = ShortenedLine()
        self.zoom = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.lists = QToolButton(autoRaise=True)
        self.remarks = QToolButton(autoRaise=True)
        self.encoding = QToolButton(autoRaise=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 10, 2)
        row.setSpacing(16)
        right = (self.lists, self.remarks, self.zoom, self.encoding)
        row.addWidget(self.place)
        row.addWidget(self.length)
        row.addWidget(self.busy, 1)
        for other in right:
            row.addWidget(other)
        self._connect(workspace)
        self.retranslate()

    def _connect(self, workspace: Workspace) -> None:
        self.encoding.clicked.connect(lambda: workspace.ask(Request.CHOOSE_ENCODING))
        self.lists.clicked.connect(lambda: workspace.ask(Request.CHOOSE_LISTS))
        workspace.notebook.changed.connect(self._show_lists)
        self.remarks.clicked.connect(lambda: workspace.ask(Request.SHOW_SOURCE))
        workspace.article_opened.connect(self.retranslate)
        workspace.settings_changed.connect(self.retranslate)
        workspace.busy.connect(self.set_busy)
        workspace.hinted.connect(self.set_hint)

    def set_place(self, percent: int) -> None:
        """Show how much of the article lies above the end of the window, 0 to 100."""
        if percent != self._percent:
            self._percent = percent
            self._show_place()

    def set_found(self, found: Found) -> None:
        """Show on which of the library's hits the reader stands; the find bar tells of its own."""
        self._found = found
        self._show_place()

    def set_busy(self, name: str) -> None:
        """Show the name of the file that is being opened; empty when that is over."""
        self._busy = name
        hint = self._workspace.words(self._hint) if self._hint else ""
        text = self.tr("Opening {name}…").format(name=name) if name else hint
        self.busy.setText(text)

    def set_hint(self, hint: Text | None) -> None:
        """Tell of the tool in hand, where that moves no line of the page; None when it is gone."""
        self._hint = hint
        self.set_busy(self._busy)
        if hint:
            from PySide6.QtGui import (  # noqa: PLC0415  # not before the first painting
                QAccessible,
                QAccessibleAnnouncementEvent,
            )

            words = self._workspace.words(hint)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def retranslate(self) -> None:
        """Say everything anew, in the language now set."""
        article = self._workspace.article
        facts: tuple[QWidget, ...] = (self.place, self.length, self.encoding)
        for widget in facts:
            widget.setVisible(article is not None)
        self.remarks.setVisible(bool(article and article.problems))
        self.zoom.setText(self.tr("{percent} %").format(percent=self._workspace.settings.zoom))
        self.zoom.setToolTip(self.tr("Size of the type"))
        self.encoding.setToolTip(self.tr("Character encoding: click to choose another"))
        self.set_busy(self._busy)
        self._show_place()
        self._show_lists()
        if article:
            count = f"{len(article.text):,}"
            self.length.setText(self.tr("{count} characters").format(count=count))
            self.encoding.setText(encoding_name(article.encoding))
            remarks = self.tr("Remarks on the file: {count}")
            self.remarks.setText(remarks.format(count=len(article.problems)))

    def _show_lists(self) -> None:
        """Name the reader's lists that hold the open article."""
        source, notebook = self._workspace.source, self._workspace.notebook
        held = notebook.holding(source.id) if isinstance(source, LibrarySource) else ()
        names = [one.name or self.tr("To read") for one in held]
        shown = " · ".join(names)
        right = Qt.TextElideMode.ElideRight
        self.lists.setText(self.lists.fontMetrics().elidedText(shown, right, _WIDEST))
        self.lists.setToolTip(self.tr("Your lists with this article: click to change"))
        self.lists.setVisible(bool(names))

    def _show_place(self) -> None:
        files, source = self._workspace.neighbours, self._workspace.source
        place = self.tr("{percent} % read").format(percent=self._percent)
        found = self._found
        if found and found.adopted and found.current is not None:
            hit = self.tr("Hit {number} of {count}")
            here, count = f"{found.current + 1:,}", f"{len(found.hits):,}"
            place = f"{place}   {hit.format(number=here, count=count)}"
        if len(files) > 1 and source in files:
            number = self.tr("Article {number} of {count}")
            place = f"{number.format(number=files.index(source) + 1, count=len(files))}   {place}"
        self.place.setText(place)
