"""The table of all commands: the menus in their order, and what stands in each."""

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command
from reader.ui.commands.edit import edit_commands
from reader.ui.commands.file import file_commands
from reader.ui.commands.help import help_commands
from reader.ui.commands.lesson import lesson_commands
from reader.ui.commands.library import library_commands
from reader.ui.commands.marks import mark_commands
from reader.ui.commands.terms import term_commands
from reader.ui.commands.view import view_commands


def menu_titles() -> dict[str, str]:
    """Return the menus in their order, with their titles in the language now set."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Command", "&File"),
        "file/recent": translate("Command", "Open &Recent"),
        "file/tabs": translate("Command", "&Tabs"),
        "edit": translate("Command", "&Edit"),
        "view": translate("Command", "&View"),
        "view/script": translate("Command", "Chara&cters"),
        "view/pinyin": translate("Command", "&Pinyin"),
        "view/band": translate("Command", "Focus &Band"),
        "view/speech": translate("Command", "R&ead Aloud"),
        "view/theme": translate("Command", "&Theme"),
        "view/language": translate("Command", "Lan&guage"),
        "terms": translate("Command", "&Terms"),
        "terms/stage": translate("Command", "What Yo&u Know"),
        "terms/density": translate("Command", "&Mark"),
        "terms/delay": translate("Command", "&Wait Before the Card"),
        "terms/size": translate("Command", "&Size of the Card"),
        "marks": translate("Command", "Mar&ks"),
        "marks/ink": translate("Command", "Dra&w"),
        "lesson": translate("Command", "Le&sson"),
        "lesson/projector": translate("Command", "P&rojector"),
        "lesson/cloze": translate("Command", "Clo&ze"),
        "library": translate("Command", "&Library"),
        "library/place": translate("Command", "Open &Another Library"),
        "help": translate("Command", "&Help"),
    }


def commands() -> tuple[Command, ...]:
    """Return all commands in menu order, in the language now set."""
    return (
        *file_commands(),
        *edit_commands(),
        *view_commands(),
        *term_commands(),
        *mark_commands(),
        *lesson_commands(),
        *library_commands(),
        *help_commands(),
    )
