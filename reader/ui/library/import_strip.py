"""The strip that follows an import: how far it is, how fast, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.overriding import override
from reader.ui.shortened_line import ShortenedLine
from reader.ui.strip import Strip

if TYPE_CHECKING:
    from reader.library.import_log import Report
    from reader.library.import_progress import Standing
    from reader.library.model import Outcome
    from reader.ui.library.importing import Importing
    from reader.ui.theme import Theme
    from reader.ui.workspace import Workspace

_BAR = 5  # pixels, height of the bar
_MINUTE, _HOUR = 60, 3600
_LONGEST_NAME = 34  # characters

translate = QCoreApplication.translate


class _Bar(QWidget):
    """How much is done, as a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.share = 0.0
        self.setFixedHeight(_BAR)

    def show_share(self, share: float) -> None:
        """Show a share, 0…1."""
        self.share = share
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(self.theme.chrome_border)
        painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
        box.setWidth(max(_BAR, box.width() * self.share))
        painter.setBrush(self.theme.accent)
        painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)


class ImportStrip(Strip):
    """Shown while an import is under way, and after it until the reader dismisses it.

    Args:
        importing: what is followed.
        workspace: in whose language the reasons are.
        theme: colours.
    """

    def __init__(self, importing: Importing, workspace: Workspace, theme: Theme) -> None:
        super().__init__(theme)
        self.importing, self._workspace = importing, workspace
        self._report: Report | None = None
        self.bar = _Bar(theme)
        self.title = ShortenedLine()
        self.counts = ShortenedLine()
        self.speed = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.pause = QToolButton(autoRaise=True)
        self.stop = QToolButton(autoRaise=True)
        self.refused = QToolButton(autoRaise=True)
        self.close_button = QToolButton(autoRaise=True)
        self._place()
        self._connect()
        self._dress(theme)
        self.set_icons({self.close_button: "close"})
        self.retranslate()
        self.hide()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.title, 1)
        row.addWidget(self.speed)
        for button in (self.refused, self.pause, self.stop, self.close_button):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.counts)

    def _connect(self) -> None:
        self.importing.progressed.connect(self._show_standing)
        self.importing.ended.connect(self._show_report)
        self.pause.clicked.connect(
            lambda: self.importing.set_paused(paused=not self.importing.paused)
        )
        self.stop.clicked.connect(self.importing.stop)
        self.refused.clicked.connect(self._list_refused)
        self.close_button.clicked.connect(self.hide)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.bar.theme = theme
        self._dress(theme)

    def _dress(self, theme: Theme) -> None:
        for label in (self.counts, self.speed):
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.chrome_muted)
            label.setPalette(palette)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setAccessibleName(translate("Import", "Import"))
        self.bar.setAccessibleName(translate("Import", "Share done"))
        self.close_button.setToolTip(translate("Import", "Dismiss"))
        self.close_button.setAccessibleName(translate("Import", "Dismiss"))
        self.stop.setText(translate("Import", "Stop"))
        if self.importing.standing is not None:
            self._show_standing(self.importing.standing)
        elif self._report is not None:
            self._show_report(self._report)

    # While it goes on

    def _show_standing(self, standing: Standing) -> None:
        paused = self.importing.paused
        for part in (self.pause, self.stop, self.bar, self.speed):
            part.show()
        self.close_button.hide()
        self.refused.hide()
        self.pause.setText(translate("Import", "Go On") if paused else translate("Import", "Pause"))
        self.bar.show_share(standing.share)
        self.title.setText(self._title(standing))
        self.speed.setText("   ".join(self._speed(standing)))
        self.counts.setText("   ".join(self._facts(standing)))
        self.counts.setVisible(bool(self.counts.text()))
        self.show()

    def _title(self, standing: Standing) -> str:
        if self.importing.paused:
            return translate("Import", "Paused")
        if standing.stage == "counting":
            text = translate("Import", "Counting the files: {count}")
            return text.format(count=f"{standing.files:,}")
        if self.importing.makes_index:
            return translate("Import", "Making the index of the library…")
        if standing.stage == "indexing":
            return translate("Import", "Making new articles searchable…")
        name = Path(standing.path).name
        name = name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
        return translate("Import", "Importing {name}").format(name=name)

    def _facts(self, standing: Standing) -> list[str]:
        facts = outcome_texts(standing.outcome)
        if standing.refused:
            text = translate("Import", "{count} refused")
            facts.append(text.format(count=f"{standing.refused:,}"))
        return facts

    def _speed(self, standing: Standing) -> list[str]:
        """Return rate and time left, where they can be told."""
        if self.importing.paused or standing.stage == "counting":
            return []
        facts = []
        if standing.rate >= 1:
            text = translate("Import", "{count} a second")
            facts.append(text.format(count=f"{standing.rate:,.0f}"))
        if standing.left is not None:
            facts.append(left_text(standing.left))
        return facts

    # When it is over

    def _show_report(self, report: Report | None) -> None:
        self._report = report
        if report is None:
            self.hide()
            return
        for part in (self.pause, self.stop, self.bar, self.speed):
            part.hide()
        self.close_button.show()
        self.refused.setVisible(bool(report.refusals))
        refused = translate("Import", "Refused: {count}…")
        self.refused.setText(refused.format(count=f"{report.refusals:,}"))
        stopped = translate("Import", "Import stopped; what has arrived stays")
        self.title.setText(stopped if report.cancelled else translate("Import", "Import finished"))
        facts = outcome_texts(report.outcome) or [translate("Import", "nothing new")]
        self.counts.setText("   ".join([*facts, time_text(report.seconds)]))
        self.counts.show()
        self.show()

    def _list_refused(self) -> None:
        from reader.ui.dialogs.refused_dialog import RefusedDialog  # noqa: PLC0415  # rarely wanted

        if self._report is not None:
            dialog = RefusedDialog(self._report, self._workspace, self.window())
            dialog.open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def outcome_texts(outcome: Outcome) -> list[str]:
    """Return what became of articles, leaving out what did not occur."""
    counted = (
        (translate("Import", "{count} added"), outcome.added),
        (translate("Import", "{count} updated"), outcome.updated),
        (translate("Import", "{count} unchanged"), outcome.unchanged),
        (translate("Import", "{count} printed before"), outcome.duplicates),
    )
    return [text.format(count=f"{count:,}") for text, count in counted if count]


def left_text(seconds: float) -> str:
    """Return how long it still takes, in words that do not promise too much."""
    if seconds < _MINUTE:
        return translate("Import", "less than a minute left")
    if seconds < 2 * _HOUR:
        text = translate("Import", "about {count} min left")
        return text.format(count=round(seconds / _MINUTE))
    return translate("Import", "about {count} h left").format(count=round(seconds / _HOUR))


def time_text(seconds: float) -> str:
    """Return how long something took."""
    if seconds < 10 * _MINUTE:
        return translate("Import", "in {count} s").format(count=f"{seconds:.0f}")
    return translate("Import", "in {count} min").format(count=f"{seconds / _MINUTE:.0f}")
