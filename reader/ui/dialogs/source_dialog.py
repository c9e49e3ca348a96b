"""What is known of the open file: where it is, how it was read, what was odd in it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.ui.dialogs.plain_dialog import PlainDialog, plain_label
from reader.ui.sources import LibrarySource
from reader.ui.status_line import encoding_name
from reader.ui.workspace import Workspace

_WIDTH = 560  # pixels
_MOST = 300  # pixels of remarks in sight


class SourceDialog(PlainDialog):
    """Facts on the open article's file.

    Args:
        workspace: has an article open.
        parent: the window.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(parent, translate("SourceDialog", "About This File"))
        self._facts = QFormLayout()
        self._facts.setVerticalSpacing(8)
        self._facts.setHorizontalSpacing(18)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._facts)
        if workspace.article:
            self._tell(workspace)
        self.finish()
        self.setMinimumWidth(_WIDTH)

    def _tell(self, workspace: Workspace) -> None:
        translate, article = QCoreApplication.translate, workspace.article
        if article is None:
            return
        page = f"{article.page or ''} {article.page_name or ''}".strip()
        for name, value in (
            (translate("SourceDialog", "Title"), article.title),
            (translate("SourceDialog", "Date"), article.date.isoformat() if article.date else ""),
            (translate("SourceDialog", "Page"), page),
            (translate("SourceDialog", "Column"), article.column or ""),
            (translate("SourceDialog", "Authors"), "、".join(article.authors)),
            (translate("SourceDialog", "File"), str(workspace.path or "")),
            (translate("SourceDialog", "Library"), _library(workspace)),
            (translate("SourceDialog", "Encoding"), encoding_name(article.encoding)),
            (translate("SourceDialog", "Characters"), f"{len(article.text):,}"),
        ):
            if value:
                self._facts.addRow(QLabel(name), plain_label(value))
        if article.problems:
            self.column.addWidget(QLabel(translate("SourceDialog", "Remarks on the file")))
            self.column.addWidget(
                _remarks([workspace.words(problem) for problem in article.problems])
            )


def _library(workspace: Workspace) -> str:
    """Return which library holds the open article, and by what name."""
    source, library = workspace.source, workspace.library.library
    if not isinstance(source, LibrarySource) or library is None:
        return ""
    return f"{library.place}\n{source.id}"


def _remarks(sentences: list[str]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for sentence in sentences:
        column.addWidget(plain_label(sentence))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setMaximumHeight(_MOST)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return area
