"""The page for screen readers: its text over AT-SPI and the other platforms' bridges.

`QAccessibleTextInterface` works from Python by one recipe only: the text interface is an object
of its own that stays alive, and `interface_cast` answers with its bare C++ address. The Python
object itself, None or `super()` crash the process as soon as the platform's bridge asks.
Qt's own half of the interface (word and sentence at an offset) counts UTF-16 units, so this
half does too; `Positions` translates.
"""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.positions import Positions
from reader.ui.article_view.view import ArticleView


class PageText(QAccessibleTextInterface):
    """The characters of a page and their places on the screen."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._article = view.article
        self._positions = Positions(view.article.text if view.article else "")

    def _text(self) -> str:
        article = self._view.article
        if article is not self._article:
            self._article, self._positions = article, Positions(article.text if article else "")
        return article.text if article else ""

    def _offset(self, position: int) -> int:
        self._text()
        return self._positions.to_code_point(position)

    def _position(self, offset: int) -> int:
        self._text()
        return self._positions.to_utf16(offset)

    def _span(self, start: int, end: int) -> Span:
        return Span(self._offset(start), self._offset(end))

    @override
    def characterCount(self) -> int:
        return self._position(len(self._text()))

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        text = self._text()
        end = len(text) if endOffset < 0 else self._offset(endOffset)
        return text[self._offset(startOffset) : end]

    @override
    def characterRect(self, offset: int) -> QRect:
        at = self._offset(offset)
        boxes = self._view.rects_of(Span(at, at + 1))
        if not boxes:
            return QRect()
        box = boxes[0].toAlignedRect()
        box.moveTopLeft(self._view.viewport().mapToGlobal(box.topLeft()))
        return box

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        found = self._view.offset_at(self._view.viewport().mapFromGlobal(point))
        return -1 if found is None else self._position(found)

    @override
    def cursorPosition(self) -> int:
        selection = self._view.selection
        return self._position(selection.cursor) if selection else 0

    @override
    def setCursorPosition(self, position: int) -> None:
        at = self._offset(position)
        self._view.select(Span(at, at))
        self._view.reveal(Span(at, at + 1))

    @override
    def selectionCount(self) -> int:
        # PySide6 6.11 does not bind selection(): its answer would be two arbitrary numbers.
        return 0

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self._view.select(self._span(startOffset, endOffset))

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self._view.select(self._span(startOffset, endOffset))

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        self._view.select(None)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        self._view.reveal(self._span(startIndex, endIndex))


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
