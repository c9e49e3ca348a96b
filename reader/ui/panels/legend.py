"""The legend: what is marked on the page, how, how often, and the way through it."""

from collections import Counter

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QComboBox, QDockWidget, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.analysis.term_table import TermTable
from reader.glossary.stage import Stage
from reader.overriding import override
from reader.settings import Settings
from reader.ui.notes.stages import stage_label
from reader.ui.panels.legend_list import LegendList
from reader.ui.panels.legend_rows import legend_rows
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

_WIDTH = 232  # pixels at least


class LegendPanel(QDockWidget):
    """A dock at the side of the page.

    Args:
        workspace: whose article is told of, and whose settings are switched.
        theme: the marks' styles.
    """

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self._workspace = workspace
        self.list = LegendList(theme, workspace.settings)
        self.density = QComboBox()
        self._density_label = QLabel()
        self.stages = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.stages.setContentsMargins(16, 4, 12, 0)
        self._empty = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._place_widgets()
        self.retranslate()
        self.list.walked.connect(workspace.span_asked)
        self.list.switched.connect(lambda values: workspace.change(**values))
        self.density.activated.connect(self._choose_density)
        workspace.article_opened.connect(self._show_findings)
        workspace.analysis_ready.connect(self._show_findings)
        workspace.settings_changed.connect(self._show_settings)
        workspace.stages.changed.connect(self._count_stages)
        self.list.words = workspace.script.words
        workspace.script.changed.connect(self.list.fill)
        self._show_findings()

    def _place_widgets(self) -> None:
        inside = QWidget()
        inside.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(8)
        row.addWidget(self._density_label)
        row.addWidget(self.density, 1)
        column.addWidget(self.stages)
        column.addLayout(row)
        self._density_label.setBuddy(self.density)
        self.setWidget(inside)

    def set_theme(self, theme: Theme) -> None:
        """Draw the marks as another theme does."""
        self.list.set_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setWindowTitle(self.tr("Legend"))
        self.list.setAccessibleName(self.tr("What is marked on the page"))
        self._empty.setText(self.tr("Open an article to see what is marked in it."))
        self._density_label.setText(self.tr("&Mark"))
        with QSignalBlocker(self.density):
            self.density.clear()
            self.density.addItem(self.tr("every occurrence"), "all")
            self.density.addItem(self.tr("first in the article"), "first_in_article")
            self.density.addItem(self.tr("first in each paragraph"), "first_in_paragraph")
        self._show_density(self._workspace.settings)

    def _show_findings(self, _: object = None) -> None:
        article, findings = self._workspace.article, self._workspace.findings
        self._empty.setVisible(article is None)
        rows = legend_rows(findings.analysis) if article else {}
        self.list.set_rows(rows, complete=findings.complete)
        self._count_stages()

    def _count_stages(self) -> None:
        """Say how many terms of the article are at each stage, once the reader uses stages."""
        stages, terms = self._workspace.stages, self._workspace.findings.analysis.terms
        concepts = set(TermTable.of(terms).chosen_concepts()) if stages.kept else set()
        counts = Counter(map(stages.of, concepts))
        shown = [f"{stage_label(stage)} {counts[stage]}" for stage in Stage if counts[stage]]
        self.stages.setText(" · ".join(shown))
        self.stages.setVisible(bool(shown))

    def _show_settings(self, settings: Settings, before: Settings) -> None:
        if settings.language != before.language:
            self.retranslate()
            self.list.fill()
        self.list.set_settings(settings)
        self._show_density(settings)

    def _show_density(self, settings: Settings) -> None:
        self.density.setCurrentIndex(self.density.findData(settings.density))

    def _choose_density(self) -> None:
        self._workspace.change(density=self.density.currentData())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._workspace.change(legend=False)
        super().closeEvent(event)
