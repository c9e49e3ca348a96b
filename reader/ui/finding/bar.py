"""The find bar: what is searched, how many hits there are, and the way from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
)

from reader.overriding import override
from reader.ui.finding.regex import LONGEST_PATTERN, MOST_HITS, RegexProblem
from reader.ui.finding.session import Found
from reader.ui.strip import Strip
from reader.ui.theme import Theme

_ENTRY_WIDTH = 320


class FindBar(Strip):
    """Plain data in, signals out; the session searches.

    Signals:
        searched: str query, bool whether it is a regular expression.
        stepped: int, 1 to the next hit, −1 to the one before.
        kept: str, a query worth remembering.
        closed: the reader is done.
    """

    searched = Signal(str, bool)
    stepped = Signal(int)
    kept = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._history: tuple[str, ...] = ()
        self._place = -1
        self._found = Found()
        self.entry = QLineEdit(clearButtonEnabled=True)
        self.entry.setFixedWidth(_ENTRY_WIDTH)
        self.entry.setMaxLength(LONGEST_PATTERN)
        self.regex = QToolButton(autoRaise=True)
        self.regex.setCheckable(True)
        self.regex.setText(".*")
        self.previous = QToolButton(autoRaise=True)
        self.next = QToolButton(autoRaise=True)
        self.close_button = QToolButton(autoRaise=True)
        self.count = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place_widgets()
        self._connect()
        self.set_icons({self.previous: "up", self.next: "down", self.close_button: "close"})
        self.retranslate()
        self.hide()

    def _place_widgets(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(4)
        for widget in (self.entry, self.regex, self.previous, self.next):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.count)
        row.addSpacing(12)
        row.addWidget(self.notice, 1)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.entry.textEdited.connect(self._search)
        self.entry.installEventFilter(self)
        self.regex.toggled.connect(self._search)
        self.next.clicked.connect(lambda: self._step(1))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.close_button.clicked.connect(self.leave)

    # From outside

    def enter(self, selected: str = "") -> None:
        """Show the bar with the cursor in it; a selected word is taken as the query."""
        if selected and "\n" not in selected:
            self.entry.setText(selected)
        self.show()
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()
        self._search()

    def leave(self) -> None:
        """Hide the bar and give the page back its keyboard."""
        self.keep()
        self.hide()
        self.closed.emit()

    def search_again(self) -> None:
        """Search what is typed, as in another article."""
        self.searched.emit(self.entry.text(), self.regex.isChecked())

    def set_history(self, queries: Sequence[str]) -> None:
        """Offer what was searched before, latest first."""
        self._history = tuple(queries)

    def set_regex(self, on: bool) -> None:  # noqa: FBT001  # a setter
        """Take queries as regular expressions, or as plain words."""
        self.regex.setChecked(on)

    def show_found(self, found: Found) -> None:
        """Say how many hits there are, on which one the reader stands, and why none."""
        self._found = found
        self.count.setText(self._count_text(found))
        self.notice.setText(self._notice_text(found))
        self.notice.setToolTip(self.notice.text())
        for button in (self.next, self.previous):
            button.setEnabled(found.current is not None)

    def retranslate(self) -> None:
        """Say everything in the language now set."""
        self.setAccessibleName(self.tr("Find"))
        self.entry.setPlaceholderText(self.tr("Find: words, or pinyin without tones"))
        self.entry.setAccessibleName(self.tr("Find in the article"))
        for button, text in (
            (self.previous, self.tr("Previous hit (Shift+Enter)")),
            (self.next, self.tr("Next hit (Enter)")),
            (self.close_button, self.tr("Close (Esc)")),
            (self.regex, self.tr("Regular expression (Alt+R)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.regex.setShortcut("Alt+R")
        self.show_found(self._found)

    # What is said

    def _count_text(self, found: Found) -> str:
        if found.searching:
            return self.tr("Searching…")
        if found.current is not None:
            return self.tr("{number} of {count}").format(
                number=f"{found.current + 1:,}", count=f"{len(found.hits):,}"
            )
        plain = found.query and found.problem is RegexProblem.NONE
        return self.tr("No hits") if plain else ""

    def _notice_text(self, found: Found) -> str:
        if found.problem is not RegexProblem.NONE:
            return self._problem_text(found)
        if found.wrapped > 0:
            return self.tr("Went on from the beginning.")
        if found.wrapped < 0:
            return self.tr("Went on from the end.")
        return self.tr("Found by pinyin.") if found.by_pinyin else ""

    def _problem_text(self, found: Found) -> str:
        return {
            RegexProblem.PATTERN: self.tr("The expression cannot be read: {reason}."),
            RegexProblem.TOO_LONG: self.tr("The expression is longer than {length} characters."),
            RegexProblem.TOO_COMPLEX: self.tr(
                "The expression is too complex for this text; the search was stopped."
            ),
            RegexProblem.TOO_MANY: self.tr("Only the first {count} hits are shown."),
        }[found.problem].format(reason=found.reason, length=LONGEST_PATTERN, count=f"{MOST_HITS:,}")

    # What the reader does

    def _search(self) -> None:
        self._place = -1
        self.search_again()

    def _step(self, direction: int) -> None:
        self.keep()
        self.stepped.emit(direction)

    def keep(self) -> None:
        """Tell of the query that found something, for the history."""
        if self._found.hits and self.entry.text().strip():
            self.kept.emit(self.entry.text())

    def _recall(self, direction: int) -> None:
        queries = self._history
        place = max(-1, min(len(queries) - 1, self._place + direction))
        if place != self._place and queries:
            self.entry.setText(queries[place] if place >= 0 else "")
            self._search()
            self._place = place

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            key = event.key()
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._step(-1 if shifted else 1)
                return True
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._recall(1 if key == Qt.Key.Key_Up else -1)
                return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
