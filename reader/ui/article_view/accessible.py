"""The page for screen readers: its text over AT-SPI and the other platforms' bridges.

`QAccessibleTextInterface` works from Python by one recipe only: the text interface is an object
of its own that stays alive, and `interface_cast` answers with its bare C++ address. The Python
object itself, None or `super()` crash the process as soon as the platform's bridge asks.
Qt's own half of the interface (word and sentence at an offset) counts UTF-16 units, so this
half does too; `Positions` translates.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.positions import Positions
from reader.ui.article_view.remarks import Remark
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

    @property
    def cursor(self) -> int:
        """Where the cursor stands, in code points."""
        selection = self._view.selection
        return selection.cursor if selection else 0

    @override
    def cursorPosition(self) -> int:
        return self._position(self.cursor)

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


class AccessibleRemark(QAccessibleInterface):
    """Something told of a passage, such as a mark: a note among the page's children.

    Args:
        page: on which it is.
        remark: what is told.
    """

    def __init__(self, page: "AccessiblePage", remark: Remark) -> None:
        super().__init__()
        self._page, self.remark = page, remark

    @override
    def isValid(self) -> bool:
        return self.remark in self._page.shown_remarks()

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def parent(self) -> QAccessibleInterface:
        return self._page

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def childAt(  # type: ignore[override]  # the stub knows no "nothing"
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        return None

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Name:
            return self.remark.text
        return self._page.words_of(self.remark) if t == QAccessible.Text.Description else ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Change nothing: marks are changed in the window."""

    @override
    def rect(self) -> QRect:
        return self._page.rect_of(self.remark)

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Note

    @override
    def state(self) -> QAccessible.State:
        return QAccessible.State()


class AccessiblePage(QAccessibleWidget):
    """The page as a document with text."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = view
        self._page_text = PageText(view)
        self._address = VoidPtr(getCppPointer(self._page_text)[0])
        self._remarks: dict[Remark, AccessibleRemark] = {}

    @override
    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Description:
            at = self._page_text.cursor
            return "; ".join(one.text for one in self._view.remarks() if at in one.span)
        return self._view.accessibleName() if t == QAccessible.Text.Name else ""

    # Children: Qt's own, and behind them what is marked

    @override
    def childCount(self) -> int:
        return super().childCount() + len(self._view.remarks())

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        number = index - super().childCount()
        if number < 0:
            return super().child(index)
        remarks = self._view.remarks()
        if number >= len(remarks):
            return None
        one = remarks[number]
        if one not in self._remarks:
            self._remarks[one] = AccessibleRemark(self, one)
        return self._remarks[one]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, AccessibleRemark):
            remarks = list(self._view.remarks())
            place = remarks.index(child.remark) if child.remark in remarks else -1
            return super().childCount() + place if place >= 0 else -1
        return super().indexOfChild(child)

    def shown_remarks(self) -> Sequence[Remark]:
        """Return what is told of the page now."""
        return self._view.remarks()

    def words_of(self, remark: Remark) -> str:
        """Return the words of which something is told."""
        article = self._view.article
        return article.text[remark.span.start : remark.span.end] if article else ""

    def rect_of(self, remark: Remark) -> QRect:
        """Return where a remark's words stand on the screen."""
        whole = QRectF()
        for box in self._view.rects_of(remark.span):
            whole |= box
        place = whole.toAlignedRect()
        place.moveTopLeft(self._view.viewport().mapToGlobal(place.topLeft()))
        return place

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
