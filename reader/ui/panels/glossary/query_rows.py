"""What is looked for in the glossary: a line, and ways to narrow it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from reader.glossary.browsing import Wanted, Where
from reader.glossary.category import Category
from reader.glossary.own import SHIPPED
from reader.overriding import override
from reader.ui.categories import category_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from reader.glossary.own import OwnGlossary

_PAUSE = 120  # milliseconds after a key
_EVERY = "*"

translate = QCoreApplication.translate


class QueryRows(QWidget):
    """A line of entry above four fields that narrow.

    Signals:
        changed: something else is wanted.
        left_downwards: the keyboard goes to the entries.
    """

    changed = Signal()
    left_downwards = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit(maxLength=200, clearButtonEnabled=True)
        self.where, self.category, self.glossary = QComboBox(), QComboBox(), QComboBox()
        self.year = QLineEdit(maxLength=4)
        self.year.setValidator(QIntValidator(1, 9999, self))
        self.year.setMaximumWidth(7 * self.fontMetrics().horizontalAdvance("0") + 24)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.line, 0, 0, 1, 3)
        grid.addWidget(self.where, 1, 0)
        grid.addWidget(self.category, 1, 1)
        grid.addWidget(self.year, 1, 2)
        grid.addWidget(self.glossary, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.name()
        for line in (self.line, self.year):
            line.textEdited.connect(lambda _: self._timer.start())
            line.textChanged.connect(lambda _: self._timer.start())
        for box in (self.where, self.category, self.glossary):
            box.activated.connect(lambda _: self.changed.emit())

    def name(self) -> None:
        """Name everything in the language now set."""
        self.line.setPlaceholderText(
            translate("GlossaryPanel", "Term, pinyin without tones, English or a member")
        )
        self.line.setAccessibleName(translate("GlossaryPanel", "Search the glossary"))
        self.year.setPlaceholderText(translate("GlossaryPanel", "Year"))
        self.year.setAccessibleName(translate("GlossaryPanel", "Current in the year"))
        self.year.setToolTip(self.year.accessibleName())
        texts = {
            Where.ANYWHERE: translate("GlossaryPanel", "Anywhere"),
            Where.TERM: translate("GlossaryPanel", "In the term"),
            Where.PINYIN: translate("GlossaryPanel", "In the pinyin"),
            Where.ENGLISH: translate("GlossaryPanel", "In the English"),
            Where.MEMBER: translate("GlossaryPanel", "Member of a formula"),
        }
        _fill(self.where, {str(where): text for where, text in texts.items()})
        every = {_EVERY: translate("GlossaryPanel", "All fields")}
        _fill(self.category, every | {str(c): category_label(c) for c in Category})
        self.where.setAccessibleName(translate("GlossaryPanel", "Where"))
        self.category.setAccessibleName(translate("GlossaryPanel", "Field"))
        self.glossary.setAccessibleName(translate("GlossaryPanel", "Glossary"))

    def set_glossaries(self, glossaries: Sequence[OwnGlossary]) -> None:
        """Offer the glossaries there are; the choice is hidden while there is one."""
        ours = translate("Card", "Yandu's glossary")
        names = {
            "" if one.id == SHIPPED else one.id: ours if one.id == SHIPPED else one.name
            for one in glossaries
        }
        _fill(self.glossary, {_EVERY: translate("GlossaryPanel", "All glossaries")} | names)
        self.glossary.setVisible(len(names) > 1)

    def wanted(self) -> Wanted:
        """Return what is looked for."""
        category, year = str(self.category.currentData()), self.year.text()
        glossary = self.glossary.currentData()
        return Wanted(
            self.line.text(),
            Where(str(self.where.currentData())),
            None if category == _EVERY else Category(category),
            int(year) if len(year) == 4 else None,  # noqa: PLR2004  # a year is typed to its end
            None if glossary in {None, _EVERY} else str(glossary),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


def _fill(box: QComboBox, texts: dict[str, str]) -> None:
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for value, text in texts.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
