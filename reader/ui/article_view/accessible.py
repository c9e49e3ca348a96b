"""The page for screen readers: its text over AT-SPI and the other platforms' bridges.

`QAccessibleTextInterface` works from Python by one recipe only: the text interface is an object
of its own that stays alive, and `interface_cast` answers with its bare C++ address. The Python
object itself, None or `super()` crash the process as soon as the platform's bridge asks.
Accessible offsets are code points here, as AT-SPI counts them.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer
from typing_extensions import override

from reader.article.model import Span
from reader.ui.article_view.view import ArticleView


class PageText(QAccessibleTextInterface):
    """The characters of a page and their places on the screen."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view

    def _text(self) -> str:
        return self._view.article.text if self._view.article else ""

    @override
    def characterCount(self) -> int:
        return len(self._text())

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        end = len(self._text()) if endOffset < 0 else endOffset
        return self._text()[startOffset:end]

    @override
    def characterRect(self, offset: int) -> QRect:
        boxes = self._view.rects_of(Span(offset, offset + 1))
        if not boxes:
            return QRect()
        box = boxes[0].toAlignedRect()
        box.moveTopLeft(self._view.viewport().mapToGlobal(box.topLeft()))
        return box

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        found = self._view.offset_at(self._view.viewport().mapFromGlobal(point))
        return -1 if found is None else found

    @override
    def cursorPosition(self) -> int:
        selection = self._view.selection
        return selection.cursor if selection else 0

    @override
    def setCursorPosition(self, position: int) -> None:
        self._view.select(Span(position, position))
        self._view.reveal(Span(position, position + 1))

    @override
    def selectionCount(self) -> int:
        # PySide6 6.11 does not bind selection(): its answer would be two arbitrary numbers.
        return 0

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self._view.select(Span(startOffset, endOffset))

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self._view.select(Span(startOffset, endOffset))

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        self._view.select(None)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.reveal(Span(startIndex, endIndex))


class AccessiblePage(QAccessibleWidget):
    """The page as a document with text."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = view
        self._page_text = PageText(view)
        self._address = VoidPtr(getCppPointer(self._page_text)[0])

    @override
    def text(self, t: QAccessible.Text) -> str:
        return self._view.accessibleName() if t == QAccessible.Text.Name else ""

    @override
    def interface_cast(  # type: ignore[override]  # the stub says int; a pointer is needed
        self,
        type: QAccessible.InterfaceType,
    ) -> VoidPtr:
        if type == QAccessible.InterfaceType.TextInterface:
            return self._address
        return VoidPtr(0)


def _make(class_name: str, thing: object) -> QAccessibleInterface | None:
    if isinstance(thing, ArticleView):
        return AccessiblePage(thing)
    return None


def install() -> None:
    """Let pages answer screen readers; call once, before the first window is shown."""
    QAccessible.installFactory(_make)
