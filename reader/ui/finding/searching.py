"""Between the find bar, the search and the page."""

from PySide6.QtCore import QObject, Qt

from reader.settings import Settings
from reader.ui.article_view.view import ArticleView
from reader.ui.finding.bar import FindBar
from reader.ui.finding.session import FindSession, Found
from reader.ui.requests import Request
from reader.ui.visits import Visit
from reader.ui.workspace import Workspace


class Searching(QObject):
    """Lets the bar search the workspace's article and shows the hits on the page.

    Args:
        workspace: what is searched.
        view: shows the hits; owns this object.
        bar: where the reader types.
    """

    def __init__(self, workspace: Workspace, view: ArticleView, bar: FindBar) -> None:
        super().__init__(view)
        self._workspace, self._view, self._bar = workspace, view, bar
        self.session = FindSession(workspace.jobs, self)
        self.session.respell = self._as_printed
        self.session.set_article(workspace.article)
        bar.set_history(workspace.settings.find_history)
        bar.set_regex(workspace.settings.find_regex)
        self.session.changed.connect(self._show)
        bar.searched.connect(self.search)
        bar.stepped.connect(self.session.step)
        bar.kept.connect(workspace.remember_query)
        bar.closed.connect(self._leave)
        workspace.article_opened.connect(self._start_anew)
        workspace.settings_changed.connect(self._apply)

    def search(self, query: str, regex: bool) -> None:  # noqa: FBT001  # a slot
        """Look for a query from the first visible character on."""
        if regex != self._workspace.settings.find_regex:
            self._workspace.change(find_regex=regex)
        self.session.search(query, regex=regex)

    def fulfil(self, request: Request) -> None:
        """Open the bar for a new search, or go on with the last one."""
        if request is Request.FIND:
            self.session.prepare(self._view.first_visible())
            self._bar.enter(self._view.selected_text())
        else:
            self._step(1 if request is Request.FIND_NEXT else -1)

    def _as_printed(self, query: str) -> str:
        """Return a query as the text has it, where the page shows other words than that."""
        page = self._view.page
        if page is None or page.column.convert is None or query.isascii():
            return query
        from reader.article.script import in_mainland_words  # noqa: PLC0415  # seldom needed

        return in_mainland_words(query)

    def _step(self, direction: int) -> None:
        found = self.session.found
        if found.query:
            self._bar.setVisible(not found.adopted)
            self._bar.keep()
            self.session.step(direction)
        elif self._bar.entry.text():
            self._resume(direction)
        else:
            self._workspace.ask(Request.FIND)

    def _resume(self, direction: int) -> None:
        """Search again what the closed bar holds, from the selection on."""
        selected = self._view.selected
        place = self._view.first_visible()
        if selected:
            place = selected.end if direction > 0 else selected.start
        self.session.prepare(place)
        self._bar.show()
        self._bar.search_again()
        if direction < 0:
            self.session.step(direction)

    def _show(self, found: Found) -> None:
        self._bar.show_found(Found() if found.adopted else found)
        self._view.set_hits(found.hits, found.current)
        if found.current is not None and found.shown:
            go = self._view.reveal if found.adopted else self._view.leap_to
            go(found.hits[found.current])

    def _leave(self) -> None:
        """Give the keyboard back to the page, with the hit selected to go on from there."""
        found = self.session.found
        if found.current is not None:
            self._view.select(found.hits[found.current])
        self.session.search("")
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_anew(self) -> None:
        self.session.set_article(self._workspace.article)
        if self._bar.isVisible():  # the hits are marked, the place stays as it was left
            self.session.prepare(self._workspace.place)
            query, regex = self._bar.entry.text(), self._bar.regex.isChecked()
            self.session.search(query, regex=regex, shown=False)

    def take_hits(self, visit: Visit) -> None:
        """Mark what the library found; the bar makes way."""
        self._bar.hide()
        self.session.adopt(visit.query, visit.matches, visit.first, self._workspace.place)

    def forget_hits(self) -> bool:
        """Take the library's hits off the page; tell whether there were any."""
        adopted = self.session.found.adopted
        if adopted:
            self.session.search("")
        return adopted

    def _apply(self, settings: Settings, _before: Settings) -> None:
        self._bar.set_history(settings.find_history)
