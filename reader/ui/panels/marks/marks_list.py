"""The marks as rows that are chosen, one or several, with a menu of what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from reader.ui.panels.marks.marks_delegate import MarksDelegate
from reader.ui.panels.marks.marks_model import MarksModel
from reader.ui.panels.marks.row_menu import row_menu

if TYPE_CHECKING:
    from reader.annotations.model import Annotation
    from reader.ui.marks.acts import MarkActs
    from reader.ui.theme import Theme


class MarksList(QListView):
    """Rows of marks, and of titles of articles.

    Args:
        acts: what is done from the menu.
        theme: colours.

    Attributes:
        rows: the marks and titles.
        delegate: paints them.
    """

    def __init__(self, acts: MarkActs, theme: Theme) -> None:
        super().__init__()
        self._acts = acts
        self.rows, self.delegate = MarksModel(), MarksDelegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.delegate.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme.card_paper)
        self.setPalette(palette)
        self.viewport().update()

    @property
    def chosen(self) -> list[Annotation]:
        """The marks that are chosen, in the order of the list."""
        places = sorted(index.row() for index in self.selectedIndexes())
        found = (self.rows.rows[place] for place in places)
        return [one for one in found if not isinstance(one, str)]

    def _show_menu(self, point: QPoint) -> None:
        if chosen := self.chosen:
            menu = row_menu(self, self._acts, self.delegate.theme, chosen)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(point))
