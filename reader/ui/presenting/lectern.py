"""The lectern: the teacher's own dock while something is presented. The class never sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QLocale, Qt, QTime, QTimer
from PySide6.QtWidgets import (
    QDockWidget,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.overriding import override
from reader.ui.presenting.preview import Preview
from reader.ui.presenting.tools import Blank, Light, Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.presenting.presenting import Presenting
    from reader.ui.theme import Theme

translate = QCoreApplication.translate
TICK = 500  # milliseconds
_HOUR, _MINUTE = 3600, 60  # seconds
_MARGIN = 12  # pixels


def spoken_time(seconds: int) -> str:
    """Return a length of time as a clock shows it: 4:05, or 1:04:05."""
    hours, rest = divmod(seconds, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


class Lectern(QDockWidget):
    """Shows what the class sees, the time, the tools, what comes next, and private notes.

    Args:
        presenting: what is steered.
        theme: colours.
    """

    def __init__(self, presenting: Presenting, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lectern")
        feature = QDockWidget.DockWidgetFeature  # it goes with presenting, not before
        self.setFeatures(feature.DockWidgetMovable | feature.DockWidgetFloatable)
        self._presenting = presenting
        self._since = QElapsedTimer()
        self.preview = Preview(presenting.projector, theme)
        self.elapsed, self.time = _plain(), _plain()
        self.again = QToolButton(autoRaise=True)
        self.tools = {name: QToolButton() for name in _texts()}
        self.next, self.notes = _plain(wrapped=True), _plain(wrapped=True)
        self._heads = {label: _plain() for label in (self.next, self.notes)}
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._show_time)
        self._place(theme)
        self._connect()
        self.retranslate()
        self.set_next("")
        self.set_notes("")
        self.hide()

    def _place(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(10)
        column.addWidget(self.preview)
        clock = QHBoxLayout()
        clock.addWidget(self.elapsed)
        clock.addWidget(self.again)
        clock.addStretch(1)
        clock.addWidget(self.time)
        column.addLayout(clock)
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, button in enumerate(self.tools.values()):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCheckable(True)
            button.setMinimumHeight(30)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        for label, head in self._heads.items():
            column.addWidget(head)
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(inside)
        self._size_type(theme)

    def _size_type(self, theme: Theme) -> None:
        for label, factor in ((self.elapsed, 2.2), (self.time, 1.5), (self.next, 1.15)):
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * factor)
            label.setFont(font)
        for head in self._heads.values():
            palette = head.palette()
            palette.setColor(head.foregroundRole(), theme.chrome_muted)
            head.setPalette(palette)

    def _connect(self) -> None:
        box = self._presenting.tool_box
        acts: dict[str, Callable[[], bool]] = {
            "black": box.blacken,
            "white": box.whiten,
            "spotlight": box.toggle_spotlight,
            "band": box.turn_band,
            "curtain": box.toggle_curtain,
            "magnifier": box.toggle_magnifier,
            "laser": box.toggle_laser,
            "hold": box.toggle_hold,
        }
        for name, button in self.tools.items():
            button.clicked.connect(lambda _=False, act=acts[name]: self._use(act))
        self.again.clicked.connect(self._start_clock)
        self._presenting.changed.connect(self._begin_or_end)
        box.changed.connect(self._show_tools)

    def _use(self, act: Callable[[], bool]) -> None:
        act()
        self._show_tools(self._presenting.tool_box.tools)

    # What it shows

    def set_next(self, text: str) -> None:
        """Say what the next step of the lesson is; nothing where there is none."""
        self._say(self.next, text)

    def set_notes(self, text: str) -> None:
        """Show private notes on what is before the class."""
        self._say(self.notes, text)

    def _say(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        self._heads[label].setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.preview.set_theme(theme)
        self._size_type(theme)

    def _begin_or_end(self) -> None:
        on = self._presenting.is_on
        self.setVisible(on)
        if on:
            self._start_clock()
            self._clock.start()
            self._show_tools(self._presenting.tool_box.tools)
            self.preview.refresh()
        else:
            self._clock.stop()

    def _start_clock(self) -> None:
        self._since.start()
        self._show_time()

    def _show_time(self) -> None:
        self.elapsed.setText(spoken_time(self._since.elapsed() // 1000))
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.time.setText(now)

    def _show_tools(self, tools: Tools) -> None:
        on = {
            "black": tools.blank is Blank.BLACK,
            "white": tools.blank is Blank.WHITE,
            "spotlight": tools.light in {Light.TORCH, Light.PASSAGE},
            "band": tools.light in {Light.LINE, Light.SENTENCE},
            "curtain": tools.curtain is not None,
            "magnifier": tools.magnifier,
            "laser": tools.laser,
            "hold": tools.held,
        }
        for name, button in self.tools.items():
            button.setChecked(on[name])

    # Languages

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setWindowTitle(translate("Lectern", "Lectern"))
        self.again.setText(translate("Lectern", "From 0"))
        self.again.setToolTip(translate("Lectern", "Let the clock begin again"))
        self.elapsed.setAccessibleName(translate("Lectern", "Time since the beginning"))
        self.time.setAccessibleName(translate("Lectern", "Time of day"))
        self.preview.setAccessibleName(translate("Lectern", "What the class sees"))
        self._heads[self.next].setText(translate("Lectern", "Next step"))
        self._heads[self.notes].setText(translate("Lectern", "Only you see these notes"))
        for name, (text, key) in _texts().items():
            self.tools[name].setText(f"{text}  {key}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _texts() -> dict[str, tuple[str, str]]:
    """Return the tools' names with their keys, in the language now set."""
    return {
        "black": (translate("Lectern", "Black"), "B"),
        "white": (translate("Lectern", "White"), "W"),
        "spotlight": (translate("Lectern", "Spotlight"), "S"),
        "band": (translate("Lectern", "Sentence, line"), "F"),
        "curtain": (translate("Lectern", "Curtain"), "C"),
        "magnifier": (translate("Lectern", "Magnifier"), "M"),
        "laser": (translate("Lectern", "Laser"), "L"),
        "hold": (translate("Lectern", "Hold"), "H"),
    }


def _plain(*, wrapped: bool = False) -> QLabel:
    return QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=wrapped)
