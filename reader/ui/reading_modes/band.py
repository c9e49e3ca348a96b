"""The focus band: the sentence or line that is read stays lit, the rest of the page is dimmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainterPath

from reader.ui.presenting.colours import thin
from reader.ui.presenting.focus_band import band_at, band_beside
from reader.ui.presenting.overlay import DIMMED, RUBY
from reader.ui.presenting.tools import Light

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from reader.article.model import Span
    from reader.settings import Settings
    from reader.ui.article_view.page import Page
    from reader.ui.article_view.sheet import Sheet
    from reader.ui.article_view.view import ArticleView
    from reader.ui.workspace import Workspace

_LIGHTS = {"sentence": Light.SENTENCE, "line": Light.LINE}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FocusBand(QObject):
    """Lies over the page and follows the cursor; the arrows up and down move it on.

    Args:
        workspace: the settings and the open article.
        view: the page; owns this object.

    Attributes:
        lit: the characters that are not dimmed; None where all are lit.
    """

    def __init__(self, workspace: Workspace, view: ArticleView) -> None:
        super().__init__(view)
        self._workspace, self._view = workspace, view
        self.lit: Span | None = None
        view.add_overlay(self)
        view.key_takers.append(self.take_key)
        view.selection_changed.connect(self._follow)
        workspace.article_opened.connect(self.show)
        workspace.settings_changed.connect(self._apply)

    @property
    def _light(self) -> Light:
        return _LIGHTS.get(self._workspace.settings.focus_band, Light.ALL)

    def show(self, *_: object) -> None:
        """Light what the reader is at, or the whole page if so set."""
        page = self._view.page
        if page is None or not page.article.text or self._light is Light.ALL:
            self._lay(None)
        else:
            self._lay(band_at(page, self._here(), self._light))

    def _here(self) -> int:
        """Return the character the reader is at: of the cursor, if in sight, or the first."""
        selection, sight = self._view.selection, self._view.in_sight()
        at = selection.cursor if selection else -1
        return at if at in sight else self._view.first_visible()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move on by a sentence or line; tell whether the key was one of the band's."""
        step = _STEPS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or not plain or self.lit is None or self._workspace.settings.caret:
            return False
        self.move(step)
        return True

    def move(self, step: int) -> None:
        """Go on (1) or back (-1) by a sentence or line, from what is in sight."""
        page = self._view.page
        if page is None or self.lit is None:
            return
        if self.lit.overlaps(self._view.in_sight()):
            self._lay(band_beside(page, self.lit, self._light, step))
        else:
            self._lay(band_at(page, self._view.first_visible(), self._light))
        self._view.reveal(self.lit)

    def _apply(self, settings: Settings, before: Settings) -> None:
        if settings.focus_band != before.focus_band:
            self.show()
        elif self._light is Light.LINE:
            self.show()  # the lines may be others

    def _follow(self, *_: object) -> None:
        if self.lit is not None and self._view.selection is not None:
            self.show()

    def _lay(self, lit: Span | None) -> None:
        if lit != self.lit:
            self.lit = lit
            self._view.viewport().update()

    def under(self, _: Sheet) -> None:
        """Draw nothing under the text."""

    def over(self, _: Sheet) -> None:
        """Draw nothing over single pieces."""

    def beside(self, painter: QPainter, page: Page, region: QRectF) -> None:
        """Dim all that a region shows but what is lit."""
        if self.lit is None:
            return
        em, lit = page.em, QPainterPath()
        lit.setFillRule(Qt.FillRule.WindingFill)
        rise = RUBY * em if page.column.ruby is not None else 0.36 * em
        for box in page.rects_of(self.lit):
            lit.addRoundedRect(box.adjusted(-0.03 * em, -rise, 0.03 * em, 0.44 * em), 8, 8)
        rest = QPainterPath()
        sheet = QRectF(page.frame.paper_left, region.top(), page.frame.paper_width, region.height())
        rest.addRect(sheet & region)
        veil = thin(self._view.theme.paper, DIMMED)
        painter.fillPath(rest.subtracted(lit), veil)
