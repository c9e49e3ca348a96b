"""What a file of annotations would bring into the notes, before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QFormLayout, QLabel

from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.exporters.formats import Received
    from reader.exporters.merging import Merge

_WIDTH = 480  # pixels
_MOST_TITLES = 5

translate = QCoreApplication.translate


class MergeDialog(PlainDialog):
    """Counts what is new, newer and kept; asks into which layer it goes.

    Args:
        name: of the file.
        received: what it gave.
        layers: names of those that are there.
        parent: the window.

    Signals:
        layer_chosen: str, name of the layer to put all into; empty for their own.

    Attributes:
        then: does what the dialog shows, when the reader wants it.
    """

    layer_chosen = Signal(str)

    def __init__(
        self, name: str, received: Received, layers: Iterable[str], parent: QWidget | None = None
    ) -> None:
        cancel = QDialogButtonBox.StandardButton.Cancel
        super().__init__(parent, translate("MergeDialog", "Import Annotations"), cancel)
        self._received = received
        self.then: Callable[[], None] = lambda: None
        heading = plain_label(name)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self.column.addWidget(heading)
        self.rows = QFormLayout()
        self.rows.setHorizontalSpacing(24)
        self.column.addLayout(self.rows)
        form = QFormLayout()
        self.layer = QComboBox()
        self.layer.addItem(translate("MergeDialog", "Their own layers"), "")
        for layer in layers:
            self.layer.addItem(layer, layer)
        self.layer.currentIndexChanged.connect(self._choose)
        form.addRow(translate("MergeDialog", "&Into:"), self.layer)
        self.column.addLayout(form)
        self.column.addWidget(
            plain_label(
                translate(
                    "MergeDialog",
                    "Nothing of yours that is newer is overwritten; Undo takes it back.",
                )
            )
        )
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.merge = self.buttons.addButton(translate("MergeDialog", "&Import"), role)
        self.merge.setEnabled(False)
        self.finish()
        self.merge.setDefault(True)  # a dialog takes this only from buttons that are in it
        self.setMinimumWidth(_WIDTH)

    def show_merge(self, merge: Merge, entries: Sequence[str]) -> None:
        """Show what would come in.

        Args:
            merge: what merging the annotations would do.
            entries: headwords of new entries for the reader's own glossaries.
        """
        while self.rows.rowCount():
            self.rows.removeRow(0)
        articles = len(self._received.pack.articles)
        rows = (
            (translate("MergeDialog", "New annotations"), merge.new),
            (translate("MergeDialog", "Newer than yours"), merge.newer),
            (translate("MergeDialog", "Already there"), merge.same),
            (translate("MergeDialog", "Yours stays"), merge.kept),
            (translate("MergeDialog", "New meanings"), merge.styles),
            (translate("MergeDialog", "New lessons"), len(merge.lessons)),
            (translate("MergeDialog", "Glossary entries"), len(entries)),
            (translate("MergeDialog", "Articles for the library"), articles),
            (translate("MergeDialog", "Without an article"), self._received.foreign),
            (translate("MergeDialog", "Not understood"), self._received.refused),
        )
        for label, count in rows:
            if count or label == rows[0][0]:
                self.rows.addRow(label, QLabel(f"{count:,}"))
        if merge.layers:
            self.rows.addRow(
                translate("MergeDialog", "New layers"), plain_label("、".join(merge.layers))
            )
        if entries:
            self.rows.addRow(
                translate("MergeDialog", "Entries"), plain_label(_first(entries, "、"))
            )
        if titles := [one.title for one in merge.articles if one.title]:
            told = _first(titles, "\n")
            self.rows.addRow(translate("MergeDialog", "On"), plain_label(told))
        self.merge.setEnabled(bool(merge.changes or entries or articles))
        for shown in self.findChildren(QLabel):
            shown.show()  # a new one is not counted yet otherwise
        self.fit(_WIDTH)

    def _choose(self) -> None:
        self.merge.setEnabled(False)
        self.layer_chosen.emit(self.layer.currentData())

    @override
    def accept(self) -> None:
        super().accept()
        self.then()


def _first(names: Sequence[str], between: str) -> str:
    more = ("…",) if len(names) > _MOST_TITLES else ()
    return between.join((*names[:_MOST_TITLES], *more))
