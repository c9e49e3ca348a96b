"""The window of the concept map: the map, the card of what was clicked, a key to the lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.concept_map.model import ConceptMap, LinkKind, concept_map
from reader.language import Text
from reader.overriding import override
from reader.ui.concept_map.canvas import MapCanvas
from reader.ui.concept_map.drawing import MapDrawing, link_pen
from reader.ui.concept_map.saving import save_map
from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.pane import CardPane
from reader.ui.window_sizes import fitting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from reader.analysis.progress import Progress
    from reader.ui.term_card.source import CardSource
    from reader.ui.term_card.type import CardLook
    from reader.ui.workspace import Workspace

translate = QCoreApplication.translate
_DRAWN_LIKE = {
    LinkKind.PART: LinkKind.MEMBER,
    LinkKind.NARROWER: LinkKind.MEMBER,
    LinkKind.CONTRAST: LinkKind.RELATED,
}

_SIZE = QSize(1280, 780)
_CARD = 380  # pixels of width
_SAMPLE = 34  # pixels of a line in the key


class _Key(QWidget):
    """Says what each kind of line on the map means."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self.look = look
        self._kinds: frozenset[LinkKind] = frozenset()
        self.setFixedHeight(self.fontMetrics().height() + 10)

    def show_kinds(self, kinds: Iterable[LinkKind]) -> None:
        """Tell of the kinds that are on the map, and of no others."""
        self._kinds = frozenset(_DRAWN_LIKE.get(kind, kind) for kind in kinds)
        self.update()

    @property
    def names(self) -> dict[LinkKind, str]:
        """What is told, in order."""
        return {kind: name for kind, name in _kinds().items() if kind in self._kinds}

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, middle = 0.0, self.height() / 2
        for kind, name in self.names.items():
            painter.setPen(link_pen(kind, theme.chrome_text, 1.5))
            painter.drawLine(QPointF(x, middle), QPointF(x + _SAMPLE, middle))
            painter.setPen(QPen(theme.chrome_text))
            width = self.fontMetrics().horizontalAdvance(name)
            box = QRectF(x + _SAMPLE + 6, 0, width + 4, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            x += _SAMPLE + width + 26


class ConceptMapWindow(QWidget):
    """Shows the map of the open article and follows when another is opened.

    Args:
        workspace: whose article is mapped.
        source: tells the cards.
        look: of the cards; its theme is that of the map.
        parent: the reader's window; this one is closed with it.
    """

    def __init__(
        self, workspace: Workspace, source: CardSource, look: CardLook, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workspace, self._source, self._look = workspace, source, look
        self._chart = ConceptMap((), ())
        self.canvas = MapCanvas(look.theme)
        self.card = CardPane(source, look, None, pinnable=False, staged=True)
        self.aside = QCheckBox()
        self.fit, self.save = QPushButton(), QPushButton()
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.key = _Key(look)
        self._place()
        self._connect()
        self._name()
        self.resize(fitting(_SIZE, self))
        self.refresh()

    def _place(self) -> None:
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.addWidget(self.canvas)
        self.parts.addWidget(self.card)
        self.parts.setStretchFactor(0, 1)
        self.parts.setSizes([_SIZE.width() - _CARD, _CARD])
        self.card.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.setSpacing(12)
        foot.addWidget(self.key, 1)
        for widget in (self.count, self.aside, self.fit, self.save):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.parts, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.article_opened.connect(self.refresh)
        workspace.analysis_ready.connect(self.refresh)
        workspace.script.changed.connect(lambda: self._take(self._chart))
        self.canvas.chosen.connect(self._show_card)
        self.canvas.opened.connect(self._go_to)
        self.aside.toggled.connect(self.refresh)
        self.fit.clicked.connect(self.canvas.fit)
        self.save.clicked.connect(self._ask_where)
        self.card.close_requested.connect(self._close_card)
        self.card.jump_requested.connect(workspace.span_asked)

    def refresh(self) -> None:
        """Map the open article again; what takes long does so off the window's thread."""
        article, terms = self._workspace.article, self._workspace.findings.analysis.terms
        study, aside = self._workspace.study, self.aside.isChecked()
        self._close_card()
        if article is None:
            self._take(ConceptMap((), ()))
            return

        def make(_: Progress) -> ConceptMap:
            return concept_map(article, terms, study.glossary, aside=aside)

        self._workspace.jobs.replace("concept_map", make, self._take, self._workspace.report)

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        self._look = self.key.look = look
        self.canvas.set_theme(look.theme)
        self.card.set_look(look)
        self.update()

    def _take(self, chart: ConceptMap) -> None:
        nothing = translate(
            "ConceptMap", "No two terms of this article are related in the glossary."
        )
        self._chart = chart
        words = self._workspace.script.words
        nodes = tuple(replace(node, label=words(node.label)) for node in chart.nodes)
        shown = replace(chart, nodes=nodes)
        self.key.show_kinds(link.kind for link in chart.links)
        self.canvas.show_map(MapDrawing(shown) if nodes else None, nothing)
        self._count_nodes()

    def _count_nodes(self) -> None:
        drawing = self.canvas.drawing
        chart = drawing.chart if drawing else ConceptMap((), ())
        named = sum(bool(node.spans) for node in chart.nodes)
        text = translate("ConceptMap", "{shown} terms, {alone} without relations")
        self.count.setText(text.format(shown=named, alone=chart.alone) if drawing else "")
        self.save.setEnabled(drawing is not None)
        self.fit.setEnabled(drawing is not None)

    def _show_card(self, number: int) -> None:
        drawing = self.canvas.drawing
        if drawing is None:
            return
        node = drawing.chart.nodes[number]
        printed = {one.concept: one.label for one in self._chart.nodes}
        label = printed.get(node.concept, node.label)
        here = node.spans[0] if node.spans else None
        linked = self._source.linked(node.concept)
        self.card.show()
        self.card.show_subject(Subject(node.concept, label, here, linked.senses), remember=True)

    def _close_card(self) -> None:
        self.card.hide()
        self.canvas.setFocus()

    def _go_to(self, number: int) -> None:
        node = self.canvas.drawing.chart.nodes[number] if self.canvas.drawing else None
        if node and node.spans:
            self._workspace.span_asked.emit(node.spans[0])
            window = self.parentWidget()
            if window is not None:
                window.window().activateWindow()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translate("ConceptMap", "Save the Map"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picture = translate("ConceptMap", "Picture (*.png)")
        drawing = translate("ConceptMap", "Drawing of any size (*.svg)")
        dialog.setNameFilters([picture, drawing])
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if chosen == drawing else "png")
        )
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the map into a file and say so."""
        if self.canvas.drawing is None:
            return
        article = self._workspace.article
        title = " ".join(article.title.split()) if article else ""
        save_map(path, self.canvas.drawing, self._look.theme, f"{title} — {self.windowTitle()}")
        self._workspace.say(Text(en=f"The map was written to {path}.", zh=f"概念图已写入 {path}。"))

    def _name(self) -> None:
        self.setWindowTitle(translate("ConceptMap", "Concept Map"))
        self.canvas.setAccessibleName(self.windowTitle())
        self.aside.setText(translate("ConceptMap", "&Other relations, too"))
        self.fit.setText(translate("ConceptMap", "&Fit"))
        self.save.setText(translate("ConceptMap", "&Save…"))
        self._count_nodes()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.card.isVisible():
            self._close_card()
        else:
            self.close()


def _kinds() -> dict[LinkKind, str]:
    return {
        LinkKind.MEMBER: translate("ConceptMap", "part, member"),
        LinkKind.NEXT: translate("ConceptMap", "next step"),
        LinkKind.SUCCESSOR: translate("ConceptMap", "took its place"),
        LinkKind.RELATED: translate("ConceptMap", "related, contrast"),
    }
