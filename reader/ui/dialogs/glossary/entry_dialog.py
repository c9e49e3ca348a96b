"""Writes an entry of the reader's own, with its card beside the fields as it will be."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.glossary.bounds import breaches
from reader.glossary.conflicts import ConflictKind, conflicts_of
from reader.glossary.entry_text import blank, concept_of, text_of
from reader.glossary.glossary import Glossary, owner
from reader.glossary.identifiers import Identifiers, new_glossary_id
from reader.glossary.merging import merge_entries
from reader.glossary.own import SHIPPED, Change, OwnGlossary
from reader.overriding import override
from reader.ui.dialogs.glossary.entry_fields import EntryFields
from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.languages import chosen_language
from reader.ui.term_card.blocks import Setting, Subject
from reader.ui.term_card.content import card_content
from reader.ui.term_card.view import CardView

if TYPE_CHECKING:
    from reader.glossary.concept import Concept
    from reader.glossary.own import OwnState
    from reader.ui.notes.own_glossaries import Draft
    from reader.ui.term_card.type import CardLook
    from reader.ui.workspace import Workspace

_SIZE = QSize(940, 640)
_CARD_WIDTH = 380  # pixels
_PAUSE = 150  # milliseconds after a key before the card is told again

translate = QCoreApplication.translate


class EntryDialog(PlainDialog):
    """The fields at the left, the card at the right, what is to be seen to below.

    Args:
        workspace: has the glossaries; saving is an act of it.
        draft: what is to be written about.
        look: of the card.
        parent: the window.
    """

    def __init__(
        self, workspace: Workspace, draft: Draft, look: CardLook, parent: QWidget | None = None
    ) -> None:
        button = QDialogButtonBox.StandardButton
        self._workspace, self._own = workspace, workspace.own
        self._before = self._state.concept(draft.concept) if draft.concept else None
        title = (
            translate("EntryDialog", "Edit Entry")
            if self._before
            else translate("EntryDialog", "New Entry")
        )
        super().__init__(parent, title, button.Save | button.Cancel)
        self._basis = self._before or draft.basis or blank(draft.label)
        self._spelled = ""
        self._twin: Concept | None = None
        self.fields = EntryFields()
        self.card = CardView(look)
        self.message = plain_label("")
        self.glossary = self._glossary_box(draft)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.show_card)
        self._place()
        self.fields.set_text(text_of(self._basis))
        self.fields.changed.connect(self._look_later)
        self.glossary.currentIndexChanged.connect(self._look_later)
        self._spell()
        self.show_card()
        if workspace.study.segmenter is None:  # then it knows words, and joins their syllables
            study = workspace.study
            job = workspace.jobs.start(lambda _: study.load_words(), lambda _: self._spell())
            self.finished.connect(lambda _: job.cancel())

    @property
    def _state(self) -> OwnState:
        state = self._own.state
        if state is None:
            raise RuntimeError("the reader's glossaries were not read")
        return state

    def _glossary_box(self, draft: Draft) -> QComboBox:
        box = QComboBox()
        for one in self._state.glossaries:
            if one.id != SHIPPED:
                box.addItem(one.name, one.id)
        if not box.count():
            box.addItem(translate("EntryDialog", "My Glossary"), "")
        wanted = owner(self._before.id) if self._before else draft.glossary
        box.setCurrentIndex(max(0, box.findData(wanted)))
        box.setAccessibleName(translate("EntryDialog", "Glossary"))
        return box

    def _place(self) -> None:
        top = QHBoxLayout()
        label = QLabel(translate("EntryDialog", "&Glossary"))
        label.setBuddy(self.glossary)
        top.addWidget(label)
        top.addWidget(self.glossary, 1)
        self.column.addLayout(top)
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.card)
        frame.setFixedWidth(_CARD_WIDTH)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.fields, 1)
        middle.addWidget(frame)
        self.column.addLayout(middle, 1)
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.column.addWidget(self.message)
        self._place_buttons()
        self.finish()
        self.resize(_SIZE)
        self.fields.field("term").setFocus()

    def _place_buttons(self) -> None:
        button = QDialogButtonBox.StandardButton
        self.save = self.buttons.button(button.Save)
        self.save.setText(translate("EntryDialog", "&Save"))
        self.delete_entry = self.buttons.addButton(
            translate("EntryDialog", "De&lete"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self.delete_entry.setVisible(self._before is not None)
        self.delete_entry.clicked.connect(self._delete)
        self.merge = self.buttons.addButton(
            translate("EntryDialog", "&Merge with the Other"),
            QDialogButtonBox.ButtonRole.ActionRole,
        )
        self.merge.hide()
        self.merge.clicked.connect(self._merge)

    # What is written

    def concept(self) -> Concept:
        """Return the entry as it is written now, under its id."""
        made = concept_of(self.fields.text(), self._basis)
        glossary = self.glossary.currentData() or ""
        if self._before is not None and owner(self._before.id) == glossary:
            return made
        return replace(made, id=Identifiers(glossary or "own", self._state.ids(glossary)).of(made))

    def _look_later(self) -> None:
        self._spell()
        self._timer.start()

    def _spell(self) -> None:
        """Fill in the pinyin, as long as nobody has written another."""
        term, pinyin = self.fields.field("term"), self.fields.field("pinyin")
        if not isinstance(term, QLineEdit) or not isinstance(pinyin, QLineEdit):
            return
        if pinyin.text() not in {"", self._spelled}:
            return
        from reader.analysis.spelling_out import spelled_out  # noqa: PLC0415  # 60 ms at first

        self._spelled = spelled_out(term.text(), self._workspace.study.segmenter)
        if pinyin.text() != self._spelled:
            pinyin.setText(self._spelled)

    def show_card(self) -> None:
        """Tell the entry as its card will, and what is to be seen to."""
        self._timer.stop()
        concept = self.concept()
        known = self._workspace.study.glossary
        concepts = ChainMap({concept.id: concept}, known.concepts)  # type: ignore[arg-type]
        glossary = Glossary(concepts, known.sources, "", kept_members={})
        others = [one.id for one in known.by_form(concept.headword) if one.id != self._basis.id]
        language = "zh" if chosen_language(self._workspace.settings.language) != "en" else "en"
        article = self._workspace.article
        setting = Setting(language, article.date if article else None)
        subject = Subject(concept.id, concept.headword, None, (concept.id, *others))
        self.card.set_content(card_content(subject, glossary, setting), keep_place=True)
        self._warn(concept)

    def _warn(self, concept: Concept) -> None:
        wrong = [self._workspace.words(text) for text in breaches(concept)]
        self._twin = None
        told = list(wrong)
        if not wrong:
            told += self._conflicts(concept)
        self.message.setText("\n".join(told[:3]))
        self.save.setEnabled(not wrong)
        self.merge.setVisible(self._twin is not None)

    def _conflicts(self, concept: Concept) -> list[str]:
        told = []
        sources = {**self._state.contents, "": self._workspace.study.shipped}
        found = {
            conflict.second: conflict
            for glossary in sources.values()
            for conflict in conflicts_of(concept, glossary)
            if conflict.second != self._basis.id
        }
        for conflict in found.values():
            twin = self._state.concept(conflict.second)
            if conflict.kind is ConflictKind.TWICE and twin is not None:
                self._twin = twin
                text = translate(
                    "EntryDialog", "This glossary has “{term}” already, for the same time."
                )
            else:
                text = translate("EntryDialog", "“{term}” also stands in “{glossary}”.")
            named = self._state.named(owner(conflict.second))
            name = named.name if named else translate("Card", "Yandu's glossary")
            told.append(text.format(term=conflict.label, glossary=name))
        return list(dict.fromkeys(told))

    # What is done

    @override
    def accept(self) -> None:
        concept = self.concept()
        if self._save(concept):
            super().accept()

    def _save(self, concept: Concept) -> bool:
        changes, concept = self._with_glossary(concept)
        if self._before != concept:
            changes.append(Change(self._before, concept))
        return self._own.act(self.windowTitle(), changes)

    def _with_glossary(self, concept: Concept) -> tuple[list[Change], Concept]:
        """Make the first glossary, if there is none yet."""
        if self.glossary.currentData():
            return [], concept
        first = min((one.place for one in self._state.glossaries), default=0) - 1
        made = OwnGlossary(new_glossary_id(), self.glossary.currentText(), first)
        moved = replace(concept, id=f"{made.id}/{concept.id.partition('/')[2]}")
        return [Change(None, made)], moved

    def _delete(self) -> None:
        if self._before is not None:
            self._own.act(translate("EntryDialog", "Delete Entry"), [Change(self._before, None)])
        self.reject()

    def _merge(self) -> None:
        """Let the entry that is there say what this one says, too."""
        twin, concept = self._twin, self.concept()
        if twin is None:
            return
        text = translate("EntryDialog", "Merge Entries")
        changes = [
            change
            for change in merge_entries(self._state, twin, concept)
            if change != Change(concept, None)
        ]
        if self._before is not None:
            changes.append(Change(self._before, None))
        if self._own.act(text, changes):
            self.reject()
