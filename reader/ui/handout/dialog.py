"""Make a handout: choose what it holds, see its pages, write it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.handouts.composing import handout
from reader.handouts.files import write_handout
from reader.handouts.model import Handout, Material, Options, Version
from reader.handouts.preparing import leaving, material, pinyin
from reader.language import Text
from reader.ui.handout.painting import Pages, pdf
from reader.ui.languages import chosen_language

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.analysis.progress import Progress
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate

_SIZE = QSize(980, 720)
_SCALE = 0.8  # of a page in the preview
_MOST_PAGES = 6  # in the preview


class HandoutDialog(QDialog):
    """Options at the left, pages at the right.

    Args:
        workspace: whose article becomes a handout.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("HandoutDialog", "Handout"))
        self._workspace = workspace
        self.pupils = QRadioButton(translate("HandoutDialog", "For &pupils: blanks are empty"))
        self.teacher = QRadioButton(translate("HandoutDialog", "For the &teacher: with answers"))
        self.glossary = QCheckBox(translate("HandoutDialog", "&Glossary of the terms"))
        self.notes = QCheckBox(translate("HandoutDialog", "&Notes on the marks"))
        self.pinyin = QCheckBox(translate("HandoutDialog", "Pin&yin"))
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.pages = QWidget()
        self._column = QVBoxLayout(self.pages)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.pupils.setChecked(True)
        self.glossary.setChecked(True)
        self.notes.setChecked(True)
        self._place()
        self._connect()
        self.resize(_SIZE)
        self.refresh()

    def _place(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        for choice in (self.pupils, self.teacher):
            left.addWidget(choice)
        left.addSpacing(12)
        for part in (self.glossary, self.notes, self.pinyin):
            left.addWidget(part)
        left.addSpacing(12)
        left.addWidget(self.count)
        left.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self.pages)
        area.setAccessibleName(translate("HandoutDialog", "Preview"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        for button in (self.pupils, self.glossary, self.notes, self.pinyin):
            button.toggled.connect(self.refresh)
        self.buttons.accepted.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)

    @property
    def options(self) -> Options:
        """What is chosen."""
        language = chosen_language(self._workspace.settings.language)
        return Options(
            version=Version.PUPILS if self.pupils.isChecked() else Version.TEACHER,
            language="en" if language == "en" else "zh",
            glossary=self.glossary.isChecked(),
            pinyin=self.pinyin.isChecked(),
            notes=self.notes.isChecked(),
        )

    def refresh(self) -> None:
        """Lay the pages out anew, off the window's thread."""
        made, options = self._material(), self.options

        def lay_out(_: Progress) -> tuple[int, list[QImage]]:
            pages = Pages(self._made(made, options))
            shown = range(min(pages.count, _MOST_PAGES))
            return pages.count, [pages.image(number, _SCALE) for number in shown]

        self._workspace.jobs.replace("handout", lay_out, self._show)

    def _material(self) -> Material:
        workspace = self._workspace
        article, annotations = workspace.article, workspace.annotations
        assert article is not None  # noqa: S101 - the command needs an article
        placed = leaving(annotations.shown(), annotations.layers)
        return material(article, workspace.findings.analysis, workspace.study.glossary, placed)

    def _made(self, made: Material, options: Options) -> Handout:
        if options.pinyin:
            analysis, glossary = self._workspace.findings.analysis, made.glossary
            made = replace(made, pinyin=pinyin(made.article, analysis, glossary))
        return handout(made, options)

    def _show(self, laid: tuple[int, list[QImage]]) -> None:
        count, images = laid
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for image in images:
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        text = translate("HandoutDialog", "Pages: {count}").format(count=count)
        if count > len(images):
            more = translate("HandoutDialog", "The first {shown} are shown.")
            text = f"{text}\n{more.format(shown=len(images))}"
        self.count.setText(text)

    def _ask_where(self) -> None:
        article = self._workspace.article
        dialog = QFileDialog(self, translate("HandoutDialog", "Save the Handout"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {
            translate("HandoutDialog", "PDF, to print (*.pdf)"): "pdf",
            translate("HandoutDialog", "Web page, for phones (*.html)"): "html",
            translate("HandoutDialog", "Word document with comments (*.docx)"): "docx",
            translate("HandoutDialog", "Markdown (*.md)"): "md",
        }
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("pdf")
        title = "".join(c for c in (article.title if article else "") if c.isalnum())[:24]
        dialog.selectFile(f"{title}.pdf")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(kinds[name]))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the handout, off the window's thread, and say so."""
        made, options = self._material(), self.options
        workspace = self._workspace

        def write(_: Progress) -> None:
            write_handout(self._made(made, options), path, {".pdf": pdf})

        def told(_: None) -> None:
            text = Text(en=f"The handout was written to {path}.", zh=f"讲义已写入 {path}。")
            workspace.say(text)

        workspace.jobs.start(write, told, workspace.report)
        self.accept()
