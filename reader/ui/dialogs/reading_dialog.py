"""Asks how a word is read: its possible readings, or one written by the reader."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QListWidget, QWidget

from reader.analysis.reading_table import Syllables
from reader.analysis.spelled_readings import spelled
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

_WIDTH = 380  # pixels
_LONGEST = 120  # letters
_ROWS = 6


class ReadingDialog(PlainDialog):
    """A word, its readings to choose from, and a line to write another.

    Args:
        word: as it stands in the text.
        readings: the present one first.
        corrected: the reader has corrected it before, so that this can be forgotten.
        parent: the window.

    Signals:
        chosen: Syllables, or None to read it as before any correction.
    """

    chosen = Signal(object)

    def __init__(
        self,
        word: str,
        readings: Sequence[Syllables],
        *,
        corrected: bool,
        parent: QWidget | None = None,
    ) -> None:
        button = QDialogButtonBox.StandardButton
        buttons = button.Ok | button.Cancel
        if corrected:
            buttons |= button.Reset
        super().__init__(parent, self.tr("Correct a Reading"), buttons)
        self._word = word
        text = self.tr("How is “{word}” read? The answer holds wherever the word stands.")
        self.column.addWidget(plain_label(text.format(word=word)))
        self.choices, self.entry = QListWidget(), QLineEdit(maxLength=_LONGEST)
        self._offer(readings)
        self._add_entry()
        if corrected:
            reset = self.buttons.button(button.Reset)
            reset.setText(self.tr("As &Before"))
            reset.clicked.connect(self._forget)
        self.finish()
        self.setMinimumWidth(_WIDTH)
        self.choices.setCurrentRow(0)
        self.entry.setFocus()
        self.entry.selectAll()

    def _offer(self, readings: Sequence[Syllables]) -> None:
        self.choices.setAccessibleName(self.tr("Readings"))
        self.choices.addItems([" ".join(filter(None, reading)) for reading in readings])
        height = self.choices.sizeHintForRow(0) * min(_ROWS, len(readings))
        self.choices.setFixedHeight(height + 2 * self.choices.frameWidth() + 2)
        self.choices.currentTextChanged.connect(self._take)
        self.choices.itemDoubleClicked.connect(self.accept)
        self.column.addWidget(self.choices)

    def _add_entry(self) -> None:
        self.entry.setAccessibleName(self.tr("Pinyin"))
        self.entry.setPlaceholderText(self.tr("Pinyin, with tone marks or as yin2 hang2"))
        self.entry.textChanged.connect(self._look)
        self.column.addWidget(self.entry)

    def _take(self, reading: str) -> None:
        self.entry.setText(reading)

    def _look(self) -> None:
        fits = spelled(self._word, self.entry.text()) is not None
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fits)

    def _forget(self) -> None:
        self.chosen.emit(None)
        self.reject()

    @override
    def accept(self) -> None:
        if (syllables := spelled(self._word, self.entry.text())) is not None:
            self.chosen.emit(syllables)
            super().accept()
