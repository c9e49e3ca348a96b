"""The commands of the menu of marks: making, walking, showing them."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking
from reader.ui.requests import Request


def mark_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Mark What Is Selected…"), Request.MARK_SELECTION, "1–9"),
        (translate("Command", "Note in the Marg&in"), Request.WRITE_MARGIN_NOTE, "M"),
        (translate("Command", "&Text Note"), Request.WRITE_TEXT_NOTE, "T"),
        (translate("Command", "&Bookmark"), Request.LAY_BOOKMARK, "B"),
        (translate("Command", "&Link from Here, or to Here"), Request.LINK_PASSAGES, "L"),
        (translate("Command", "&Add to the Chosen Mark"), Request.ADD_TO_MARK, "A"),
        (translate("Command", "&Delete the Chosen Mark"), Request.DELETE_MARK, "Del"),
        (translate("Command", "&Next Mark"), Request.NEXT_MARK, "."),
        (translate("Command", "&Previous Mark"), Request.PREVIOUS_MARK, ","),
    )
    return (
        *(
            Command(
                "marks",
                text,
                asking(request),
                hint=hint,
                needs_article=True,
                parted=request is Request.NEXT_MARK,
            )
            for text, request, hint in rows
        ),
        *_ink_commands(),
        Command(
            "marks",
            translate("Command", "List &of Marks…"),
            asking(Request.SHOW_MARKS),
            ("Ctrl+Shift+A",),
            parted=True,
        ),
        Command("marks", translate("Command", "La&yers…"), asking(Request.SHOW_MARK_LAYERS)),
        Command(
            "marks", translate("Command", "Re&view Changed Texts…"), asking(Request.REVIEW_MARKS)
        ),
        Command("marks", translate("Command", "Meanin&gs…"), asking(Request.EDIT_STYLES)),
        Command(
            "marks",
            translate("Command", "&Show Marks"),
            lambda workspace: workspace.change(marks=not workspace.settings.marks),
            ("Ctrl+4",),
            checked=lambda settings: settings.marks,
            parted=True,
        ),
        Command(
            "marks",
            translate("Command", "Ba&r at What Is Selected"),
            lambda workspace: workspace.change(mark_bar=not workspace.settings.mark_bar),
            checked=lambda settings: settings.mark_bar,
        ),
    )


def _ink_commands() -> tuple[Command, ...]:
    """Return those of the pens; each puts its tool down again when it is in hand."""
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Pen"), Request.PEN, "I"),
        (translate("Command", "&Highlighter Pen"), Request.HIGHLIGHTER, "O"),
        (translate("Command", "&Fading Pen"), Request.FADING_PEN, "Shift+I"),
        (translate("Command", "&Eraser"), Request.ERASER, "X"),
        (translate("Command", "E&raser of Parts"), Request.PARTIAL_ERASER, "Shift+X"),
        (translate("Command", "Draw &Again What Is in Sight"), Request.DRAW_AGAIN, ""),
    )
    return tuple(
        Command("marks/ink", text, asking(request), hint=hint, needs_article=True)
        for text, request, hint in rows
    )
