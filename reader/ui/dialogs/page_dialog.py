"""How pages are set: every change is seen at once on the page behind."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QWidget

from reader.overriding import override
from reader.settings import Settings
from reader.ui.article_view.page_style import sans_family
from reader.ui.dialogs.plain_dialog import PlainDialog

if TYPE_CHECKING:
    from reader.ui.workspace import Workspace

_WIDTH = 360  # pixels
_STEPS = {"page_measure": 1, "page_pitch": 5, "page_indent": 1, "page_margin": 1}
_BUTTON = QDialogButtonBox.StandardButton


class PageDialog(PlainDialog):
    """Stays open beside the page while the reader tries; a button gives the usual page back.

    Args:
        workspace: whose settings are changed.
        parent: the window.

    Attributes:
        face: serif or sans-serif.
        numbers: name of a setting → its entry.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(parent, "", _BUTTON.RestoreDefaults | _BUTTON.Close)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self._workspace = workspace
        self.face = QComboBox()
        self.face.addItems(["", ""])
        self.numbers = {name: self._number(name) for name in _STEPS}
        self._labels = {name: QLabel() for name in ("face", *_STEPS)}
        self._place()
        self.face.activated.connect(lambda row: workspace.change(page_sans=bool(row)))
        self.buttons.button(_BUTTON.RestoreDefaults).clicked.connect(self.reset)
        workspace.settings_changed.connect(self._show)
        self.retranslate()
        self._show()

    def _number(self, name: str) -> QSpinBox:
        limits = next(one.metadata for one in fields(Settings) if one.name == name)
        entry = QSpinBox(minimum=limits["low"], maximum=limits["high"], singleStep=_STEPS[name])
        entry.valueChanged.connect(lambda value: self._workspace.change(**{name: value}))
        return entry

    def _place(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, widget in {"face": self.face, **self.numbers}.items():
            self._labels[name].setBuddy(widget)
            form.addRow(self._labels[name], widget)
        self.column.addLayout(form)
        self.finish()
        self.setMinimumWidth(_WIDTH)

    def reset(self) -> None:
        """Set pages as they usually are."""
        usual = Settings()
        self._workspace.change(
            page_sans=usual.page_sans, **{name: getattr(usual, name) for name in _STEPS}
        )

    def _show(self, *_: object) -> None:
        settings = self._workspace.settings
        self.face.setCurrentIndex(int(settings.page_sans))
        for name, entry in self.numbers.items():
            with QSignalBlocker(entry):
                entry.setValue(getattr(settings, name))
        usual = all(
            getattr(settings, name) == getattr(Settings(), name) for name in ("page_sans", *_STEPS)
        )
        self.buttons.button(_BUTTON.RestoreDefaults).setEnabled(not usual)

    def retranslate(self) -> None:
        """Say everything anew, in the language now set."""
        self.setWindowTitle(self.tr("Page"))
        self._labels["face"].setText(self.tr("&Typeface"))
        self._labels["page_measure"].setText(self.tr("Characters on a &line"))
        self._labels["page_pitch"].setText(self.tr("Line &pitch"))
        self._labels["page_indent"].setText(self.tr("&Indent of paragraphs"))
        self._labels["page_margin"].setText(self.tr("&Margins"))
        self.numbers["page_pitch"].setSuffix(self.tr(" %"))
        for name in ("page_indent", "page_margin"):
            self.numbers[name].setSuffix(self.tr(" characters"))
        self.face.setItemText(0, self.tr("Serif"))
        self.face.setItemText(1, self.tr("Sans serif"))
        self.face.setEnabled(bool(sans_family()))
        self.face.setToolTip(
            "" if sans_family() else self.tr("This system has no sans-serif face for Chinese.")
        )
        self.buttons.button(_BUTTON.RestoreDefaults).setText(self.tr("&Reset"))
        self.buttons.button(_BUTTON.Close).setText(self.tr("&Close"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
