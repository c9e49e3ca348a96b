"""The tools over the projected page: turned on and off, and moved on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.article.model import Span
from reader.ui.presenting.focus_band import band_at, band_beside, line_beside
from reader.ui.presenting.tools import Blank, Light, Tools

if TYPE_CHECKING:
    from reader.ui.article_view.view import ArticleView
    from reader.ui.presenting.following import Following
    from reader.ui.presenting.projector import ProjectorWindow

BANDS = frozenset({Light.LINE, Light.SENTENCE})
CURTAIN_SHARE = 0.75  # of the height: where the curtain is kept as it is drawn down


class ToolBox(QObject):
    """Holds the tools; every change is drawn at once. Its acts return True: the key is theirs.

    Args:
        view: the teacher's page.
        projector: shows the tools.
        following: knows what the class sees.

    Signals:
        changed: Tools that now lie over the page.
    """

    changed = Signal(object)

    def __init__(self, view: ArticleView, projector: ProjectorWindow, following: Following) -> None:
        super().__init__(projector)
        self._view, self._projector, self._following = view, projector, following
        self.tools = Tools()

    def change(self, **values: Any) -> None:  # noqa: ANN401  # the fields of Tools
        """Turn tools on or off by name."""
        self.tools = replace(self.tools, **values)
        self._projector.overlay.set_tools(self.tools)
        lit = self.tools.light is Light.TORCH
        self._following.shows_pointer = lit or self.tools.laser or self.tools.magnifier
        self.changed.emit(self.tools)

    def clear(self) -> None:
        """Take everything away."""
        self.change(**{name: getattr(Tools(), name) for name in Tools.__slots__})

    def blacken(self) -> bool:
        """Show black, or the page again."""
        return self._blank(Blank.BLACK)

    def whiten(self) -> bool:
        """Show white, or the page again."""
        return self._blank(Blank.WHITE)

    def _blank(self, blank: Blank) -> bool:
        self.change(blank=Blank.NONE if self.tools.blank is blank else blank)
        return True

    def toggle_laser(self) -> bool:
        """Show a dot where the teacher points, or none."""
        self.change(laser=not self.tools.laser)
        return True

    def toggle_magnifier(self) -> bool:
        """Enlarge what the teacher points at, or not."""
        self.change(magnifier=not self.tools.magnifier)
        return True

    def toggle_hold(self) -> bool:
        """Let the projector stay while the teacher looks elsewhere, or follow again."""
        self.change(held=not self.tools.held)
        self._following.set_active(not self.tools.held)
        return True

    # Light

    def light(self, light: Light, span: Span | None = None) -> None:
        """Light a part of the page; of sentences and lines the one the teacher is at."""
        page = self._projector.view.page
        if light in BANDS and page is not None:
            span = band_at(page, self._here() if span is None else span.start, light)
        self.change(light=light, lit=span)
        if span is not None:
            self._following.bring(span)

    def toggle_spotlight(self) -> bool:
        """Light what is selected, else a disc round the pointer; or all again."""
        if self.tools.light in {Light.TORCH, Light.PASSAGE}:
            self.light(Light.ALL)
        elif self._view.selected:
            self.light(Light.PASSAGE, self._view.selected)
        else:
            self.light(Light.TORCH)
        return True

    def turn_band(self) -> bool:
        """Go from no band to sentences, to lines, to none."""
        order = {Light.SENTENCE: Light.LINE, Light.LINE: Light.ALL}
        light = order.get(self.tools.light, Light.SENTENCE)
        self.light(light, self.tools.lit if light is Light.LINE else None)
        return True

    def _here(self) -> int:
        """Return the character the teacher is at: selected, of a term, or first in sight."""
        term, selected = self._view.current_term, self._view.selected
        at = selected.start if selected else term.span.start if term else -1
        sight = self._following.in_sight()
        return at if at in sight else sight.start

    # Curtain

    def toggle_curtain(self) -> bool:
        """Cover all below the first line in sight, or nothing."""
        page = self._projector.view.page
        covered = None
        if self.tools.curtain is None and page is not None:
            covered = line_beside(page, self._following.in_sight().start, 1)
        self.change(curtain=covered)
        return True

    def draw_curtain_to(self, offset: int) -> None:
        """Cover all from the line of a character on."""
        page = self._projector.view.page
        if page is not None and self.tools.curtain is not None:
            start = page.line_span(offset).start
            if start != self.tools.curtain:
                self.change(curtain=start)

    # Both

    def move_on(self) -> bool:
        """Go on by a sentence or line; False where there is neither band nor curtain."""
        return self._move(1)

    def move_back(self) -> bool:
        """Go back by a sentence or line; False where there is neither band nor curtain."""
        return self._move(-1)

    def _move(self, step: int) -> bool:
        page, tools = self._projector.view.page, self.tools
        if page is None:
            return False
        if tools.light in BANDS and tools.lit is not None:
            lit = band_beside(page, tools.lit, tools.light, step)
            self.change(lit=lit)
            self._view.reveal(lit)
            self._following.bring(lit)
            return True
        if tools.curtain is not None:
            at = line_beside(page, tools.curtain, step)
            self.change(curtain=at)
            self._following.bring(Span(at, at + 1), CURTAIN_SHARE)
            return True
        return False
