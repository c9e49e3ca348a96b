"""A card with its bar and history, in whatever frame: floating, or in the side panel."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from reader.glossary.stage import Stage
from reader.overriding import override
from reader.ui.term_card.announcing import announce
from reader.ui.term_card.bar import CardBar
from reader.ui.term_card.blocks import (
    CardContent,
    CopyText,
    EditEntry,
    EditNote,
    JumpTo,
    OpenArticle,
    OpenConcept,
    ShowLines,
    ShowTimeline,
    Subject,
    TakeWord,
    Target,
    ToggleSecond,
)
from reader.ui.term_card.card_keys import action_of
from reader.ui.term_card.history import CardHistory
from reader.ui.term_card.source import CardSource
from reader.ui.term_card.stage_row import StageRow
from reader.ui.term_card.type import CardLook
from reader.ui.term_card.view import CardView

translate = QCoreApplication.translate


class CardPane(QWidget):
    """Shows subjects, follows their links, walks back and forward.

    Signals:
        pin_requested: Subject to keep in the side panel.
        subject_shown: Subject that is told, or told again.
        jump_requested: Span of the article to go to.
        library_asked: InLibrary, what a link asks of the library.
        own_asked: InGlossary, what a link asks of the reader's own glossaries.
        copied: text that was put on the clipboard.
        close_requested: the reader is done with the card.
        ring_turned: 1 or -1: show the next or previous term of the same place.
        stage_asked: str, a concept, and the Stage that its reader says it is at.
        focus_left: the keyboard walked past the last control (1) or before the first (-1).
    """

    pin_requested = Signal(object)
    subject_shown = Signal(object)
    jump_requested = Signal(object)
    library_asked = Signal(object)
    own_asked = Signal(object)
    copied = Signal(str)
    close_requested = Signal()
    ring_turned = Signal(int)
    stage_asked = Signal(str, object)
    focus_left = Signal(int)

    def __init__(
        self,
        source: CardSource,
        look: CardLook,
        parent: QWidget | None,
        *,
        pinnable: bool,
        staged: bool = False,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._look = look
        self._history = CardHistory()
        self._second = False
        self._count = 1
        self.bar = CardBar(look, pinnable=pinnable)
        self.view = CardView(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.view, 1)
        self.stages = StageRow(look) if staged else None
        if self.stages:
            self._column.addWidget(self.stages)
            self.stages.asked.connect(self._ask_stage)
        self.view.link_activated.connect(self._follow)
        self.bar.back.clicked.connect(self.go_back)
        self.bar.forward.clicked.connect(self.go_forward)
        self.bar.copy.clicked.connect(self.copy_card)
        self.bar.pin.clicked.connect(self.pin)
        self.bar.close_card.clicked.connect(self.close_requested)
        self.bar.ring.turned.connect(self.ring_turned)

    # -- what is shown

    @property
    def subject(self) -> Subject | None:
        """What the card is about."""
        return self._history.current

    def show_subject(self, subject: Subject, *, remember: bool = False) -> None:
        """Show a subject; with `remember`, Back leads to what was shown before."""
        if remember:
            self._history.open(subject)
        else:
            self._history.start(subject)
        self._tell()

    def set_ring(self, position: int, count: int) -> None:
        """Say how many terms cover the place, and which of them is shown."""
        self._count = count
        self.bar.ring.set_ring(position, count)

    def refresh(self) -> None:
        """Tell the same again, as after a change of language, glossary or article."""
        self.bar.name_controls()
        if self.stages:
            self.stages.name_controls()
        if self.subject and self._source.knows(self.subject):
            self._tell(keep_place=True)

    def set_look(self, look: CardLook, inner: int | None = None) -> None:
        """Take other colours and sizes; `inner` is the width the content is about to have."""
        self._look = look
        self.bar.set_look(look)
        self.view.set_look(look, inner)
        if self.stages:
            self.stages.set_look(look)
        self.update()

    def _tell(self, *, keep_place: bool = False) -> None:
        if self.subject is None:
            return
        self.subject_shown.emit(self.subject)
        content = self._source.content(self.subject, second=self._second)
        self.put(content, keep_place=keep_place)
        self.bar.caption.set_content(content)
        if self.stages:
            self.stages.set_stage(content.stage)
        self.bar.set_history(back=self._history.can_go_back, forward=self._history.can_go_forward)
        self.settle()
        announce(self, content.title, content.spoken)

    def put(self, content: CardContent, *, keep_place: bool) -> None:
        """Have a content set."""
        self.view.set_content(content, keep_place=keep_place)

    def settle(self) -> None:
        """Fit the frame to its content, where the frame is the card's own."""

    # -- what the reader does

    def _follow(self, target: Target) -> None:
        match target:
            case OpenConcept(concept):
                focused = any(stop.hasFocus() for stop in self._stops())
                self.show_subject(self._source.linked(concept), remember=True)
                if focused:  # the link it stood on is gone
                    self.focus_first()
            case JumpTo(span):
                self.jump_requested.emit(span)
                self._come_to(target)
            case CopyText(text):
                self._copy(text)
            case ToggleSecond():
                self._second = not self._second
                self._tell(keep_place=True)
            case EditEntry() | EditNote() | TakeWord():
                self.own_asked.emit(target)
            case ShowLines() | ShowTimeline() | OpenArticle():
                self.library_asked.emit(target)

    def _come_to(self, jump: JumpTo) -> None:
        """Count from the place jumped to."""
        if self.subject:
            label = self.subject.label
            here = Subject(self.subject.concept, label, jump.span, self.subject.senses)
            self._history.replace(here)
            self._tell(keep_place=True)

    def go_back(self) -> None:
        """Show what was shown before."""
        self._walk(self._history.back)

    def go_forward(self) -> None:
        """Show what was shown before going back."""
        self._walk(self._history.forward)

    def _walk(self, step: Callable[[], object]) -> None:
        focused = any(stop.hasFocus() for stop in self._stops())
        step()
        self._tell()
        if focused:  # the link it stood on may be gone
            self.focus_first()

    def pin(self) -> None:
        """Ask for the subject to be kept in the side panel."""
        if self.subject:
            self.pin_requested.emit(self.subject)

    def copy_card(self) -> None:
        """Put the whole card on the clipboard, sources included."""
        self._copy(self.view.content.spoken)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _ask_stage(self, stage: Stage) -> None:
        if self.subject:
            self.stage_asked.emit(self.subject.concept, stage)

    # -- keys

    def focus_first(self) -> None:
        """Move the keyboard to the first link, or else the first button."""
        stops = [*self.view.links, *self._stops()]
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _stops(self) -> list[QWidget]:
        chips = self.stages.chips.values() if self.stages and not self.stages.isHidden() else ()
        return [*self.bar.stops, *self.view.links, *chips]

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else (-1 if next else len(stops))
        to = at + (1 if next else -1)
        if not 0 <= to < len(stops):
            self.focus_left.emit(1 if next else -1)
            return True
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[to].setFocus(reason)
        return True

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Alt with an arrow from the window, which has another way back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            backward = event.key() == Qt.Key.Key_Left and self.bar.back.isEnabled()
            forward = event.key() == Qt.Key.Key_Right and self.bar.forward.isEnabled()
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and (backward or forward):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = action_of(self, event)
        if action:
            action()
        else:
            event.ignore()

    def press_focused(self) -> None:
        """Follow the link or press the button that has the keyboard, as Space does."""
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.hasFocus():
            focused.click()

    def step(self, step: int) -> None:
        """Turn the ring, or scroll where there is none."""
        if self._count > 1:
            self.ring_turned.emit(step)
        else:
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.singleStep())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.go_back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.go_forward()
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
