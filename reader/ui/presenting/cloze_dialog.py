"""Asks which words of the article are to be hidden: fields of the glossary, figures, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.lessons.cloze import words_of_marks, words_of_names, words_of_terms
from reader.overriding import override
from reader.ui.categories import category_label
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from reader.lessons.cloze import Words
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
FIGURES, MARKS = "figures", "marks"


class ClozeDialog(PlainDialog):
    """A box to tick for each sort of words the article has, with how many places it is.

    Args:
        workspace: whose article is looked at.
        parent: the window.

    Attributes:
        boxes: by sort.

    Signals:
        chosen: words with their places.
    """

    chosen = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("Clozes", "Hide Words")
        super().__init__(parent, title, button.Ok | button.Cancel)
        self._workspace = workspace
        self._words = _words_by_sort(workspace)
        self.boxes: dict[str, QCheckBox] = {}
        text = translate("Clozes", "Every place of these words becomes a blank of the same width.")
        self.column.addWidget(plain_label(text))
        for sort, words in self._words.items():
            if words:
                self._add(sort, words)
        if not self.boxes:
            none = translate("Clozes", "The article has no terms, figures or marks to hide.")
            self.column.addWidget(plain_label(none))
        self.finish()
        self._look()

    def _add(self, sort: str, words: Words) -> None:
        places = sum(map(len, words.values()))
        text = translate("Clozes", "{sort}: {words} words, {places} places")
        box = QCheckBox(text.format(sort=_name(sort), words=len(words), places=places))
        box.setChecked(sort in self._workspace.settings.cloze_sorts)
        box.toggled.connect(self._look)
        self.boxes[sort] = box
        self.column.addWidget(box)

    def _look(self, *_: object) -> None:
        usable = any(box.isChecked() for box in self.boxes.values())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(usable)

    @override
    def accept(self) -> None:
        sorts = tuple(sort for sort, box in self.boxes.items() if box.isChecked())
        self._workspace.change(cloze_sorts=sorts)
        words = {word: spans for sort in sorts for word, spans in self._words[sort].items()}
        self.chosen.emit(words)
        super().accept()


def _words_by_sort(workspace: Workspace) -> dict[str, Words]:
    article, analysis = workspace.article, workspace.findings.analysis
    if article is None:
        return {}
    sorts: dict[str, Words] = {
        category.value: words_of_terms(article, analysis.terms, {category}) for category in Category
    }
    sorts[FIGURES] = words_of_names(article, analysis.names, {NameKind.FIGURE, NameKind.DATE})
    sorts[MARKS] = words_of_marks(article, workspace.annotations.shown())
    return sorts


def _name(sort: str) -> str:
    others = {
        FIGURES: translate("Clozes", "Figures and dates"),
        MARKS: translate("Clozes", "What you have marked"),
    }
    return others.get(sort) or category_label(Category(sort))
