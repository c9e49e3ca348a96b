"""In the menu of the page: what can be done with the selection, and with the marks there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.annotations.listing import passage
from reader.ui.marks.selection_bar import MOST_STYLES
from reader.ui.marks.swatches import swatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from reader.ui.article_view.view import ArticleView
    from reader.ui.marks.marking import Marking
    from reader.ui.workspace import Workspace

_LONGEST = 14  # characters of a passage in the menu

translate = QCoreApplication.translate


class MarkEntries:
    """Offers what concerns marks when the page's menu is made.

    Args:
        marking: does what is chosen.
        view: the page.
        workspace: what is open.
    """

    def __init__(self, marking: Marking, view: ArticleView, workspace: Workspace) -> None:
        self._marking, self._view, self._workspace = marking, view, workspace
        view.menu_parts.append(self.fill)

    def fill(self, menu: QMenu, point: QPoint) -> None:
        """Add the entries for a point of the viewport."""
        if self._view.selected:
            self._offer_meanings(menu)
        self._offer_marks(menu, point)
        self._add(menu, translate("PageMenu", "&Bookmark"), self._marking.lay_bookmark, "B")
        text = self._view.selected_text().strip()
        if text and "\n" not in text:
            search = translate("PageMenu", "Search the L&ibrary for It")
            self._add(menu, search, lambda: self._workspace.search_asked.emit(text))

    def _offer_meanings(self, menu: QMenu) -> None:
        acts, marking = self._marking.acts, self._marking
        theme, ratio = marking.page.overlay.theme, self._view.devicePixelRatioF()
        for place, style in enumerate(acts.styles[:MOST_STYLES]):
            name = acts.name(style).replace("&", "&&")
            action = menu.addAction(swatch(style, theme, ratio), f"{name}\t{place + 1}")
            action.triggered.connect(lambda _=False, place=place: marking.mark(place))
        menu.addSeparator()
        for text, act, key in (
            (translate("PageMenu", "Note in the Mar&gin"), marking.write_in_margin, "M"),
            (translate("PageMenu", "&Text Note"), marking.write_in_text, "T"),
            (translate("PageMenu", "&Link from Here, or to Here"), marking.link, "L"),
        ):
            self._add(menu, text, act, key)
        if marking.bar.extends:
            self._add(menu, translate("PageMenu", "&Add to the Chosen Mark"), marking.add, "A")

    def _offer_marks(self, menu: QMenu, point: QPoint) -> None:
        acts, choice = self._marking.acts, self._marking.choice
        theme, ratio = self._marking.page.overlay.theme, self._view.devicePixelRatioF()
        for name in choice.names_at(point):
            placed = acts.placed(name)
            if placed is None:
                continue
            style = acts.style(placed.annotation.style)
            words = passage(placed.annotation)
            short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            inner = menu.addMenu(f"{acts.name(style)}: {short}".replace("&", "&&"))
            inner.setIcon(swatch(style, theme, ratio))
            show, delete = partial(choice.choose, name), partial(acts.delete, name)
            self._add(inner, translate("PageMenu", "&Show"), show)
            self._add(inner, translate("PageMenu", "&Delete"), delete)

    def _add(self, menu: QMenu, text: str, act: Callable[[], object], key: str = "") -> None:
        action = menu.addAction(f"{text}\t{key}" if key else text)
        action.triggered.connect(lambda _=False: act())
