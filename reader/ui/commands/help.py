"""The commands of the menu of help."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking
from reader.ui.requests import Request


def help_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    return (
        Command(
            "help",
            translate("Command", "&Find a Command…"),
            asking(Request.SHOW_PALETTE),
            ("Ctrl+Shift+P",),
        ),
        Command("help", translate("Command", "&Keys"), asking(Request.SHOW_KEYS), ("F1",)),
        Command("help", translate("Command", "First &Hints"), asking(Request.SHOW_HINTS)),
        Command("help", translate("Command", "&About Yandu"), asking(Request.SHOW_ABOUT)),
    )
