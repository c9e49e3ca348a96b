"""The commands of the library's menu: searching, importing, going back and forward."""

from PySide6.QtCore import QCoreApplication

from reader.ui.command import Command, asking
from reader.ui.requests import Request


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
            translate("Command", "&Import Files…"),
            ask(Request.IMPORT_FILES),
            parted=True,
        ),
        Command("library", translate("Command", "Import F&older…"), ask(Request.IMPORT_FOLDER)),
        Command(
            "library", translate("Command", "&Back"), ask(Request.BACK), ("Alt+Left",), parted=True
        ),
        Command("library", translate("Command", "&Forward"), ask(Request.FORWARD), ("Alt+Right",)),
    )
