"""Make a handout: choose what it holds, see its pages, write it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.handouts.composing import handouts, wanted
from reader.handouts.files import file_names, write_handouts
from reader.handouts.losses import losses
from reader.handouts.preparing import leaving, material, pinyin
from reader.language import Text
from reader.ui.handout.choices import HandoutChoices
from reader.ui.handout.painting import Pages, pdf
from reader.ui.languages import chosen_language
from reader.ui.window_sizes import fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from reader.analysis.progress import Progress
    from reader.handouts.model import Handout, Material, Options
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate

_SIZE = QSize(1000, 760)
_SCALE = 0.8  # of a page in the preview
_MOST_PAGES = 12  # of a handout in the preview


class _Laid(NamedTuple):
    """A handout laid out: what stands above it, its pages in number, and the first of them."""

    heading: str
    length: int
    images: list[QImage]


class HandoutDialog(QDialog):
    """Choices at the left, pages at the right.

    Args:
        workspace: whose article becomes a handout.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("HandoutDialog", "Handout"))
        self._workspace = workspace
        language = chosen_language(workspace.settings.language)
        blanks = len(self._material().clozes)
        own = "en" if language == "en" else "zh"
        self.choices = HandoutChoices(blanks, workspace.settings, own)
        self.pages = QWidget()
        self._column = QVBoxLayout(self.pages)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._place()
        self.choices.changed.connect(self.refresh)
        self.buttons.accepted.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda: workspace.jobs.cancel("handout"))
        self.resize(fitting(_SIZE, self))
        self.refresh()

    def _place(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self.pages)
        area.setAccessibleName(translate("HandoutDialog", "Preview"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.choices)
        row.addWidget(area, 1)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.buttons)

    def refresh(self) -> None:
        """Lay the pages out anew, off the window's thread."""
        made, options = self._material(), self.choices.options
        suffix = f".{self.choices.suffix}"

        def lay_out(_: Progress) -> tuple[list[_Laid], tuple[Text, ...]]:
            every = self._made(made, options)
            return [_laid(one) for one in every], losses(every, suffix)

        self._workspace.jobs.replace("handout", lay_out, self._show)

    def _material(self) -> Material:
        workspace = self._workspace
        article, annotations = workspace.article, workspace.annotations
        assert article is not None  # noqa: S101 - the command needs an article
        placed = leaving(annotations.shown(), annotations.layers)
        analysis, glossary = workspace.findings.analysis, workspace.study.glossary
        return material(article, analysis, glossary, placed, annotations.styles)

    def _made(self, made: Material, options: Options) -> tuple[Handout, ...]:
        if options.pinyin:
            analysis, glossary = self._workspace.findings.analysis, made.glossary
            made = replace(made, pinyin=pinyin(made.article, analysis, glossary))
        return handouts(made, options)

    def _show(self, result: tuple[list[_Laid], tuple[Text, ...]]) -> None:
        laid, lost = result
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for one in laid:
            if len(laid) > 1:
                self._add(QLabel(one.heading, textFormat=Qt.TextFormat.PlainText))
            for image in one.images:
                page = QLabel()
                page.setPixmap(QPixmap.fromImage(image))
                self._add(page)
            if one.length > len(one.images):
                more = translate("HandoutDialog", "The first {shown} pages are shown.")
                self._add(QLabel(more.format(shown=len(one.images))))
        counts = " + ".join(f"{one.length}" for one in laid)
        self.choices.count.setText(
            translate("HandoutDialog", "Pages: {count}").format(count=counts)
        )
        self.choices.tell_losses([self._workspace.words(text) for text in lost])

    def _add(self, label: QLabel) -> None:
        self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)

    def _ask_where(self) -> None:
        workspace, suffix = self._workspace, self.choices.suffix
        article = workspace.article
        folder = workspace.path.parent if workspace.path else Path.home()
        dialog = QFileDialog(self, translate("HandoutDialog", "Save the Handout"), str(folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = self.choices.format.currentText()
        dialog.setNameFilters([f"{kind} (*.{suffix})"])
        dialog.setDefaultSuffix(suffix)
        title = "".join(c for c in (article.title if article else "") if c.isalnum())[:24]
        dialog.selectFile(f"{title or 'handout'}.{suffix}")
        dialog.fileSelected.connect(lambda name: self._check(Path(name)))
        dialog.open()

    def _check(self, path: Path) -> None:
        """Ask before the further files of a pair of worksheets replace others."""
        there = [one for one in self._paths(path) if one != path and one.exists()]
        if not there:
            self.save_to(path)
            return
        text = translate("HandoutDialog", "These files are there already. Replace them?")
        names = "\n".join(one.name for one in there)
        button = QMessageBox.StandardButton
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), f"{text}\n\n{names}")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setParent(self, box.windowFlags())
        box.setStandardButtons(button.Save | button.Cancel)
        box.accepted.connect(lambda: self.save_to(path))
        box.open()

    def _paths(self, path: Path) -> Sequence[Path]:
        return file_names(path, wanted(self.choices.options))

    def save_to(self, path: Path) -> None:
        """Write the handout, off the window's thread, and say so."""
        made, options = self._material(), self.choices.options
        workspace = self._workspace
        workspace.change(handout=self.choices.remembered)

        def write(_: Progress) -> tuple[Path, ...]:
            return write_handouts(self._made(made, options), path, {".pdf": pdf})

        def told(paths: tuple[Path, ...]) -> None:
            names = ", ".join(one.name for one in paths[1:])
            first = paths[0]
            text = Text(en=f"The handout was written to {first}.", zh=f"讲义已写入 {first}。")
            if names:
                text = Text(
                    en=f"Written to {first}, {names}.",
                    zh=f"已写入 {first}、{names.replace(', ', '、')}。",
                )
            workspace.say(text)

        workspace.jobs.start(write, told, workspace.report)
        self.accept()


def _laid(one: Handout) -> _Laid:
    pages = Pages(one)
    shown = range(min(pages.count, _MOST_PAGES))
    return _Laid(one.heading, pages.count, [pages.image(number, _SCALE) for number in shown])
