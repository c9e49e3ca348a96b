"""Everything about marks in the window, made after its first painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.annotations.model import Kind
from reader.article.model import Span
from reader.language import Text
from reader.ui.marks.acts import MarkActs
from reader.ui.marks.choosing import Choice
from reader.ui.marks.inking import inking_of
from reader.ui.marks.linking import Linking
from reader.ui.marks.margin_notes import MarginNotes
from reader.ui.marks.mark_card import MarkCard
from reader.ui.marks.mark_input import MarkInput
from reader.ui.marks.menu_entries import MarkEntries
from reader.ui.marks.page_marks import PageMarks
from reader.ui.marks.selection_bar import SelectionBar
from reader.ui.marks.spoken_marks import SpokenMarks
from reader.ui.marks.telling import Telling
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings
    from reader.ui.appearance import Appearance
    from reader.ui.article_view.view import ArticleView
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

NOTE_STYLE, BOOKMARK_STYLE = "question", "important"  # what notes and bookmarks mean at first
_WORDS_FIRST = Text("Select words on the page first.", "请先在页面上选中文字。")
_MARK_FIRST = Text(
    "To add words to a mark, click on a mark first, then select the words.",
    "要给标注添加文字，请先点击该标注，再选中文字。",
)


class Marking(QObject):
    """Shows marks on the page of a window and lets its reader make them.

    Args:
        window: owns this object.
        view: its page.
        workspace: whose article is marked.
        appearance: the theme in force.
    """

    def __init__(
        self, window: QWidget, view: ArticleView, workspace: Workspace, appearance: Appearance
    ) -> None:
        super().__init__(window)
        self._view, self._workspace = view, workspace
        self._made = ""  # id of the mark that was made last, until another one is chosen
        theme = appearance.theme
        self.page = PageMarks(workspace, view, theme)
        self.acts = MarkActs(workspace, self)
        self.choice = Choice(view, self.page)
        self.margin = MarginNotes(view, self.page)
        self.choice.notes_at = self.margin.names_at
        self.linking = Linking(workspace, self.acts)
        self.bar = SelectionBar(view, self.acts, theme, window)
        self.card = MarkCard(view, self.acts, self.choice, theme, window)
        self.card.beside = self.margin.box_of
        self.input = MarkInput(self, view)
        workspace.drawing.connect(self.input.make_room)
        self.inking = inking_of(workspace)
        self.inking.add_page(view, self.page)
        self.menu = MarkEntries(self, view, workspace)
        self.telling = Telling(workspace, window)
        self.spoken = SpokenMarks(workspace, view, self.page, self.choice)
        self._connect(appearance)
        self._apply(workspace.settings)
        workspace.annotations.show(workspace.article)

    def _connect(self, appearance: Appearance) -> None:
        workspace = self._workspace
        workspace.article_opened.connect(workspace.annotations.show)
        workspace.leaving.connect(lambda: self.choice.choose(""))
        workspace.settings_changed.connect(self._apply)
        workspace.asked.connect(self._fulfil)
        appearance.theme_changed.connect(self._show_theme)
        self.bar.style_chosen.connect(self.mark)
        self.bar.tool_chosen.connect(self._use)
        self.bar.left.connect(self._enter_page)
        self.card.left.connect(self._enter_page)
        self.card.followed.connect(self._go_to)
        self.choice.changed.connect(self._show_choice)
        self.choice.changed.connect(self.margin.settle)
        workspace.annotations.asked.connect(self.show)
        self._view.selection_changed.connect(self._note_selection)

    # On the page

    def click(self, point: QPoint) -> None:
        """Stand on the next mark under a point."""
        self.choice.click(point)

    def mark(self, place: int) -> bool:
        """Mark what is selected with a style by its place; else give the active mark the style."""
        styles = self.acts.styles
        if place >= len(styles):
            return False
        if span := self._view.selected:
            known = set(self._workspace.annotations.placed)
            if not (name := self.acts.mark((span,), styles[place])):
                return True  # why not was said, and the words stay selected
            self._done()
            if name in known:  # so marked already: it can be changed or deleted
                self.choice.choose(name)
            self._made = name
        elif self.choice.active:
            self.acts.restyle(self.choice.active, styles[place])
        else:
            return False
        return True

    def write_in_margin(self) -> bool:
        """Write a note beside what is selected, or on the mark that is active or was just made."""
        return self._write(Kind.MARGIN)

    def write_in_text(self) -> bool:
        """Write a note that is a sign in the text, or on a mark as `write_in_margin` does."""
        return self._write(Kind.NOTE)

    def lay_bookmark(self) -> bool:
        """Lay a bookmark at the selection or the first line in sight, or take it away."""
        article = self._workspace.article
        if article is None or not article.text:
            return False
        span = self._view.selected
        at = span.start if span else self._view.first_visible()
        line = self._view.page.line_span(at) if self._view.page else Span(at, at + 1)
        if laid := self.page.bookmarks_in(line):
            self.acts.delete(laid[0])
        else:
            self.acts.make((Span(at, at + 1),), Kind.BOOKMARK, BOOKMARK_STYLE)
        self._done()
        return True

    def link(self) -> bool:
        """Begin a link at what is selected, or end it there."""
        span = self._view.selected
        if span is None:
            return self._say(_WORDS_FIRST)
        if name := self.linking.take(span):
            self._done()
            self.choice.choose(name)
        else:
            self.bar.hide()
        return True

    def add(self) -> bool:
        """Add what is selected to the active mark."""
        span, active = self._view.selected, self.choice.active
        if span is None or not active or active in self.page.ink.overlay.inks:
            return self._say(_MARK_FIRST)
        self.acts.extend(active, (span,))
        self._done()
        return True

    def follow(self) -> bool:
        """Go to the other end of the active link."""
        if self.card.isHidden():
            return False
        self.card.follow_link()
        return True

    def walk(self, step: int) -> bool:
        """Stand on the next mark of the text, round its end."""
        found = self.page.neighbour(self.choice.active, self._view.first_visible(), step)
        if found:
            self.show(found)
        return bool(found)

    def show(self, name: str) -> None:
        """Bring an annotation of the open article into sight and stand on it."""
        spans = [mark.span for mark in self.page.overlay.marks if mark.name == name]
        ink = self.page.ink.overlay.inks.get(name)
        if ink is not None:
            self._view.leap_to(Span(ink.span.start, ink.span.start + 1))
            self.choice.choose(name)
            self.inking.draw_again((name,))
        elif spans:
            self._view.leap_to(min(spans))
            self.choice.choose(name)

    def delete(self) -> bool:
        """Remove the active mark."""
        if not self.choice.active:
            return False
        self.card.delete()
        return True

    def enter_card(self) -> bool:
        """Give the keyboard to the card of the active mark."""
        if self.card.isHidden():
            return False
        self.card.enter()
        return True

    def give_up(self) -> bool:
        """Close what is open: the card, the bar, a link that was begun."""
        if not self.card.isHidden():
            self.card.close_card()
            return True
        if self.linking.give_up():
            return True
        shown = not self.bar.isHidden()
        self.bar.hide()
        return shown

    # Within

    def _write(self, kind: Kind) -> bool:
        if span := self._view.selected:
            if not (name := self.acts.make((span,), kind, NOTE_STYLE)):
                return True
            self._done()
            self.choice.choose(name)
            self.card.begin()
            return True
        if not self.choice.active and self._made in self._workspace.annotations.placed:
            self.choice.choose(self._made)
        return self.enter_card() or self._say(_WORDS_FIRST)

    def _say(self, text: Text) -> bool:
        self._workspace.say(text)
        return True

    def _done(self) -> None:
        """Nothing is selected any more, for it is marked."""
        self.bar.hide()
        self._view.select(None)
        self._enter_page()

    def _use(self, tool: str) -> None:
        {
            "note": self.write_in_text,
            "margin": self.write_in_margin,
            "bookmark": self.lay_bookmark,
            "link": self.link,
            "add": self.add,
        }[tool]()

    def _go_to(self, span: Span) -> None:
        active = self.choice.active
        self._view.leap_to(span)
        self.choice.choose(active)

    def _show_choice(self) -> None:
        ink, self._made = self.page.ink.overlay.inks, ""
        self._workspace.mark_chosen.emit(self.choice.active)
        self.bar.extends = bool(self.choice.active) and self.choice.active not in ink

    def _note_selection(self, span: Span | None) -> None:
        self._workspace.annotations.selected = span

    def _enter_page(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fulfil(self, request: Request) -> None:
        acts = {
            Request.MARK_SELECTION: self._enter_bar,
            Request.WRITE_MARGIN_NOTE: self.write_in_margin,
            Request.WRITE_TEXT_NOTE: self.write_in_text,
            Request.LAY_BOOKMARK: self.lay_bookmark,
            Request.LINK_PASSAGES: self.link,
            Request.ADD_TO_MARK: self.add,
            Request.NEXT_MARK: lambda: self.walk(1),
            Request.PREVIOUS_MARK: lambda: self.walk(-1),
            Request.DELETE_MARK: self.delete,
            Request.EDIT_STYLES: self._edit_styles,
        }
        if request in acts:
            acts[request]()

    def _enter_bar(self) -> None:
        if self._view.selected:
            self.bar.enter()
        else:
            self._say(_WORDS_FIRST)

    def _edit_styles(self) -> None:
        from reader.ui.marks.styles_dialog import StylesDialog  # noqa: PLC0415  # seldom wanted

        StylesDialog(self._workspace, self.page.overlay.theme, self._view.window()).open()

    def _apply(self, settings: Settings, *_: object) -> None:
        self.bar.allowed = settings.mark_bar and settings.marks

    def _show_theme(self, theme: Theme) -> None:
        for part in (self.page, self.bar, self.card):
            part.set_theme(theme)
        self.card.refresh()
