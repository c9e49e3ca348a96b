"""The commands of the library's menu: searching, research, importing, going back and forward."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking
from reader.ui.notes.notebook import entry_of
from reader.ui.removal_request import one_article
from reader.ui.requests import Request
from reader.ui.sources import LibrarySource
from reader.ui.workspace import Workspace


def library_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    ask = asking
    return (
        Command(
            "library",
            translate("Command", "&Search…"),
            ask(Request.SEARCH_LIBRARY),
            ("Ctrl+Shift+F",),
        ),
        Command(
            "library",
            translate("Command", "Words in &Context…"),
            ask(Request.SHOW_CONCORDANCE),
            ("Ctrl+Shift+K",),
        ),
        Command(
            "library",
            translate("Command", "&Timeline…"),
            ask(Request.SHOW_TIMELINE),
            ("Ctrl+Shift+T",),
        ),
        Command(
            "library",
            translate("Command", "Bro&wse…"),
            ask(Request.BROWSE_LIBRARY),
            ("Ctrl+Shift+B",),
        ),
        Command(
            "library",
            translate("Command", "&More Like This"),
            ask(Request.MORE_LIKE_THIS),
            ("Ctrl+M",),
            possible=is_of_library,
        ),
        Command(
            "library",
            translate("Command", "To Read &Later"),
            read_later,
            ("Ctrl+D",),
            possible=is_of_library,
            parted=True,
        ),
        Command(
            "library",
            translate("Command", "Collections and Ta&gs…"),
            ask(Request.CHOOSE_LISTS),
            ("Ctrl+T",),
            possible=is_of_library,
        ),
        Command(
            "library",
            translate("Command", "&Remove from the Library…"),
            remove_open_article,
            possible=is_of_library,
        ),
        Command(
            "library",
            translate("Command", "Recentl&y Removed…"),
            ask(Request.LIST_REMOVED),
        ),
        Command(
            "library",
            translate("Command", "&Import Files…"),
            ask(Request.IMPORT_FILES),
            parted=True,
        ),
        Command("library", translate("Command", "Import F&older…"), ask(Request.IMPORT_FOLDER)),
        *_places(),
        Command(
            "library",
            translate("Command", "&Back"),
            ask(Request.BACK),
            ("Alt+Left",),
            possible=lambda workspace: workspace.trail.can_go() or came_from_panel(workspace),
            parted=True,
        ),
        Command(
            "library",
            translate("Command", "&Forward"),
            ask(Request.FORWARD),
            ("Alt+Right",),
            possible=lambda workspace: workspace.trail.can_go(1),
        ),
    )


def _places() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "library/place",
            translate("Command", "In a &Folder or on a Stick…"),
            asking(Request.OPEN_LIBRARY),
        ),
        Command(
            "library/place",
            translate("Command", "On a &Server…"),
            asking(Request.CONNECT_LIBRARY),
        ),
        Command(
            "library/place",
            translate("Command", "The &Usual Library"),
            lambda workspace: workspace.library_asked.emit(""),
            possible=lambda workspace: bool(workspace.library.place.where),
        ),
    )


def came_from_panel(workspace: Workspace) -> bool:
    """Tell whether the open article was opened from a line of a panel."""
    return workspace.visit is not None and bool(workspace.visit.origin)


def is_of_library(workspace: Workspace) -> bool:
    """Tell whether the open article is one of the library."""
    return isinstance(workspace.source, LibrarySource)


def remove_open_article(workspace: Workspace) -> None:
    """Ask for the open article to be removed from the library; it stays on the page."""
    source = workspace.source
    if isinstance(source, LibrarySource):
        workspace.library.removal_asked.emit(one_article(source.id, source.name))


def read_later(workspace: Workspace) -> None:
    """Put the open article on the reading list, or take it off."""
    entry, notebook = entry_of(workspace.source, workspace.article), workspace.notebook

    def switch() -> None:
        reading = notebook.lists[0]
        if entry is not None and reading.holds(entry.article):
            notebook.take(reading, [entry.article])
        elif entry is not None:
            notebook.put(reading, [entry])

    notebook.after_opening(switch)
