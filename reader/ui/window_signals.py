"""What the parts of the window tell and ask of one another, without knowing each other."""

from PySide6.QtCore import QObject, Signal

from reader.language import Text
from reader.ui.notices import Notice, notice_of
from reader.ui.requests import Request


class WindowSignals(QObject):
    """The signals between the parts of the window.

    Signals:
        noticed: Notice for the reader.
        withdrawn: Text of a notice that holds no more.
        asked: Request for the window.
        search_asked: str, a query line to search the library for.
        import_asked: paths that are to be brought into the library.
        pack_asked: Path of a class pack that is to be merged into the notes.
        library_asked: str, where the library is that is to be opened; empty for the user's own.
        span_asked: Span of the open article to bring into sight and mark.
        lines_asked: str, a query line whose hits are to be shown in context.
        timeline_asked: str, a query line to be shown over time.
        sight_changed: Span of the open article that is in sight now.
        hinted: Text that tells of the tool in hand; None when there is none.
        drawing: bool, a pen or eraser was taken in hand, or put down.
        mark_chosen: str, id of the annotation that the reader stands on; empty for none.
    """

    noticed = Signal(object)
    withdrawn = Signal(object)
    asked = Signal(object)
    search_asked = Signal(str)
    import_asked = Signal(object)
    pack_asked = Signal(object)
    library_asked = Signal(str)
    span_asked = Signal(object)
    lines_asked = Signal(str)
    timeline_asked = Signal(str)
    sight_changed = Signal(object)
    hinted = Signal(object)
    drawing = Signal(bool)
    mark_chosen = Signal(str)

    def say(self, text: Text, details: str = "") -> None:
        """Show a sentence in the window."""
        self.noticed.emit(Notice(text, details))

    def unsay(self, text: Text) -> None:
        """Take a sentence out of the window again that holds no more."""
        self.withdrawn.emit(text)

    def report(self, error: BaseException) -> None:
        """Show an error that nobody expected as a sentence, its traceback on demand."""
        self.noticed.emit(notice_of(error))

    def ask(self, request: Request) -> None:
        """Ask the window for something."""
        self.asked.emit(request)
