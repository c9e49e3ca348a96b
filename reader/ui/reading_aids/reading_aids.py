"""What helps to read the page: pinyin, other characters, its menu; made when first wanted."""

# ruff: noqa: PLC0415  # the first picture has none of them

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.article.model import Article, Role
from reader.ui.requests import Request

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from reader.article.model import Span
    from reader.settings import Settings
    from reader.ui.reading_aids.note_jumps import NoteJumps
    from reader.ui.reading_aids.page_menu import PageMenu
    from reader.ui.reading_aids.pages import Pages
    from reader.ui.reading_aids.pinyin_above import PinyinAbove
    from reader.ui.reading_aids.script_shown import ScriptShown
    from reader.ui.workspace import Workspace


class ReadingAids(QObject):
    """Listens for what makes an aid necessary.

    Args:
        workspace: the open article and the settings.
        pages: where it is shown; the reader's owns this object.
    """

    def __init__(self, workspace: Workspace, pages: Pages) -> None:
        super().__init__(pages.view)
        self._workspace, self._pages = workspace, pages
        pages.view.first_painted.connect(self.show_again)
        workspace.article_opened.connect(self._look_for_notes)
        workspace.settings_changed.connect(self._apply)
        workspace.asked.connect(self._fulfil)
        pages.view.menu_requested.connect(self._show_menu)

    @cached_property
    def pinyin(self) -> PinyinAbove:
        """What puts pinyin above the text."""
        from reader.ui.reading_aids.pinyin_above import PinyinAbove

        return PinyinAbove(self._workspace, self._pages)

    @cached_property
    def script(self) -> ScriptShown:
        """What shows the text in other characters."""
        from reader.ui.reading_aids.script_shown import ScriptShown

        return ScriptShown(self._workspace, self._pages)

    @cached_property
    def menu(self) -> PageMenu:
        """The menu of the page."""
        from reader.ui.reading_aids.page_menu import PageMenu

        return PageMenu(self._workspace, self._pages.view)

    @cached_property
    def notes(self) -> NoteJumps:
        """What leads to notes and back."""
        from reader.ui.reading_aids.note_jumps import NoteJumps

        return NoteJumps(self._workspace, self._pages.view)

    def _look_for_notes(self, article: Article) -> None:
        if article.paragraphs and article.paragraphs[-1].role is Role.NOTE:
            self.notes  # noqa: B018  # it listens from now on

    def spoken(self, span: Span) -> str:
        """Return the pinyin of a passage; "" before pinyin was first shown."""
        return " ".join(self.pinyin.spoken(span)) if "pinyin" in self.__dict__ else ""

    def spoken_beside(self, span: Span) -> str:
        """Return the same of the page of another article."""
        return " ".join(self.pinyin.spoken_beside(span)) if "pinyin" in self.__dict__ else ""

    def _show_menu(self, place: QPoint) -> None:
        if self._workspace.article is not None:
            self.menu.show_menu(place)

    def show_again(self) -> None:
        """Show what is wanted on every page there is now."""
        settings = self._workspace.settings
        if settings.other_script or "script" in self.__dict__:
            self.script.show_script()
        if settings.pinyin != "off" or "pinyin" in self.__dict__:
            self.pinyin.show_pinyin()

    def show_beside(self) -> None:
        """Show what is wanted on the page of another article."""
        if "script" in self.__dict__:
            self.script.show_beside()
        if "pinyin" in self.__dict__:
            self.pinyin.show_beside()

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.other_script and not before.other_script and "script" not in self.__dict__:
            self.script.show_script()
        if settings.pinyin not in {"off", before.pinyin}:
            self.pinyin.show_pinyin()

    def _fulfil(self, request: Request) -> None:
        if request is Request.PINYIN_OF_SELECTION:
            self.pinyin.turn_selection()
        elif request is Request.CORRECT_READING:
            self.pinyin.correct_word()
