"""What of the annotations is to leave, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QFormLayout

from reader.exporters.formats import Format
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from reader.annotations.model import Layer
    from reader.language import Text

_WIDTH = 460  # pixels

translate = QCoreApplication.translate


class Wanted(NamedTuple):
    """What the reader has chosen.

    Attributes:
        kind: of the file.
        everything: of all articles, and not of the open one alone.
        layer: id of the only layer; empty for all.
        private: what is private, too.
    """

    kind: Format
    everything: bool
    layer: str
    private: bool


class ExportDialog(PlainDialog):
    """Asks for articles, layer and format.

    Args:
        layers: in their order.
        has_article: an article is open.
        words: gives a text in the language of the window.
        parent: the window.
    """

    def __init__(
        self,
        layers: Iterable[Layer],
        words: Callable[[Text], str],
        parent: QWidget | None = None,
        *,
        has_article: bool,
    ) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(parent, translate("ExportDialog", "Export Annotations"), cancel)
        form = QFormLayout()
        self.format = QComboBox()
        for kind in Format:
            self.format.addItem(f"{words(kind.text)} ({kind.suffix})", kind)
        self.scope = QComboBox()
        if has_article:
            self.scope.addItem(translate("ExportDialog", "The open article"), userData=False)
        self.scope.addItem(translate("ExportDialog", "All articles"), userData=True)
        self.layer = QComboBox()
        self.layer.addItem(translate("ExportDialog", "All layers"), "")
        for layer in layers:
            self.layer.addItem(layer.name, layer.id)
        self.private = QCheckBox(translate("ExportDialog", "With &private layers and notes"))
        form.addRow(translate("ExportDialog", "&As:"), self.format)
        form.addRow(translate("ExportDialog", "&Of:"), self.scope)
        form.addRow(translate("ExportDialog", "&Layer:"), self.layer)
        form.addRow("", self.private)
        self.column.addLayout(form)
        self.about = plain_label("")
        self.about.setMinimumHeight(2 * self.about.fontMetrics().lineSpacing())
        self.column.addWidget(self.about)
        self.format.currentIndexChanged.connect(self._describe)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.write = self.buttons.addButton(translate("ExportDialog", "&Export…"), role)
        self.finish()
        self.write.setDefault(True)  # a dialog takes this only from buttons that are in it
        self.setMinimumWidth(_WIDTH)
        self._describe()

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            Format(self.format.currentData()),
            bool(self.scope.currentData()),
            str(self.layer.currentData()),
            self.private.isChecked(),
        )

    def _describe(self) -> None:
        self.about.setText(_about(self.wanted.kind))


def _about(kind: Format) -> str:
    return {
        Format.PACK: translate(
            "ExportDialog",
            "Article, marks, notes, ink and your own entries in one file that another teacher "
            "opens in Yandu.",
        ),
        Format.WEB: translate(
            "ExportDialog", "For programs that know W3C Web Annotations; comes back as it was."
        ),
        Format.TABLE: translate(
            "ExportDialog", "For a spreadsheet. Notes and tags edited there come back by an import."
        ),
        Format.ANKI_PACKAGE: translate(
            "ExportDialog", "Marked terms as cards with sentence, meaning and source, for Anki."
        ),
        Format.ANKI_TEXT: translate(
            "ExportDialog", "The same cards as a text that Anki and other programs import."
        ),
    }[kind]
