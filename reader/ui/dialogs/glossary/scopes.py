"""For what the ticks of the glossaries hold: everywhere, for the open article, for a class."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.glossary.own import (
    ALWAYS,
    Change,
    ClassInForce,
    OwnGlossary,
    OwnState,
    Switch,
    article_scope,
    class_scope,
)
from reader.ui.dialogs.name_dialog import NameDialog

if TYPE_CHECKING:
    from reader.ui.workspace import Workspace

_LONGEST = 24  # characters of a title

translate = QCoreApplication.translate


class Scopes(QWidget):
    """A choice of scopes, and which class is in force.

    Args:
        workspace: has article and glossaries.

    Signals:
        changed: another scope was chosen.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace, self._own = workspace, workspace.own
        self._made: list[str] = []
        self.box, self.in_force = QComboBox(), QComboBox()
        self.new_class = QPushButton(translate("GlossariesDialog", "New Cl&ass…"))
        self.new_class.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for text, box in (
            (translate("GlossariesDialog", "&Ticks hold for"), self.box),
            (translate("GlossariesDialog", "Class in &force"), self.in_force),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            box.setAccessibleName(text.replace("&", ""))
            row.addWidget(label)
            row.addWidget(box, 1)
        row.addWidget(self.new_class)
        self.fill()
        self.box.activated.connect(lambda _: self.changed.emit())
        self.in_force.activated.connect(self._put_in_force)
        self.new_class.clicked.connect(self._ask_for_class)
        self._own.changed.connect(self.fill, Qt.ConnectionType.QueuedConnection)

    @property
    def _state(self) -> OwnState:
        return self._own.state or OwnState()

    @property
    def scope(self) -> str:
        """The chosen scope."""
        return str(self.box.currentData() or ALWAYS)

    def fill(self) -> None:
        """Offer the scopes there are now."""
        chosen = self.scope
        classes = sorted({*self._state.classes(), *self._made})
        self.box.clear()
        self.box.addItem(translate("GlossariesDialog", "Everything"), ALWAYS)
        article = self._workspace.article
        if article is not None:
            title = " ".join((article.headline or article.title).split())[:_LONGEST]
            text = translate("GlossariesDialog", "This article: {title}").format(title=title)
            self.box.addItem(text, article_scope(article.id))
        self.in_force.clear()
        self.in_force.addItem(translate("GlossariesDialog", "None"), "")
        for name in classes:
            text = translate("GlossariesDialog", "Class: {name}").format(name=name)
            self.box.addItem(text, class_scope(name))
            self.in_force.addItem(name, name)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.in_force.setCurrentIndex(max(0, self.in_force.findData(self._state.in_force)))

    def is_on(self, glossary: OwnGlossary) -> bool:
        """Tell whether a glossary is used in the chosen scope."""
        switch = self._state.switch(self.scope, glossary.id) if self.scope else None
        if switch is not None:
            return switch.on
        article = self.scope.startswith("article:")
        return self._state.is_on(glossary) if article else glossary.on

    def changes(self, glossary: OwnGlossary, *, on: bool) -> list[Change]:
        """Return the changes that turn a glossary on or off in the chosen scope."""
        if not self.scope:
            return [Change(self._state.kept(glossary), replace(glossary, on=on))]
        before = self._state.switch(self.scope, glossary.id)
        after = Switch(self.scope, glossary.id, on)
        return [Change(before, after)] if before != after else []

    def _put_in_force(self, _: int) -> None:
        before, after = self._state.in_force, str(self.in_force.currentData() or "")
        if before != after:
            changes = [Change(ClassInForce(before), None)] if before else []
            changes += [Change(None, ClassInForce(after))] if after else []
            self._own.act(translate("GlossariesDialog", "Choose a Class"), changes)

    def _ask_for_class(self) -> None:
        title = translate("GlossariesDialog", "New Class")
        text = translate("GlossariesDialog", "Its name, such as that of a course")
        dialog = NameDialog(title, text, "", self.window())
        dialog.named.connect(self._add_class)
        dialog.open()

    def _add_class(self, name: str) -> None:
        """Offer a class; it is kept with its first tick."""
        self._made.append(name)
        self.fill()
        self.box.setCurrentIndex(max(0, self.box.findData(class_scope(name))))
        self.changed.emit()
