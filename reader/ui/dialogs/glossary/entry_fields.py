"""The fields of an entry, on three leaves that keys reach."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from reader.glossary.bounds import LONGEST_FORM, LONGEST_LINE
from reader.glossary.category import Category
from reader.glossary.concept import Kind
from reader.glossary.entry_text import EntryText
from reader.overriding import override
from reader.ui.categories import category_label
from reader.ui.term_card.labels import kind_label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_LINES = 3  # of a field of several, before it scrolls

translate = QCoreApplication.translate


class Lines(QPlainTextEdit):
    """A field of several lines, from which Tab goes on."""

    def __init__(self, lines: int = _LINES) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()


class EntryFields(QTabWidget):
    """Shows the lines of an entry and tells when they change.

    Signals:
        changed: any of them.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._widgets: dict[str, QWidget] = {}
        self._add_leaf(
            translate("EntryDialog", "&Entry"),
            ("term", "traditional", "pinyin", "category", "kind"),
            ("gloss_zh", "gloss_en", "definition_zh", "definition_en", "renderings"),
        )
        self._add_leaf(
            translate("EntryDialog", "&Forms and Members"),
            ("short", "variants", "members"),
            ("only_in_quotes", "not_after", "not_before"),
        )
        self._add_leaf(
            translate("EntryDialog", "&Dates and Sources"),
            ("valid_from", "valid_to", "issuer", "sources"),
            ("note_zh", "note_en"),
        )

    def text(self) -> EntryText:
        """Return what is written."""
        values = {name: _value(widget) for name, widget in self._widgets.items()}
        values["kind"] = Kind(str(values["kind"]))  # Qt gives back a plain string
        values["category"] = Category(str(values["category"]))
        return EntryText(**values)  # type: ignore[arg-type]  # a widget for each field

    def set_text(self, text: EntryText) -> None:
        """Show an entry."""
        for field in fields(text):
            _set(self._widgets[field.name], getattr(text, field.name))

    def field(self, name: str) -> QWidget:
        """Return the widget of a field."""
        return self._widgets[name]

    def _add_leaf(self, title: str, *groups: tuple[str, ...]) -> None:
        leaf = QWidget()
        form = QFormLayout(leaf)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(7)
        for name in (name for group in groups for name in group):
            label, hint = _names()[name]
            widget = self._widgets[name] = self._made(name, hint)
            widget.setAccessibleName(label)
            if isinstance(widget, QCheckBox):
                widget.setText(label)
                form.addRow("", widget)
            else:
                form.addRow(label, widget)
        self.addTab(leaf, title)

    def _made(self, name: str, hint: str) -> QWidget:
        if name in {"kind", "category"}:
            box = QComboBox()
            for value in Kind if name == "kind" else Category:
                label = kind_label(value) if isinstance(value, Kind) else category_label(value)
                box.addItem(label, str(value))
            box.currentIndexChanged.connect(self.changed)
            return box
        if name == "only_in_quotes":
            tick = QCheckBox()
            tick.toggled.connect(self.changed)
            return tick
        if name in _OF_SEVERAL:
            several = Lines(_OF_SEVERAL[name])
            several.setPlaceholderText(hint)
            several.textChanged.connect(self.changed)
            return several
        line = QLineEdit(maxLength=8 * LONGEST_FORM if name == "pinyin" else LONGEST_LINE)
        line.setPlaceholderText(hint)
        line.textChanged.connect(self.changed)
        return line


_OF_SEVERAL = {
    "definition_zh": 4,
    "definition_en": 4,
    "renderings": 2,
    "short": 2,
    "variants": 2,
    "members": 6,
    "sources": 4,
    "note_zh": 3,
    "note_en": 3,
}


def _value(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLineEdit) else None


def _set(widget: QWidget, value: object) -> None:
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(0, widget.findData(str(value))))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(str(value))
    elif isinstance(widget, QLineEdit):
        widget.setText(str(value))


def _names() -> dict[str, tuple[str, str]]:
    """Return label and hint of each field."""
    day = translate("EntryDialog", "1998, 1998-06 or 1998-06-23")
    each = translate("EntryDialog", "one a line")
    return {
        "term": (translate("EntryDialog", "Term"), ""),
        "traditional": (translate("EntryDialog", "Traditional"), ""),
        "pinyin": (translate("EntryDialog", "Pinyin"), ""),
        "kind": (translate("EntryDialog", "Sort"), ""),
        "category": (translate("EntryDialog", "Field"), ""),
        "short": (translate("EntryDialog", "Short forms"), each),
        "variants": (translate("EntryDialog", "Variants"), each),
        "only_in_quotes": (translate("EntryDialog", "Only between quotation marks"), ""),
        "not_after": (
            translate("EntryDialog", "Not after"),
            translate("EntryDialog", "characters, parted by blanks"),
        ),
        "not_before": (
            translate("EntryDialog", "Not before"),
            translate("EntryDialog", "characters, parted by blanks"),
        ),
        "valid_from": (translate("EntryDialog", "In use from"), day),
        "valid_to": (translate("EntryDialog", "to"), day),
        "issuer": (translate("EntryDialog", "Issued by"), ""),
        "gloss_zh": (translate("EntryDialog", "In short, Chinese"), ""),
        "gloss_en": (translate("EntryDialog", "In short, English"), ""),
        "definition_zh": (translate("EntryDialog", "Definition, Chinese"), ""),
        "definition_en": (translate("EntryDialog", "Definition, English"), ""),
        "members": (
            translate("EntryDialog", "Members"),
            translate("EntryDialog", "one a line, Chinese = English"),
        ),
        "renderings": (
            translate("EntryDialog", "Translations"),
            translate("EntryDialog", "one a line, the first is preferred"),
        ),
        "sources": (
            translate("EntryDialog", "Sources"),
            translate("EntryDialog", "one a line: title | publisher | date"),
        ),
        "note_zh": (translate("EntryDialog", "Note, Chinese"), ""),
        "note_en": (translate("EntryDialog", "Note, English"), ""),
    }
