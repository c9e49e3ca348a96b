"""The terms of a timeline as a row of chips: mark, name, hits, and a way to be rid of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.overriding import override
from reader.ui.icons import icon
from reader.ui.panels.timeline.look import draw_marker, term_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.panels.timeline.session import Term
    from reader.ui.theme import Theme

translate = QCoreApplication.translate

_MOST = 14  # characters of a term that are shown
_MARK = 26  # pixels for the line and its marker
_PAD = 8
_RADIUS = 4.0


class _Name(QAbstractButton):
    """Mark, name and count of one term; pressing it brings the term to the front."""

    def __init__(self, term: Term, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.term = term
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.refresh()

    def refresh(self) -> None:
        """Say how far the count is."""
        term = self.term
        name = term.line if len(term.line) <= _MOST else f"{term.line[: _MOST - 1]}…"
        self.setText(f"{name}  {self._count()}")
        self.setAccessibleName(f"{term.line} {self._count()}")
        self.setToolTip(term.line.replace("<", "‹"))
        self.updateGeometry()
        self.update()

    def _count(self) -> str:
        if self.term.error is not None:
            return "!"
        if not self.term.done:
            return f"{self.term.share:.0%}"
        return f"{self.term.tally.total.hits:,}"

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = _PAD + _MARK + 4 + metrics.horizontalAdvance(self.text()) + 6
        return QSize(width, round(metrics.height() * 1.5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, look = self.theme, term_look(self.theme, self.term.number)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.field)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        middle = self.height() / 2
        painter.setPen(look.pen(2.0))
        painter.drawLine(QPointF(_PAD, middle), QPointF(_PAD + _MARK - 4, middle))
        painter.setPen(QPen(look.colour, 1.5))
        painter.setBrush(look.colour)
        draw_marker(painter, look.marker, QPointF(_PAD + _MARK / 2 - 2, middle), 4)
        painter.setPen(theme.warning if self.term.error else theme.chrome_text)
        line = QRectF(_PAD + _MARK + 4, 0, self.width(), self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.text())


class TermChips(QWidget):
    """A chip for each term.

    Signals:
        chosen: str, the line of the term to bring to the front; empty for none.
        removed: str, the line of the term to forget.
    """

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[tuple[_Name, QToolButton]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for name, close in self._chips:
            name.theme = theme
            close.setIcon(icon("close", theme.chrome_muted, self.devicePixelRatioF()))
            name.update()

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show some terms, each with the state of its count."""
        if [name.term for name, _ in self._chips] != list(terms):
            self._make(terms)
        for name, close in self._chips:
            name.refresh()
            text = translate("Timeline", "Remove {term}").format(term=name.term.line)
            close.setToolTip(text.replace("<", "‹"))
            close.setAccessibleName(text)

    @property
    def current(self) -> str:
        """The line of the term that was brought to the front; empty for none."""
        return next((name.term.line for name, _ in self._chips if name.isChecked()), "")

    def _make(self, terms: Sequence[Term]) -> None:
        front = self.current
        while self._chips:
            for widget in self._chips.pop():
                self._row.removeWidget(widget)
                widget.deleteLater()
        for place, term in enumerate(terms):
            name, close = _Name(term, self._theme), QToolButton(autoRaise=True)
            name.setChecked(term.line == front)
            name.clicked.connect(lambda _=False, name=name: self._choose(name))
            close.clicked.connect(lambda _=False, line=term.line: self.removed.emit(line))
            close.setIcon(icon("close", self._theme.chrome_muted, self.devicePixelRatioF()))
            close.setIconSize(QSize(12, 12))
            self._row.insertWidget(2 * place, name)
            self._row.insertWidget(2 * place + 1, close)
            self._chips.append((name, close))

    def _choose(self, chosen: _Name) -> None:
        for name, _ in self._chips:
            if name is not chosen:
                name.setChecked(False)
        self.chosen.emit(self.current)
