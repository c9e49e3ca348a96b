"""What a glossary file holds, before it becomes one of the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
)

from reader.glossary.entry_text import counted
from reader.glossary.exchange.pack import adopted
from reader.glossary.glossary import form_keys
from reader.glossary.identifiers import new_glossary_id
from reader.glossary.own import SHIPPED, Change, OwnGlossary, OwnState
from reader.overriding import override
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.glossary.exchange.pack import Reading
    from reader.ui.workspace import Workspace

_SIZE = QSize(560, 480)
_SHOWN = 200  # entries, and complaints
_MOST_COMPARED = 20_000  # entries whose terms are looked for in the glossaries there are

translate = QCoreApplication.translate


class ImportDialog(PlainDialog):
    """The entries, what was left out, and which of them other glossaries have, too.

    Args:
        workspace: has the glossaries; the import is an act of it.
        reading: what came of the file.
        parent: the dialog it belongs to.
    """

    def __init__(
        self, workspace: Workspace, reading: Reading, parent: QWidget | None = None
    ) -> None:
        button = QDialogButtonBox.StandardButton
        title = translate("GlossariesDialog", "Import a Glossary")
        super().__init__(parent, title, button.Ok | button.Cancel)
        self._workspace, self._own, self._reading = workspace, workspace.own, reading
        pack = reading.pack
        self.name = QLineEdit(pack.name, maxLength=100)
        self.into = QComboBox()
        self.into.addItem(translate("GlossariesDialog", "A new glossary"), "")
        for one in self._state.glossaries:
            if one.id != SHIPPED:
                self.into.addItem(one.name, one.id)
        form = QFormLayout()
        form.addRow(translate("GlossariesDialog", "I&nto"), self.into)
        form.addRow(translate("GlossariesDialog", "&Name"), self.name)
        self.column.addLayout(form)
        self.column.addWidget(plain_label(self._summary()))
        self._list(translate("GlossariesDialog", "Entries"), self._entries())
        self._list(translate("GlossariesDialog", "Left out or changed"), self._faults())
        self.into.currentIndexChanged.connect(self._look)
        self.buttons.button(button.Ok).setEnabled(bool(pack.concepts))
        self.buttons.button(button.Ok).setText(translate("GlossariesDialog", "&Import"))
        self.finish()
        self.resize(_SIZE)

    @property
    def _state(self) -> OwnState:
        return self._own.state or OwnState()

    def _summary(self) -> str:
        pack, known = self._reading.pack, self._workspace.study.glossary
        told = [self._workspace.words(counted(len(pack.concepts)))]
        if len(pack.concepts) <= _MOST_COMPARED:
            shared = sum(bool(known.by_form(concept.headword)) for concept in pack.concepts)
            keys = [form_keys(concept.forms[0])[0] for concept in pack.concepts if concept.forms]
            text = translate("GlossariesDialog", "{count} of them other glossaries have, too")
            told += [text.format(count=f"{shared:,}")] if shared else []
            twice = len(keys) - len(set(keys))
            text = translate("GlossariesDialog", "stand there more than once: {count}")
            told += [text.format(count=f"{twice:,}")] if twice else []
        lines = ["; ".join(told)]
        return "\n".join([*lines, pack.note] if pack.note else lines)

    def _entries(self) -> list[str]:
        shown = [
            "  ".join(filter(None, (one.headword, one.pinyin, one.gloss_zh or one.gloss_en)))
            for one in self._reading.pack.concepts[:_SHOWN]
        ]
        return _with_rest(shown, len(self._reading.pack.concepts) - _SHOWN)

    def _faults(self) -> list[str]:
        words = self._workspace.words
        shown = [f"{fault.line}: {words(fault.text)}" for fault in self._reading.faults[:_SHOWN]]
        return _with_rest(shown, len(self._reading.faults) - _SHOWN + self._reading.more)

    def _list(self, title: str, lines: list[str]) -> None:
        if lines:
            self.column.addWidget(plain_label(title))
            rows = QListWidget()
            rows.setAccessibleName(title)
            rows.setUniformItemSizes(True)
            rows.addItems(lines)
            self.column.addWidget(rows, 1)

    def _look(self) -> None:
        self.name.setEnabled(not self.into.currentData())

    @override
    def accept(self) -> None:
        pack, chosen = self._reading.pack, str(self.into.currentData() or "")
        made_first: list[Change] = []
        if not chosen:
            first = min((one.place for one in self._state.glossaries), default=0) - 1
            name = self.name.text().strip() or pack.name
            made = OwnGlossary(new_glossary_id(), name, first, note=pack.note)
            made_first.append(Change(None, made))
            chosen = made.id
        taken = list(self._state.ids(chosen))

        def make() -> list[Change]:
            return [*made_first, *adopted(pack, chosen, taken)]

        self._own.act_with(self.windowTitle(), make, len(pack.concepts))
        super().accept()


def _with_rest(lines: list[str], rest: int) -> list[str]:
    if rest <= 0:
        return lines
    text = translate("GlossariesDialog", "… and {count} more")
    return [*lines, text.format(count=f"{rest:,}")]
