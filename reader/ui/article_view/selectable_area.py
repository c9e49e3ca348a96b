"""The sheet of paper on which text can be selected and copied."""

# ruff: noqa: PLC0415  # what the first picture does not show is loaded when it is first wanted

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QGuiApplication

from reader.article.model import Span
from reader.overriding import override
from reader.ui.article_view.selection import Selection, Unit
from reader.ui.article_view.sheet_area import SheetArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.article.model import Article
    from reader.ui.theme import Theme


class SelectableArea(SheetArea):
    """Knows what is selected, gives it to the clipboard, and paints changed lines again.

    Signals:
        selection_changed: Span, or None.
    """

    selection_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._selection: Selection | None = None
        self._word_at: Callable[[str, int], Span] = _character_at

    @override
    def set_article(self, article: Article | None) -> None:
        super().set_article(article)
        self.select(None)

    def set_word_finder(self, word_at: Callable[[str, int], Span]) -> None:
        """Take the function that finds the word at an offset of a text."""
        self._word_at = word_at

    @property
    def selection(self) -> Selection | None:
        """The selection with its moving end; None when nothing was selected or clicked."""
        return self._selection

    @property
    def selected(self) -> Span | None:
        """The selected characters; None when there are none."""
        return self._shown.selection

    def select(self, selection: Selection | Span | None) -> None:
        """Select characters; an empty selection keeps the place of the cursor only."""
        if isinstance(selection, Span):
            selection = Selection(Span(selection.start, selection.start), selection.end)
        self._selection = selection
        span = selection.span if selection and len(selection.span) else None
        if span != self._shown.selection:
            before, self._shown.selection = self._shown.selection, span
            self.repaint_spans(*_difference(before, span))
        self.selection_changed.emit(span)

    def unselect(self) -> bool:
        """Select nothing more, with the cursor where it was; tell whether anything was selected."""
        selection = self._selection
        if selection is None or not selection.span:
            return False
        self.select(Span(selection.cursor, selection.cursor))
        return True

    def select_all(self) -> None:
        """Select the whole text."""
        if self.article:
            self.select(Span(0, len(self.article.text)))

    def unit_at(self, offset: int, unit: Unit) -> Span:
        """Return the word or sentence at a character."""
        text = self.article.text if self.article else ""
        if not text or unit is Unit.CHARACTER:
            return Span(offset, offset)
        offset = min(offset, len(text) - 1)
        from reader.article.sentences import sentence_at

        return sentence_at(text, offset) if unit is Unit.SENTENCE else self._word_at(text, offset)

    def selected_text(self) -> str:
        """Return the selected characters as they stand in the text."""
        span = self._shown.selection
        return self.article.text[span.start : span.end] if self.article and span else ""

    def copy(self) -> None:
        """Put the selected text on the clipboard as the page shows it."""
        if self._page and (span := self._shown.selection):
            QGuiApplication.clipboard().setText(self._page.column.shown_text(span))

    def copy_with_source(self) -> None:
        """Put the selected text, or the whole, on the clipboard with title, date and page."""
        if self._page and self.article:
            from reader.article.citation import citation, quoted

            column, source = self._page.column, citation(self.article)
            if column.convert is not None:
                source = column.convert(source).text
            span = self._shown.selection or Span(0, len(self.article.text))
            QGuiApplication.clipboard().setText(quoted(column.shown_text(span), source))

    def repaint_spans(self, *spans: Span | None, beside: bool = False) -> None:
        """Paint again only the lines on which some spans stand, with the margins or without."""
        more = round(self.em)
        wide = self.viewport().width()
        sight = self.in_sight()
        for span in spans:
            if span is None or not span.overlaps(sight):
                continue
            seen = Span(max(span.start, sight.start), min(span.end, sight.end))
            for box in self.rects_of(seen):
                around = box.toAlignedRect().adjusted(-more, -more, more, more)
                line = QRect(0, around.top(), wide, around.height())
                self.viewport().update(line if beside else around)


def _difference(one: Span | None, other: Span | None) -> tuple[Span | None, ...]:
    """Return the characters that two selections do not share."""
    if one is None or other is None or not one.overlaps(other):
        return one, other
    starts, ends = sorted((one.start, other.start)), sorted((one.end, other.end))
    return Span(*starts), Span(*ends)


def _character_at(_text: str, offset: int) -> Span:
    return Span(offset, offset + 1)
