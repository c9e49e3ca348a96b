"""The side panel that keeps a card open while the reader reads on."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

from reader.overriding import override
from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.pane import CardPane
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.type import CardLook

translate = QCoreApplication.translate


class _Invitation(QWidget):
    """What an empty panel says."""

    def __init__(self, look: CardLook) -> None:
        super().__init__()
        self.look = look

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, em = self.look.theme, round(self.look.em)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.card_paper)
        painter.setPen(theme.card_muted)
        text = translate("Card", "Click a term whose card is open, and the card moves here.")
        box = self.rect().adjusted(2 * em, 2 * em, -2 * em, -2 * em)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, text)


class _Kept(CardPane):
    """A card in the panel."""

    def __init__(self, source: CardSource, look: CardLook) -> None:
        super().__init__(source, look, None, pinnable=False, staged=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.card_paper)


class TermPanel(QDockWidget):
    """Keeps the pinned card, with a history of all that was pinned; Escape or x closes it.

    Signals:
        jump_requested: Span of the article to go to.
        copied: text that was put on the clipboard.
        left: the keyboard walked out of the panel.
    """

    jump_requested = Signal(object)
    copied = Signal(str)
    left = Signal()

    def __init__(self, source: CardSource, look: CardLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("term_panel")  # the window remembers its place by this name
        self._source = source
        self._empty = _Invitation(look)
        self.card = _Kept(source, look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.card)
        self.setWidget(self._stack)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.card.jump_requested.connect(self.jump_requested)
        self.card.copied.connect(self.copied)
        self.card.close_requested.connect(self._close)
        self.card.focus_left.connect(self.left)
        self._name()

    @property
    def subject(self) -> Subject | None:
        """What the kept card is about."""
        return self.card.subject

    def keep(self, subject: Subject) -> None:
        """Show a pinned subject; Back leads to those pinned before."""
        self.card.show_subject(subject, remember=True)
        self._stack.setCurrentWidget(self.card)
        self.show()
        self.raise_()

    def set_look(self, look: CardLook) -> None:
        """Take other colours and sizes."""
        self._empty.look = look
        self._empty.update()
        self.card.set_look(look)

    def refresh(self) -> None:
        """Tell the same again, as after a change of glossary or article."""
        self.card.refresh()

    def _close(self) -> None:
        self.close()
        self.left.emit()

    def _name(self) -> None:
        self.setWindowTitle(translate("Card", "Term"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
