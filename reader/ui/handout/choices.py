"""What a handout is to hold, and as what it is written: the left side of its dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.handouts.model import Options, Version
from reader.lessons.worksheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.settings import Settings

translate = QCoreApplication.translate

_WIDTH = 260  # pixels
_INDENT = 20  # of what belongs to the box above


class HandoutChoices(QWidget):
    """Asks for the version, the blanks, the parts and the format.

    Args:
        blanks: how many the article has.
        settings: what was chosen last.
        language: of the handout's own words, "zh" or "en".

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, blanks: int, settings: Settings, language: str) -> None:
        super().__init__()
        self._language = language
        self.pupils = QRadioButton(translate("HandoutDialog", "For &pupils: blanks are empty"))
        self.teacher = QRadioButton(translate("HandoutDialog", "For the &teacher: with answers"))
        self.pupils.setChecked(True)
        self.sheet = QComboBox()
        self.glossary = QCheckBox(translate("HandoutDialog", "&Glossary of the terms"))
        self.marked = QCheckBox(translate("HandoutDialog", "Only terms you have &marked"))
        self.notes = QCheckBox(translate("HandoutDialog", "&Notes on the marks"))
        self.pinyin = QCheckBox(translate("HandoutDialog", "Pin&yin"))
        self._parts = {
            "glossary": self.glossary,
            "marked": self.marked,
            "notes": self.notes,
            "pinyin": self.pinyin,
        }
        self.format = QComboBox()
        self.count, self.losses = _label(), _label()
        self._fill(blanks, settings)
        self._place(blanks)
        self._connect()

    def _fill(self, blanks: int, settings: Settings) -> None:
        names = [(translate("HandoutDialog", "All on one sheet"), Sheet.ALL)]
        if blanks > 1:
            names += [
                (translate("HandoutDialog", "Worksheet A: 1, 3, 5…"), Sheet.A),
                (translate("HandoutDialog", "Worksheet B: 2, 4, 6…"), Sheet.B),
                (translate("HandoutDialog", "A, B and the answers"), Sheet.PAIR),
            ]
        for name, sheet in names:
            self.sheet.addItem(name, sheet)
        self.sheet.setEnabled(blanks > 1)
        for part, box in self._parts.items():
            box.setChecked(part in settings.handout)
        kinds = (
            (translate("HandoutDialog", "PDF, to print"), "pdf"),
            (translate("HandoutDialog", "Web page, for phones"), "html"),
            (translate("HandoutDialog", "Word document with comments"), "docx"),
            (translate("HandoutDialog", "Markdown"), "md"),
        )
        for name, suffix in kinds:
            self.format.addItem(name, suffix)
        last = (self.format.findData(one) for one in settings.handout)
        self.format.setCurrentIndex(max(0, *last, 0))

    def _place(self, blanks: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pupils)
        column.addWidget(self.teacher)
        form = QFormLayout()
        form.addRow(translate("HandoutDialog", "&Blanks:"), self.sheet)
        column.addLayout(form)
        if not blanks:
            none = translate("HandoutDialog", "No words are hidden: Lesson ▸ Cloze hides some.")
            column.addWidget(_label(none))
        column.addSpacing(8)
        for box in self._parts.values():
            row = QHBoxLayout()
            row.addSpacing(_INDENT if box is self.marked else 0)
            row.addWidget(box, 1)
            column.addLayout(row)
        column.addSpacing(8)
        form = QFormLayout()
        form.addRow(translate("HandoutDialog", "&As:"), self.format)
        column.addLayout(form)
        column.addWidget(self.losses)
        column.addStretch(1)
        column.addWidget(self.count)
        self.setFixedWidth(max(_WIDTH, self.sizeHint().width()))

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for choice in (self.pupils, self.teacher):
            group.addButton(choice)
        self.marked.setEnabled(self.glossary.isChecked())
        self.glossary.toggled.connect(self.marked.setEnabled)
        for button in (self.pupils, *self._parts.values()):
            button.toggled.connect(self.changed)
        for box in (self.sheet, self.format):
            box.currentIndexChanged.connect(self.changed)

    @property
    def options(self) -> Options:
        """What is chosen."""
        return Options(
            version=Version.PUPILS if self.pupils.isChecked() else Version.TEACHER,
            language=self._language,
            glossary=self.glossary.isChecked(),
            marked_only=self.marked.isChecked(),
            pinyin=self.pinyin.isChecked(),
            notes=self.notes.isChecked(),
            sheet=Sheet(self.sheet.currentData()),
        )

    @property
    def remembered(self) -> tuple[str, ...]:
        """What is chosen, as the settings keep it."""
        return (*(part for part, box in self._parts.items() if box.isChecked()), self.suffix)

    @property
    def suffix(self) -> str:
        """Of the file, without its dot."""
        return str(self.format.currentData())

    def tell_losses(self, losses: Sequence[str]) -> None:
        """Say what the chosen format leaves out or writes otherwise."""
        self.losses.setText("\n".join(losses))
        self.losses.setVisible(bool(losses))


def _label(text: str = "") -> QLabel:
    return QLabel(text, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
