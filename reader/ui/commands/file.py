"""The commands of the menu of files."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking
from reader.ui.pasting import open_clipboard
from reader.ui.requests import Request
from reader.ui.workspace import Workspace


def file_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    ask = asking
    return (
        Command("file", translate("Command", "&Open…"), ask(Request.CHOOSE_FILE), ("Ctrl+O",)),
        Command(
            "file",
            translate("Command", "Open from the Clip&board"),
            open_clipboard,
            ("Ctrl+V",),
        ),
        Command(
            "file",
            translate("Command", "Read the File A&gain"),
            lambda workspace: workspace.reload(),
            ("Ctrl+R",),
            needs_file=True,
            parted=True,
        ),
        Command(
            "file",
            translate("Command", "Reopen with &Encoding…"),
            ask(Request.CHOOSE_ENCODING),
            ("Ctrl+Shift+E",),
            needs_file=True,
        ),
        Command(
            "file",
            translate("Command", "&About This File…"),
            ask(Request.SHOW_SOURCE),
            ("Ctrl+I",),
            needs_article=True,
        ),
        Command(
            "file",
            translate("Command", "&Next Article"),
            lambda workspace: workspace.leaf(1),
            ("Ctrl+PgDown",),
            parted=True,
            needs_others=True,
        ),
        Command(
            "file",
            translate("Command", "&Previous Article"),
            lambda workspace: workspace.leaf(-1),
            ("Ctrl+PgUp",),
            needs_others=True,
        ),
        *_tabs(),
        Command(
            "file",
            translate("Command", "E&xport Annotations…"),
            ask(Request.EXPORT_ANNOTATIONS),
            ("Ctrl+Shift+S",),
            parted=True,
        ),
        Command(
            "file",
            translate("Command", "&Import Annotations…"),
            ask(Request.IMPORT_ANNOTATIONS),
        ),
        Command(
            "file",
            translate("Command", "Bac&kups of Your Notes…"),
            ask(Request.SHOW_BACKUPS),
        ),
        Command(
            "file",
            translate("Command", "Make a &Handout…"),
            ask(Request.MAKE_HANDOUT),
            ("Ctrl+P",),
            needs_article=True,
        ),
        Command("file", translate("Command", "&Quit"), ask(Request.QUIT), ("Ctrl+Q",), parted=True),
    )


def _tabs() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "file/tabs",
            translate("Command", "&Next Tab"),
            lambda workspace: workspace.tabs.step(1),
            ("Ctrl+Tab",),
            possible=_has_tabs,
        ),
        Command(
            "file/tabs",
            translate("Command", "&Previous Tab"),
            lambda workspace: workspace.tabs.step(-1),
            ("Ctrl+Shift+Tab",),
            possible=_has_tabs,
        ),
        Command(
            "file/tabs",
            translate("Command", "Side &by Side"),
            lambda workspace: workspace.change(side_by_side=not workspace.settings.side_by_side),
            ("Ctrl+Alt+S",),
            checked=lambda settings: settings.side_by_side,
            possible=_has_tabs,
            parted=True,
        ),
        Command(
            "file/tabs",
            translate("Command", "&Scroll Together"),
            lambda workspace: workspace.change(
                scroll_together=not workspace.settings.scroll_together
            ),
            ("Ctrl+Alt+G",),
            checked=lambda settings: settings.scroll_together,
            possible=_stand_beside,
        ),
        Command(
            "file/tabs",
            translate("Command", "&Go to the Other Page"),
            asking(Request.OTHER_SIDE),
            ("Ctrl+F6",),
            possible=_stand_beside,
        ),
        Command(
            "file/tabs",
            translate("Command", "E&xchange Both Sides"),
            asking(Request.EXCHANGE_SIDES),
            ("Ctrl+Alt+X",),
            possible=_stand_beside,
        ),
        Command(
            "file/tabs",
            translate("Command", "&Close Tab"),
            lambda workspace: workspace.tabs.close_shown(),
            ("Ctrl+W",),
            possible=_has_tabs,
            parted=True,
        ),
        Command(
            "file/tabs",
            translate("Command", "Close &Other Tabs"),
            lambda workspace: workspace.tabs.close_others(workspace.tabs.open.current),
            possible=_has_tabs,
        ),
        Command(
            "file/tabs",
            translate("Command", "&Reopen Closed Tab"),
            lambda workspace: workspace.tabs.reopen(),
            ("Ctrl+Shift+W",),
            possible=lambda workspace: workspace.tabs.open.can_reopen,
        ),
    )


def _has_tabs(workspace: Workspace) -> bool:
    return len(workspace.tabs.open) > 1


def _stand_beside(workspace: Workspace) -> bool:
    return _has_tabs(workspace) and workspace.settings.side_by_side
