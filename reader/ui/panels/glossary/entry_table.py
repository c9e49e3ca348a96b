"""The entries found, a row each: term, sound, years, in short, glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent

    from reader.glossary.concept import Concept

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_WIDTHS = (100, 100, 74)  # pixels of all columns but the last

translate = QCoreApplication.translate


class EntryModel(QAbstractTableModel):
    """Entries as cells.

    Args:
        name_of: returns the name of an entry's glossary; empty for ours.
    """

    def __init__(self, name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._name_of = name_of
        self.concepts: Sequence[Concept] = ()
        self.language = "en"

    def set_concepts(self, concepts: Sequence[Concept], language: str) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.concepts, self.language = concepts, language
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.concepts)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS) + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        concept = self.concepts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(concept)[index.column()]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            # A tip that may hold marks of rich text would be drawn as such.
            told = "  ".join(part for part in self._cells(concept) if part)
            return told.replace("<", "＜")
        return None

    def _cells(self, concept: Concept) -> tuple[str, ...]:
        chinese = self.language.startswith("zh")
        glosses = (concept.gloss_zh, concept.gloss_en)
        gloss = next((g for g in (glosses if chinese else glosses[::-1]) if g), "")
        name = self._name_of(concept.id)
        began, ended = ((date or "")[:4] for date in (concept.valid_from, concept.valid_to))
        dates = f"{began}–{ended}" if began or ended else ""
        return (
            concept.headword,
            concept.pinyin,
            dates,
            f"{gloss}  [{name}]" if name else gloss,
        )

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            translate("GlossaryPanel", "Term"),
            translate("GlossaryPanel", "Pinyin"),
            translate("GlossaryPanel", "In use"),
            translate("GlossaryPanel", "In short"),
        )[section]


class EntryTable(QTableView):
    """The table; several rows can be chosen.

    Signals:
        opened: Concept that the reader wants to read.
        passed: Concept that the keyboard came to.
    """

    opened = Signal(object)
    passed = Signal(object)

    def __init__(self, model: EntryModel) -> None:
        super().__init__()
        self._entries = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 9)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self._pass(now.row()))

    def chosen(self) -> tuple[Concept, ...]:
        """Return the entries of the chosen rows; all where fewer than two are chosen."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        concepts = self._entries.concepts
        return tuple(concepts[row] for row in rows) if len(rows) > 1 else tuple(concepts)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._entries.concepts):
            self.opened.emit(self._entries.concepts[row])

    def _pass(self, row: int) -> None:
        if 0 <= row < len(self._entries.concepts):
            self.passed.emit(self._entries.concepts[row])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
