"""The commands of the menu of editing: undo, copying, finding in the article."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking
from reader.ui.requests import Request


def edit_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Copy"), Request.COPY, ("Ctrl+C",)),
        (translate("Command", "Copy with &Source"), Request.COPY_WITH_SOURCE, ("Ctrl+Shift+C",)),
        (translate("Command", "Select &All"), Request.SELECT_ALL, ("Ctrl+A",)),
        (translate("Command", "&Find…"), Request.FIND, ("Ctrl+F", "/")),
        (translate("Command", "Find &Next"), Request.FIND_NEXT, ("F3", "Ctrl+G")),
        (
            translate("Command", "Find &Previous"),
            Request.FIND_PREVIOUS,
            ("Shift+F3", "Ctrl+Shift+G"),
        ),
        (translate("Command", "&To the Note, and Back"), Request.FOLLOW_NOTE, ("Ctrl+Alt+N",)),
    )
    return (
        Command(
            "edit",
            translate("Command", "&Undo"),
            lambda workspace: workspace.undo.undo(),
            ("Ctrl+Z",),
            possible=lambda workspace: workspace.undo.canUndo(),
            about=lambda workspace: workspace.undo.undoText(),
        ),
        Command(
            "edit",
            translate("Command", "&Redo"),
            lambda workspace: workspace.undo.redo(),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            possible=lambda workspace: workspace.undo.canRedo(),
            about=lambda workspace: workspace.undo.redoText(),
        ),
        *(
            Command(
                "edit",
                text,
                asking(request),
                keys,
                needs_article=True,
                parted=request in {Request.COPY, Request.FIND, Request.FOLLOW_NOTE},
                on_page=request in {Request.COPY, Request.COPY_WITH_SOURCE},
            )
            for text, request, keys in rows
        ),
    )
