"""A field for a note, as high as its text; what is typed is kept after a short pause."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from reader.overriding import override

PAUSE = 300  # milliseconds without a key, after which the text is kept
_MOST_LINES = 9
_EDGE = 16  # pixels above and below the text together


class NoteField(QPlainTextEdit):
    """Plain text only: what others wrote is never read as markup.

    Signals:
        written: str, the text after a pause or when the field is left.
        resized: the field wants another height.
    """

    written = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.timer.timeout.connect(self.keep)
        self.textChanged.connect(self._change)

    def set_note(self, text: str) -> None:
        """Show a note; one that is being typed stays as it is."""
        if self.timer.isActive() or text == self.toPlainText():
            self._kept = text if not self.timer.isActive() else self._kept
            return
        self._kept = text
        self.setPlainText(text)
        self.timer.stop()

    def keep(self) -> None:
        """Tell what was typed, if that was not done."""
        self.timer.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)

    def _change(self) -> None:
        self.timer.start()
        tall = self.document().documentLayout().documentSize().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if tall else policy.ScrollBarAlwaysOff
        )
        self.updateGeometry()
        self.resized.emit()

    @override
    def sizeHint(self) -> QSize:
        tall = self.document().documentLayout().documentSize().height()  # in lines
        lines = max(1, min(round(tall), _MOST_LINES))
        return QSize(200, round(self.fontMetrics().lineSpacing() * lines) + _EDGE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Take the height of the text as it is broken now, and begin at its top."""
        self.updateGeometry()
        self.resized.emit()
        if not self.hasFocus():
            self.verticalScrollBar().setValue(0)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
